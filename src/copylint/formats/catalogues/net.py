""".NET's resources: ``.resx`` and ``.resw``, whose values are copy and whose comments are for translators."""

from copylint.formats.catalogues.messages import document_of, key_of, language_of, unindented
from copylint.formats.data.strings import Field
from copylint.formats.scan.xml_elements import Element, read_xml, view_of
from copylint.formats.settings import Settings
from copylint.text.document import Document
from copylint.text.source import Source
from copylint.text.view import View


def read_resx_file(source: Source, settings: Settings) -> Document:
    """Read a file of .NET's resources."""
    xml = read_xml(source.text)
    notes = (xml.fault,) if xml.fault else ()
    if xml.root is None or xml.root.name != "root":
        notes = (*notes, "not read: a .NET resource file begins with <root>")
        return Document(source, "resx", (), notes=notes)
    return read_resx(source, xml.root, settings, notes)


def read_resx(source: Source, root: Element, settings: Settings, notes: tuple[str, ...]) -> Document:
    """Read .NET's resources; images, icons and other objects are no copy, nor are sizes of windows."""
    view = View.whole(source.text)
    fields = []
    for data in root.elements("data"):
        name, value = data.attributes.get("name", ""), data.first("value")
        object_ = "type" in data.attributes or "mimetype" in data.attributes
        if value is not None and not object_ and not name.startswith(">>"):
            fields.append(Field(key_of(name), unindented(view_of(view, value, folded=False)), ()))
    return document_of(source, settings, "resx", fields, language_of(source.path), notes)
