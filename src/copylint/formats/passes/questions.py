"""Questions in lists of questions: there it is the reader who asks, in the first person or not."""

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePath

from copylint.formats.passes.marking import voiced
from copylint.formats.vocabulary import hints
from copylint.memory import Memory
from copylint.terms import BlockKind, Voice
from copylint.text.document import Block, Document
from copylint.text.span import Span

LEAST_QUESTIONS = 3  # headings in a row that are questions make a list of them

_LEVELS = {BlockKind.TITLE: 0, BlockKind.H1: 1, BlockKind.H2: 2, BlockKind.H3: 3}
_LIST = re.compile(
    r"\bfaqs?\b|\b(?:frequently|commonly|often|most) asked\b|\bq\s?(?:&|and|\+)\s?a\b"
    r"|^(?:(?:your|common|frequent|popular|some|other|more|top|quick|general|open|good|any|\d+) ){0,3}"
    r"questions\b(?! (?:to|for|of) )"
    r"|\bquestions (?:people|customers|clients|buyers|visitors|patients|owners|you|we(?: often)?)"
    r"(?: often| might| may)? (?:ask|have|hear|get)\b|\bpeople (?:also )?ask\b",
    re.IGNORECASE,
)
_PATH = re.compile(r"(?:^|[^a-z])faqs?(?![a-z])", re.IGNORECASE)
_DOT = re.compile(r"\.")
_NUMBERED = re.compile(r"Q(?:uestion)?\s*+\d{0,3}+\s*+[.:)–—-]\s")


def asked(document: Document, memory: Memory) -> Document:
    """The document with the questions of its lists of questions in the reader's voice."""
    found = {*_under_headings(document), *_in_a_row(document.blocks)}
    return voiced(document, found, Voice.READER) if found else document


def _under_headings(document: Document) -> Iterator[int]:
    """Questions below a heading that announces them, or anywhere in a file of that name."""
    parts = PurePath(document.source.path.replace("\\", "/")).parts[-2:]
    whole = any(_PATH.search(part) for part in parts)
    level: int | None = None  # of the heading that announced questions
    deeper = False  # a question has stood below that level
    maps: set[str] = set()  # maps of content files whose heading announced some
    for n, block in enumerate(document.blocks):
        if block.kind.heads and not block.place.key and block.kind in _LEVELS:
            here = _LEVELS[block.kind]
            if _LIST.search(block.text) and not hints.readers_question(block.text):
                level, deeper = here if level is None else min(level, here), False
                continue
            asks = hints.asked(block.text)
            # Questions may stand on the level of the heading over them, if none stood below it.
            if level is not None and here <= level and (deeper or not asks):
                level = None
            deeper = deeper or (level is not None and here > level and asks)
        elif block.kind is BlockKind.TITLE and _LIST.search(block.text):
            level = 0
        key = block.place.key
        if key and block.kind.heads and "." in key and _LIST.search(block.text):
            maps.add(key.rpartition(".")[0])
            continue
        below = bool(maps) and any(key[: dot.start()] in maps for dot in _DOT.finditer(key))
        if (
            (whole or below or (level is not None and not key))
            and _may_ask(block)
            and hints.asked(block.text)
        ):
            yield n


def _in_a_row(blocks: Sequence[Block]) -> Iterator[int]:
    """Headings of one level that are questions, one after the other, one of them in the first person."""
    row: list[int] = []
    for n, block in enumerate((*blocks, None)):
        if block is not None and not block.kind.heads:
            continue
        same = block is not None and (not row or block.kind is blocks[row[-1]].kind)
        if (
            block is not None
            and same
            and block.voice_hint in (None, Voice.READER)
            and hints.asked(block.text)
        ):
            row.append(n)
            continue
        if len(row) >= LEAST_QUESTIONS and any(hints.readers_question(blocks[i].text) for i in row):
            yield from row
        row = [n] if block is not None and hints.asked(block.text) else []


def _may_ask(block: Block) -> bool:
    """Whether a block stands over an answer: a heading, a button, a bold line, "Q: …"."""
    if block.voice_hint is not None or block.place.furniture:
        return False
    bold = any(mark.kind == "strong" and mark.span == Span(0, len(block.text)) for mark in block.marks)
    return block.kind.heads or block.kind is BlockKind.BUTTON or bold or bool(_NUMBERED.match(block.text))
