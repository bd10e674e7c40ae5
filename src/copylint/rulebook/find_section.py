"""The ``section`` finder: a section by its title, or by a label such as "KPI:" at a line's start."""

from collections.abc import Iterator
from dataclasses import dataclass

from copylint.facts import Page, Unit
from copylint.lexicon import Phrases
from copylint.rulebook.find_unit import UnitPattern
from copylint.rulebook.find_words import WordsFinder
from copylint.rulebook.rule import Match, Options, Scope


@dataclass(frozen=True, slots=True)
class SectionFinder:
    """Finds titled sections that have certain words and lack others, or a share of fitting units."""

    titled: Phrases
    has: WordsFinder | None = None
    lacks: WordsFinder | None = None
    share_of: UnitPattern | None = None
    above: float = 0.0

    scope = Scope.SECTION

    def find(self, page: Page, units: tuple[Unit, ...], options: Options) -> Iterator[Match]:
        """A match for each section, on the first words that it has."""
        looked_at = {unit.n for unit in units}
        for section in self._sections(page):
            body = tuple(unit for unit in section if unit.n in looked_at)
            if not body or (self.lacks is not None and any(self.lacks.find(page, body, options))):
                continue
            if self.share_of is not None:
                fitting = [unit for unit in body if self.share_of.matches(unit)]
                if len(fitting) <= self.above * len(body):
                    continue
                yield Match(
                    fitting[0], {"unit": fitting[0].span}, {"count": str(len(fitting))}, tuple(fitting)
                )
            elif self.has is not None:
                yield from (m for m in self.has.find(page, body, options))
            else:
                yield Match(body[0], {"unit": body[0].span}, {}, body)

    def _sections(self, page: Page) -> Iterator[tuple[Unit, ...]]:
        for head, units in page.sections():
            if head is not None and self.titled.search(head.text):
                yield units
                continue
            yield from self._labelled(units)

    def _labelled(self, units: tuple[Unit, ...]) -> Iterator[tuple[Unit, ...]]:
        """Blocks that open with a label: "KPI: 5,000 sign-ups"."""
        for unit in units:
            label = unit.text.split(":", 1)[0].strip() if ":" in unit.text[:40] else ""
            if label and self.titled.whole(label, 0, len(label)):
                yield (unit,)

    def why_not(self, page: Page, unit: Unit) -> str:
        """Whether the title or the words are missing."""
        inside = any(unit in section for section in self._sections(page))
        return "the section has other words" if inside else "not in a section of that title"
