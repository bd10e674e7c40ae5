"""What a unit weighs in its page: its words within a cap, times the weight of its place."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from copylint.facts import Names, Page, Unit
from copylint.facts.alike import of_unit
from copylint.lexicon import spellings
from copylint.scoring.fitted import Weights, fitted
from copylint.terms import BlockKind, Owner, Voice

_HEADS = frozenset({BlockKind.TITLE, BlockKind.SUBJECT, BlockKind.H1, BlockKind.H2, BlockKind.BUTTON})
_UNIT = 10  # words that weigh 1


@dataclass(frozen=True, slots=True)
class Weighed:
    """A unit, its weight in the page, and its words."""

    unit: Unit
    weight: float
    words: int  # a name counts as one


def counting(page: Page, set_aside: frozenset[int] = frozenset()) -> list[Unit]:
    """The units that a score counts: our copy and the reader's questions, each text once.

    ``set_aside`` holds the numbers of units that count neither for nor against. A cell that is no sentence
    is no unit.
    """
    return [
        unit
        for unit in page.unique(set_aside)
        if unit.voice in (Voice.COMPANY, Voice.READER)
        and (page.block(unit).kind is not BlockKind.CELL or unit.actor is not Owner.NONE)
    ]


def weights(page: Page, units: Sequence[Unit]) -> list[Weighed]:
    """Each unit with its weight; headings and buttons together weigh at most a share of the page."""
    given = fitted().weights
    places = _places(given)
    weighed = []
    read = 0
    for unit in units:
        block = page.block(unit)
        length = of_unit(page, unit, _words)
        place = places.get(block.kind, 1.0)
        if read < given.opening_words and block.kind not in places:
            place = given.opening
        if block.kind not in _HEADS:
            read += length
        weighed.append(Weighed(unit, place * min(length, given.most_words) / _UNIT, length))
    return _heads_capped(page, weighed, given.heads_share)


def _words(page: Page, unit: Unit) -> int:
    return words_of(unit.text, page.names)


def words_of(text: str, names: Names) -> int:
    """Words of a text; a configured name is one word, however long."""
    named = _named(names)
    return len((named.sub("X", text) if named else text).split())


@lru_cache(maxsize=64)
def _named(names: Names) -> re.Pattern[str] | None:
    known = (*names.company, *names.products)
    return spellings(known, case=True) if known else None


def _places(given: Weights) -> dict[BlockKind, float]:
    return {
        BlockKind.TITLE: given.title,
        BlockKind.SUBJECT: given.title,
        BlockKind.H1: given.title,
        BlockKind.H2: given.heading,
        BlockKind.BUTTON: given.button,
        BlockKind.CAPTION: given.caption,
    }


def _heads_capped(page: Page, weighed: list[Weighed], share: float) -> list[Weighed]:
    heads = sum(w.weight for w in weighed if page.block(w.unit).kind in _HEADS)
    rest = sum(w.weight for w in weighed) - heads
    most = rest * share / (1 - share)
    if heads <= most or rest == 0:
        return weighed
    return [
        Weighed(w.unit, w.weight * most / heads, w.words) if page.block(w.unit).kind in _HEADS else w
        for w in weighed
    ]
