"""The lines of a page that already work, so that nobody edits them away."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate

from copylint.facts import Finding, Page, Unit
from copylint.results.run import Keep
from copylint.terms import COMMENTS, BlockKind, Outcome, Voice
from copylint.text import Span

_MOST_KEPT = 3
_LEAST_WORDS_KEPT = 4
# Addresses, and values that a template fills in, make no line worth quoting.
_OUT_OF_PLACE = re.compile(
    r"://|\ue000|^Subject:|\b(?:lets|allows|enables|helps|empowers|gives) you\b|the same (?:way )?again"
)


def keep_of(page: Page, findings: Iterable[Finding]) -> tuple[Keep, ...]:
    """Lines in which the reader does something concrete and nothing was found."""
    touched = sorted({finding.sentence for finding in findings if finding.family != COMMENTS})
    reached = list(accumulate((span.end for span in touched), max))  # how far those up to each one reach
    kept: list[Keep] = []
    for unit in sorted(page.unique(), key=lambda u: (not u.measured, u.n)):
        if unit.outcome is not Outcome.CONCRETE or unit.credit < 1 or unit.voice is not Voice.COMPANY:
            continue
        if (
            page.block(unit).kind in (BlockKind.BUTTON, BlockKind.CELL)
            or unit.buried
            or _OUT_OF_PLACE.search(unit.text)
        ):
            continue
        if len(unit.text.split()) < _LEAST_WORDS_KEPT:
            continue
        place = place_of(page, unit)
        before = bisect_left(touched, (place.end, 0))
        if not before or reached[before - 1] <= place.start:
            line = page.document.source.position(place.start).line
            kept.append(Keep(line, " ".join(unit.text.split())))
            if len(kept) == _MOST_KEPT:
                break
    return tuple(sorted(kept, key=lambda keep: keep.line))


def place_of(page: Page, unit: Unit) -> Span:
    """Where a unit stands in the file."""
    return page.block(unit).view.span(*unit.span)
