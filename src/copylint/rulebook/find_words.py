"""The ``words`` finder: words and phrases, whole or describing something of ours."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from copylint.facts import Names, Page, Unit
from copylint.rulebook.described import describes
from copylint.rulebook.phrasing import Phrasing
from copylint.rulebook.rule import Match, Options, Scope
from copylint.rulebook.value import Words
from copylint.terms import Owner
from copylint.text import Span

# Arrows, emoji and punctuation around a button's words.
_TRIM = re.compile(r"^[^\w#]+|[^\w]+$")
# What may stand before words that open a unit.
_OPENING = re.compile(r"\W*+(?:(?:and|but|an?|the|our|this|new)\s++)?+\W*+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class WordsFinder:
    """Finds phrases, which may hold slots such as ``{company}`` and lists such as ``$praise``."""

    entries: tuple[str, ...]
    whole: bool = False
    owners: frozenset[Owner] = frozenset()
    nouns: Words | None = None
    but: tuple[str, ...] = ()  # idioms that open with one of the words: "best practices"
    opens: bool = False  # only at the start of a unit, apart from an article
    actors: frozenset[Owner] = frozenset()  # who must be the doer of the unit; empty: anybody
    scope = Scope.UNIT
    phrasing: Phrasing = field(init=False, repr=False, compare=False)
    idioms: Phrasing | None = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "phrasing", Phrasing(self.entries))
        object.__setattr__(self, "idioms", Phrasing(self.but) if self.but else None)

    def find(self, page: Page, units: tuple[Unit, ...], options: Options) -> Iterator[Match]:
        """A match for each place where one of the phrases stands and is not merely mentioned."""
        allowed = {str(word).lower() for word in _listed(options.get("allow"))}
        for unit in units:
            if self.actors and unit.actor not in self.actors:
                continue
            for start, end in self._places(unit.text, page.names):
                span = Span(start, end).shifted(unit.span.start)
                found = unit.text[start:end]
                if self.idioms and self.idioms.plain.end_at(unit.text, start):
                    continue
                if found.lower() in allowed or any(
                    s.name == "mention" and s.span.covers(span) for s in unit.signs
                ):
                    continue
                if (self.owners or self.nouns) and not describes(unit, span, self.owners, self.nouns):
                    continue
                yield Match(unit, {"unit": unit.span, "words": span}, {"words": found}, (unit,))

    def _places(self, text: str, names: Names) -> Iterator[tuple[int, int]]:
        if not self.whole:
            yield from (
                span
                for span in self.phrasing.places(text, names)
                if not self.opens or _OPENING.fullmatch(text, 0, span[0])
            )
            return
        start, end = 0, len(text)
        for trim in _TRIM.finditer(text):
            start, end = (trim.end(), end) if trim.start() == 0 else (start, trim.start())
        if start < end and self.phrasing.whole(text, start, end, names):
            yield start, end

    def why_not(self, page: Page, unit: Unit) -> str:
        """Whether the words are missing, or whom or what they are about."""
        found = next(self._places(unit.text, page.names), None)
        if found is None:
            return "none of its words" + (" at the start" if self.opens else "")
        if self.actors and unit.actor not in self.actors:
            return f"the actor is: {unit.actor}"
        return f'"{unit.text[found[0] : found[1]]}" describes something else or is only mentioned'


def _listed(value: object) -> tuple[object, ...]:
    return tuple(value) if isinstance(value, (list, tuple)) else ()
