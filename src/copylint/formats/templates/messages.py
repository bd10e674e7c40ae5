"""Translated messages: one letter for what is filled in, and each branch of a choice read by itself."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from copylint.formats.templates import branches
from copylint.formats.templates.mask import masked
from copylint.formats.templates.tags import VALUE
from copylint.text.view import Piece, View

DEEPEST = 5  # choices in choices

_BRACE = re.compile(r"[{}]")
_CHOICE = re.compile(
    r"\{\s*+[\w.$@-]++\s*+,\s*+(?P<kind>plural|select|selectordinal|choice)\s*+,\s*+"
    r"(?:offset\s*+:\s*+\d++\s*+)?",
    re.IGNORECASE,
)
_BRANCH = re.compile(r"\s*+(?:=\d++|[\w-]++)\s*+(?=\{)")
_LIMIT = re.compile(r"\s*+-?(?:\d++(?:\.\d++)?|∞)\s*+[#<≤]")
_BAR = re.compile(r"[|{]")
_LAST = re.compile(r"\s*+\Z")
_INSIDE = re.compile(r"[{#]")
# `{name}`, `{count, number}`, `%{name}`, `%(name)s`, `%s`, `%1$d`, `%.2f`, `$NAME$`, `${name}`, `$t(key)`,
# `:name`, and the numbered tags of React.
MESSAGE = re.compile(
    r"[%$]?\{(?:[^{}]++|\{(?:[^{}]++|\{[^{}]*+\})*+\})*+\}"
    r"|%(?:\(\w++\)|\d{1,2}\$)?[,0]?\d{0,2}(?:\.\d{1,2})?(?:(?:ll?|h|q|z)?[sdiufg]|@)(?!\w)|%\#@\w{1,60}@"
    r"|@(?:\.\w+)?:(?:[\w.-]*\w|\{[^{}]*+\}|\([^()]*+\))"  # another message, as Vue writes it
    r"|\$[A-Z][A-Z0-9_]*+\$|\$t\([^()]*\)|(?<![\w:]):[a-z]\w*+(?![\w:])|(</?\d+ ?/?>)"
)


# The same in any string: `{name}`, `%{name}`, `$t(key)`, and the numbered tags of React.
_SLOT = re.compile(
    r"(?<![{$\\%])(?:%(?=\{))?\{[A-Za-z_][\w.]{0,40}\}(?!\})|\$t\([^()\s]{1,80}\)|(</?\d{1,2} ?/?>)"
)
_MAY_HOLD_SLOT = re.compile(r"\{|\$t\(|</?\d")
_KEYWORD = re.compile(r"(\{key ?word:)[^{}]*(\})", re.IGNORECASE)
_LITERAL = re.compile(r"\{'([^'{}]{1,20})'\}")  # `{'@'}` of Vue


class _Branch(NamedTuple):
    start: int  # of its text
    end: int


def masked_messages(view: View) -> View:
    """The view of a translated message with what is filled in later replaced, as in ``masked``."""
    if "{'" in view.text:
        view = view.edit(Piece(*found.span(), found[1], "escape") for found in _LITERAL.finditer(view.text))
    view = masked(with_branches(view)).view
    edits = [
        Piece(*found.span(), "" if found[1] else VALUE, "template") for found in MESSAGE.finditer(view.text)
    ]
    return view.edit(edits) if edits else view


def with_slots(view: View) -> View:
    """The view of any string with a letter for each ``{name}`` among its words, as messages have them."""
    if not _MAY_HOLD_SLOT.search(view.text):
        return view
    if words := list(_KEYWORD.finditer(view.text)):  # what an ad shows if nothing was searched
        view = view.edit(Piece(*one.span(n), "", "template") for one in words for n in (1, 2))
    found = list(_SLOT.finditer(view.text))
    if not found or not any(map(str.isalpha, _SLOT.sub("", view.text))):
        return view
    return view.edit(Piece(*slot.span(), "" if slot[1] else VALUE, "template") for slot in found)


def has_choice(text: str) -> bool:
    """Whether a string holds a plural or a selection, as only messages do."""
    return "," in text and "{" in text and bool(_CHOICE.search(text))


def with_branches(view: View) -> View:
    """The view with the branches of plurals and selections marked, as ICU's messages write them.

    The first branch belongs to the sentence around; ``#`` stands for a number there.
    """
    if not has_choice(view.text):
        return view
    edits = _edits(view.text, 0, len(view.text))
    return view.edit(edits) if edits else view


def pieces_with_branches(text: str, pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces of a message in a script, its branches marked as ``with_branches`` marks them."""
    start, end = (pieces[0].start, pieces[-1].end) if pieces else (0, 0)
    if not has_choice(text[start:end]):
        return list(pieces)
    made: list[Piece] = []
    edits = _edits(text, start, end)
    at = 0
    settled = start  # what stands before it is a part of edits, or kept already
    for piece in pieces:
        here = max(settled, piece.start)
        while at < len(edits) and edits[at].start < piece.end:
            if piece.replacement is None and here < edits[at].start:
                made.append(Piece(here, edits[at].start))
            made.append(edits[at])
            here = settled = edits[at].end
            at += 1
        if piece.replacement is None and here < piece.end:
            made.append(Piece(here, piece.end))
        elif piece.replacement is not None and settled <= piece.start:
            made.append(piece)
    return made


def _edits(text: str, start: int, end: int) -> list[Piece]:
    """What marks the branches in a stretch of text, in order."""
    closes: dict[int, int] = {}
    opened: list[int] = []
    for brace in _BRACE.finditer(text, start, end):
        if brace[0] == "{":
            opened.append(brace.start())
        elif opened:
            closes[opened.pop()] = brace.start()
    edits: list[Piece] = []
    _walk(text, start, end, closes, edits, DEEPEST, counted=False)
    return edits


def _walk(
    text: str, start: int, end: int, closes: dict[int, int], edits: list[Piece], levels: int, *, counted: bool
) -> None:
    at = start
    while found := _INSIDE.search(text, at, end):
        at = found.start()
        if found[0] == "#":
            if counted:
                edits.append(Piece(at, at + 1, VALUE, "template"))
            at += 1
            continue
        close = closes.get(at, -1)
        if close < 0:
            at += 1
            continue
        choice = _CHOICE.match(text, at, close)
        kind = choice["kind"].lower() if choice else ""
        of_kind = _limits if kind == "choice" else _branches
        inside = of_kind(text, choice.end(), close, closes) if choice and levels else []
        if inside:
            numbers = kind not in ("select", "choice")
            _mark(text, at, close, inside, closes, edits, levels, counted=numbers)
        at = close + 1


def _mark(
    text: str,
    start: int,
    close: int,
    inside: list[_Branch],
    closes: dict[int, int],
    edits: list[Piece],
    levels: int,
    *,
    counted: bool,
) -> None:
    """Mark the branches of one choice, which stands from ``start`` to ``close``."""
    at = start
    for number, branch in enumerate(inside):
        marks = "" if number == 0 else branches.BEGINS if number == 1 else branches.ENDS + branches.BEGINS
        if marks:
            edits += branches.pieces(at, branch.start, marks)
        else:
            edits.append(Piece(at, branch.start, "", "template"))
        _walk(text, branch.start, branch.end, closes, edits, levels - 1, counted=counted)
        at = branch.end
    if len(inside) > 1:
        edits += branches.pieces(at, close + 1, branches.ENDS)
    else:
        edits.append(Piece(at, close + 1, "", "template"))


def _branches(text: str, start: int, end: int, closes: dict[int, int]) -> list[_Branch]:
    """The texts of a choice's branches; none where it is written otherwise."""
    made: list[_Branch] = []
    at = start
    while found := _BRANCH.match(text, at, end):
        opened = found.end()
        if opened not in closes:
            return []
        made.append(_Branch(opened + 1, closes[opened]))
        at = closes[opened] + 1
    return made if _LAST.match(text, at, end) else []


def _limits(text: str, start: int, end: int, closes: dict[int, int]) -> list[_Branch]:
    """The texts of a choice as Java writes it, ``0#no files|1#one file|1<{0} files``."""
    made: list[_Branch] = []
    at = start
    while limit := _LIMIT.match(text, at, end):
        at = limit.end()
        while (sign := _BAR.search(text, at, end)) and sign[0] == "{":
            at = closes.get(sign.start(), end - 1) + 1
        stop = sign.start() if sign else end
        made.append(_Branch(limit.end(), stop))
        if not sign:
            return made
        at = stop + 1
    return []
