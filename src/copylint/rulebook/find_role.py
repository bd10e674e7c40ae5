"""The ``role`` finder: units that the trained reader sees in a role, such as a goal or a fence."""

from collections.abc import Iterator
from dataclasses import dataclass

from copylint.facts import Belief, Page, Unit
from copylint.rulebook.rule import Match, Options, Scope

LEAST = 0.25  # below, nobody asks; what is shown from here on, the judge weighs


def likely_roles(belief: Belief | None) -> frozenset[str]:
    """The roles that the reader thinks likely enough to be asked about."""
    return (
        frozenset(role for role, likely in belief.roles.items() if likely >= LEAST) if belief else frozenset()
    )


@dataclass(frozen=True, slots=True)
class RoleFinder:
    """Finds what the reader takes for one of these roles."""

    roles: tuple[str, ...]

    scope = Scope.UNIT

    def find(self, page: Page, units: tuple[Unit, ...], options: Options) -> Iterator[Match]:
        """A match for each such unit."""
        for unit in units:
            if likely_roles(page.belief(unit)).intersection(self.roles):
                yield Match(unit, {"unit": unit.span}, {}, (unit,))

    def why_not(self, page: Page, unit: Unit) -> str:
        """What the reader believes instead."""
        belief = page.belief(unit)
        if belief is None or not belief.roles:
            return "none of: what the trained reader believes"
        role = max(self.roles, key=lambda role: belief.roles.get(role, 0.0))
        likely = belief.roles.get(role, 0.0)
        if likely >= LEAST:
            return ""
        return f"none of: the trained reader sees {role.removeprefix('fault:')} ({likely:.2f})"
