"""A whole document in, its page out: every block outlined, parsed in one go, read and settled."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from copylint.budget import SENTENCE_WORDS, UNITS, within
from copylint.facts import Names, Page
from copylint.nlp import Parser
from copylint.reading.read import Outline, outline, read
from copylint.reading.sentences import LONGEST, LONGEST_WORDS
from copylint.reading.settle import settle
from copylint.terms import DocumentKind
from copylint.text import Document

_LISTED = 5  # lines named in a note


def read_page(document: Document, kind: DocumentKind, kind_sure: bool, names: Names, parser: Parser) -> Page:
    """The page of a document.

    Raises:
        ModelError: a sentence needs a parse and there is no usable language model.
        OverBudget: there is more to read or to parse than one file may ask for.
    """
    plans = [outline(block, names) for block in document.blocks]
    within(document.source.path, sum(len(plan.spans) for plan in plans), UNITS, "sentences")
    wanted = [sentence for plan in plans for sentence in plan.sentences if sentence is not None]
    words = sum(max(sentence.text.count(" ") + 1, len(sentence.text) // 6) for sentence in wanted)
    within(document.source.path, words, SENTENCE_WORDS, "words")
    parsed = iter(parser.parse(wanted, names) if wanted else ())
    readings = [
        read(plan, [None if sentence is None else next(parsed) for sentence in plan.sentences], names)
        for plan in plans
    ]
    page = settle(document, readings, kind, kind_sure, names)
    return replace(page, notes=tuple(_notes(document, plans)))


def _notes(document: Document, plans: Sequence[Outline]) -> Iterator[str]:
    """One line on the sentences that nobody could read in one breath."""
    places = [plan.block.view.span(*span).start for plan in plans for span in plan.too_long]
    if places:
        lines = list(dict.fromkeys(document.source.position(place).line for place in places))
        which = ", ".join(map(str, lines[:_LISTED])) + (", …" if len(lines) > _LISTED else "")
        said = "a sentence" if len(places) == 1 else f"{len(places):,} sentences"
        yield (
            f"{said} of more than {LONGEST_WORDS} words or {LONGEST:,} characters"
            f" (line {which}): read in pieces"
        )
