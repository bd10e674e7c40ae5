"""Blocks of copy, each with its place on the page, and the document they make."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from copylint.terms import BlockKind, Voice
from copylint.text.source import Source
from copylint.text.span import Span
from copylint.text.view import View


class Mark(NamedTuple):
    """Inline markup over a span of the block's text."""

    span: Span
    kind: str  # link · strong · em · code · strike · footnote · url · break: here a new line was forced
    target: str = ""  # where a link leads, or a footnote's label


@dataclass(frozen=True, slots=True)
class Place:
    """Where a block stands among the others. Block numbers are indexes into the document."""

    heading: int | None = None  # the nearest heading above
    list: int | None = None  # which list of the document an item belongs to, counted from 0
    list_depth: int = 0  # 1 for an item of an outermost list
    quote_depth: int = 0  # 1 inside a block quote
    table: int | None = None  # which table of the document a cell belongs to, counted from 0
    column: int = 0  # column of a cell, counted from 0
    first: bool = False  # the first block of body text: neither a heading nor front matter
    key: str = ""  # dotted path of the front matter key a string came from
    furniture: str = ""  # nav · footer · aside … when the block is page furniture

    def under(self, heading: int | None, *, first: bool) -> "Place":
        """The same place once it is known which heading stands above, and whether it opens the body."""
        # Made anew for every block there is; `replace` takes more than twice as long.
        return Place(
            heading,
            self.list,
            self.list_depth,
            self.quote_depth,
            self.table,
            self.column,
            first,
            self.key,
            self.furniture,
        )


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading, item, cell, button or string, as a reader sees it."""

    kind: BlockKind
    view: View
    marks: tuple[Mark, ...] = ()
    voice_hint: Voice | None = None  # what the markup says of the speaker, if anything
    place: Place = field(default_factory=Place)

    @property
    def text(self) -> str:
        """The words without markup; every offset of a fact is an offset into this text."""
        return self.view.text


class Directive(NamedTuple):
    """A copylint comment in the copy: ``copylint-disable-next-line we-offer -- reason``."""

    verb: str  # disable-next-line · disable-line · disable · enable · disable-file, or what is meant for one
    names: tuple[str, ...]  # rules or families; empty for all
    reason: str
    span: Span  # of the whole comment in the source
    line: int  # the line the comment ends on, counted from 1
    places: tuple[Span, ...] = ()  # of the names
    word: Span = Span(0, 0)  # of "copylint-disable-next-line"
    covers: tuple[Span, ...] = ()  # what it speaks of; of a range only where it begins
    fault: str = ""  # what is wrong with it, if it is none of ours


@dataclass(frozen=True, slots=True)
class Document:
    """A source and the copy found in it, in source order."""

    source: Source
    format: str
    blocks: tuple[Block, ...]
    front_matter: Mapping[str, object] = field(default_factory=dict)
    directives: tuple[Directive, ...] = ()
    notes: tuple[str, ...] = ()  # what the reader could not make sense of, one line each
