"""XLIFF 1.2 and 2.0: of each unit the English side, whichever of the two it is."""

from collections.abc import Iterator

from copylint.formats.catalogues.messages import document_of, key_of, language_of
from copylint.formats.data.strings import Field
from copylint.formats.scan.xml_elements import HELD, Element, read_xml, view_of
from copylint.formats.settings import Settings
from copylint.formats.vocabulary import languages
from copylint.text.document import Document
from copylint.text.source import Source
from copylint.text.view import View

# What these stand for is filled in later, unless it is the tag of some markup.
_PLACES = ("ph", "x")
# One end of some markup; what they hold is the code of it.
_ENDS = ("bpt", "ept", "it", "sc", "ec", "bx", "ex", "sm", "em", "cp")


def read_xliff_file(source: Source, settings: Settings) -> Document:
    """Read an XLIFF file: every file in it whose source or target language is English."""
    xml = read_xml(source.text)
    notes = (xml.fault,) if xml.fault else ()
    if xml.root is None or xml.root.name != "xliff":
        return Document(source, "xliff", (), notes=(*notes, "not read: an XLIFF file begins with <xliff>"))
    return read_xliff(source, xml.root, settings, notes)


def read_xliff(source: Source, root: Element, settings: Settings, notes: tuple[str, ...]) -> Document:
    """Read what an XLIFF file holds; its notes are for translators."""
    view = View.whole(source.text)
    fields: list[Field] = []
    others: list[str] = []
    for file in root.all("file"):
        source_language = _language(root, file, "source-language", "srcLang")
        # Symfony leaves it to the name of the file: messages.en.xlf holds keys, and English beside them.
        target_language = _language(root, file, "target-language", "trgLang") or language_of(source.path)
        if target_language == "en":
            fields += _fields(view, file, "target", "source" if source_language == "en" else "")
        elif source_language in ("", "en"):
            fields += _fields(view, file, "source", "")
        else:
            others.append(source_language)
    language = others[0] if others and not fields else ""
    return document_of(source, settings, "xliff", fields, language, notes)


def _language(root: Element, file: Element, *names: str) -> str:
    """The language that a file, or all of it, names; the code as it stands where we do not know it."""
    said = next(
        (part.attributes[name] for part in (file, root) for name in names if name in part.attributes), ""
    )
    return languages.code_of(said.replace("_", "-")) or said


def _fields(view: View, file: Element, side: str, otherwise: str) -> Iterator[Field]:
    for unit in file.all("trans-unit", "unit"):
        if unit.attributes.get("translate", "").lower() == "no":
            continue
        name = unit.attributes.get("resname") or unit.attributes.get("name") or unit.attributes.get("id", "")
        # Ids are numbers and fingerprints as often as keys.
        path = key_of(name) if any(c.isalpha() for c in name) and not name.isalnum() else ("message",)
        segments = list(unit.elements("segment", "ignorable")) or [unit]
        for segment in segments:
            chosen = segment.first(side)
            if (chosen is None or not chosen.children) and otherwise:
                chosen = segment.first(otherwise)
            if chosen is not None and segment.name != "ignorable":
                yield Field(path, view_of(view, chosen, _inline), ())


def _inline(element: Element) -> str | bool:
    if element.name in _ENDS:
        return ""
    if element.name not in _PLACES:
        return False
    said = element.attributes
    kind = said.get("ctype", said.get("type", ""))
    name = said.get("id", "").upper()
    if kind in ("lb", "x-lb", "x-br") or name in ("LINE_BREAK", "BR"):
        return "\n"
    markup = name.startswith(("START_", "CLOSE_", "END_")) or kind in (
        "bold",
        "italic",
        "underlined",
        "link",
        "fmt",
    )
    return "" if markup else HELD
