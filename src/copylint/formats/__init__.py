"""Files in, documents out: one reader a format, each block at its exact place."""

import re
from pathlib import PurePath

from copylint.formats.directives import find_directives
from copylint.formats.front_matter import Field, read_front_matter
from copylint.formats.keys import asks, kind_of, voice_of
from copylint.formats.markdown import read_markdown
from copylint.formats.plain import read_plain
from copylint.formats.sheet import Sheet
from copylint.terms import BlockKind, CopylintError
from copylint.text.document import Document, Place
from copylint.text.source import Source
from copylint.text.span import Span
from copylint.text.view import Piece, View


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_MARKDOWN = frozenset({".md", ".markdown", ".mdown"})
_PLAIN = frozenset({".txt", ".text"})
READABLE: frozenset[str] = _MARKDOWN | _PLAIN
# Endings that hold copy which copylint cannot find in them yet.
_NOT_YET = _set(
    """
    .mdx .html .htm .docx .doc .odt .rtf .pdf .eml .mjml .jsx .tsx .vue .svelte .astro .json .yaml
    .yml .toml .csv .po .rst .adoc .pptx .pages .njk .liquid .erb .hbs .php
    """
)
_LONE_RETURN = re.compile(r"\r(?!\n)")


class UnreadableFormat(CopylintError):  # noqa: N818 - it is the format that is unreadable
    """A kind of file that holds copy but that copylint cannot read yet."""


def read(source: Source) -> Document:
    """Read a file into its blocks of copy; the path's ending says how, and an unknown one means plain text.

    Raises UnreadableFormat for endings of formats that hold copy but are not read yet.
    """
    ending = PurePath(source.path).suffix.lower()
    if ending in _NOT_YET:
        known = ", ".join(sorted(READABLE))
        raise UnreadableFormat(
            f"{source.path}: {ending} files are not read yet; give copylint one of {known}"
        )
    return _markdown(source) if ending in _MARKDOWN else _plain(source)


def _plain(source: Source) -> Document:
    sheet = Sheet()
    read_plain(View.whole(source.text), sheet, Place())
    found = find_directives(source, (), Span(0, 0))
    return Document(source, "text", sheet.blocks(), {}, found.directives, found.notes)


def _markdown(source: Source) -> Document:
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
