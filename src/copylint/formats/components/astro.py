"""Expressions of Astro that hold elements: branches within a line, and JSX of what HTML leaves open."""

import re
from bisect import bisect_right

from copylint.formats.scan.braces import Braces
from copylint.formats.scan.ends import Ends
from copylint.text.span import Span
from copylint.text.view import Piece, View

_CONDITION = re.compile(
    r"(?:[^<>\"'`?&{}]|\"[^\"\n]*+\"|'[^'\n]*+'|[<>]=? |\?\.)++(?P<sign>\?|&&)\s*+\(?\s*+"
)
_STRING = re.compile(r"\"[^\"\\\n<>{}]++\"|'[^'\\\n<>{}]++'")
_BETWEEN = re.compile(r"\s*+\)?\s*+:\s*+\(?\s*+")
_LAST = re.compile(r"\s*+\)?\s*+")
_NOTHING = re.compile(r"null|undefined|false|\"\"|''")
_IN_LINES = frozenset(("span", "strong", "em", "b", "i", "small", "a", "mark", "u", "code"))

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


def in_line(text: str, start: int, end: int, braces: Braces, ends: Ends) -> list[Span]:
    """The branches of ``a ? <b>x</b> : "y"`` where each is a string or an element within a line; or none."""
    found = _CONDITION.match(text, start, end)
    first = _branch(text, found.end(), end, braces, ends) if found else None
    if not found or first is None:
        return []
    if _LAST.fullmatch(text, first[1], end):
        return [first[0]] if found["sign"] == "&&" else []
    between = _BETWEEN.match(text, first[1], end)
    if not between or found["sign"] != "?":
        return []
    if (nothing := _NOTHING.match(text, between.end(), end)) and _LAST.fullmatch(text, nothing.end(), end):
        return [first[0]]
    other = _branch(text, between.end(), end, braces, ends)
    return [first[0], other[0]] if other and _LAST.fullmatch(text, other[1], end) else []


def _branch(text: str, at: int, end: int, braces: Braces, ends: Ends) -> tuple[Span, int] | None:
    """What a branch shows, and where it ends."""
    if found := _STRING.match(text, at, end):
        return Span(found.start() + 1, found.end() - 1), found.end()
    tag = braces.tag(at) if text.startswith("<", at) else None
    if tag is None or tag.name not in _IN_LINES or tag.alone:
        return None
    close = ends.find(f"</{tag.name}>", tag.end, end)
    last = close + len(tag.name) + 3
    return None if close < 0 else (Span(at, last), last)


def beside_words(text: str, start: int, end: int) -> bool:
    """Whether words stand right before or behind ``[start, end)`` in its line."""
    before = text[max(0, start - 40) : start].rstrip(" \t")[-1:]
    behind = text[end : end + 40].lstrip(" \t")[:1]
    return before.isalnum() or before in (",", ":", ";") or behind.isalnum()
