"""Markdown of a page that changes: cut where no block can go on, and only pieces that are new are read."""

import re
from dataclasses import replace
from functools import partial
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from copylint.formats.markdown.reader import read_markdown
from copylint.formats.markdown.walk import Reading
from copylint.formats.sheet.sheet import Draft, Sheet
from copylint.memory import Memory
from copylint.text.document import Place
from copylint.text.span import Span
from copylint.text.view import Segment, View

# What may reach over an empty line, or as far as the whole text: HTML, code in fences, formulas, what links
# and footnotes lead to, containers, comments, tags of templates. A text with any of it is read as a whole.
_REACHES = re.compile(
    r"<[a-z/!?%]|\]:|```|~~~|[{}]|\*\||%%|\$\$|\^\[|^[ \t]*+(?:::|!!!|\?\?\?|===|///|\[\[?_*toc)",
    re.IGNORECASE | re.MULTILINE,
)
# An empty line, and after it a heading or a paragraph that begins with a letter at the edge: whatever was
# open before is closed by it.
_BETWEEN = re.compile(r"\n[ \t\r]*+\n(?=(?:#{1,6} |\*\*)?[^\W\d_])")


_FIELDS = attrgetter("kind", "view", "marks", "voice_hint", "place", "start", "quote")


class _Piece(NamedTuple):
    """What reading a piece by itself adds to a sheet; places count from where it begins."""

    drafts: tuple[Draft, ...]
    lists: int
    tables: int
    quotes: int
    reading: Reading


def read_by_pieces(view: View, sheet: Sheet, memory: Memory) -> Reading:
    """As ``read_markdown`` reads a whole text without a place; ``memory`` is that of its earlier versions."""
    text = view.text
    if len(view.segments) != 1 or view.segments[0].kind is not None or _REACHES.search(text):
        return read_markdown(view, sheet, Place())
    known = memory.table("pieces of Markdown")
    cuts = [0, *(found.end() for found in _BETWEEN.finditer(text)), len(text)]
    parts = [text[start:end] for start, end in pairwise(cuts)]
    pieces = [known.of(part, partial(_read, part)) for part in parts]
    if any(piece.reading.notes for piece in pieces):  # what is noted decides how the whole is read
        return read_markdown(view, sheet, Place())
    whole = Reading()
    begins = view.segments[0].source_start
    for start, piece in zip(cuts, pieces, strict=False):
        by = begins + start
        whole.code += [Span(first + by, last + by) for first, last in piece.reading.code]
        _put(piece, sheet, view.root, by)
    return whole


def _read(text: str) -> _Piece:
    sheet = Sheet()
    reading = read_markdown(View.whole(text), sheet, Place())
    return _Piece(tuple(sheet.drafts), sheet.lists, sheet.tables, sheet.quotes, reading)


def _put(piece: _Piece, sheet: Sheet, root: str, by: int) -> None:
    """Add what a piece holds to the sheet of the whole text, in which it begins at ``by``."""
    lists, tables, quotes = sheet.lists, sheet.tables, sheet.quotes
    for kind, view, marks, hint, place, start, quote in map(_FIELDS, piece.drafts):
        if place.list is not None or place.table is not None:
            place = replace(
                place,
                list=None if place.list is None else place.list + lists,
                table=None if place.table is None else place.table + tables,
            )
        quote = None if quote is None else quote + quotes
        sheet.drafts.append(Draft(kind, _moved(view, root, by), marks, hint, place, start + by, quote))
    sheet.lists += piece.lists
    sheet.tables += piece.tables
    for _ in range(piece.quotes):
        sheet.new_quote(sure=False)


def _moved(view: View, root: str, by: int) -> View:
    """The same text in a root in which the view's own root stands, ``by`` characters from its start."""
    segments = [Segment(a, b, first + by, last + by, kind) for a, b, first, last, kind in view.segments]
    return View(root, view.text, tuple(segments))
