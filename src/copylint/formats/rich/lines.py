"""What rich text amounts to: lines, each with the pieces of text that nodes hold and the marks on them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from copylint.formats.rich.tree import Leaf, Path, Tree, leaves
from copylint.terms import BlockKind
from copylint.text.view import View

BREAK = "\f"  # a forced line break, until white space is settled


class Inline(NamedTuple):
    """A piece of one line, and its marks: (kind, target)."""

    view: View
    marks: tuple[tuple[str, str], ...] = ()


@dataclass(slots=True)
class Line:
    """One paragraph, heading, item or cell; lists, quotations and tables are numbered within the text."""

    kind: BlockKind
    inlines: list[Inline]
    listing: int | None = None
    depth: int = 0  # 1 for an item of an outermost list
    quote: int | None = None
    table: int | None = None
    column: int = 0
    markup: bool = False  # its one piece is HTML or Markdown
    signed: bool = False  # it only says who spoke


@dataclass(slots=True)
class Found:
    """One rich text: where it stands in the data, the keys beside it, and its lines."""

    path: tuple[str, ...]
    siblings: tuple[str, ...]
    lines: list[Line]


@dataclass(slots=True)
class Text:
    """The lines of one text while they are gathered.

    ``read`` takes the ids of leaves that need no reading of their own; ``rest`` is what such an editor does
    not make itself, with the path from the text: it is data like any other.
    """

    read: set[int]
    lines: list[Line] = field(default_factory=list)
    rest: list[tuple[Path, Tree]] = field(default_factory=list)
    numbers: int = 0

    def number(self) -> int:
        """A number for the next list, quotation or table."""
        self.numbers += 1
        return self.numbers - 1

    def take(self, tree: "Tree | None") -> None:
        """Keep all leaves at or below a node from being read again."""
        self.read.update(map(id, leaves(tree)))

    def single(
        self, kind: BlockKind, piece: Leaf | None, *, markup: bool = True, signed: bool = False
    ) -> None:
        """Add a line that is one string."""
        if piece is not None and piece.view is not None:
            self.lines.append(Line(kind, [Inline(piece.view)], markup=markup, signed=signed))


HEADINGS = {1: BlockKind.H1, 2: BlockKind.H2}
_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_LEVEL = re.compile(r"(?:extended)?(?:heading|header|h|title)?([1-6]|one|two|three|four|five|six)")
_PLAIN = re.compile(r"[^a-z0-9]+")


def plain(name: str) -> str:
    """The name of a kind of node without what editors write differently: ``heading-1`` is heading1."""
    return _PLAIN.sub("", name.lower())


def heading(level: str) -> BlockKind:
    """The heading of a level written as ``2``, ``h2``, ``heading-2`` or ``header-two``; else the second."""
    found = _LEVEL.fullmatch(plain(level))
    number = _NUMBERS.get(found[1]) or int(found[1]) if found else 2
    return HEADINGS.get(number, BlockKind.H3)


def characters(text: str, units: Sequence[int]) -> list[int]:
    """Offsets in code points for offsets in UTF-16, as scripts of browsers count; each within the text."""
    if text.isascii() or max(map(ord, text), default=0) < 0x10000:
        return [min(max(0, unit), len(text)) for unit in units]
    ends: list[int] = []
    for index, character in enumerate(text):
        ends += [index] * (2 if ord(character) > 0xFFFF else 1)
    return [ends[unit] if 0 <= unit < len(ends) else len(text) if unit > 0 else 0 for unit in units]


def marked(view: View, ranges: Sequence[tuple[int, int, str, str]]) -> list[Inline]:
    """A string cut at the edges of its marks: (start, end, kind, target), in code points."""
    edges = sorted({0, len(view.text), *(edge for start, end, _, _ in ranges for edge in (start, end))})
    # Each mark opens and closes once while the edges are walked over.
    opens: dict[int, list[int]] = {}
    closes: dict[int, list[int]] = {}
    for number, (start, end, _, _) in enumerate(ranges):
        if start < end:
            opens.setdefault(start, []).append(number)
            closes.setdefault(end, []).append(number)
    active: dict[int, None] = {}
    made = []
    for start, end in pairwise(edges):
        for number in closes.get(start, ()):
            active.pop(number, None)
        active.update(dict.fromkeys(opens.get(start, ())))
        made.append(
            Inline(view.sub(start, end), tuple((ranges[n][2], ranges[n][3]) for n in list(active)[:9]))
        )
    return made
