"""A YAML or TOML string decoded again, piece by piece, so that each character keeps its place."""

import re
from collections.abc import Iterator

from copylint.text.view import Piece, View

_PROPERTIES = re.compile(r"(?:[&!][^\s]*[ \t]+)+")
_FOLD = re.compile(r"(?:\r\n|\n|\r)(?:[ \t]|\r\n|\n|\r)*")
_BREAK = re.compile(r"\r\n|\n|\r")
_LINE = re.compile(r"([^\r\n]*)(\r\n|\n|\r|$)")
_ESCAPE = re.compile(
    r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(\r\n|\n|\r)[ \t]*|(.))", re.DOTALL
)
_STATED = re.compile(r"[|>][-+]?([1-9])")
DEEPEST_PARENT = 40  # columns
_ESCAPES = dict(zip('0abtnvfre "/\\N_LP\t', '\0\a\b\t\n\v\f\r\x1b "/\\\x85\xa0\u2028\u2029\t', strict=True))


def scalar(view: View, start: int, end: int, value: str) -> View:
    """The view of the string that stands at ``[start, end)`` and that the parser read as ``value``.

    When our own decoding differs from the parser's, the whole string becomes one coarse atom: a place
    is never guessed.
    """
    found = _PROPERTIES.match(view.text, start, end)
    start = found.end() if found else start
    for decoder in _decoders(view.text, start, end):
        try:
            made = view.assemble(list(decoder))
        except (ValueError, OverflowError):
            continue
        if made.text.rstrip() == value.rstrip():
            return made
    return view.assemble((Piece(start, end, value, "coarse"),))


def _decoders(text: str, start: int, end: int) -> Iterator[Iterator[Piece]]:
    """The ways to decode what stands there; more than one only where an indentation is relative."""
    first = text[start : min(start + 1, end)]
    if first and first in "'\"":
        yield _quoted(text, start + 1, end - 1, double=first == '"')
    elif first and first in "|>":
        stated = _STATED.match(text, start, end)
        # A stated indentation counts from the parent's, which the string does not know.
        indents = range(int(stated[1]), int(stated[1]) + DEEPEST_PARENT) if stated else (None,)
        for indent in indents:
            yield _block(text, start, end, folded=first == ">", indent=indent)
    else:
        yield _folded_lines(text, start, end)


def _folded_lines(text: str, start: int, end: int) -> Iterator[Piece]:
    """Keep a stretch; each run of line ends becomes a space, or one line feed fewer than there were."""
    at = start
    for found in _FOLD.finditer(text, start, end):
        begin = at + len(text[at : found.start()].rstrip(" \t"))
        yield Piece(at, begin)
        breaks = len(_BREAK.findall(found[0]))
        yield Piece(begin, found.end(), " " if breaks == 1 else "\n" * (breaks - 1), "fold")
        at = found.end()
    yield Piece(at, end)


def _quoted(text: str, start: int, end: int, *, double: bool) -> Iterator[Piece]:
    at = start
    while at < end:
        special = text.find("\\" if double else "''", at, end)
        yield from _folded_lines(text, at, end if special < 0 else special)
        if special < 0:
            return
        if not double:
            yield Piece(special, special + 2, "'", "escape")
            at = special + 2
            continue
        found = _ESCAPE.match(text, special, end)
        if not found:
            raise ValueError("not an escape")
        code = found[1] or found[2] or found[3]
        if code and 0xD800 <= int(code, 16) < 0xE000:
            raise ValueError("half a character")
        decoded = chr(int(code, 16)) if code else "" if found[4] else _ESCAPES.get(found[5] or "", "\0\0")
        yield Piece(*found.span(), decoded, "escape")
        at = found.end()


def _block(text: str, start: int, end: int, *, folded: bool, indent: int | None) -> Iterator[Piece]:
    """A literal or folded block: indentation cut off, lines kept or joined."""
    header = _LINE.match(text, start, end)
    if header is None:
        return
    lines = [m for m in _LINE.finditer(text, header.end(), end) if m.start() < end or m[2]]
    filled = [m for m in lines if m[1].strip(" ")]
    if not filled:
        return
    if indent is None:
        indent = len(filled[0][1]) - len(filled[0][1].lstrip(" "))
    lines = lines[: lines.index(filled[-1]) + 1]
    join: tuple[int, int] | None = None  # the line ends since the last line with text
    breaks, spaced = 0, True
    for line in lines:
        begin, stop = line.start(1) + indent, line.end(1)
        if begin < stop or (breaks == 0 and join is None and line.end(1) - line.start(1) > indent):
            more = text[begin] in " \t"
            if join:
                yield from _joined(*join, breaks, folded=folded and not (more or spaced), text=text)
            spaced = more
            yield Piece(begin, stop)
            join, breaks = (line.end(1), line.end()), 1
        else:
            join = (join[0] if join else line.start(), line.end())
            breaks += 1


def _joined(start: int, end: int, breaks: int, *, folded: bool, text: str) -> Iterator[Piece]:
    if folded:
        yield Piece(start, end, " " if breaks == 1 else "\n" * (breaks - 1), "fold")
    elif breaks == 1 and text[start:end] == "\n":
        yield Piece(start, end)
    else:
        yield Piece(start, end, "\n" * breaks, "fold")
