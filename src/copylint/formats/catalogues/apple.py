"""Apple's catalogues: ``.strings``, ``.stringsdict`` and ``.xcstrings``."""

import re
from collections.abc import Iterator

from copylint.formats.catalogues.messages import document_of, key_of, language_of, unescaped, unindented
from copylint.formats.data.json_strings import read_json_keys
from copylint.formats.data.strings import Field
from copylint.formats.scan.xml_elements import Element, read_xml, view_of
from copylint.formats.settings import Settings
from copylint.formats.vocabulary import languages
from copylint.text.document import Document
from copylint.text.source import Source
from copylint.text.view import View

_ENTRY = re.compile(
    r"/\*(?:[^*]|\*(?!/))*+(?:\*/|\Z)|//[^\r\n]*+"
    r"|(?:\"(?P<key>(?:[^\"\\]|\\.)*+)\"|(?<![\w.$/-])(?P<bare>[\w.$/-]++))\s*+=\s*+\"(?P<value>(?:[^\"\\]|\\.)*+)\"\s*+;?+"
    r"|\"(?:[^\"\\]|\\.)*+(?:\"|\\?+\Z)",
    re.DOTALL,
)
_ESCAPE = re.compile(r"\\[Uu]([0-9a-fA-F]{4})|\\(.)", re.DOTALL)
_ESCAPES = {"n": "\n", "t": "\t", "r": "\n", "\n": "\n"}
_FORMS = ("zero", "one", "two", "few", "many", "other")
_SETTINGS_OF_A_FORM = ("NSStringFormatSpecTypeKey", "NSStringFormatValueTypeKey")


def read_strings_file(source: Source, settings: Settings) -> Document:
    """Read a ``.strings`` file; its comments are for translators."""
    if source.text.lstrip()[:6] in ("<?xml ", "<!DOCT", "<plist"):  # Xcode writes a property list, too
        return read_stringsdict_file(source, settings)
    view = View.whole(source.text)
    fields = []
    for found in _ENTRY.finditer(source.text):
        if found["value"] is not None:
            value = unescaped(view.sub(*found.span("value")), _ESCAPE, _ESCAPES)
            fields.append(Field(_path(found["key"] or found["bare"] or ""), value, ()))
    return document_of(source, settings, "strings", fields, language_of(source.path), mark="/*")


def read_stringsdict_file(source: Source, settings: Settings) -> Document:
    """Read a property list of strings: each form of a plural by itself."""
    xml = read_xml(source.text)
    notes = (xml.fault,) if xml.fault else ()
    if xml.root is None or xml.root.name != "plist":
        return Document(source, "stringsdict", (), notes=(*notes, "not read: it begins with no <plist>"))
    return read_plist(source, xml.root, settings, notes)


def read_plist(source: Source, root: Element, settings: Settings, notes: tuple[str, ...]) -> Document:
    """Read what a property list of strings holds."""
    view = View.whole(source.text)
    fields = [
        Field(path, unindented(view_of(view, value, folded=False)), ())
        for dictionary in root.elements("dict")
        for path, value in _values(dictionary, ())
    ]
    return document_of(source, settings, "stringsdict", fields, language_of(source.path), notes)


def _values(dictionary: Element, above: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Element]]:
    key = ""
    for child in dictionary.elements():
        if child.name == "key":
            key = child.words().strip()
        elif child.name == "dict":
            yield from _values(child, (*above, key))
        elif child.name == "string" and key not in _SETTINGS_OF_A_FORM:
            last = key if key in _FORMS else "format" if key.startswith("NSString") else ""
            yield (*(above[:1] or ()), *_path(key)) if not last else (*above[:1], last), child


def read_xcstrings_file(source: Source, settings: Settings) -> Document:
    """Read a string catalogue of Xcode: the strings of its source language, English."""
    entries, keys, notes = read_json_keys(View.whole(source.text))
    said = {path: value for path, value, *_ in entries}
    language = str(said.get(("sourceLanguage",), "en"))
    code = languages.code_of(language) or language
    fields: list[Field] = []
    told: set[str] = set()
    silent = {
        str(path[1])
        for path, value in said.items()
        if len(path) == 3 and path[0] == "strings" and (path[2], value) == ("shouldTranslate", "false")
    }
    for path, _, view, _ in entries:
        if view is None or len(path) < 5 or path[0] != "strings" or str(path[1]) in silent:
            continue
        if path[2] == "localizations" and path[3] == language and path[-2:] == ("stringUnit", "value"):
            form = [
                str(part)
                for part in path[4:-2]
                if part not in ("variations", "plural", "device", "substitutions")
            ]
            told.add(str(path[1]))
            fields.append(Field((*_path(str(path[1])), *form), view, ()))
    # Where nothing is said in the source language, the key is what people read.
    fields += [
        Field(("message",), view, ())
        for path, view in keys
        if len(path) == 2 and path[0] == "strings" and path[1] not in told | silent
    ]
    fields.sort(key=lambda field: field.view.span(0, 0).start)
    return document_of(source, settings, "xcstrings", fields, code, notes)


def _path(key: str) -> tuple[str, ...]:
    """A key is a name, or the words themselves as the developer wrote them."""
    return key_of(key) if key and not any(c.isspace() for c in key) else ("message",)
