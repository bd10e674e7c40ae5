"""Examples as rule files write them: a line each, ``<<…>>`` around what must be marked."""

import re
from typing import Any

from copylint.rulebook.rule import Example
from copylint.rulebook.strict_yaml import Table
from copylint.terms import BlockKind, DocumentKind
from copylint.text import Span

_PLACE = re.compile(r"^@([a-z0-9]+)\s+")


def line_examples(value: Any, table: Table, key: str) -> tuple[Example, ...]:
    """The examples of a literal block, one a line.

    Raises:
        RuleError: a place nobody knows, or marks that do not close.
    """
    if not isinstance(value, str):
        raise table.error(f'"{key}" is a block of lines: write {key}: | and one example a line', key)
    return tuple(_line(line.strip(), table, key) for line in value.splitlines() if line.strip())


def page_examples(value: Any, table: Table, key: str) -> tuple[tuple[Example, ...], tuple[Example, ...]]:
    """The bad and the good ones among ``pages``: Markdown of more than one block.

    Raises:
        RuleError: a page that is neither or both.
    """
    if not isinstance(value, list) or not all(isinstance(page, Table) for page in value):
        raise table.error(f'"{key}" is a list of pages, each with bad: | or good: |', key)
    bad: list[Example] = []
    good: list[Example] = []
    for page in value:
        page.only(("kind", "bad", "good"), "a page")
        if ("bad" in page) == ("good" in page):
            raise page.error("a page is either bad or good")
        name = "bad" if "bad" in page else "good"
        if not isinstance(page[name], str):
            raise page.error(f'"{name}" is a block of text: write {name}: | and the page below', name)
        try:
            kind = DocumentKind(page["kind"]) if "kind" in page else None
        except ValueError:
            raise page.error(f'there is no kind of page "{page["kind"]}"', "kind") from None
        text, marks = _marked(page[name], page, name)
        (bad if name == "bad" else good).append(Example(text, marks, kind=kind, page=True))
    return tuple(bad), tuple(good)


def _line(line: str, table: Table, key: str) -> Example:
    place = _PLACE.match(line)
    block = None
    if place:
        try:
            block = BlockKind(place.group(1))
        except ValueError:
            known = ", ".join(f"@{kind}" for kind in BlockKind)
            raise table.error(f'"@{place.group(1)}" is no place; known are {known}', key) from None
        line = line[place.end() :]
    text, marks = _marked(line, table, key)
    return Example(text, marks, block=block)


def _marked(text: str, table: Table, key: str) -> tuple[str, tuple[Span, ...]]:
    plain: list[str] = []
    marks: list[Span] = []
    length = 0
    start: int | None = None
    for piece in re.split(r"(<<|>>)", text):
        if piece == "<<" and start is None:
            start = length
        elif piece == ">>" and start is not None:
            marks.append(Span(start, length))
            start = None
        elif piece in ("<<", ">>"):
            raise table.error(f'"<<" and ">>" do not pair in: {text.strip()[:60]}', key)
        else:
            plain.append(piece)
            length += len(piece)
    if start is not None:
        raise table.error(f'"<<" is not closed in: {text.strip()[:60]}', key)
    return "".join(plain), tuple(marks)
