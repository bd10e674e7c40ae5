"""The messaging level of a page: product-focused, value-based or outcome-driven, and why."""

from collections.abc import Sequence

from copylint.scoring.fitted import Constants
from copylint.scoring.rows import Row
from copylint.scoring.values import Cap
from copylint.terms import Maturity

LEAST_LINES = 5  # fewer say nothing about a page
_LIKELY = 0.5
_OFTEN = 0.25  # share of the weight that says what changes
_SOME = 1.0  # concrete gains, counted by how likely each is one


def capped(value: float, rows: Sequence[Row], constants: Constants) -> tuple[float, tuple[Cap, ...]]:
    """The score, held back within outcome-driven where no gain is concrete, or nobody vouches for any.

    That level says that outcomes lead and are proved, and no other part makes good what is missing. Half of
    what lies above is kept, so that whatever else is mended still shows.
    """
    most = constants.bands[1]
    if not may_be_capped(value, constants):
        return value, ()
    missing = []
    if sum(row.concrete for row in rows) < _SOME:
        missing.append("no line says concretely what changes for the reader")
    if not any(row.proof >= _LIKELY for row in rows):
        missing.append("nobody vouches for what it says")
    if not missing:
        return value, ()
    points = (most - value) / 2
    return value + points, (Cap(most, " and ".join(missing), points),)


def may_be_capped(value: float, constants: Constants) -> bool:
    """Whether a score is so high that it may be held back."""
    return round(value) > constants.bands[1]


def maturity_of(
    value: int, rows: Sequence[Row], caps: Sequence[Cap], constants: Constants
) -> tuple[Maturity | None, str]:
    """The level that the score reaches, and what keeps it from the next; None for too little text."""
    counted = [row for row in rows if row.weight]
    if len(counted) < LEAST_LINES:
        return None, "too little text to say"
    together = sum(row.weight for row in counted)
    concrete = sum(row.weight * row.concrete for row in counted) / together
    faults = sum(row.weight * row.fault for row in counted) / together
    if caps:
        return Maturity.VALUE_BASED, f"serves its reader, but {caps[0].why}"
    if value >= constants.bands[1]:
        return Maturity.OUTCOME_DRIVEN, "says what changes for the reader, and who vouches for it"
    if value >= constants.bands[0]:
        if faults > concrete:
            return Maturity.VALUE_BASED, "serves its reader, with lines in between about us"
        if concrete < _OFTEN:
            return Maturity.VALUE_BASED, "little of it is about us, and it seldom says what changes"
        return Maturity.VALUE_BASED, "names what changes"
    if faults > concrete:
        return Maturity.PRODUCT_FOCUSED, "more of it is about us than about what changes for the reader"
    return Maturity.PRODUCT_FOCUSED, "says what it is, seldom what changes for the reader"
