"""Java's ``.properties``: keys, values over several lines, and escapes."""

import re
from hashlib import sha256

from copylint.formats.catalogues.messages import document_of, key_of, language_of
from copylint.formats.data.strings import Field
from copylint.formats.scan.xml_elements import Element, view_of
from copylint.formats.settings import Settings
from copylint.text.document import Document
from copylint.text.source import Source, SourceError
from copylint.text.view import Piece, View

_ENTRY = re.compile(
    r"^[ \t\f]*+(?![#!])(?P<key>(?:[^\\=: \t\f\r\n]|\\[^\r\n])++)[ \t\f]*+[=:]?[ \t\f]*+"
    r"(?P<value>(?:[^\\\r\n]|\\(?:\r\n|[^\r\n]|\r|\n))*+)",
    re.MULTILINE,
)
_ESCAPE = re.compile(
    r"\\(?:\r\n|\r|\n)[ \t\f]*+|\\u+([0-9a-fA-F]{4})(?:\\u+([0-9a-fA-F]{4}))?|\\(.)|(?P<quote>'')"
)
_ESCAPES = {"n": "\n", "t": "\t", "r": "\n", "f": " "}
_KEY_ESCAPE = re.compile(r"\\(.)")


def decode_properties(data: bytes, path: str) -> Source:
    """Make a source of a file that is UTF-8 or, in older ones, one character a byte."""
    try:
        return Source.decode(data, path)
    except SourceError:
        source = Source.of(data.decode("latin-1"), path)  # raises again where it is too large or no text
        return Source(path, source.text, sha256(data).hexdigest())


def read_properties_file(source: Source, settings: Settings) -> Document:
    """Read a file of Java's properties."""
    view = View.whole(source.text)
    fields = []
    for found in _ENTRY.finditer(source.text):
        key = _KEY_ESCAPE.sub(r"\1", found["key"])
        fields.append(Field(key_of(key), view.assemble(_decoded(source.text, *found.span("value"))), ()))
    return document_of(source, settings, "properties", fields, language_of(source.path), mark="!")


def read_xml_properties(
    source: Source, root: Element, settings: Settings, notes: tuple[str, ...]
) -> Document:
    """Read Java's properties written as XML."""
    view = View.whole(source.text)
    fields = [
        Field(key_of(entry.attributes.get("key", "")), view_of(view, entry), ())
        for entry in root.elements("entry")
    ]
    return document_of(source, settings, "properties", fields, language_of(source.path), notes)


def _decoded(text: str, start: int, end: int) -> list[Piece]:
    pieces, at = list[Piece](), start
    for found in _ESCAPE.finditer(text, start, end):
        first, last = found.span()
        said = _ESCAPES.get(found[3], found[3]) if found[3] else ""
        if found["quote"]:
            said = "'"
        elif found[1]:
            number, second = int(found[1], 16), int(found[2] or "0", 16)
            if 0xD800 <= number < 0xDC00 <= second < 0xE000:
                said = chr(0x10000 + (number - 0xD800) * 0x400 + second - 0xDC00)
            else:
                halves = [number, second] if found[2] else [number]
                said = "".join("\ufffd" if 0xD800 <= half < 0xE000 else chr(half) for half in halves)
        pieces += [Piece(at, first), Piece(first, last, said, "escape" if said.strip() else "fold")]
        at = last
    return [*pieces, Piece(at, end)]
