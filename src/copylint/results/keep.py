"""The lines of a page that already work, so that nobody edits them away."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate

from copylint.facts import Finding, Page, Unit
from copylint.results.run import Keep
from copylint.terms import COMMENTS, BlockKind, DocumentKind, Form, Outcome, Voice
from copylint.text import Span

_MOST_KEPT = 3
_LEAST_WORDS_KEPT = 4
# Addresses, and values that a template fills in, make no line worth quoting.
_OUT_OF_PLACE = re.compile(
    r"://|\ue000|^Subject:|\b(?:lets|allows|enables|helps|empowers|gives) you\b|the same (?:way )?again"
)

_FOR_STAFF = (DocumentKind.BRIEF, DocumentKind.MESSAGING, DocumentKind.DOCS)
# "You will own the pipeline target": what somebody is to answer for.
_MUST = re.compile(
    r"you(?:['’]ll| will| are expected to| must| are responsible for)\b.*?"
    r"\b(?:own|lead|drive|manage|deliver|report|be responsible|ensure|hit|meet|grow|live)\b"
    r"|you(?:['’]re| are) (?:responsible|accountable)\b",
    re.IGNORECASE,
)


def keep_of(page: Page, findings: Iterable[Finding]) -> tuple[Keep, ...]:
    """Lines in which the reader does something concrete and nothing was found."""
    touched = sorted({finding.sentence for finding in findings if finding.family != COMMENTS})
    reached = list(accumulate((span.end for span in touched), max))  # how far those up to each one reach
    kept: list[Keep] = []
    duties = _duties(page)
    for unit in sorted(page.unique(), key=lambda u: (not u.measured, u.n)):
        if unit.outcome is not Outcome.CONCRETE or unit.credit < 1 or unit.voice is not Voice.COMPANY:
            continue
        if (
            page.block(unit).kind in (BlockKind.BUTTON, BlockKind.CELL)
            or unit.buried
            or unit.n in duties
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


def _duties(page: Page) -> frozenset[int]:
    """Lines that tell staff, or who may become staff, what to do: no gain of theirs, however concrete."""
    if page.kind in _FOR_STAFF:
        return frozenset(
            unit.n for unit in page.units if unit.form is Form.IMPERATIVE or _MUST.match(unit.text)
        )
    if page.kind not in (DocumentKind.JOB_POST, DocumentKind.CAREERS):
        return frozenset()
    return frozenset(
        unit.n
        for unit in page.units
        if (unit.form is Form.IMPERATIVE and page.block(unit).kind is BlockKind.ITEM)
        or _MUST.match(unit.text)
    )


def place_of(page: Page, unit: Unit) -> Span:
    """Where a unit stands in the file."""
    return page.block(unit).view.span(*unit.span)
