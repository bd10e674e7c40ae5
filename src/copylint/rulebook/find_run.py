"""The ``run`` finder: several units in a row that fit."""

from collections.abc import Iterator
from dataclasses import dataclass

from copylint.facts import Page, Unit
from copylint.rulebook.find_unit import UnitPattern
from copylint.rulebook.rule import Match, Options, Scope
from copylint.terms import BlockKind

# What stands beside the running text neither makes nor breaks a run.
_BESIDE = frozenset({BlockKind.CAPTION, BlockKind.BUTTON})
_ENDS = frozenset({BlockKind.CELL, BlockKind.VALUE, BlockKind.DESCRIPTION}) | {
    kind for kind in BlockKind if kind.heads
}


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
            if unit is not None:
                kind = page.block(unit).kind
                if kind in _BESIDE:
                    continue
                if unit.n in looked_at and kind not in _ENDS and self.pattern.matches(unit):
                    run.append(unit)
                    continue
            if len(run) >= least:
                yield Match(run[0], {"unit": run[0].span}, {"count": str(len(run))}, tuple(run))
            run = []

    def why_not(self, page: Page, unit: Unit) -> str:
        """Whether this unit breaks the run, or the run is too short."""
        return self.pattern.wrong(unit) or f"fewer than {self.at_least} in a row"
