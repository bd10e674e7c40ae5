"""The ``list`` finder: a list most of whose items fit."""

from collections.abc import Iterator
from dataclasses import dataclass

from copylint.facts import Page, Unit
from copylint.rulebook.find_unit import UnitPattern
from copylint.rulebook.rule import Match, Options, Scope


@dataclass(frozen=True, slots=True)
class ListFinder:
    """Finds lists of which at least so many items, and at least such a share, fit."""

    pattern: UnitPattern
    at_least: int
    share: float

    scope = Scope.LIST

    def find(self, page: Page, units: tuple[Unit, ...], options: Options) -> Iterator[Match]:
        """A match for each list, on the first item that fits."""
        looked_at = {unit.n for unit in units}
        for items in page.lists.values():
            fitting = [item[0] for item in items if self._fits(item, looked_at)]
            if len(fitting) >= self.at_least and len(fitting) >= self.share * len(items):
                slots = {"n": str(len(fitting)), "m": str(len(items))}
                yield Match(fitting[0], {"unit": fitting[0].span}, slots, tuple(fitting))

    def _fits(self, item: tuple[Unit, ...], looked_at: set[int]) -> bool:
        """An item fits as one piece: what its second sentence tells counts for it too."""
        return item[0].n in looked_at and len(item) == 1 and self.pattern.matches(item[0])

    def why_not(self, page: Page, unit: Unit) -> str:
        """Whether this item, or the list, is the reason."""
        if page.block(unit).place.list is None:
            return "not an item of a list"
        return self.pattern.wrong(unit) or "too few items of the list are alike"
