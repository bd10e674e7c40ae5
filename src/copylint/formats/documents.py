"""Whole files: Markdown with its front matter, and plain text."""

import re

from copylint.formats.directives import find_directives
from copylint.formats.front_matter import Field, read_front_matter
from copylint.formats.keys import asks, kind_of, voice_of
from copylint.formats.markdown import read_markdown
from copylint.formats.plain import read_plain
from copylint.formats.settings import Settings
from copylint.formats.sheet import Sheet
from copylint.terms import BlockKind
from copylint.text.document import Document, Place
from copylint.text.source import Source
from copylint.text.span import Span
from copylint.text.view import Piece, View

_LONE_RETURN = re.compile(r"\r(?!\n)")


def read_plain_file(source: Source, settings: Settings) -> Document:  # noqa: ARG001 - all readers alike
    """Read a plain-text file."""
    sheet = Sheet()
    read_plain(View.whole(source.text), sheet, Place())
    found = find_directives(source, (), Span(0, 0))
    return Document(source, "text", sheet.blocks(), {}, found.directives, found.notes)


def read_markdown_file(source: Source, settings: Settings) -> Document:  # noqa: ARG001 - all readers alike
    """Read a Markdown file with its front matter."""
    view = View.whole(source.text)
    returns = [Piece(*found.span(), "\n", "newline") for found in _LONE_RETURN.finditer(source.text)]
    view = view.edit(returns) if returns else view
    sheet, front = Sheet(), read_front_matter(view)
    for entry in front.fields:
        _add_field(entry, sheet)
    body = read_markdown(view.sub(front.end, len(view.text)), sheet, Place())
    found = find_directives(source, body.code, view.span(front.start, front.end))
    notes = (*front.notes, *body.notes, *found.notes)
    return Document(source, "markdown", sheet.blocks(), front.values, found.directives, notes)


def _add_field(entry: Field, sheet: Sheet) -> None:
    """Add one string of front matter: as its key says, or, when it holds several blocks, as they are."""
    kind = kind_of(entry.path, entry.view.text, entry.siblings)
    if kind is None:
        return
    before = len(sheet.drafts)
    voice, place = voice_of(entry.path), Place(key=".".join(entry.path))
    read_markdown(entry.view, sheet, place, voice=voice, question=asks(entry.path))
    added = [draft for draft in sheet.drafts[before:] if draft.block.kind is not BlockKind.CAPTION]
    if len(added) == 1:
        added[0].recast(kind)
