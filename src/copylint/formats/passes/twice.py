"""Questions that a file answers more than once, for phones and for search engines: counted once."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from copylint.formats.passes.marking import passages, voiced
from copylint.memory import Memory
from copylint.terms import Voice
from copylint.text.document import Block, Document

LEAST_LETTERS = 12  # of an answer that is told again; "Yes." says nothing
_BLOCKS = 12  # of one answer that are looked at
_LONGEST_QUESTION = 300  # characters
_COMPARED = 4_000  # letters of an answer


def once(document: Document, memory: Memory) -> Document:
    """The document with questions and answers that it tells already marked as no copy, and a note.

    What a reader sees is told first, before what stands in data. A question alone is told again where it
    has its answer elsewhere; a question with another answer is not.
    """
    again = set(_again(document.blocks))
    if not again:
        return document
    note = f"{passages(len(again))} of questions and answers told twice; counted once"
    return voiced(document, again, Voice.NOT_COPY, note)


def _again(blocks: Sequence[Block]) -> Iterator[int]:
    said: dict[str, str] = {}  # question → its answer, letters only
    questions = [n for n, block in enumerate(blocks) if _asks(block)]
    stretches = pairwise((*questions, len(blocks)))
    for n, end in sorted(stretches, key=lambda one: bool(blocks[one[0]].place.key)):
        answer = list(_answer(blocks, n + 1, min(end, n + 1 + _BLOCKS)))
        letters = [_letters(blocks[i].text) for i in answer]
        question = _letters(blocks[n].text)
        before = said.get(question, "")
        if not before:
            said[question] = "".join(letters)[:_COMPARED]
            continue
        told = [
            i for i, one in zip(answer, letters, strict=True) if len(one) >= LEAST_LETTERS and one in before
        ]
        if told or not answer:
            yield n
            yield from told


def _asks(block: Block) -> bool:
    # "Ready to start?" is ours, and may stand above more than one button.
    return block.voice_hint is Voice.READER and len(block.text) <= _LONGEST_QUESTION


def _answer(blocks: Sequence[Block], start: int, end: int) -> Iterator[int]:
    """The blocks of copy below a question that belong to it."""
    for n in range(start, end):
        if blocks[n].kind.heads:
            return
        if blocks[n].voice_hint is not Voice.NOT_COPY:
            yield n


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()[:_COMPARED]))
