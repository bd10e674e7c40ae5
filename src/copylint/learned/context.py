"""What the network gets to see of a unit: its words, the words around it, and what markup and reading say."""

from collections.abc import Iterator
from typing import NamedTuple

from copylint.facts import Page, Unit
from copylint.learned.words import Piece, first_pieces
from copylint.terms import Outcome

_HEADING, _BEFORE = 10, 16  # words that are read of either
_LONG = 40  # words


class Context(NamedTuple):
    """A unit as the network sees it; equal contexts get equal beliefs."""

    words: tuple[str, ...]
    heading: tuple[str, ...]  # the nearest one above
    before: tuple[str, ...]  # the last one before that speaks in the same voice under the same heading
    symbols: tuple[tuple[str, float], ...]  # name and size, from 0 to 1, of each that is not zero


def context_of(page: Page, unit: Unit) -> tuple[Context, list[Piece]]:
    """The context of a unit, and where its words stand in the unit's text."""
    own = list(first_pieces(unit.text, page.names))
    heading, told = near(page, unit)
    return (
        Context(
            tuple(piece.word for piece in own),
            tuple(piece.word for piece in first_pieces(heading, page.names)[:_HEADING]),
            tuple(piece.word for piece in first_pieces(told, page.names)[:_BEFORE]),
            tuple(_symbols(page, unit, len(own))),
        ),
        own,
    )


def near(page: Page, unit: Unit) -> tuple[str, str]:
    """The nearest heading above a unit, and the last unit before in its voice; empty: there is none."""
    above = page.block(unit).place.heading
    heading = page.document.blocks[above].text if above is not None else ""
    before = page.before(unit)
    while before is not None and before.voice is not unit.voice:
        before = page.before(before)  # what a customer says in between changes nothing of what we say
    return heading, before.text if before is not None else ""


def _symbols(page: Page, unit: Unit, length: int) -> Iterator[tuple[str, float]]:
    yield f"block:{page.block(unit).kind.value}", 1.0
    yield f"kind:{page.kind.value}", 1.0
    yield f"form:{unit.form.value}", 1.0
    yield f"voice:{unit.voice.value}", 1.0
    yield f"actor:{unit.actor.value}", 1.0
    for name in sorted({sign.name for sign in unit.signs}):
        yield f"sign:{name}", 1.0
    if unit.outcome is not Outcome.NONE:
        yield f"outcome:{unit.outcome.value}", 1.0
    for name, true in (
        ("buried", unit.buried),
        ("measured", unit.measured),
        ("benign", unit.benign is not None),
        ("proof", unit.proof),
    ):
        if true:
            yield name, 1.0
    if unit.credit:
        yield "credit", unit.credit
    yield "length", min(length, _LONG) / (_LONG / 2)
