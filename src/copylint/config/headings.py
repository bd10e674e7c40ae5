"""What stands for the headings of a document, its title first, and how a list of phrases is looked for."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain

from copylint.memory import Memory
from copylint.terms import BlockKind
from copylint.text import Document

# Nobody writes a plan as a component of a page; one saved as a page is known by its title.
MADE = frozenset("tsx jsx js ts vue svelte astro php erb html htm json".split())
_LONG = 12  # words; a heading longer than that is a sentence
_LINE = 6  # words of a line that may stand for a heading in a text without markup
_NUMBER = re.compile(r"^(?:\d{1,2}[.)]|[ivx]+\.)\s+")
_END = tuple(".,;!")
_BETWEEN = re.compile(r"[:|·,(]|\s[–—-]\s")
_PLAIN = "text"
_TITLES = 2  # lines on top of a text that may be its title: a firm, and what it seeks


def heads(document: Document) -> Iterator[str]:
    """Headings, and paragraphs in their place: "Objective:" on a line of its own, or before its text."""
    for block in document.blocks:
        text = block.text.strip()
        if block.kind.heads:
            if len(text.split()) <= _LONG:
                yield _NUMBER.sub("", text.rstrip(":").strip().replace("’", "'"))
        elif (at := text.find(":", 0, 40)) > 0 and block.kind is not BlockKind.VALUE:
            yield text[:at].strip(" *").replace("’", "'")
            # "Budget: 40,000" on the next line of the same paragraph.
            for mark in block.marks[1:]:
                label = block.text[slice(*mark.span)].strip()
                if mark.kind == "strong" and label.endswith(":"):
                    yield label.rstrip(": ").replace("’", "'")
        elif any(mark.kind == "strong" and mark.span == (0, len(block.text)) for mark in block.marks):
            yield text.strip(" .").replace("’", "'")
    if document.format == _PLAIN:
        yield from _lines(document.source.text)


def _lines(text: str) -> Iterator[str]:
    """Short lines after a gap, in a text that has no other headings."""
    before = ""
    for line in (each.strip() for each in text.splitlines()):
        alone = not before and len(line.split()) <= _LINE and not line.endswith(_END)
        if alone and line[:1].isupper():
            yield line.rstrip(":").replace("’", "'")
        before = line


def titles(document: Document) -> Iterator[str]:
    """What may be the title: of front matter, the first heading, else the first lines."""
    front = document.front_matter.get("title")
    if isinstance(front, str) and front.strip():
        yield front.strip()
    for block in document.blocks:
        if block.kind in (BlockKind.H1, BlockKind.H2):
            yield block.text.strip()
            break
    if document.format == _PLAIN:
        opening = document.source.text.strip().split("\n\n")[0]
        yield from [line.strip() for line in opening.splitlines()[:_TITLES]]


def parts_of(title: str) -> list[str]:
    """What a title says, and what it adds: "Growth marketer (part-time) - Leeds"."""
    return [part.strip() for part in _BETWEEN.split(title)]


def found_in(texts: Iterable[str], pattern: re.Pattern[str], memory: Memory) -> list[str]:
    """All that a pattern finds in texts, one after the other; it must not look at more than one of them."""
    table = memory.table("found", pattern.pattern)
    return list(chain.from_iterable(table.each(texts, pattern.findall)))


@cache
def any_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern that finds each of the phrases as whole words; they are in lower case."""
    listed = "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{listed})(?!\w)")
