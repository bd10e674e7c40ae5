"""Which units are alike in all that can be asked of them alone, wherever on a page they stand."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from operator import attrgetter
from typing import Any, TypeVar

from copylint.facts.belief import Belief
from copylint.facts.page import Page
from copylint.facts.unit import Unit
from copylint.memory import Memory
from copylint.text import Block

# Whatever a unit holds but its numbers on the page; a fact that is added later counts as well.
_FACTS = attrgetter(*(each.name for each in fields(Unit) if each.name not in ("n", "block")))
_MOST = 16  # readings of one text that are told apart; more come from a text that flips back and forth


_NAME, _KNOWN = "likenesses", "known of units"
_Made = TypeVar("_Made")


class Likeness:
    """Stands for all units that are alike: one object for them, as long as it is remembered.

    ``known`` holds what was worked out of one of them.
    """

    __slots__ = ("known",)

    def __init__(self) -> None:
        self.known: dict[object, Any] = {}


def of_unit(page: Page, unit: Unit, make: Callable[[Page, Unit], _Made]) -> _Made:
    """What ``make`` works out of a unit: once for all units like it, in this version of a text and the next.

    It may look at the unit, what is believed of it, its block's words and marks, and at the names and the
    kind of the page, and at nothing else: not at where the unit stands, nor at its neighbours.
    """
    known = known_of(page)[unit.n]
    if make not in known:
        known[make] = make(page, unit)
    answer: _Made = known[make]
    return answer


def known_of(page: Page) -> Sequence[dict[object, Any]]:
    """For each unit of the page what is known of those like it, as ``of_unit`` keeps it."""
    return page.once(_KNOWN, lambda: [like.known for like in page.once(_NAME, lambda: _each_alone(page))])


def _each_alone(page: Page) -> tuple[Likeness, ...]:
    return tuple(Likeness() for _ in page.units)


def likenesses(page: Page, memory: Memory) -> tuple[Likeness, ...]:
    """For each unit of the page what it is like: itself, its block's words and marks, what is believed of it.

    Where the unit stands does not count, except for whether it opens the body and stands in a list or table.
    Units are held against others by value, so that a unit made anew is still known.
    """
    return page.once(_NAME, lambda: tuple(_likenesses(page, memory)))


def take_for(page: Page, known: Iterable[Likeness]) -> None:
    """Let the units of a page be like those of another that it is made of, one for one, and as a whole."""
    page.once(_NAME, lambda: tuple(known))


def _likenesses(page: Page, memory: Memory) -> Iterator[Likeness]:
    known = memory.table("likenesses")
    beliefs = page.beliefs or (None,) * len(page.units)
    for unit, belief in zip(page.units, beliefs, strict=True):
        block = _of_block(page.block(unit))
        seen: list[_Met] = known.of((unit.text, unit.span), list)
        for one in seen:
            # Units that stand where they stood are the same object, and need not be looked at.
            same = one.unit is unit or one.facts == _FACTS(unit)
            if same and one.block == block and one.belief == belief:
                one.unit = unit
                yield one.like
                break
        else:
            del seen[: len(seen) - _MOST + 1]
            seen.append(_Met(unit, _FACTS(unit), belief, block, Likeness()))
            yield seen[-1].like


@dataclass(slots=True)
class _Met:
    """A unit that was met, by all that counts of it, and what stands for it and those like it."""

    unit: Unit
    facts: tuple[object, ...]
    belief: Belief | None
    block: tuple[object, ...]
    like: Likeness


def _of_block(block: Block) -> tuple[object, ...]:
    place = block.place
    return (
        block.kind,
        block.text,
        block.marks,
        block.voice_hint,
        place.first,
        place.list is None,
        place.list_depth,
        place.quote_depth,
        place.table is None,
        place.column,
        place.key,
        place.furniture,
    )
