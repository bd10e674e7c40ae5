"""Gettext's ``.po`` and ``.pot``."""

import re
from collections.abc import Iterator

from copylint.formats.catalogues.messages import document_of
from copylint.formats.data.strings import Field
from copylint.formats.settings import Settings
from copylint.formats.vocabulary import languages
from copylint.text.document import Document
from copylint.text.source import Source
from copylint.text.view import Piece, View

_ENTRY = re.compile(
    r"^(msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?)((?:[ \t\r\n]*\"(?:[^\"\\\r\n]|\\[^\r\n])*+\")+)",
    re.MULTILINE,
)
_QUOTED = re.compile(r"(?<!\\)\"((?:[^\"\\\r\n]|\\[^\r\n])*+)\"")
_ESCAPE = re.compile(r"\\(.)")
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v"}
_LANGUAGE = re.compile(r"^Language:[ \t]*([\w-]+)", re.MULTILINE | re.IGNORECASE)


def read_po_file(source: Source, settings: Settings) -> Document:
    """Read a gettext catalogue: translations into English, or the originals where there are none."""
    fields: list[Field] = []
    language = languages.of_path(source.path)
    told = ""  # the context of the entry that follows
    context, original, plural = "", View.whole(""), View.whole("")
    for name, view in po_strings(View.whole(source.text)):
        if name == "msgctxt":
            told = view.text
        elif name == "msgid":
            context, told = told, ""
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
    return document_of(source, settings, "po", fields, language, mark="#")


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
