"""Interviews without quotation marks: who answers, by the name before the colon or the question above."""

import re
from collections.abc import Sequence

from copylint.facts import Names, Unit
from copylint.nlp.normalise import find_names
from copylint.terms import DocumentKind, Form, Voice
from copylint.text import Block

# "Jon Petrie: We stopped printing rotas."
_SPEAKER = re.compile(r"^([^\W\d_a-z][\w’'-]+(?:\s+[^\W\d_a-z][\w’'-]*\.?){1,2}):\s+(?=\S)")
_ASKED = re.compile(r"\b(?:you|your)\b", re.IGNORECASE)
_MINE = re.compile(r"\b(?:we|our|us|i|my)\b", re.IGNORECASE)


def answers(
    units: Sequence[Unit], blocks: Sequence[Block], names: Names, kind: DocumentKind
) -> dict[int, Voice]:
    """Blocks in which somebody answers in an interview, with whose voice it is.

    A name before a colon opens an answer in the first person after a question, in a case study anywhere;
    it goes on to the next name, question or heading. In a case study that asks "you" twice, the
    paragraphs in the first person below are the customer's too, unless they speak to the reader.
    """
    first: dict[int, Unit] = {}
    for unit in units:
        first.setdefault(unit.block, unit)
    found: dict[int, Voice] = {}
    speaking: Voice | None = None
    asked = before = False
    questions = sum(1 for unit in units if unit.form is Form.QUESTION and _ASKED.search(unit.text))
    interview = kind is DocumentKind.CASE_STUDY and questions > 1
    for i, block in enumerate(blocks):
        opening = first.get(i)
        if opening is None:
            continue
        name = _SPEAKER.match(block.text)
        question = opening.form is Form.QUESTION and opening.text.strip() == block.text.strip()
        told = name is not None and _MINE.search(block.text[name.end() :]) is not None
        if name is not None and told and (before or speaking is not None or kind is DocumentKind.CASE_STUDY):
            speaking = Voice.COMPANY if find_names(name.group(1), names) else Voice.CUSTOMER
        elif question or block.kind.heads:
            speaking = None
            asked = question and interview and bool(_ASKED.search(block.text))
        elif asked and speaking is None and _MINE.search(block.text) and not _ASKED.search(block.text):
            speaking = Voice.CUSTOMER
        if speaking is not None and not question and not block.kind.heads and block.voice_hint is None:
            found[i] = speaking
        # "Why choose us?" asks for us, and nobody is there to answer.
        before = question and not (_MINE.search(block.text) and not _ASKED.search(block.text))
    return found
