"""Conditions of many alternatives on one value, asked at once: alternatives are bits of a whole number."""

from collections.abc import Hashable, Iterable, Sequence
from typing import Any

from copylint.facts import Clause, Phrase
from copylint.rulebook.anchored import from_bytes, in_bytes
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

    def plain(self) -> list[Any]:
        """What MessagePack can write, and ``of`` reads: bits, and which values they are for."""
        by_bits: dict[int, list[Hashable]] = {}
        for value, these in self._by_value.items():
            by_bits.setdefault(these, []).append(value)
        groups = [[in_bytes(these), sorted(values, key=str)] for these, values in sorted(by_bits.items())]
        return [in_bytes(self._any), groups]

    @classmethod
    def of(cls, plain: Sequence[Any]) -> "Wanted":
        """The same again."""
        made = cls()
        made._any = from_bytes(plain[0])
        for these, values in plain[1]:
            made._by_value.update(dict.fromkeys(values, from_bytes(these)))
        return made


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

    def plain(self) -> list[Any]:
        """What MessagePack can write, and ``of`` reads."""
        return [in_bytes(self._without), self._heads.plain()]

    @classmethod
    def of(cls, plain: Sequence[Any]) -> "WantedPhrase":
        """The same again."""
        made = cls()
        made._without, made._heads = from_bytes(plain[0]), Wanted.of(plain[1])
        return made


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

    def plain(self) -> list[Any]:
        """What MessagePack can write, and ``of`` reads."""
        return [
            [wanted.plain() for wanted in self._by_field.values()],
            [phrases.plain() for phrases in self._by_part.values()],
        ]

    @classmethod
    def of(cls, plain: Sequence[Any]) -> "WantedClause":
        """The same again."""
        made = cls()
        made._by_field = dict(zip(_FIELDS, map(Wanted.of, plain[0]), strict=True))
        made._by_part = dict(zip(PARTS, map(WantedPhrase.of, plain[1]), strict=True))
        return made


_FIELDS = ("verb", "actor", "mood", "tense", "modal", "joined", "negated", "passive")


def _every(words: Words | None) -> frozenset[str] | None:
    return None if words is None else words.forms | words.bases
