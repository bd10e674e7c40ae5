"""The copy of a page in reading order, each line with what was read in it: for reports that show the page."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from copylint.facts import Finding, Page, Unit
from copylint.terms import BlockKind, Outcome, Owner, Voice
from copylint.text import Span, View

_WORD = re.compile(r"\S+")


class MarkedWords(NamedTuple):
    """Where the words of a finding stand in a line."""

    finding: Span  # the finding's own place: half-open code points of the decoded file
    words: Span  # half-open code points of the line's text


@dataclass(frozen=True, slots=True)
class CopyLine:
    """A unit as it was read. ``span`` holds half-open code points of the decoded file."""

    line: int  # of the file, from 1
    span: Span
    block: int  # units of one block have the same number: sentences of one paragraph
    kind: BlockKind
    text: str  # white space folded
    voice: Voice
    actor: Owner
    buried: bool = False  # the reader's verb stands under somebody else's
    outcome: Outcome = Outcome.NONE
    proof: bool = False
    benign: bool = False  # speaks of the company, and that is right
    marks: tuple[MarkedWords, ...] = ()  # in the order of the findings


def copy_of(page: Page, findings: Iterable[Finding] = ()) -> tuple[CopyLine, ...]:
    """Every unit of copy, in reading order, with the places where findings mark its words."""
    spans = _Spans(sorted({finding.span for finding in findings}))
    return tuple(
        CopyLine(
            line=page.document.source.position(span.start).line,
            span=span,
            block=unit.block,
            kind=block.kind,
            text=" ".join(unit.text.split()),
            voice=unit.voice,
            actor=unit.actor,
            buried=unit.buried,
            outcome=unit.outcome,
            proof=unit.proof,
            benign=unit.benign is not None,
            marks=_marks(unit, block.view, spans.touching(span)),
        )
        for unit in page.units
        if unit.voice is not Voice.NOT_COPY
        for block in (page.block(unit),)
        for span in (block.view.span(*unit.span),)
    )


class _Spans:
    """Places of findings in order, so that each line finds its own without looking at all."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans = spans
        self._starts = [span.start for span in spans]
        self._furthest = list(accumulate((span.end for span in spans), max))

    def touching(self, place: Span) -> list[Span]:
        first, last = bisect_right(self._furthest, place.start), bisect_left(self._starts, place.end)
        return [span for span in self._spans[first:last] if span.touches(place)]


def _marks(unit: Unit, view: View, spans: Sequence[Span]) -> tuple[MarkedWords, ...]:
    """Where places of the file lie in the unit's text once its white space is folded."""
    if not spans:
        return ()
    places = [view.span(at, at + 1) for at in _kept(unit)]
    found = []
    for span in spans:
        inside = [n for n, place in enumerate(places) if place.touches(span)]
        if inside:
            found.append(MarkedWords(span, Span(inside[0], inside[-1] + 1)))
    return tuple(found)


def _kept(unit: Unit) -> list[int]:
    """For each character of the folded text where it stands in the block's text."""
    kept: list[int] = []
    for word in _WORD.finditer(unit.text):
        if kept:
            kept.append(unit.span.start + word.start() - 1)
        kept += range(unit.span.start + word.start(), unit.span.start + word.end())
    return kept
