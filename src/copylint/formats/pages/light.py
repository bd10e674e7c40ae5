"""Files of plain text, reStructuredText and AsciiDoc, with the front matter of site builders."""

from collections.abc import Callable

from copylint.formats.comments.directives import Found, find_directives
from copylint.formats.data.front_matter import put_front_matter
from copylint.formats.light.asciidoc import read_adoc
from copylint.formats.light.plain import read_plain
from copylint.formats.light.restructured import read_rst
from copylint.formats.settings import Settings
from copylint.formats.sheet.sheet import Sheet
from copylint.text.document import Document, Place
from copylint.text.source import Source
from copylint.text.span import Span
from copylint.text.view import View


def read_plain_file(source: Source, settings: Settings) -> Document:
    """Read a plain-text file."""
    return _read(source, settings, "text", lambda view, sheet: read_plain(view, sheet, Place()))


def read_rst_file(source: Source, settings: Settings) -> Document:
    """Read a reStructuredText file."""
    return _read(source, settings, "rst", read_rst, "..")


def read_adoc_file(source: Source, settings: Settings) -> Document:
    """Read an AsciiDoc file."""
    return _read(source, settings, "asciidoc", read_adoc, "//")


def _read(
    source: Source, settings: Settings, name: str, body: Callable[[View, Sheet], None], comment: str = ""
) -> Document:
    view, sheet = View.whole(source.text), Sheet()
    front = put_front_matter(view, sheet, settings)
    body(view.sub(front.end, len(view.text)), sheet)
    found = find_directives(source, (), view.span(front.start, front.end), strings=front.strings)
    if comment:
        below = find_directives(source, (), Span(front.end, len(source.text)), comment)
        each = {directive.span: directive for directive in (*found.directives, *below.directives)}
        found = Found(tuple(each[span] for span in sorted(each)))
    notes = (*front.notes, *found.notes)
    return Document(source, name, sheet.blocks(), front.values, found.directives, notes)
