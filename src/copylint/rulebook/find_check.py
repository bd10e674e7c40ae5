"""The ``check`` finder: the few questions that need Python, behind the same signature."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from copylint.facts import Page, Unit
from copylint.rulebook.rule import Match, Options, Scope

Check = Callable[[Page, tuple[Unit, ...], Options], Iterator[Match]]


@dataclass(frozen=True, slots=True)
class CheckFinder:
    """Runs a check that was handed in by name."""

    name: str
    check: Check

    scope = Scope.PAGE

    def find(self, page: Page, units: tuple[Unit, ...], options: Options) -> Iterator[Match]:
        """What the check yields."""
        return self.check(page, units, options)

    def why_not(self, page: Page, unit: Unit) -> str:
        """A check looks at the whole page."""
        return f'the check "{self.name}" found nothing here'
