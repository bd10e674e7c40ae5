"""Android's string resources: ``<resources>`` with strings, plurals and arrays of strings."""

import re
from collections.abc import Iterator
from pathlib import PurePath

from copylint.formats.catalogues.messages import document_of, language_of, unescaped
from copylint.formats.data.strings import Field
from copylint.formats.scan.xml_elements import Element, view_of
from copylint.formats.settings import Settings
from copylint.formats.vocabulary import languages
from copylint.text.document import Document
from copylint.text.source import Source
from copylint.text.view import View

# Tags that show on the screen; any other only tells translators something.
_SHOWN = frozenset(
    "a b i u s em strong br p font big small sup sub tt strike span li ul ol annotation h1 h2 h3".split()
)
# Tags and what is escaped; a quotation mark without a backslash only keeps blanks.
_ESCAPE = re.compile(r"<[^<>]*+>|\\u([0-9a-fA-F]{4})|\\(.)|(\")", re.DOTALL)
_ESCAPES = {"n": "\n", "t": "\t", "\n": ""}
_FOLDER = re.compile(r"values-(?:b\+)?([a-z]{2,3})(?:-r[A-Z]{2}|\+[\w+]+)?(?:-\w+)*")


def read_android(source: Source, root: Element, settings: Settings, notes: tuple[str, ...]) -> Document:
    """Read string resources; what is marked as not to be translated is no copy."""
    view = View.whole(source.text)
    fields = list(_fields(view, root))
    return document_of(source, settings, "android", fields, _language(source.path), notes)


def _fields(view: View, root: Element) -> Iterator[Field]:
    for entry in root.elements("string", "plurals", "string-array", "array", "item"):
        if entry.name == "item" and entry.attributes.get("type") != "string":
            continue
        if entry.attributes.get("translatable", "").lower() == "false":
            continue
        name = entry.attributes.get("name", "string")
        if entry.name in ("string", "item"):
            yield Field((name,), _value(view, entry), ())
            continue
        for index, item in enumerate(entry.elements("item")):
            key = item.attributes.get("quantity", "other") if entry.name == "plurals" else str(index)
            yield Field((name, key), _value(view, item), ())


def _value(view: View, element: Element) -> View:
    text = view_of(view, element, lambda inner: inner.name.lower() in _SHOWN)
    return unescaped(text, _ESCAPE, _ESCAPES)


def _language(path: str) -> str:
    folder = _FOLDER.fullmatch(PurePath(path.replace("\\", "/")).parent.name)
    return (languages.code_of(folder[1]) if folder else "") or language_of(path)
