"""A page: all units of a document, and the only way to a unit's neighbours."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any, TypeVar

from copylint.facts.belief import Belief
from copylint.facts.names import Names
from copylint.facts.unit import Unit
from copylint.terms import BlockKind, DocumentKind
from copylint.text import Block, Document, Span

_Made = TypeVar("_Made")
_KEPT = 4_096  # texts: those of a long page that changes and is looked at again
_STRAIGHT = str.maketrans("“”‘’", "\"\"''")


@dataclass(frozen=True)
class Page:
    """A document as read. Rules, score and explanations see this and nothing else."""

    document: Document
    kind: DocumentKind
    kind_sure: bool  # False: guessed; a guess may lower a level, never raise it
    names: Names
    units: tuple[Unit, ...]
    notes: tuple[str, ...] = ()  # what could not be read as it stands, one line each
    kind_firm: bool = True  # False: the guess may well be wrong, so the page is judged gently
    beliefs: tuple[Belief, ...] = ()  # what the trained reader believes of each unit; empty: it was not asked

    def belief(self, unit: Unit) -> Belief | None:
        """What the trained reader believes of the unit, if it was asked."""
        return self.beliefs[unit.n] if self.beliefs else None

    def block(self, unit: Unit) -> Block:
        """The block the unit stands in."""
        return self.document.blocks[unit.block]

    def place(self, unit: Unit) -> Span:
        """Where the unit stands in the file."""
        return self.block(unit).view.span(*unit.span)

    def line(self, unit: Unit) -> int:
        """The line of the file in which it begins, counted from 1."""
        return self.document.source.position(self.place(unit).start).line

    def next(self, unit: Unit) -> Unit | None:
        """The unit that follows, unless a heading opens in between."""
        if unit.n + 1 >= len(self.units):
            return None
        after = self.units[unit.n + 1]
        if after.block != unit.block and self.block(after).kind.heads and not self.block(unit).kind.heads:
            return None
        return after

    def before(self, unit: Unit) -> Unit | None:
        """The unit just before, unless this one opens a section."""
        if unit.n == 0 or self.block(unit).kind.heads:
            return None
        return self.units[unit.n - 1]

    def heading(self, unit: Unit) -> Unit | None:
        """The first unit of the nearest heading above."""
        above = self.block(unit).place.heading
        return None if above is None else next(iter(self.in_block(above)), None)

    def in_block(self, block: int) -> tuple[Unit, ...]:
        """The units of one block, in order."""
        return self._by_block.get(block, ())

    def items(self, unit: Unit) -> tuple[tuple[Unit, ...], ...]:
        """The items of the list the unit stands in, each as its units; empty outside a list."""
        number = self.block(unit).place.list
        return () if number is None else self.lists.get(number, ())

    @cached_property
    def lists(self) -> dict[int, tuple[tuple[Unit, ...], ...]]:
        """Every list of the document: its items, each as its units."""
        found: dict[int, list[tuple[Unit, ...]]] = {}
        for index, block in enumerate(self.document.blocks):
            if block.place.list is not None and block.kind is BlockKind.ITEM:
                units = self.in_block(index)
                if units:
                    found.setdefault(block.place.list, []).append(units)
        return {number: tuple(items) for number, items in found.items()}

    def section(self, unit: Unit) -> tuple[Unit, ...]:
        """The units under the same heading, the heading left out."""
        above = self.block(unit).place.heading
        return self._by_heading.get(above, ())

    def sections(self) -> Iterator[tuple[Unit | None, tuple[Unit, ...]]]:
        """Every section: the first unit of its heading, if it has one, and the units under it."""
        for above, units in self._by_heading.items():
            head = None if above is None else next(iter(self.in_block(above)), None)
            yield head, units

    def unique(self, without: frozenset[int] = frozenset()) -> tuple[Unit, ...]:
        """The units, equal texts counted once: a description often repeats the first paragraph.

        ``without`` holds the numbers of units that are left out, each for its own place only.
        """
        if without in self._unique:
            return self._unique[without]
        seen: set[str] = set()
        kept = []
        for unit, key in zip(self.units, self._keys, strict=True):
            if key not in seen and unit.n not in without:
                seen.add(key)
                kept.append(unit)
        self._unique[without] = tuple(kept)
        return self._unique[without]

    @cached_property
    def _unique(self) -> dict[frozenset[int], tuple[Unit, ...]]:
        return {}

    @cached_property
    def _keys(self) -> tuple[str, ...]:
        return tuple([_key(unit.text) for unit in self.units])

    def once(self, name: str, make: Callable[[], _Made]) -> _Made:
        """What ``make`` works out of the page: once, however often it is asked for under that name."""
        if name not in self._worked_out:
            self._worked_out[name] = make()
        answer: _Made = self._worked_out[name]
        return answer

    @cached_property
    def _worked_out(self) -> dict[str, Any]:
        return {}

    @cached_property
    def _by_block(self) -> dict[int, tuple[Unit, ...]]:
        found: dict[int, list[Unit]] = {}
        for unit in self.units:
            found.setdefault(unit.block, []).append(unit)
        return {block: tuple(units) for block, units in found.items()}

    @cached_property
    def _by_heading(self) -> dict[int | None, tuple[Unit, ...]]:
        found: dict[int | None, list[Unit]] = {}
        for unit in self.units:
            block = self.block(unit)
            if not block.kind.heads:
                found.setdefault(block.place.heading, []).append(unit)
        return {above: tuple(units) for above, units in found.items()}


@lru_cache(maxsize=_KEPT)
def _key(text: str) -> str:
    """A text without what two equal ones may differ in."""
    return " ".join(text.lower().translate(_STRAIGHT).split())
