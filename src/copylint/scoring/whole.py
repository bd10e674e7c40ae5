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
    return Columns(rows, constants, left_out).whole()


class Columns:
    """What rows bring to each part, ready to be summed up again with a few of them changed."""

    def __init__(
        self, rows: Sequence[Row], constants: Constants, left_out: frozenset[PartName] = frozenset()
    ) -> None:
        names = [name for name in PARTS if name not in left_out]
        together = sum(constants.shares[name] for name in names)
        self._curves = constants.curves
        self._shares = {name: constants.shares[name] / together for name in names}
        self._columns = {name: PARTS[name].columns(rows, self._curves) for name in names}
        self._drawn = {name: PARTS[name].comes_to(self._columns[name], self._curves) for name in names}

    def whole(self, changes: Mapping[int, Row] = {}) -> Whole:
        """The parts, with these rows in place of those at their index."""
        return Whole({name: self._part(name, changes) for name in self._columns}, self._shares)

    def _part(self, name: PartName, changes: Mapping[int, Row]) -> Drawn:
        kept = self._columns[name]
        brought = [(index, PARTS[name].brings(row, self._curves)) for index, row in changes.items()]
        if all(each == tuple(column[index] for column in kept) for index, each in brought):
            return self._drawn[name]  # nothing of what is changed counts for it
        columns = tuple(map(list, kept))
        for index, each in brought:
            for column, number in zip(columns, each, strict=True):
                column[index] = number
        return PARTS[name].comes_to(columns, self._curves)
