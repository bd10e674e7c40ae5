"""One index over the alternatives of many rules, and one pass over a page that tells where each may match."""

from collections.abc import Sequence
from functools import cached_property

from copylint.facts import Page, Unit
from copylint.lexicon import asked
from copylint.rulebook.find_belief import LEAST, BeliefFinder
from copylint.rulebook.find_clause import ClauseFinder
from copylint.rulebook.find_count import CountFinder
from copylint.rulebook.find_role import RoleFinder, likely_roles
from copylint.rulebook.find_words import WordsFinder
from copylint.rulebook.rule import Finder, LooksAt, Rule
from copylint.rulebook.slots import NUMBER_WORDS, Filled, fill
from copylint.rulebook.template import part_of
from copylint.rulebook.wanted import Wanted, WantedClause


_MARKS = frozenset({"{number}", "{superlative}"})  # known by the look of a word


class Sieve:
    """The index. It never leaves out a unit that an alternative would match; what it lets through, the finder judges."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.numbers: dict[tuple[str, int], int] = {}  # rule and place of the alternative in it → its bit
        self.looks: dict[LooksAt, int] = {}
        self._phrases: dict[str, _Opened] = {}
        self._marks: dict[str, set[str]] = {}  # a word → the lists and slots in phrases that may open with it
        self._wordless = 0  # alternatives with a phrase that may stand in any text
        self._actors = Wanted()  # of whom the unit must tell
        self._clauses = WantedClause()
        self._families: dict[str, int] = {}
        self._roles: dict[str, int] = {}
        for rule in rules:
            for place, finder in enumerate(rule.find):
                self._file(rule, place, finder)

    def _file(self, rule: Rule, place: int, finder: Finder) -> None:
        number = len(self.numbers)
        bit = 1 << number
        while isinstance(finder, CountFinder):
            finder = finder.of
        if isinstance(finder, WordsFinder):
            self._actors.add(bit, finder.actors or None)
            for anchors in finder.phrasing.anchors():
                if not anchors:
                    self._wordless |= bit
                    continue
                opened = self._phrases.setdefault(anchors[0], _Opened())
                if len(anchors) == 1:
                    opened.alone |= bit
                else:
                    opened.beside[anchors[1]] = opened.beside.get(anchors[1], 0) | bit
                for mark in anchors[:2]:
                    self._mark(mark)
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

    def _mark(self, mark: str) -> None:
        """See to it that a list or slot is told of every text with one of its first words."""
        if mark in _MARKS or not mark.startswith(("$", "{")):
            return
        for word in part_of(mark).firsts:
            self._marks.setdefault(word, set()).add(mark)

    def _signals(self, text: str, filled: Filled) -> set[str]:
        """The words of a text, and the lists and slots that may be met in it."""
        found = set(asked(text))
        for word in tuple(found):
            found.update(self._marks.get(word, ()), filled.by_name.get(word, ()))
            if word[:1].isdigit() or word in NUMBER_WORDS:
                found.add("{number}")
            if word.endswith("est"):
                found.add("{superlative}")
        return found

    def through(self, page: Page, unit: Unit, filled: Filled) -> int:
        """The bits of the alternatives that may match in the unit, wherever their rules look."""
        found = self._wordless
        words = self._signals(unit.text, filled)
        for word in words:
            opened = self._phrases.get(word)
            if opened is not None:
                found |= opened.alone
                for other in words & opened.beside.keys() if opened.beside else ():
                    found |= opened.beside[other]
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


class _Opened:
    """The alternatives with phrases of which a word is the rarest."""

    __slots__ = ("alone", "beside")

    def __init__(self) -> None:
        self.alone = 0  # bits of those that need nothing more
        self.beside: dict[str, int] = {}  # the next rarest word → bits


class Sifted:
    """A page and its units, told apart by the rules and alternatives that may have to do with them."""

    def __init__(self, page: Page, sieve: Sieve) -> None:
        self._page = page
        self._sieve = sieve
        self._seen: dict[LooksAt, tuple[Unit, ...]] = {}

    def units(self, rule: Rule, place: int) -> tuple[Unit, ...]:
        """The units that the alternative at ``place`` of a rule need look at, in reading order."""
        number = self._sieve.numbers.get((rule.name, place))
        return self.seen(rule.looks_at) if number is None else self._through.get(number, ())

    def seen(self, looks_at: LooksAt) -> tuple[Unit, ...]:
        """The units that a rule looks at."""
        if looks_at not in self._seen:
            self._seen[looks_at] = tuple(unit for unit in self._page.units if looks_at.sees(self._page, unit))
        return self._seen[looks_at]

    @cached_property
    def _through(self) -> dict[int, tuple[Unit, ...]]:
        sieve, page = self._sieve, self._page
        looking = [0] * len(page.units)
        for looks_at, bits in sieve.looks.items():
            for unit in self.seen(looks_at):
                looking[unit.n] |= bits
        filled = fill(page.names)
        found: dict[int, list[Unit]] = {}
        for unit in page.units:
            left = looking[unit.n] and looking[unit.n] & sieve.through(page, unit, filled)
            while left:
                lowest = left & -left
                found.setdefault(lowest.bit_length() - 1, []).append(unit)
                left ^= lowest
        return {number: tuple(units) for number, units in found.items()}
