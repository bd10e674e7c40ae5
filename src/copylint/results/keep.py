"""The lines of a page that already work, so that nobody edits them away."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable
from itertools import accumulate

from copylint.config.kinds import kind_table
from copylint.facts import Finding, Page, Unit
from copylint.facts.alike import of_unit
from copylint.results.run import Keep
from copylint.terms import COMMENTS, BlockKind, Outcome, Voice

_MOST_KEPT = 3
_LEAST_WORDS_KEPT = 4
# Addresses, and values that a template fills in, make no line worth quoting.
_OUT_OF_PLACE = re.compile(
    r"://|\ue000|^Subject:|\b(?:lets|allows|enables|helps|empowers|gives) you\b|the same (?:way )?again"
)

# What is worth keeping in a plan, a brief or a job post: what it knows of customers, and wants for them.
_THEIRS = (
    "keep", "evidence", "goal:customer", "duty:customers", "planning:3", "culture:3", "measurement:3",
    "answer:limits",
)  # fmt: skip
_THEIRS_FROM = 0.6


def keep_of(page: Page, findings: Iterable[Finding]) -> tuple[Keep, ...]:
    """Lines in which the reader does something concrete and nothing was found.

    Of plans, briefs and job posts: lines that concern a customer.
    """
    touched = sorted({finding.sentence for finding in findings if finding.family != COMMENTS})
    reached = list(accumulate((span.end for span in touched), max))  # how far those up to each one reach

    def alone(unit: Unit) -> bool:
        place = page.place(unit)
        before = bisect_left(touched, (place.end, 0))
        return not before or reached[before - 1] <= place.start

    if kind_table()[page.kind].inside:
        return _of_customers(page, alone)
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
        if alone(unit):
            kept.append(_kept(page, unit))
            if len(kept) == _MOST_KEPT:
                break
    return tuple(sorted(kept, key=lambda keep: keep.line))


def _kept(page: Page, unit: Unit) -> Keep:
    line = page.line(unit)
    return Keep(line, " ".join(unit.text.split()))


def _of_customers(page: Page, alone: Callable[[Unit], bool]) -> tuple[Keep, ...]:
    """The lines that plainly concern a customer, the plainest first, in the order of the page."""
    found = []
    for unit in page.unique():
        sure = of_unit(page, unit, _theirs)
        if sure >= _THEIRS_FROM and alone(unit):
            found.append((sure, unit))
    found.sort(key=lambda pair: -pair[0])
    return tuple(sorted((_kept(page, unit) for _, unit in found[:_MOST_KEPT]), key=lambda keep: keep.line))


def _theirs(page: Page, unit: Unit) -> float:
    """How plainly a unit concerns a customer."""
    belief = page.belief(unit)
    if belief is None or page.block(unit).kind.heads or len(unit.text.split()) < _LEAST_WORDS_KEPT:
        return 0.0
    return max(belief.roles.get(role, 0.0) for role in _THEIRS)
