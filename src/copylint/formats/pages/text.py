"""Whole files of Markdown with their front matter."""

import re

from copylint.formats.comments.directives import find_directives
from copylint.formats.data.front_lines import properties
from copylint.formats.data.front_matter import put_front_matter
from copylint.formats.markdown.pieces import read_by_pieces
from copylint.formats.markdown.reader import read_markdown
from copylint.formats.settings import Settings
from copylint.formats.sheet.sheet import Sheet
from copylint.memory import Memory
from copylint.text.document import Document, Place
from copylint.text.source import Source
from copylint.text.view import Piece, View

_LONE_RETURN = re.compile(r"\r(?!\n)")


def read_markdown_file(source: Source, settings: Settings, memory: Memory | None = None) -> Document:
    """Read a Markdown file with its front matter; ``memory`` is that of its earlier versions."""
    view = View.whole(source.text)
    returns = [Piece(*found.span(), "\n", "newline") for found in _LONE_RETURN.finditer(source.text)]
    view = view.edit(returns) if returns else view
    sheet = Sheet()
    front = put_front_matter(view, sheet, settings, lines=True)
    rest = view.sub(front.end, len(view.text))
    if not front.end and (cut := properties(rest)):
        rest = rest.edit([cut])
    body = read_markdown(rest, sheet, Place()) if memory is None else read_by_pieces(rest, sheet, memory)
    found = find_directives(source, body.code, view.span(front.start, front.end), strings=front.strings)
    notes = (*front.notes, *body.notes, *found.notes)
    return Document(source, "markdown", sheet.blocks(), front.values, found.directives, notes)
