"""Values of rules as what MessagePack knows, and back: values of listed classes, and nothing else is made."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any, NamedTuple

from copylint.lexicon import Phrases
from copylint.rulebook.clause_pattern import ClausePattern, PhrasePattern
from copylint.rulebook.find_belief import BeliefFinder
from copylint.rulebook.find_check import Check, CheckFinder
from copylint.rulebook.find_clause import ClauseFinder
from copylint.rulebook.find_count import CountFinder
from copylint.rulebook.find_list import ListFinder
from copylint.rulebook.find_role import RoleFinder
from copylint.rulebook.find_run import RunFinder
from copylint.rulebook.find_section import SectionFinder
from copylint.rulebook.find_unit import UnitFinder, UnitPattern
from copylint.rulebook.find_words import WordsFinder
from copylint.rulebook.rule import Example, Level, Limit, LooksAt, Rule
from copylint.rulebook.value import Words
from copylint.terms import (
    BlockKind,
    DocumentKind,
    Form,
    Mood,
    Need,
    Outcome,
    Owner,
    Severity,
    Status,
    Tense,
    Voice,
)
from copylint.text import Span

_ENUMS: tuple[type[Enum], ...] = (
    BlockKind, DocumentKind, Form, Mood, Need, Outcome, Owner, Severity, Status, Tense, Voice,
)  # fmt: skip
_MADE: tuple[type[Any], ...] = (
    Rule, LooksAt, Level, Limit, Example, Span, Words,
    WordsFinder, ClauseFinder, UnitFinder, RunFinder, ListFinder, SectionFinder, CountFinder, BeliefFinder,
    RoleFinder, ClausePattern, PhrasePattern, UnitPattern,
)  # fmt: skip
# What a list says it holds by its first item; classes and enumerations have the numbers that follow.
_LIST, _TUPLE, _SET, _MAPPING, _LINES, _SET_OF_LINES, _SAME, _PHRASES, _CHECK = range(9)
_FIRST = 9
_NUMBERS = {each: number for number, each in enumerate((*_MADE, *_ENUMS), _FIRST)}
_FEW = 3  # texts that are not worth being put in one


class Plain(NamedTuple):
    """A value, and what it holds more than once, each by its number."""

    value: Any
    shared: list[Any]


def plain(value: object) -> Plain:
    """What MessagePack can write, and ``Made`` makes the value of again.

    Raises:
        TypeError: it holds something that no rule is made of.
    """
    writing = _Writing()
    return Plain(writing.of(value), writing.shared)


class _Writing:
    def __init__(self) -> None:
        self.shared: list[Any] = []
        self._numbers: dict[object, int] = {}

    def of(self, value: Any) -> Any:
        kind = type(value)
        if value is None or kind in (bool, int, float, str):
            return value
        if kind in (Words, frozenset) or (kind is tuple and _are_lines(value)):
            return self._same(kind, value)
        return self._anew(kind, value)

    def _same(self, kind: type, value: Any) -> list[Any]:
        """What is long is written once, however often it stands there."""
        number = self._numbers.get((kind, value))
        if number is None:
            written = self._anew(kind, value)
            number = self._numbers[kind, value] = len(self.shared)
            self.shared.append(written)
        return [_SAME, number]

    def _anew(self, kind: type, value: Any) -> list[Any]:
        if kind in (tuple, frozenset) and _are_lines(value):
            if kind is tuple:
                return [_LINES, "\n".join(value)]
            return [_SET_OF_LINES, "\n".join(sorted(value))]
        if kind in (list, tuple, frozenset):
            held = {list: _LIST, tuple: _TUPLE, frozenset: _SET}[kind]
            return [held, *map(self.of, sorted(value, key=str) if kind is frozenset else value)]
        if isinstance(value, Mapping):
            return [_MAPPING, {name: self.of(held) for name, held in value.items()}]
        if kind is Phrases:
            return [_PHRASES, "\n".join(sorted(set(value.entries)))]
        if kind is CheckFinder:
            return [_CHECK, value.name]
        number = _NUMBERS.get(kind)
        if number is None:
            raise TypeError(f"no rule holds a {kind.__name__}")
        if isinstance(value, Enum):
            return [number, value.value]
        return [number, *(self.of(part) for part in _parts(value))]


def _parts(value: Any) -> Sequence[Any]:
    """What a value is made of, less what it would have by itself."""
    if not is_dataclass(value):
        return tuple(value)
    given = [field for field in fields(value) if field.init]
    parts = [getattr(value, field.name) for field in given]
    while parts and given[len(parts) - 1].default == parts[-1]:
        parts.pop()
    return parts


def _are_lines(texts: Any) -> bool:
    return len(texts) > _FEW and all(type(text) is str and "\n" not in text for text in texts)


class Made:
    """Makes values of what ``plain`` wrote. Any error of it means that it wrote something else."""

    def __init__(self, shared: Sequence[Any], checks: Mapping[str, Check]) -> None:
        self._shared = shared
        self._known: dict[int, Any] = {}
        self._by_number: dict[int, Callable[[list[Any]], Any]] = {
            _LIST: lambda parts: list(map(self.of, parts)),
            _TUPLE: lambda parts: tuple(map(self.of, parts)),
            _SET: lambda parts: frozenset(map(self.of, parts)),
            _MAPPING: lambda parts: {name: self.of(held) for name, held in parts[0].items()},
            _LINES: lambda parts: tuple(parts[0].split("\n")),
            _SET_OF_LINES: lambda parts: frozenset(parts[0].split("\n")),
            _SAME: lambda parts: self._same(parts[0]),
            _PHRASES: lambda parts: Phrases(parts[0].split("\n")),
            _CHECK: lambda parts: CheckFinder(parts[0], checks[parts[0]]),
        }
        self._kinds = dict(zip(_NUMBERS.values(), _NUMBERS, strict=True))

    def of(self, written: Any) -> Any:
        """The value."""
        if type(written) is not list:
            return written
        number, *parts = written
        kind = self._kinds.get(number)
        if kind is not None:
            return kind(*map(self.of, parts))
        return self._by_number[number](parts)

    def _same(self, number: int) -> Any:
        if number not in self._known:
            self._known[number] = self.of(self._shared[number])
        return self._known[number]
