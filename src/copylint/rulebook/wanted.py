"""Conditions of many alternatives on one value, asked at once: alternatives are bits of a whole number."""

from collections.abc import Hashable, Iterable

from copylint.facts import Clause, Phrase
from copylint.rulebook.clause_pattern import PARTS, ClausePattern, PhrasePattern
from copylint.rulebook.value import Words


class Wanted:
    """Which alternatives a value satisfies: those that ask for it, and those that ask for none."""

    __slots__ = ("_any", "_by_value")

    def __init__(self) -> None:
        self._any = 0
        self._by_value: dict[Hashable, int] = {}

    def add(self, bit: int, values: Iterable[Hashable] | None) -> None:
        """An alternative asks for one of these; None: it takes any."""
        if values is None:
            self._any |= bit
        for value in values or ():
            self._by_value[value] = self._by_value.get(value, 0) | bit

    def met(self, value: Hashable) -> int:
        """The bits of the alternatives that take the value."""
        return self._any | self._by_value.get(value, 0)


class WantedPhrase:
    """Which alternatives a phrase of a clause may satisfy, going by its head."""

    __slots__ = ("_heads", "_without")

    def __init__(self) -> None:
        self._without = 0
        self._heads = Wanted()

    def add(self, bit: int, pattern: PhrasePattern | None) -> None:
        """An alternative asks for a phrase that fits; None: it takes any, and none as well."""
        if pattern is None:
            self._without |= bit
        else:
            self._heads.add(bit, _every(pattern.head))

    def met(self, phrase: Phrase | None) -> int:
        """The bits of the alternatives that may take the phrase."""
        return self._without if phrase is None else self._without | self._heads.met(phrase.head)


class WantedClause:
    """Which alternatives a clause may satisfy."""

    __slots__ = ("_by_field", "_by_part")

    def __init__(self) -> None:
        self._by_field = {name: Wanted() for name in _FIELDS}
        self._by_part = {name: WantedPhrase() for name in PARTS}

    def add(self, bit: int, pattern: ClausePattern) -> None:
        """An alternative asks for such a clause."""
        for name, wanted in self._by_field.items():
            value = getattr(pattern, name)
            if isinstance(value, Words):
                value = _every(value)
            elif isinstance(value, bool):
                value = (value,)
            wanted.add(bit, value)
        for name, phrases in self._by_part.items():
            phrases.add(bit, getattr(pattern, name))

    def met(self, clause: Clause) -> int:
        """The bits of the alternatives that may take the clause."""
        found = self._by_field["verb"].met(clause.verb)
        for name in _FIELDS[1:]:
            if not found:
                return 0
            found &= self._by_field[name].met(getattr(clause, name))
        for name, phrases in self._by_part.items():
            found &= phrases.met(getattr(clause, name))
        return found


_FIELDS = ("verb", "actor", "mood", "tense", "modal", "joined", "negated", "passive")


def _every(words: Words | None) -> frozenset[str] | None:
    return None if words is None else words.forms | words.bases
