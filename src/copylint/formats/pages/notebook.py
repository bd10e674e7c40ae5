"""Notebooks of Jupyter: their Markdown cells, each line of which is a string of JSON."""

from itertools import groupby

from copylint.formats.comments.directives import find_directives
from copylint.formats.data.json_strings import read_json_keys
from copylint.formats.data.strings import Entry
from copylint.formats.markdown.reader import read_markdown
from copylint.formats.settings import Settings
from copylint.formats.sheet.sheet import Sheet
from copylint.text.document import Document, Place
from copylint.text.source import Source
from copylint.text.span import Span
from copylint.text.view import View


def read_notebook_file(source: Source, settings: Settings) -> Document:
    """Read a notebook; code and what it printed are no copy."""
    entries, _, notes = read_json_keys(View.whole(source.text))
    cells = {path[:-1] for path, value, *_ in entries if path[-1:] == ("cell_type",) and value == "markdown"}
    sheet = Sheet()
    for cell, lines in groupby(entries, key=_cell_of):
        views = [line.view for line in lines if line.view is not None and line.view.text]
        if cell in cells and views:
            read = read_markdown(View.joined(views), sheet, Place())
            notes += read.notes
    if not entries and not notes:
        notes.append("not read: no notebook")
    found = find_directives(source, (), Span(0, 0))
    return Document(source, "ipynb", sheet.blocks(), {}, found.directives, (*notes, *found.notes))


def _cell_of(entry: Entry) -> tuple[str | int, ...]:
    """The cell whose source the string is a line of, or all of; empty for any other string."""
    path = entry.path
    if path[-1:] == ("source",):
        return path[:-1]
    return path[:-2] if path[-2:-1] == ("source",) else ()
