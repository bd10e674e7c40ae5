"""Units of all blocks put together into a page, and what only neighbours can decide."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from copylint.facts import Clause, Names, Page, Sign, Unit
from copylint.nlp.normalise import find_names
from copylint.reading.interview import answers
from copylint.reading.quotes import is_attribution, is_name_line, speaker_voice
from copylint.reading.speakers import signed_beside
from copylint.reading.surroundings import in_surroundings
from copylint.terms import BlockKind, DocumentKind, Owner, Voice
from copylint.text import Block, Document

_REFERENTS = (Owner.PRODUCT, Owner.COMPANY, Owner.CUSTOMER)
_PRONOUNS = frozenset({"it", "this", "they", "these"})
_QUOTED = ("“", '"', "«", "„")
_SPEAKERS = (BlockKind.PARAGRAPH, BlockKind.VALUE, BlockKind.CAPTION)
_SINGULAR = re.compile(r"\b(?:I|I['’]\w+|my|me)\b")
_PLURAL = re.compile(r"\b(?:we|our|us)\b", re.IGNORECASE)
_SHOWS = re.compile(
    r"(?:instead of|rather than|before|after|(?:don['’]t|do not|never|please|we|we don['’]t)?\s?"
    r"(?:write|say|use|avoid)(?: this| that)?|not|not this|but|this|bad|better|good|weak|strong|"
    r"wrong|right|do|don['’]t|example)",
)
_CUSTOMER = re.compile(r"\b(?:customer|client|tenant|patient|guest|user|member)\b", re.IGNORECASE)
# "said Mira Castellan, general partner at Cobalt Ridge": the house a speaker belongs to.
_HOUSE = re.compile(
    r"\b(?:said|says|adds|added|explains|explained|comments|commented|according to)\b[^.“”\"]{3,70}?"
    r"\b(?:at|of|for|from)\s+(?:the\s+)?[A-Z][\w&’'-]+(?:\s+[A-Z][\w&’'-]+)*"
)


def settle(
    document: Document,
    units: list[Unit],
    kind: DocumentKind,
    kind_sure: bool,
    names: Names,
) -> Page:
    """The page of a document; ``units`` are those of its blocks, in order, each read by itself."""
    units = _spoken(units, document.blocks, names, kind)
    units = _referring(units, document.blocks)
    units = in_surroundings(units, document.blocks, kind, names)
    return Page(document, kind, kind_sure, names, tuple(units))


def _spoken(units: Sequence[Unit], blocks: Sequence[Block], names: Names, kind: DocumentKind) -> list[Unit]:
    """A quoted block followed by one that only names a speaker is that speaker's, and so is the name."""
    voices = answers(units, blocks, names, kind)
    signed: dict[int, Voice] = {}  # by the block that names the speaker
    for i in range(1, len(blocks)):
        text, above = blocks[i].text.strip(), blocks[i - 1]
        quoted = above.text.strip().startswith(_QUOTED) or above.place.quote_depth > 0
        named = is_attribution(text) or (quoted and is_name_line(text) and blocks[i].kind in _SPEAKERS)
        if not named or blocks[i].kind.heads:
            continue
        if above.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.VALUE) and quoted:
            signed[i] = speaker_voice(text, names)
    voices |= signed_beside(blocks, names)
    voices |= _up_to_openings(blocks, signed)
    voices |= _shown_in_tables(blocks)
    unsigned: set[int] = set()
    if kind not in (DocumentKind.PRESS, DocumentKind.BRIEF, DocumentKind.MESSAGING):
        unsigned = {i for i, block in enumerate(blocks) if i not in voices and _unsigned(block)}
    if kind is DocumentKind.BLOG:
        voices |= {i: Voice.EXAMPLE for i, block in enumerate(blocks) if i not in voices and _shown(block)}
    given = [_given(unit, voices[unit.block]) if unit.block in voices else unit for unit in units]
    given = [_told(unit) if unit.block in unsigned else unit for unit in given]
    if kind is not DocumentKind.PRESS:
        return given
    told = {unit.block for unit in given if unit.voice is Voice.CUSTOMER}
    speakers = {block: _press_voice(blocks[block], names) for block in told}
    return [_in_press(unit, speakers.get(unit.block)) for unit in given]


def _unsigned(block: Block) -> bool:
    """A paragraph that is one quotation in the first person singular: somebody tells of themselves."""
    return _one_quotation(block) and _SINGULAR.search(block.text) is not None


def _shown(block: Block) -> bool:
    """A paragraph that is one quotation with "we" and no speaker: in an article, a line talked about."""
    return _one_quotation(block) and _PLURAL.search(block.text) is not None


def _one_quotation(block: Block) -> bool:
    text = block.text.strip()
    whole = text[:1] in _QUOTED and text[-1:] in '”"»' and not any(mark in text[1:-1] for mark in '“”"')
    return whole and block.kind is BlockKind.PARAGRAPH


def _shown_in_tables(blocks: Sequence[Block]) -> dict[int, Voice]:
    """Cells below "Instead of" and "Write" show sentences and do not say them."""
    shown: dict[tuple[int, int], list[int]] = {}
    heads: dict[tuple[int, int], str] = {}
    for i, block in enumerate(blocks):
        if block.kind is BlockKind.CELL and block.place.table is not None:
            column = (block.place.table, block.place.column)
            if column in heads:
                shown.setdefault(column, []).append(i)
            else:
                heads[column] = block.text.strip(" :*.").lower()
    found = {}
    paired = Counter(table for (table, _), head in heads.items() if _SHOWS.fullmatch(head))
    for column, cells in shown.items():
        if paired[column[0]] > 1 and _SHOWS.fullmatch(heads[column]):
            found.update(dict.fromkeys(cells, Voice.EXAMPLE))
    return found


def _up_to_openings(blocks: Sequence[Block], signed: Mapping[int, Voice]) -> dict[int, Voice]:
    """The voices of blocks that name a speaker, of the quoted ones above them, back to where each opens.

    Where two names stand under one quotation, the last one has it.
    """
    found: dict[int, Voice] = {}
    walked: set[int] = set()
    for i in sorted(signed, reverse=True):
        for at in (i, i - 1):
            found.setdefault(at, signed[i])
        for at in _opening_of(blocks, i - 1):
            if at in walked:
                break
            walked.add(at)
            found.setdefault(at, signed[i])
    return found


def _opening_of(blocks: Sequence[Block], last: int) -> Iterator[int]:
    """The paragraphs before the last one of a block quote, back to where it opens."""
    end = blocks[last]
    for at in range(last - 1, -1, -1):
        block = blocks[at]
        same = (block.kind, block.place.quote_depth, block.place.heading)
        if not end.place.quote_depth or same != (end.kind, end.place.quote_depth, end.place.heading):
            return
        yield at


def _press_voice(block: Block, names: Names) -> Voice | None:
    """Who is quoted in a press release speaks for the firm, unless another house is named.

    None: a customer speaks.
    """
    if block.voice_hint is not None or _CUSTOMER.search(block.text):
        return None
    house = _HOUSE.search(block.text)
    return Voice.THIRD if house and not find_names(house.group(), names) else Voice.COMPANY


def _in_press(unit: Unit, voice: Voice | None) -> Unit:
    if unit.voice is not Voice.CUSTOMER or voice is None:
        return unit
    actor = Owner.COMPANY if unit.actor is Owner.CUSTOMER and voice is Voice.COMPANY else unit.actor
    return replace(unit, voice=voice, actor=actor)


def _given(unit: Unit, voice: Voice) -> Unit:
    """The unit in the voice that its attribution gives it; a named speaker vouches."""
    if voice is not Voice.CUSTOMER:
        actor = Owner.COMPANY if unit.actor is Owner.CUSTOMER and unit.voice is Voice.CUSTOMER else unit.actor
        return replace(unit, voice=voice, actor=actor)
    return replace(_told(unit), signs=(*unit.signs, Sign("proof", unit.span)))


def _told(unit: Unit) -> Unit:
    """The unit as a customer's words; nobody vouches for them yet."""
    actor = Owner.CUSTOMER if unit.actor is Owner.COMPANY else unit.actor
    return replace(unit, voice=Voice.CUSTOMER, actor=actor, benign=None)


def _referring(units: Sequence[Unit], blocks: Sequence[Block]) -> list[Unit]:
    """ "It" and "they" are the product, the firm or the customers that the unit before was about."""
    settled: list[Unit] = []
    for unit in units:
        before = settled[-1] if settled else None
        if before is not None and unit.actor is Owner.THIRD and _refers(unit):
            near = blocks[unit.block].place.heading == blocks[before.block].place.heading
            if near and before.actor in _REFERENTS and before.voice is unit.voice:
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
