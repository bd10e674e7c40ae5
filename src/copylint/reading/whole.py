"""A whole document in, its page out: every block outlined, parsed in one go, read and settled."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from copylint.budget import SENTENCE_WORDS, UNITS, within
from copylint.facts import Names, Page, Unit
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
    table = memory.table("blocks", names)
    every = [table.of(_seen_of(block), partial(_Known, block, names)) for block in document.blocks]
    within(document.source.path, sum(len(one.plan.spans) for one in every), UNITS, "sentences")
    within(document.source.path, sum(one.words for one in every), SENTENCE_WORDS, "words")
    new = list(dict.fromkeys(one for one in every if one.units is None))
    wanted = [sentence for one in new for sentence in one.plan.sentences if sentence is not None]
    parsed = iter(parser.parse(wanted, names) if wanted else ())
    for one in new:
        words = [None if sentence is None else next(parsed) for sentence in one.plan.sentences]
        one.units = read(one.plan, words, names)
    page = settle(document, _placed(every), kind, kind_sure, names)
    return replace(page, notes=tuple(_notes(document, [one.plan for one in every])))


class _Known:
    """What is known of a block: its outline, the words there are to parse, its units once they are read."""

    __slots__ = ("at", "plan", "units", "words")

    def __init__(self, block: Block, names: Names) -> None:
        self.plan = outline(block, names)
        self.words = _words(self.plan)
        self.units: tuple[Unit, ...] | None = None
        self.at = (-1, -1)  # the numbers of the first of them and of the block; none were given yet

    def placed(self, n: int, block: int) -> tuple[Unit, ...]:
        """The units, numbered from ``n``; those made last where they stand there again."""
        units = self.units or ()
        if self.at != (n, block):
            units = self.units = tuple([unit.placed(n + at, block) for at, unit in enumerate(units)])
            self.at = (n, block)
        return units


def _placed(every: Iterable[_Known]) -> list[Unit]:
    """The units of all blocks, under their numbers in the page."""
    units: list[Unit] = []
    for block, one in enumerate(every):
        units += one.placed(len(units), block)
    return units


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
