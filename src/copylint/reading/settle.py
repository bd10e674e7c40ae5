"""Units of all blocks put together into a page, and what only neighbours can decide."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from copylint.facts import Clause, Names, Page, Sign, Unit
from copylint.reading.quotes import is_attribution, speaker_voice
from copylint.reading.surroundings import in_surroundings
from copylint.terms import BlockKind, DocumentKind, Owner, Voice
from copylint.text import Block, Document

_PRONOUNS = frozenset({"it", "this", "they", "these"})
_QUOTED = ("“", '"', "«", "„")


def settle(
    document: Document,
    readings: Iterable[tuple[Unit, ...]],
    kind: DocumentKind,
    kind_sure: bool,
    names: Names,
) -> Page:
    """The page of a document; ``readings`` holds the units of each of its blocks, in order."""
    units: list[Unit] = []
    for block, reading in enumerate(readings):
        for unit in reading:
            units.append(replace(unit, n=len(units), block=block))
    units = _spoken(units, document.blocks, names)
    units = _referring(units, document.blocks)
    units = in_surroundings(units, document.blocks, kind, names)
    return Page(document, kind, kind_sure, names, tuple(units))


def _spoken(units: Sequence[Unit], blocks: Sequence[Block], names: Names) -> list[Unit]:
    """A quoted block followed by one that only names a speaker is that speaker's."""
    texts = {i: block.text.strip() for i, block in enumerate(blocks)}
    voices: dict[int, Voice] = {}
    for i in range(1, len(blocks)):
        if not is_attribution(texts[i]):
            continue
        quoted = texts[i - 1].startswith(_QUOTED) or blocks[i - 1].place.quote_depth > 0
        if quoted and blocks[i - 1].kind in (BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.VALUE):
            voices[i - 1] = speaker_voice(texts[i], names)
            voices[i] = Voice.NOT_COPY
    return [_given(unit, voices[unit.block]) if unit.block in voices else unit for unit in units]


def _given(unit: Unit, voice: Voice) -> Unit:
    """The unit in the voice that its attribution gives it; a named speaker vouches."""
    if voice is not Voice.CUSTOMER:
        return replace(unit, voice=voice)
    actor = Owner.CUSTOMER if unit.actor is Owner.COMPANY else unit.actor
    vouched = (*unit.signs, Sign("proof", unit.span))
    return replace(unit, voice=voice, actor=actor, benign=None, signs=vouched)


def _referring(units: Sequence[Unit], blocks: Sequence[Block]) -> list[Unit]:
    """ "It" and "this" are the product, or the firm, where the unit before was about it."""
    settled: list[Unit] = []
    for unit in units:
        before = settled[-1] if settled else None
        if before is not None and unit.actor is Owner.THIRD and _refers(unit):
            near = blocks[unit.block].place.heading == blocks[before.block].place.heading
            if near and before.actor in (Owner.PRODUCT, Owner.COMPANY) and before.voice is unit.voice:
                unit = replace(unit, actor=before.actor, clauses=_owned(unit.clauses, before.actor))
        settled.append(unit)
    return settled


def _refers(unit: Unit) -> bool:
    first = next((c for c in unit.clauses if c.joined == "main" and c.subject is not None), None)
    if first is None or first.subject is None:
        return False
    # "It is easy to …" points at nothing.
    expletive = first.verb == "be" and first.predicate is None
    return first.subject.head in _PRONOUNS and len(first.subject.words) == 1 and not expletive


def _owned(clauses: tuple[Clause, ...], owner: Owner) -> tuple[Clause, ...]:
    return tuple(
        replace(c, actor=owner, subject=replace(c.subject, owner=owner))
        if c.actor is Owner.THIRD and c.subject is not None and c.subject.head in _PRONOUNS
        else c
        for c in clauses
    )
