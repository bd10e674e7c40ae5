"""Presentations, spreadsheets and OpenDocument files for tests, made of the parts that programs write."""

import zipfile
from io import BytesIO

_OFFICE = "http://schemas.openxmlformats.org"
SPACES = (
    f'xmlns:a="{_OFFICE}/drawingml/2006/main" xmlns:p="{_OFFICE}/presentationml/2006/main"'
    f' xmlns:r="{_OFFICE}/officeDocument/2006/relationships" xmlns="{_OFFICE}/spreadsheetml/2006/main"'
)
_OPEN = "urn:oasis:names:tc:opendocument:xmlns"
OPEN_SPACES = " ".join(
    f'xmlns:{short}="{_OPEN}:{name}:1.0"'
    for short, name in (
        *(("office", "office"), ("text", "text"), ("table", "table"), ("style", "style")),
        *(("draw", "drawing"), ("fo", "xsl-fo-compatible"), ("presentation", "presentation")),
    )
)


def package(parts: dict[str, str]) -> bytes:
    """A zip file of these parts."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in parts.items():
            file.writestr(name, text)
    return made.getvalue()


def links(targets: dict[str, tuple[str, str]]) -> str:
    """What a part points at: id → kind and target."""
    inner = ""
    for name, (kind, target) in targets.items():
        outside = ' TargetMode="External"' if target.startswith("http") else ""
        inner += f'<Relationship Id="{name}" Type="{_OFFICE}/x/{kind}" Target="{target}"{outside}/>'
    return f"<Relationships>{inner}</Relationships>"


def presentation(*slides: str, declared: str = "") -> bytes:
    """A .pptx file; each slide is the inside of its tree of shapes, or the whole of it."""
    numbers = range(1, len(slides) + 1)
    listed = "".join(f'<p:sldId id="{255 + n}" r:id="rId{n}"/>' for n in numbers)
    inside = f"<p:sldIdLst>{listed}</p:sldIdLst>"
    parts = {
        "ppt/presentation.xml": f"<p:presentation {SPACES}>{inside}</p:presentation>",
        "ppt/_rels/presentation.xml.rels": links(
            {f"rId{n}": ("slide", f"slides/slide{n}.xml") for n in numbers}
        ),
    }
    for n, slide in zip(numbers, slides, strict=True):
        whole = slide if slide.startswith("<p:sld ") else page(slide)
        parts[f"ppt/slides/slide{n}.xml"] = declared + whole
        parts[f"ppt/slides/_rels/slide{n}.xml.rels"] = links(
            {
                "rId1": ("hyperlink", "https://harbor.example"),
                "rId2": ("diagramData", "../diagrams/data1.xml"),
            }
        )
    parts["ppt/diagrams/data1.xml"] = (
        f'<d:dataModel xmlns:d="x" {SPACES}><d:ptLst><d:pt><d:t>{line("Ask once")}</d:t></d:pt></d:ptLst>'
        "</d:dataModel>"
    )
    return package(parts)


def page(shapes: str, more: str = "") -> str:
    """One slide."""
    return f"<p:sld {SPACES} {more}><p:cSld><p:spTree>{shapes}</p:spTree></p:cSld></p:sld>"


def shape(lines: str, kind: str | None = None, hidden: str = "0") -> str:
    """A shape with text; ``kind`` is that of its placeholder, empty for the usual one."""
    place = "" if kind is None else f'<p:ph type="{kind}"/>' if kind else '<p:ph idx="1"/>'
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="2" name="x" hidden="{hidden}"/><p:nvPr>{place}</p:nvPr></p:nvSpPr>'
        f"<p:txBody>{lines}</p:txBody></p:sp>"
    )


def picture(said: str) -> str:
    """A picture with what is said instead of it."""
    return f'<p:pic><p:nvPicPr><p:cNvPr id="3" name="x" descr="{said}"/></p:nvPicPr></p:pic>'


def line(text: str, properties: str = "", run: str = "") -> str:
    """A paragraph of a slide."""
    return (
        f"<a:p><a:pPr{properties}/><a:r><a:rPr{run}</a:rPr><a:t>{text}</a:t></a:r></a:p>"
        if run
        else (f"<a:p><a:pPr{properties}/><a:r><a:t>{text}</a:t></a:r></a:p>")
    )


def workbook(sheets: dict[str, str], shared: str = "", states: dict[str, str] | None = None) -> bytes:
    """An .xlsx file; name of a sheet → the inside of it."""
    numbered = list(enumerate(sheets, 1))
    listed = "".join(
        f'<sheet name="{name}" sheetId="{n}" state="{(states or {}).get(name, "visible")}" r:id="rId{n}"/>'
        for n, name in numbered
    )
    parts = {
        "xl/workbook.xml": f"<workbook {SPACES}><sheets>{listed}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": links(
            {f"rId{n}": ("worksheet", f"/xl/worksheets/sheet{n}.xml") for n, _ in numbered}
        ),
        "xl/sharedStrings.xml": f"<sst {SPACES}>{shared}</sst>",
    }
    for n, name in numbered:
        parts[f"xl/worksheets/sheet{n}.xml"] = f"<worksheet {SPACES}>{sheets[name]}</worksheet>"
    return package(parts)


def row(number: int, *cells: str, more: str = "") -> str:
    """A row of text cells."""
    inner = "".join(
        f'<c r="{chr(65 + n)}{number}" t="inlineStr"><is><t>{text}</t></is></c>'
        for n, text in enumerate(cells)
    )
    return f'<row r="{number}" {more}>{inner}</row>'


def open_file(kind: str, body: str, styles: str = "", declared: str = "") -> bytes:
    """An OpenDocument file: text, presentation or spreadsheet."""
    content = (
        f"{declared}<office:document-content {OPEN_SPACES}>"
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:{kind}>{body}</office:{kind}></office:body></office:document-content>"
    )
    named = (
        f'<office:document-styles {OPEN_SPACES}><office:styles><style:style style:name="Quotations"/>'
        "</office:styles></office:document-styles>"
    )
    return package({"content.xml": content, "styles.xml": named})
