"""Catalogues of translated messages: gettext's .po and .pot, and Fluent's .ftl."""

import re
from collections.abc import Iterator
from itertools import pairwise

from copylint.formats.comments.directives import find_directives
from copylint.formats.data.fields import Field, FieldReader
from copylint.formats.settings import Settings
from copylint.formats.sheet.sheet import Sheet
from copylint.formats.vocabulary import languages
from copylint.text.document import Document
from copylint.text.source import Source
from copylint.text.span import Span
from copylint.text.view import Piece, View

_ENTRY = re.compile(
    r"^(msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?)((?:[ \t\r\n]*\"(?:[^\"\\\r\n]|\\[^\r\n])*+\")+)",
    re.MULTILINE,
)
_QUOTED = re.compile(r"(?<!\\)\"((?:[^\"\\\r\n]|\\[^\r\n])*+)\"")
_ESCAPE = re.compile(r"\\(.)")
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v"}
_LANGUAGE = re.compile(r"^Language:[ \t]*([\w-]+)", re.MULTILINE | re.IGNORECASE)

_MESSAGE = re.compile(r"(-?[A-Za-z][\w-]*)[ \t]*=[ \t]*")
_ATTRIBUTE = re.compile(r"[ \t]+\.([A-Za-z][\w-]*)[ \t]*=[ \t]*")
_LINE = re.compile(r"([^\r\n]*)(\r\n|\n|\r|\Z)")


def read_po_file(source: Source, settings: Settings) -> Document:
    """Read a gettext catalogue: translations into English, or the originals where there are none."""
    fields: list[Field] = []
    language = languages.of_path(source.path)
    context, original, plural = "", View.whole(""), View.whole("")
    for name, view in po_strings(View.whole(source.text)):
        if name == "msgctxt":
            context = view.text
        elif name == "msgid":
            original, plural = view, View.whole("")
        elif name == "msgid_plural":
            plural = view
        elif not original.text:
            said = _LANGUAGE.search(view.text)
            language = language or (languages.code_of(said[1]) if said else "")
        else:
            source_of = plural if plural.text and name != "msgstr[0]" else original
            chosen = view if view.text.strip() else source_of
            fields.append(Field((context or "message",), chosen, ()))
            context = ""
    return _document(source, settings, "po", fields, language)


def po_strings(view: View) -> Iterator[tuple[str, View]]:
    """Keyword and decoded string of every entry, in order; obsolete entries are comments."""
    for found in _ENTRY.finditer(view.text):
        pieces: list[Piece] = []
        for quoted in _QUOTED.finditer(view.text, *found.span(2)):
            at = quoted.start(1)
            for escape in _ESCAPE.finditer(view.text, *quoted.span(1)):
                pieces.append(Piece(at, escape.start()))
                pieces.append(Piece(*escape.span(), _ESCAPES.get(escape[1], escape[1]), "escape"))
                at = escape.end()
            pieces.append(Piece(at, quoted.end(1)))
        yield found[1], view.assemble(pieces)


def read_ftl_file(source: Source, settings: Settings) -> Document:
    """Read a Fluent file: messages and their attributes."""
    view = View.whole(source.text)
    fields: list[Field] = []
    path: tuple[str, ...] = ()
    lines: list[tuple[int, int]] = []
    depth = 0

    def close() -> None:
        if path and lines:
            pieces = [Piece(*lines[0])]
            for (_, end), (start, stop) in pairwise(lines):
                pieces += [Piece(end, start, "\n", "fold"), Piece(start, stop)]
            fields.append(Field(path, view.assemble(pieces), ()))
        lines.clear()

    for line in _LINE.finditer(source.text):
        body = line[1]
        message = _MESSAGE.match(body) if depth <= 0 else None
        attribute = _ATTRIBUTE.match(body) if depth <= 0 and path else None
        if opened := message or attribute:
            close()
            path = (opened[1],) if message else (path[0], opened[1])
            start = line.start(1) + opened.end()
        elif body[:1] in (" ", "\t", "}", "[", "*") and body.strip():
            start = line.start(1) + len(body) - len(body.lstrip())
        elif body.strip():  # a comment, or nothing we know
            close()
            path, depth = (), 0
            continue
        else:
            continue
        if start < line.end(1) and path:
            lines.append((start, line.end(1)))
        depth += body.count("{") - body.count("}")
    close()
    return _document(source, settings, "ftl", fields, languages.of_path(source.path))


def _document(source: Source, settings: Settings, name: str, fields: list[Field], language: str) -> Document:
    sheet, notes = Sheet(), list[str]()
    if language not in ("", "en"):
        notes.append(f'not read: it is a translation into another language ("{language}")')
    else:
        reader = FieldReader(sheet, settings, messages=True)
        for entry in fields:
            reader.add(entry)
        notes += reader.notes()
    found = find_directives(source, (), Span(0, len(source.text)))
    return Document(source, name, sheet.blocks(), {}, found.directives, (*notes, *found.notes))
