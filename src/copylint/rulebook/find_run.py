"""The ``run`` finder: several units in a row that fit."""

from collections.abc import Iterator
from dataclasses import dataclass

from copylint.facts import Page, Unit
from copylint.rulebook.find_unit import UnitPattern
from copylint.rulebook.rule import Match, Options, Scope
from copylint.terms import BlockKind

# What stands beside the running text neither makes nor breaks a run.
_BESIDE = frozenset({BlockKind.CAPTION, BlockKind.BUTTON})
_NEVER = frozenset({BlockKind.CELL, BlockKind.VALUE, BlockKind.DESCRIPTION})


@dataclass(frozen=True, slots=True)
class RunFinder:
    """Finds runs of at least so many units; a heading, a table or front matter ends a run."""

    pattern: UnitPattern
    at_least: int

    scope = Scope.SECTION

    def find(self, page: Page, units: tuple[Unit, ...], options: Options) -> Iterator[Match]:
        """A match for each run, on its first unit."""
        least = int(str(options.get("at-least", self.at_least)))
        looked_at = {unit.n for unit in units}
        run: list[Unit] = []
        for unit in (*page.units, None):
            if unit is not None and page.block(unit).kind in _BESIDE:
                continue
            if unit is not None and self._continues(page, unit, looked_at):
                run.append(unit)
                continue
            if len(run) >= least:
                yield Match(run[0], {"unit": run[0].span}, {"count": str(len(run))}, tuple(run))
            run = []

    def _continues(self, page: Page, unit: Unit, looked_at: set[int]) -> bool:
        kind = page.block(unit).kind
        return unit.n in looked_at and not kind.heads and kind not in _NEVER and self.pattern.matches(unit)

    def why_not(self, page: Page, unit: Unit) -> str:
        """Whether this unit breaks the run, or the run is too short."""
        return self.pattern.wrong(unit) or f"fewer than {self.at_least} in a row"
