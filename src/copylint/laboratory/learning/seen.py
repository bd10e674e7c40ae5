"""What a student and a teacher get to see of one unit."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from copylint.learned.words import Row

Array = NDArray[np.float32]

_HEADING = 30  # characters


class Read(NamedTuple):
    """What the student sees."""

    unit: Sequence[Row]
    around: Sequence[Sequence[Row]]
    symbols: Array


class Told(NamedTuple):
    """What the teacher sees."""

    text: str
    place: str  # kind of block, kind of page, the beginning of the heading above
    symbols: Array


def told(text: str, block: str, kind: str, heading: str, symbols: Array) -> Told:
    """A unit as the teacher sees it."""
    return Told(text, f"{block} {kind} {heading[:_HEADING]}", symbols)
