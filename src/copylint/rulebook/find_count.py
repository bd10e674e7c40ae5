"""The ``count`` finder: so many matches of another finder in a stretch of text."""

from collections.abc import Iterator
from dataclasses import dataclass

from copylint.facts import Page, Unit
from copylint.rulebook.rule import Finder, Match, Options


@dataclass(frozen=True, slots=True)
class CountFinder:
    """Finds stretches of ``words`` words, sections or pages with at least so many matches."""

    of: Finder
    at_least: int
    per: str  # words · section · page
    words: int = 0

    def find(self, page: Page, units: tuple[Unit, ...], options: Options) -> Iterator[Match]:
        """A match for each stretch, on the first of the things counted."""
        matches = sorted(self.of.find(page, units, options), key=lambda match: match.unit.n)
        at = 0
        while at + self.at_least <= len(matches):
            group = [m for m in matches[at:] if self._near(page, matches[at].unit, m.unit)]
            if len(group) >= self.at_least:
                first = group[0]
                slots = {**first.slots, "count": str(len(group))}
                yield Match(first.unit, first.spans, slots, tuple(m.unit for m in group))
                at += len(group)
            else:
                at += 1

    def _near(self, page: Page, first: Unit, other: Unit) -> bool:
        if self.per == "page":
            return True
        if self.per == "section":
            return page.block(first).place.heading == page.block(other).place.heading
        between = page.units[first.n : other.n]
        return sum(len(unit.text.split()) for unit in between) <= self.words

    def why_not(self, page: Page, unit: Unit) -> str:
        """Why the thing counted is not here."""
        return self.of.why_not(page, unit) or f"fewer than {self.at_least} of them"
