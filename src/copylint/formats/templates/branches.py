"""Branches of a template's conditions: marks in the text where another one begins and ends."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from copylint.text.document import Mark
from copylint.text.span import Span
from copylint.text.view import Piece, View

# Private-use letters that stand where an alternative begins and where it ends; their atoms have these
# kinds, so that the same letters of an icon font are not taken for them.
BEGINS, ENDS = "\ue002", "\ue003"
ALTERNATIVE, END = "alternative", "end of alternatives"
_KINDS = (ALTERNATIVE, END)
MOST_STRETCHES = 200  # between conditions that one mark may lie over
LEAST_WORDS = 3  # of an alternative in the middle of a line; "there" says nothing alone

_LEAD = re.compile(r"(?:<\?php|[-~=\s])*", re.IGNORECASE)
_ELSE = re.compile(
    r"\}?\s*(?P<word>else|elsif|elif|elseif|when|plural|pluralize|empty|then|catch)\b|\^\s*$", re.IGNORECASE
)
_ENDS = re.compile(r"(?:end|/)[ \t]*(?P<name>\w*)|\}[\s);]*$|END:", re.IGNORECASE)
_OPENS = re.compile(
    r"[#^][ \t]*(?P<block>\w+)"
    r"|(?P<name>if\w*|unless|case|switch|for|foreach|while|range|with|block|define|trans|blocktrans\w*)\b",
    re.IGNORECASE,
)
_OPENS_LATE = re.compile(r"\bdo\b[ \t]*+(?:\|[^|]*+\|)?[-\s]*+$|\{[-\s]*+$")
_MARK = re.compile(f"[{BEGINS}{ENDS}]")
_TAG = re.compile(r"</?[a-zA-Z](?:[^<>\"']|\"[^\"]*\"|'[^']*')*+>")


class _Open(NamedTuple):
    name: str
    branch: int  # how many branches of it have begun; a case has none before its first "when"
    apart: bool  # an alternative is open in it


class Conditions:
    """The open conditions of one template, told its control tags in order."""

    def __init__(self) -> None:
        self._open: list[_Open] = []

    def tag(self, inside: str) -> str:
        """The marks that stand for a control tag; ``inside`` is the tag without its delimiters."""
        code = inside[_LEAD.match(inside).end() :].rstrip("-~ \t\r\n")  # type: ignore[union-attr]
        if found := _ELSE.match(code):
            return self._else(found["word"] or "")
        if found := _ENDS.match(code):
            return self._end((found["name"] or "").lower())
        if found := _OPENS.match(code):
            name = (found["block"] or found["name"]).lower()
            self._open.append(_Open(name, int(name not in ("case", "switch")), False))
        elif _OPENS_LATE.search(code):
            self._open.append(_Open("", 1, False))
        return ""

    def _else(self, word: str) -> str:
        if not self._open:
            self._open.append(_Open("", 1, False))
        top = self._open[-1]
        first = top.branch == 0 and word.lower() in ("when", "")
        self._open[-1] = _Open(top.name, top.branch + 1, not first)
        return ("" if first else BEGINS) if not top.apart else ENDS + BEGINS

    def _end(self, name: str) -> str:
        at = len(self._open) - 1
        if name:
            at = next((n for n in range(at, max(-1, at - 50), -1) if self._open[n].name in (name, "")), -1)
        if at < 0:
            return ""
        marks = ENDS * sum(one.apart for one in self._open[at:])
        del self._open[at:]
        return marks


def pieces(start: int, end: int, marks: str) -> Iterator[Piece]:
    """The pieces that put marks in the place of a tag."""
    at = start
    for n, mark in enumerate(marks):
        stop = end if n == len(marks) - 1 else start
        yield Piece(at, stop, mark, ALTERNATIVE if mark == BEGINS else END)
        at = stop


def alternative(pieces_of_it: Sequence[Piece]) -> list[Piece]:
    """Pieces that are an alternative to what stands before them, with its marks."""
    start, end = pieces_of_it[0].start, pieces_of_it[-1].end
    return [
        Piece(start, start, BEGINS, ALTERNATIVE),
        *pieces_of_it,
        Piece(end, end, ENDS, END),
    ]


def outside_tags(view: View) -> View:
    """The view without the marks inside of tags, where no condition parts a line: a space stays."""
    text = view.text
    if BEGINS not in text:
        return view
    edits = []
    for tag in _TAG.finditer(text):
        for mark in _MARK.finditer(text, *tag.span()):
            edits.append(Piece(*mark.span(), " " if mark[0] == BEGINS else "", "template"))
    return view.edit(edits) if edits else view


def alternatives(view: View, marks: tuple[Mark, ...]) -> list[tuple[View, tuple[Mark, ...]]]:
    """The texts that a view amounts to, each with its marks.

    The first holds the first branch of each condition, with what stands around it; the others are one
    branch each. A view without conditions is one text.
    """
    if BEGINS not in view.text and ENDS not in view.text:
        return [(view, marks)]
    tags = [(s.start, s.kind == ALTERNATIVE) for s in view.segments if s.kind in _KINDS and s.start < s.end]
    if not tags:
        return [(view, marks)]
    stretches: list[tuple[Span, int]] = []  # each with the number of its text
    stack, count, at = [0], 1, 0
    for index, begins in (*tags, (len(view.text), True)):
        stretches.append((Span(at, index), stack[-1]))
        at = index + 1
        if begins:
            stack.append(count)
        elif len(stack) > 1:
            stack.pop()
            continue
        else:  # what came so far is an alternative that began in another block
            stack[0] = count
        count += 1
    made: list[list[Span]] = [[] for _ in range(count - 1)]
    for span, number in stretches:
        made[number].append(span)
    kept = _shared(marks, stretches, made)
    return [
        (view.assemble(Piece(*span) for span in spans), tuple(sorted(inside)))
        for spans, inside in zip(made, kept, strict=True)
    ]


def _shared(
    marks: tuple[Mark, ...], stretches: list[tuple[Span, int]], made: list[list[Span]]
) -> list[list[Mark]]:
    """The marks of each text; what a mark lay over in one text is one mark there."""
    grown = [0] * len(made)
    starts, moved = [], []
    for span, number in stretches:
        starts.append(span.start)
        moved.append(grown[number] - span.start)
        grown[number] += span.end - span.start
    kept: list[list[Mark]] = [[] for _ in made]
    for mark in marks:
        first = max(0, bisect_right(starts, mark.span.start) - 1)
        ends: dict[int, Mark] = {}
        for n in range(first, min(len(stretches), first + MOST_STRETCHES)):
            span, number = stretches[n]
            if span.start >= mark.span.end and n > first:
                break
            start, end = max(mark.span.start, span.start), min(mark.span.end, span.end)
            if start < end or start == end == mark.span.start == mark.span.end:
                here = Span(start + moved[n], end + moved[n])
                ends[number] = mark._replace(span=ends[number].span.joined(here) if number in ends else here)
        for number, one in ends.items():
            kept[number].append(one)
    return kept


def says_enough(text: str) -> bool:
    """Whether an alternative can be read without the line it is a part of."""
    shown = text.strip()
    return len(shown.split()) >= LEAST_WORDS or shown[:1].isupper() or shown[:1].isdigit()


def part(view: View, marks: tuple[Mark, ...], span: Span) -> tuple[View, tuple[Mark, ...]]:
    """The view of a stretch of a view, with the marks that lie in it."""
    inside = tuple(
        mark._replace(span=mark.span.shifted(-span.start)) for mark in marks if span.covers(mark.span)
    )
    return view.sub(*span), inside
