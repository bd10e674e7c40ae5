"""The copy of a page in reading order, each line with what was read in it: for reports that show the page."""

from dataclasses import dataclass

from copylint.facts import Page
from copylint.terms import BlockKind, Outcome, Owner, Voice
from copylint.text import Span


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


def copy_of(page: Page) -> tuple[CopyLine, ...]:
    """Every unit of copy, in reading order."""
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
        )
        for unit in page.units
        if unit.voice is not Voice.NOT_COPY
        for block in (page.block(unit),)
        for span in (block.view.span(*unit.span),)
    )
