"""Word documents for tests, made of the parts a word processor writes."""

import zipfile
from io import BytesIO

SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
ITEM = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>'
STYLES = (
    f'<w:styles {SPACES}><w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:styleId="Zitat"><w:name w:val="Quote"/></w:style></w:styles>'
)
LINKS = '<Relationships><Relationship Id="r1" Target="https://example.com"/></Relationships>'


def paragraph(text: str, style: str = "", more: str = "") -> str:
    said = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{said}{more}</w:pPr>{run(text)}</w:p>"


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def document(body: str, *, declared: str = "", styles: str = STYLES, notes: str = "") -> bytes:
    """The bytes of a .docx file with that body, and with those footnotes."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(
            "word/document.xml", f"{declared}<w:document {SPACES}><w:body>{body}</w:body></w:document>"
        )
        package.writestr("word/styles.xml", styles)
        package.writestr("word/_rels/document.xml.rels", LINKS)
        if notes:
            package.writestr("word/footnotes.xml", f"<w:footnotes {SPACES}>{notes}</w:footnotes>")
    return made.getvalue()
