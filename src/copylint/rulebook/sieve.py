"""One index over the alternatives of many rules, and one pass over a page that tells where each may match."""

import re
from collections.abc import Sequence
from functools import cached_property, reduce
from operator import or_
from typing import Any

from copylint.facts import Names, Page, Unit
from copylint.lexicon import anchors, asked
from copylint.rulebook.anchored import Anchored, bits, from_bytes, in_bytes
from copylint.rulebook.find_belief import LEAST, BeliefFinder
from copylint.rulebook.find_clause import ClauseFinder
from copylint.rulebook.find_count import CountFinder
from copylint.rulebook.find_role import RoleFinder, likely_roles
from copylint.rulebook.find_words import WordsFinder
from copylint.rulebook.rule import Finder, LooksAt, Rule
from copylint.rulebook.slots import NUMBER_WORDS, by_slot
from copylint.rulebook.template import part_of
from copylint.rulebook.wanted import Wanted, WantedClause

_FIGURE = re.compile(r"\d")


class Sieve:
    """The index. It leaves out no unit that an alternative matches; the finder judges what is let through."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.numbers: dict[tuple[str, int], int] = {}  # rule and place of the alternative in it → its bit
        self.looks: dict[LooksAt, int] = {}
        self._phrases = Anchored()
        self._parts = Anchored()  # what fills the lists and slots that phrases hold
        self._marks: dict[str, int] = {}  # these lists and slots → their bits among the parts
        self._filled: list[str] = []  # the same by the numbers of the bits
        self._signs: set[str] = set()  # what else than words and white space phrases hold
        self._actors = Wanted()  # of whom the unit must tell
        self._clauses = WantedClause()
        self._families: dict[str, int] = {}
        self._roles: dict[str, int] = {}
        for rule in rules:
            for place, finder in enumerate(rule.find):
                self._file(rule, place, finder)

    def plain(self) -> list[Any]:
        """What MessagePack can write, and ``of`` reads; where rules look is for others to write."""
        return [
            list(self.numbers),
            [in_bytes(these) for these in self.looks.values()],
            self._phrases.plain(),
            self._parts.plain(),
            self._filled,
            sorted(self._signs),
            self._actors.plain(),
            self._clauses.plain(),
            *({name: in_bytes(these) for name, these in by.items()} for by in (self._families, self._roles)),
        ]

    @classmethod
    def of(cls, plain: Sequence[Any], looks: Sequence[LooksAt]) -> "Sieve":
        """The same index again."""
        made = cls(())
        numbers, seen, phrases, parts, made._filled, signs, actors, clauses, families, roles = plain
        made.numbers = {(rule, place): number for number, (rule, place) in enumerate(numbers)}
        made.looks = {at: from_bytes(these) for at, these in zip(looks, seen, strict=True)}
        made._phrases, made._parts = Anchored.of(phrases), Anchored.of(parts)
        made._marks = {mark: number for number, mark in enumerate(made._filled)}
        made._signs = set(signs)
        made._actors, made._clauses = Wanted.of(actors), WantedClause.of(clauses)
        made._families = {name: from_bytes(these) for name, these in families.items()}
        made._roles = {name: from_bytes(these) for name, these in roles.items()}
        return made

    def _file(self, rule: Rule, place: int, finder: Finder) -> None:
        number = len(self.numbers)
        bit = 1 << number
        while isinstance(finder, CountFinder):
            finder = finder.of
        if isinstance(finder, WordsFinder):
            self._actors.add(bit, finder.actors or None)
            self._phrases.file(bit, finder.phrasing.anchors())
            self._phrases.file(bit, map(self._known, finder.phrasing.slotted_anchors()))
        elif isinstance(finder, ClauseFinder):
            self._clauses.add(bit, finder.pattern)
        elif isinstance(finder, BeliefFinder):
            self._families[finder.family] = self._families.get(finder.family, 0) | bit
        elif isinstance(finder, RoleFinder):
            for role in finder.roles:
                self._roles[role] = self._roles.get(role, 0) | bit
        else:
            return  # it looks at more than one unit at a time, or at every one
        self.numbers[rule.name, place] = number
        self.looks[rule.looks_at] = self.looks.get(rule.looks_at, 0) | bit

    def _known(self, anchored: Sequence[str]) -> Sequence[str]:
        """The two rarest anchors of a phrase; what they stand for is told of every text from now on."""
        for mark in anchored[:2]:
            if mark.isalnum() or mark in ("{number}", "{superlative}") or mark in self._marks:
                continue
            if not mark.startswith(("$", "{")):
                self._signs.add(mark)
                continue
            self._marks[mark] = len(self._marks)
            self._filled.append(mark)
            self._parts.file(1 << self._marks[mark], map(anchors, part_of(mark).entries))
        return anchored[:2]

    def _signals(self, text: str, named: Anchored) -> frozenset[str]:
        """The words of a text, and the lists, slots and signs that may be met in it."""
        words = asked(text)
        found = words | self._signs.intersection(text)
        more = [self._filled[number] for number in bits(self._parts.met(words) | named.met(words))]
        if _FIGURE.search(text) or not words.isdisjoint(NUMBER_WORDS):
            more.append("{number}")
        if any(word.endswith("est") for word in words):
            more.append("{superlative}")
        return found.union(more) if more else found

    def named(self, names: Names) -> Anchored:
        """What the names of a page fill slots with."""
        found = Anchored()
        for slot, called in by_slot(names).items():
            if slot in self._marks:
                found.file(1 << self._marks[slot], map(anchors, called))
        return found

    def through(self, page: Page, unit: Unit, named: Anchored) -> int:
        """The bits of the alternatives that may match in the unit, wherever their rules look."""
        found = self._phrases.met(self._signals(unit.text, named))
        found &= self._actors.met(unit.actor)
        for clause in unit.clauses:
            found |= self._clauses.met(clause)
        belief = page.belief(unit)
        if belief is not None:
            if belief.flagged >= LEAST:
                found |= self._families.get(belief.family, 0)
            for role in likely_roles(belief):
                found |= self._roles.get(role, 0)
        return found


class Sifted:
    """A page and its units, told apart by the rules and alternatives that may have to do with them."""

    def __init__(self, page: Page, sieve: Sieve) -> None:
        self._page = page
        self._sieve = sieve
        self._seen: dict[LooksAt, tuple[Unit, ...]] = {}
        self._left: dict[int, int] = {}  # unit → the bits of what may match in it, of those asked for alone

    def units(self, rule: Rule, place: int) -> tuple[Unit, ...]:
        """The units that the alternative at ``place`` of a rule need look at, in reading order."""
        number = self._sieve.numbers.get((rule.name, place))
        return self.seen(rule.looks_at) if number is None else self._through.get(number, ())

    def seen(self, looks_at: LooksAt) -> tuple[Unit, ...]:
        """The units that a rule looks at."""
        if looks_at not in self._seen:
            here = looks_at.kinds is None or self._page.kind in looks_at.kinds
            units = self._page.units if here else ()
            self._seen[looks_at] = tuple(unit for unit in units if looks_at.sees(self._page, unit))
        return self._seen[looks_at]

    def bit(self, rule: Rule, place: int) -> int | None:
        """The bit of the alternative at ``place`` of a rule; None: it looks at whatever its rule looks at."""
        number = self._sieve.numbers.get((rule.name, place))
        return None if number is None else 1 << number

    def left(self, unit: Unit) -> int:
        """The bits of the alternatives that may match in one unit; no other unit is sifted."""
        if unit.n not in self._left:
            looks = self._sieve.looks.items()
            self._left[unit.n] = self._through_of(
                unit, reduce(or_, (there for at, there in looks if at.sees(self._page, unit)), 0)
            )
        return self._left[unit.n]

    def _through_of(self, unit: Unit, looking: int) -> int:
        return looking and looking & self._sieve.through(self._page, unit, self._named)

    @cached_property
    def _named(self) -> Anchored:
        return self._sieve.named(self._page.names)

    @cached_property
    def _through(self) -> dict[int, tuple[Unit, ...]]:
        looking = [0] * len(self._page.units)
        for looks_at, looking_there in self._sieve.looks.items():
            for unit in self.seen(looks_at):
                looking[unit.n] |= looking_there
        found: dict[int, list[Unit]] = {}
        for unit in self._page.units:
            for number in bits(self._through_of(unit, looking[unit.n])):
                found.setdefault(number, []).append(unit)
        return {number: tuple(units) for number, units in found.items()}
