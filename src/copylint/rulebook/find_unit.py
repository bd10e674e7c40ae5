"""The ``unit`` finder and the unit patterns that runs, lists and counts are made of."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from copylint.facts import Page, Unit
from copylint.lexicon import Phrases
from copylint.rulebook.clause_pattern import names_in
from copylint.rulebook.rule import Match, Options, Scope
from copylint.rulebook.signals import NAMES, carries
from copylint.rulebook.strict_yaml import Table
from copylint.rulebook.value import one_of, whole, words
from copylint.terms import Form, Outcome, Owner

# A bullet, an emoji or a quotation mark before the first word.
_BEFORE = re.compile(r"\W*")


def opening(text: str) -> int:
    """Where the first word of a unit begins, past bullets, emoji and quotation marks."""
    found = _BEFORE.match(text)
    return found.end() if found else 0


@dataclass(frozen=True, slots=True)
class UnitPattern:
    """Conditions on a unit as a whole; None means any."""

    actor: frozenset[Owner] | None = None
    form: frozenset[Form] | None = None
    outcome: frozenset[Outcome] | None = None
    at_most: int | None = None  # words
    opens: Phrases | None = None  # with one of these
    has: tuple[str, ...] = ()  # one of them
    lacks: tuple[str, ...] = ()  # all of them

    def matches(self, unit: Unit) -> bool:
        """Whether the unit fits."""
        return not self._unmet(unit)

    def wrong(self, unit: Unit) -> str:
        """In words, the first condition that the unit does not meet, or nothing."""
        unmet = self._unmet(unit)
        if unmet in ("actor", "form", "outcome"):
            return f"the {unmet} is: {getattr(unit, unmet)}"
        reasons = {
            "at_most": f"more than {self.at_most} words",
            "opens": "it opens with other words",
            "has": f"none of: {', '.join(self.has)}",
            "lacks": f"carries: {next((name for name in self.lacks if carries(unit, name)), '')}",
        }
        return reasons.get(unmet, "")

    def _unmet(self, unit: Unit) -> str:
        """The name of the first condition that the unit does not meet."""
        for name in ("actor", "form", "outcome"):
            wanted = getattr(self, name)
            if wanted is not None and getattr(unit, name) not in wanted:
                return name
        if self.at_most is not None and len(unit.text.split()) > self.at_most:
            return "at_most"
        if self.opens is not None and self.opens.end_at(unit.text, opening(unit.text)) is None:
            return "opens"
        if self.has and not any(carries(unit, name) for name in self.has):
            return "has"
        return "lacks" if any(carries(unit, name) for name in self.lacks) else ""


def unit_pattern(value: Any, table: Table, key: str) -> UnitPattern:
    """A unit pattern.

    Raises:
        RuleError: an unknown key or value.
    """
    if not isinstance(value, Table):
        raise table.error(f'"{key}" takes conditions, such as {{actor: company, lacks: [outcome]}}', key)
    value.only(("actor", "form", "outcome", "words", "opens", "has", "lacks"), f'"{key}"')
    at_most = None
    if "words" in value:
        length = value["words"]
        if not isinstance(length, Table):
            raise value.error('"words" here is {at-most: n}', "words")
        length.only(("at-most",), '"words"')
        at_most = whole(length.get("at-most"), length, "at-most")
    return UnitPattern(
        actor=one_of(value["actor"], Owner, value, "actor") if "actor" in value else None,
        form=one_of(value["form"], Form, value, "form") if "form" in value else None,
        outcome=one_of(value["outcome"], Outcome, value, "outcome") if "outcome" in value else None,
        at_most=at_most,
        opens=Phrases(words(value["opens"], value, "opens").forms) if "opens" in value else None,
        has=names_in(value["has"], value, "has", NAMES) if "has" in value else (),
        lacks=names_in(value["lacks"], value, "lacks", NAMES) if "lacks" in value else (),
    )


@dataclass(frozen=True, slots=True)
class UnitFinder:
    """Finds units."""

    pattern: UnitPattern

    scope = Scope.UNIT

    def find(self, page: Page, units: tuple[Unit, ...], options: Options) -> Iterator[Match]:
        """A match for each unit that fits."""
        for unit in units:
            if self.pattern.matches(unit):
                yield Match(unit, {"unit": unit.span}, {}, (unit,))

    def why_not(self, page: Page, unit: Unit) -> str:
        """The first condition that is not met."""
        return self.pattern.wrong(unit)
