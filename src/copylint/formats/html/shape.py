"""What only what follows can tell: tables that are layout, and headers that are page furniture."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from copylint.formats.html.references import decoded
from copylint.formats.html.tokens import END, START, Token, attributes

_TELLING = frozenset("table tr td th caption header h1 h2 h3 h4 h5 h6 ul ol main article section".split())
_SECTIONS = ("main", "article", "section")
_OPENS = re.compile(r"<(?:table|header)", re.IGNORECASE)


@dataclass(slots=True)
class _Table:
    index: int
    rows: int = 0
    cells: int = 0  # of the current row
    widest: int = 0
    heads: bool = False  # it has header cells or a caption
    layout: bool = False


def has_shapes(text: str) -> bool:
    """Whether a page has a table or a header; in others there is nothing to look ahead for."""
    return bool(_OPENS.search(text))


def telling(tokens: Iterable[Token]) -> list[tuple[int, Token]]:
    """The few tags, each with its index, that the two below look at."""
    return [(index, token) for index, token in enumerate(tokens) if token.name in _TELLING]


def layout_tables(text: str, tags: Sequence[tuple[int, Token]]) -> frozenset[int]:
    """Indexes of the start tags of tables that only arrange the page, as those of e-mails do."""
    layout: set[int] = set()
    open_: list[_Table] = []

    def close() -> None:
        table = open_.pop()
        grid = table.heads or (table.rows > 1 and table.widest > 1)
        if table.layout or not grid:
            layout.add(table.index)

    for index, token in tags:
        name = token.name
        if token.kind == END:
            if name == "table" and open_:
                close()
        elif name == "table":
            for above in open_[-1:]:
                above.layout = True
            found = attributes(text, token)
            role = decoded(text, *found["role"]).strip().lower() if "role" in found else ""
            open_.append(_Table(index, layout=role in ("presentation", "none")))
        elif open_ and token.kind == START:
            _count(open_[-1], name)
    while open_:
        close()
    return frozenset(layout)


def _count(table: _Table, name: str) -> None:
    if name == "tr":
        table.rows += 1
        table.cells = 0
    elif name in ("td", "th"):
        table.cells += 1
        table.widest = max(table.widest, table.cells)
        table.heads = table.heads or name == "th"
    elif name == "caption":
        table.heads = True
    elif name in ("h1", "h2"):
        table.layout = True


def page_headers(tags: Sequence[tuple[int, Token]]) -> frozenset[int]:
    """Indexes of the start tags of headers that are page furniture.

    A header with a heading or inside of an article is copy: many sites put their headline there.
    """
    furniture: set[int] = set()
    sections = 0
    open_: list[int] = []
    for index, token in tags:
        name = token.name
        closing = token.kind == END
        if name in _SECTIONS:
            sections = max(0, sections + (-1 if closing else 1))
        elif name == "header":
            if not closing:
                open_.append(index)
                if not sections:
                    furniture.add(index)
            elif open_:
                open_.pop()
        elif name in ("h1", "h2") and open_ and not closing:
            furniture.difference_update(open_)
            open_.clear()
    return frozenset(furniture)
