"""A whole document in, its page out: every block outlined, parsed in one go, read and settled."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from copylint.budget import SENTENCE_WORDS, UNITS, within
from copylint.facts import Names, Page
from copylint.memory import Memory
from copylint.nlp.parse import Parser
from copylint.reading.read import Outline, outline, read
from copylint.reading.sentences import LONGEST, LONGEST_WORDS
from copylint.reading.settle import settle
from copylint.terms import DocumentKind
from copylint.text import Block, Document

_LISTED = 5  # lines named in a note


def read_page(
    document: Document,
    kind: DocumentKind,
    kind_sure: bool,
    names: Names,
    parser: Parser,
    memory: Memory | None = None,
) -> Page:
    """The page of a document; each of its blocks is read once, however often it stands there.

    ``memory`` is that of earlier versions of the document: what stood in them is not read again.

    Raises:
        ModelError: a sentence needs a parse and there is no usable language model.
        OverBudget: there is more to read or to parse than one file may ask for.
    """
    memory = memory or Memory()
    outlines, readings = memory.table("outlines", names), memory.table("readings", names)
    keys = [_seen_of(block) for block in document.blocks]
    plans = [
        outlines.of(key, partial(outline, block, names))
        for key, block in zip(keys, document.blocks, strict=True)
    ]
    within(document.source.path, sum(len(plan.spans) for plan in plans), UNITS, "sentences")
    within(document.source.path, sum(map(_words, plans)), SENTENCE_WORDS, "words")
    new = {key: plan for key, plan in zip(keys, plans, strict=True) if key not in readings}
    wanted = [sentence for plan in new.values() for sentence in plan.sentences if sentence is not None]
    parsed = iter(parser.parse(wanted, names) if wanted else ())
    for key, plan in new.items():
        words = [None if sentence is None else next(parsed) for sentence in plan.sentences]
        readings.keep(key, read(plan, words, names))
    page = settle(document, map(readings.known, keys), kind, kind_sure, names)
    return replace(page, notes=tuple(_notes(document, plans)))


def _seen_of(block: Block) -> tuple[object, ...]:
    """All that outlining and reading a block look at: not where it stands among the others."""
    place = block.place
    around = (place.list_depth, place.quote_depth, place.key, place.furniture)
    return (block.kind, block.text, block.marks, block.voice_hint, around)


def _words(plan: Outline) -> int:
    """How many words of a block there are to parse."""
    return sum(max(s.text.count(" ") + 1, len(s.text) // 6) for s in plan.sentences if s is not None)


def _notes(document: Document, plans: Sequence[Outline]) -> Iterator[str]:
    """One line on the sentences that nobody could read in one breath."""
    pairs = zip(document.blocks, plans, strict=True)
    places = [block.view.span(*span).start for block, plan in pairs for span in plan.too_long]
    if places:
        lines = list(dict.fromkeys(document.source.position(place).line for place in places))
        which = ", ".join(map(str, lines[:_LISTED])) + (", …" if len(lines) > _LISTED else "")
        said = "a sentence" if len(places) == 1 else f"{len(places):,} sentences"
        yield (
            f"{said} of more than {LONGEST_WORDS} words or {LONGEST:,} characters"
            f" (line {which}): read in pieces"
        )
