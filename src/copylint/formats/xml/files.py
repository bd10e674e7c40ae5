"""Any ``.xml`` file: whose reader its outermost element asks for, and what is said where there is none."""

from collections.abc import Callable
from hashlib import sha256

from copylint.formats.catalogues.android import read_android
from copylint.formats.catalogues.apple import read_plist
from copylint.formats.catalogues.java import read_xml_properties
from copylint.formats.catalogues.net import read_resx
from copylint.formats.catalogues.xliff import read_xliff
from copylint.formats.scan.xml_elements import Element, declared_encoding, read_xml
from copylint.formats.settings import Settings
from copylint.formats.xml.feeds import read_atom, read_rss
from copylint.text.document import Document
from copylint.text.source import Source, SourceError

Reader = Callable[[Source, Element, Settings, tuple[str, ...]], Document]

READERS: dict[str, Reader] = {
    "resources": read_android,
    "rss": read_rss,
    "RDF": read_rss,
    "feed": read_atom,
    "xliff": read_xliff,
    "plist": read_plist,
    "properties": read_xml_properties,
    "root": read_resx,
}
_NO_COPY = {"urlset": "a sitemap holds addresses", "sitemapindex": "a sitemap holds addresses"}
_ONE_BYTE = ("iso-8859-1", "latin-1", "latin1", "windows-1252", "cp1252", "iso-8859-15", "us-ascii")


def decode_xml(data: bytes, path: str) -> Source:
    """Make a source of XML in the encoding that its declaration names, if that is not UTF-8.

    Raises SourceError where the bytes are in neither, are no text, or are too many.
    """
    encoding = declared_encoding(data)
    if encoding not in _ONE_BYTE:
        return Source.decode(data, path)
    try:
        text = data.decode("cp1252" if encoding in ("windows-1252", "cp1252") else encoding)
    except UnicodeDecodeError:
        raise SourceError(f"{path}: not {encoding}, as its first line says; save it as UTF-8") from None
    source = Source.of(text, path)  # raises where it is too large or no text
    return Source(path, source.text, sha256(data).hexdigest())


def read_xml_file(source: Source, settings: Settings) -> Document:
    """Read an XML file as its outermost element asks; of an unknown one only a note is left."""
    xml = read_xml(source.text)
    notes = (xml.fault,) if xml.fault else ()
    name = xml.root.name if xml.root is not None else ""
    reader = READERS.get(name)
    if xml.root is None:
        notes = (*notes, "not read: there is no XML in it")
    elif reader is not None:
        return reader(source, xml.root, settings, notes)
    elif name in _NO_COPY:
        notes = (f"not read: {_NO_COPY[name]}",)
    else:
        known = ", ".join(sorted(f"<{name}>" for name in READERS))
        notes = (f"not read: copylint knows no copy in <{name[:60]}>; of XML it reads {known}",)
    return Document(source, "xml", (), notes=notes)
