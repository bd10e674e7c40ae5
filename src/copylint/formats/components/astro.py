"""Expressions of Astro that hold elements, made JSX: what HTML leaves open is closed."""

import re
from bisect import bisect_right

from copylint.text.view import Piece, View

_VOID = re.compile(
    r"<(?:br|img|hr|input|source|meta|link|wbr)\b(?:[^<>\"'{}]|\"[^\"]*\"|'[^']*'|\{[^{}]*\})*+>"
)


def closed(view: View, start: int, end: int) -> View:
    """The expression ``view.text[start:end]`` with its elements closed as JSX wants it, and no comments."""
    text = view.text
    edits: list[Piece] = []
    at = start
    while (at := text.find("<!--", at, end)) >= 0:
        close = text.find("-->", at + 4, end)
        if close < 0:
            break
        edits.append(Piece(at, close + 3, ""))
        at = close + 3
    begins = [piece.start for piece in edits]
    for found in _VOID.finditer(text, start, end):
        above = bisect_right(begins, found.start()) - 1
        if not found[0].endswith("/>") and (above < 0 or edits[above].end <= found.start()):
            edits.append(Piece(found.end() - 1, found.end() - 1, "/", "join"))
    edits.sort(key=lambda piece: piece[:2])
    return view.edit(edits, start, end)
