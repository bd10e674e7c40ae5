"""All parts of a page's rows together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from copylint.scoring.fitted import Constants
from copylint.scoring.parts import PARTS, Drawn
from copylint.scoring.rows import Row
from copylint.scoring.values import PartName


@dataclass(frozen=True, slots=True)
class Whole:
    """The parts of a page, and what share each has in the score."""

    parts: Mapping[PartName, Drawn]
    shares: Mapping[PartName, float]

    @property
    def value(self) -> float:
        """The score before anything holds it down, from 0 to 100."""
        return sum(self.shares[name] * part.value for name, part in self.parts.items())


def whole_of(rows: Sequence[Row], constants: Constants, left_out: frozenset[PartName] = frozenset()) -> Whole:
    """The parts that rows come to. Those left out weigh nothing; the others share their weight."""
    names = [name for name in PARTS if name not in left_out]
    together = sum(constants.shares[name] for name in names)
    return Whole(
        {name: PARTS[name](rows, constants.curves) for name in names},
        {name: constants.shares[name] / together for name in names},
    )
