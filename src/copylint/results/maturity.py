"""The messaging level of a page: product-focused, value-based or outcome-driven, and why."""

from collections.abc import Sequence

from copylint.facts import Unit
from copylint.scoring import Counts
from copylint.terms import Maturity, Outcome

VALUE_SHARE = 0.15  # of the units say what changes for the reader
DRIVEN_SHARE = 0.20  # of the units say it concretely
LEAST_UNITS = 5  # fewer say nothing about a page


def maturity_of(units: Sequence[Unit], counts: Counts, *, vouched: bool) -> tuple[Maturity | None, str]:
    """The level, and the condition that keeps it from the next one; None for too little text.

    ``vouched``: the page carries proof, be it in our voice or in a customer's.
    """
    if len(units) < LEAST_UNITS:
        return None, "too little text to say"
    some = sum(unit.outcome is not Outcome.NONE for unit in units) / len(units)
    concrete = sum(unit.outcome is Outcome.CONCRETE for unit in units) / len(units)
    if some < VALUE_SHARE:
        return Maturity.PRODUCT_FOCUSED, "says what it is, not what changes"
    if concrete < DRIVEN_SHARE:
        return Maturity.VALUE_BASED, "names a gain, seldom a concrete one"
    if not vouched:
        return Maturity.VALUE_BASED, "concrete gains, and nobody vouches for them"
    if counts.reader < counts.company + counts.product:
        return Maturity.VALUE_BASED, "concrete gains, but the reader acts less often than we do"
    return Maturity.OUTCOME_DRIVEN, "concrete gains, vouched for"
