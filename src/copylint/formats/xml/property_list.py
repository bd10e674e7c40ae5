"""Apple's property lists: strings under keys, which say what of them is copy."""

import shlex
from collections.abc import Iterator

from copylint.formats.catalogues.messages import unindented
from copylint.formats.data.files import content_of
from copylint.formats.data.strings import Entry, strings_of
from copylint.formats.scan.xml_elements import Element, read_xml, view_of
from copylint.formats.settings import Settings
from copylint.formats.xml.files import decode_xml
from copylint.text.document import Document
from copylint.text.source import Source, SourceError
from copylint.text.view import View

_NUMBERS = ("integer", "real")
_HELD = ("dict", "array", "string", "integer", "real", "true", "false", "date", "data")


def decode_plist(data: bytes, path: str) -> Source:
    """Make a source of a property list in XML; a binary one is refused."""
    if data.startswith(b"bplist"):
        raise _refused(path, "a binary property list, which copylint does not read")
    return decode_xml(data, path)


def read_plist_file(source: Source, settings: Settings) -> Document:
    """Read a property list as far as it is well-formed."""
    xml = read_xml(source.text)
    if xml.root is None or xml.root.name != "plist":
        raise _refused(source.path, "not a property list in XML, which begins with <plist>")
    entries = list(_entries(View.whole(source.text), xml.root, ()))
    return content_of(source, settings, "plist", strings_of(entries, [xml.fault] if xml.fault else []))


def _refused(path: str, what: str) -> SourceError:
    return SourceError(f"{path}: {what}; save it as XML: plutil -convert xml1 {shlex.quote(path)}")


def _entries(view: View, holder: Element, path: tuple[str | int, ...]) -> Iterator[Entry]:
    """Every value below an element in order: those of a list by their number, others by the key before."""
    key = ""
    for index, value in enumerate(holder.elements(*_HELD, "key")):
        if value.name == "key":
            key = value.words().strip()
            continue
        below = (*path, index) if holder.name == "array" else (*path, key) if holder.name == "dict" else path
        if value.name in ("dict", "array"):
            yield from _entries(view, value, below)
        elif value.name == "string":
            text = unindented(view_of(view, value, folded=False))
            yield Entry(below, text.text, text)
        else:
            words = value.words().strip()
            number = unindented(view_of(view, value, folded=False)) if value.name in _NUMBERS else None
            yield Entry(below, words or value.name, None, (number, 0, len(number.text)) if number else None)
