"""The ``count`` finder: so many matches of another finder in a stretch of text."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from copylint.facts import Page, Unit
from copylint.rulebook.rule import Finder, Match, Options, Scope


@dataclass(frozen=True, slots=True)
class CountFinder:
    """Finds stretches of ``words`` words, sections or pages with at least so many matches."""

    of: Finder
    at_least: int
    per: str  # words · section · page
    words: int = 0

    @property
    def scope(self) -> Scope:
        """The stretch that is counted over."""
        return Scope.SECTION if self.per == "section" else Scope.PAGE

    def find(self, page: Page, units: tuple[Unit, ...], options: Options) -> Iterator[Match]:
        """A match for each stretch, on the first of the things counted."""
        matches = sorted(self.of.find(page, units, options), key=lambda match: match.unit.n)
        group_at = self._groups(page, matches)
        at = 0
        while at + self.at_least <= len(matches):
            group = group_at(at)
            if len(group) >= self.at_least:
                first = group[0]
                slots = {**first.slots, "count": str(len(group))}
                yield Match(first.unit, first.spans, slots, tuple(m.unit for m in group))
                at += len(group)
            else:
                at += 1

    def _groups(self, page: Page, matches: Sequence[Match]) -> Callable[[int], Sequence[Match]]:
        """From the number of a match to it and those behind it that are near."""
        if self.per == "page":
            return lambda at: matches[at:]
        if self.per == "section":
            sections: dict[int | None, list[int]] = {}
            for n, match in enumerate(matches):
                sections.setdefault(page.block(match.unit).place.heading, []).append(n)

            def in_section(at: int) -> Sequence[Match]:
                numbers = sections[page.block(matches[at].unit).place.heading]
                return [matches[n] for n in numbers[bisect_left(numbers, at) :]]

            return in_section
        # Words before each unit: what lies between two of them is a difference.
        before = [0, *accumulate(len(unit.text.split()) for unit in page.units)]
        places = [before[match.unit.n] for match in matches]
        return lambda at: matches[at : bisect_right(places, places[at] + self.words)]

    def why_not(self, page: Page, unit: Unit) -> str:
        """Why the thing counted is not here."""
        return self.of.why_not(page, unit) or f"fewer than {self.at_least} of them"
