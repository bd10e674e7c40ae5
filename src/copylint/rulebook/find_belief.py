"""The ``belief`` finder: units that the trained reader would mark for one family of faults."""

from collections.abc import Iterator
from dataclasses import dataclass

from copylint.facts import Page, Unit
from copylint.rulebook.rule import Match, Options, Scope

LEAST = 0.25  # below, nobody asks; what is shown from here on, the judge weighs


@dataclass(frozen=True, slots=True)
class BeliefFinder:
    """Finds what the reader holds flagged, and for this family before all others."""

    family: str

    scope = Scope.UNIT

    def find(self, page: Page, units: tuple[Unit, ...], options: Options) -> Iterator[Match]:
        """A match for each such unit; ``words`` are those that carry the belief."""
        for unit in units:
            belief = page.belief(unit)
            if belief is None or belief.flagged < LEAST or belief.family != self.family:
                continue
            because = belief.because
            spans = {"unit": unit.span}
            if because is not None:
                spans["words"] = because.shifted(unit.span.start)
            yield Match(unit, spans, {}, (unit,))

    def why_not(self, page: Page, unit: Unit) -> str:
        """What the reader believes instead."""
        belief = page.belief(unit)
        if belief is None:
            return "none of: what the trained reader believes"
        if belief.flagged < LEAST:
            return f"none of: the trained reader would mark it ({belief.flagged:.2f})"
        return "" if belief.family == self.family else f"none of: rather {belief.family}"
