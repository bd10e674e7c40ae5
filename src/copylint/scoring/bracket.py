"""How far a careful reader's score may lie from the number."""

import math
from collections.abc import Sequence

from copylint.scoring.fitted import Bracket
from copylint.scoring.rows import Row


def reach(rows: Sequence[Row], given: Bracket) -> float:
    """Points on each side of the number within which four of five readers' scores lie.

    Little text and lines of which the reading is unsure widen it.
    """
    weight = sum(row.weight for row in rows)
    doubt = sum(row.weight * row.fault * (1 - row.fault) for row in rows) / weight if weight else 0.25
    return given.least + given.short / math.sqrt(weight + 1) + given.unsure * 4 * doubt


def bracket(value: float, rows: Sequence[Row], given: Bracket) -> tuple[int, int]:
    """The lowest and the highest score to expect from a reader; never the same."""
    side = reach(rows, given)
    return max(0, math.floor(value - side)), min(100, math.ceil(value + side))
