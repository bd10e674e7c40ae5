"""What stands in OpenDocument files: paragraphs of texts, slides of presentations, cells of spreadsheets."""

from collections.abc import Iterator

from copylint.formats.packed.cells import MOST_COLUMNS, Table
from copylint.formats.packed.open_words import CONTENT, LEFT_OUT, Styles, below, words_of
from copylint.formats.packed.package import LINE, Node, Package
from copylint.formats.packed.slide_parts import Line
from copylint.formats.packed.word_parts import Paragraph

_PARAGRAPHS = ("p", "h")
_FURNITURE = ("date-time", "footer", "header", "page-number", "notes")
MOST_REPEATED = 100  # cells that are one cell said to be there so many times


def open_paragraphs_of(package: Package) -> tuple[Paragraph, ...]:
    """The paragraphs of an .odt file in order."""
    text = package.tree(CONTENT).first("body", "text")
    reader = _Text(package, Styles(package))
    if text is not None:
        reader.read(text, None, 0, None, 0)
    return tuple(reader.made)


class _Text:
    """Reads paragraphs, with the list and the table they stand in."""

    def __init__(self, package: Package, styles: Styles) -> None:
        self.package, self.styles = package, styles
        self.made: list[Paragraph] = []
        self.lists = self.tables = 0

    def read(self, node: Node, listed: str | None, depth: int, table: int | None, column: int) -> None:
        for child in node.children:
            name = child.name
            if name in LEFT_OUT:
                continue
            if name in _PARAGRAPHS:
                self.add(child, listed, depth, table, column)
            elif name == "list":
                if listed is None:
                    self.lists += 1
                self.read(child, listed or str(self.lists), depth + (listed is not None), table, column)
            elif name == "table":
                self.tables += 1
                self.read(child, None, 0, self.tables - 1, -1)
            elif name in ("table-cell", "covered-table-cell"):
                column += 1
                self.read(child, None, 0, table, column)
            elif name == "table-row":
                self.read(child, None, 0, table, -1)
            else:
                self.read(child, listed, depth, table, column)

    def add(self, node: Node, listed: str | None, depth: int, table: int | None, column: int) -> None:
        style = node.get("style-name")
        line = self.styles.line(style)
        if "hidden" in self.styles.says(style):
            return
        named = next(
            (one for one in line if one.startswith(("heading", "title", "subtitle", "quot"))),
            line[0] if line else "",
        )
        if node.name == "h":
            level = node.get("outline-level", "1")
            named = f"heading {level if level.isdecimal() else 1}"
        text, marks = words_of(node, self.styles)
        self.package.count(len(text))
        quoted = named.startswith("quot")
        self.made.append(
            Paragraph(
                text, named, None if node.name == "h" else listed, depth, table, max(0, column), quoted, marks
            )
        )
        for box in below(node, "text-box"):  # tied to the paragraph
            self.read(box, None, 0, None, 0)


def open_slides_of(package: Package) -> list[list[Line]]:
    """The lines of each slide of an .odp file; a hidden slide has none."""
    styles = Styles(package)
    body = package.tree(CONTENT).first("body", "presentation")
    slides: list[list[Line]] = []
    for page in (child for child in (body.children if body else ()) if child.name == "page"):
        lines: list[Line] = []
        if "hidden" not in styles.says(page.get("style-name")):
            for group, shape in enumerate(_shapes(page)):
                kind = shape.get("class")
                if kind in _FURNITURE or shape.get("placeholder") == "true":
                    continue
                reader = _Text(package, styles)
                reader.read(shape, None, 0, None, 0)
                for paragraph in reader.made:
                    if paragraph.text.strip():
                        lines.append(_line(paragraph, kind, group))
        lines.sort(key=lambda line: line.role != "title")
        slides.append(lines)
    return slides


def _shapes(page: Node) -> Iterator[Node]:
    for child in page.children:
        if child.name == "g":
            yield from _shapes(child)
        elif child.name not in LEFT_OUT:
            yield child


def _line(paragraph: Paragraph, kind: str, group: int) -> Line:
    role = {"title": "title", "subtitle": "subtitle"}.get(kind, "paragraph")
    if paragraph.table is not None:
        role = "cell"
    elif role == "paragraph" and (paragraph.listed is not None or kind == "outline"):
        role = "item"
    return Line(role, paragraph.text, list(paragraph.marks), paragraph.depth, group, paragraph.column)


def open_tables_of(package: Package) -> list[Table]:
    """The sheets of an .ods file that are not hidden."""
    styles = Styles(package)
    body = package.tree(CONTENT).first("body", "spreadsheet")
    made = []
    for sheet in (child for child in (body.children if body else ()) if child.name == "table"):
        style = styles.said.get(sheet.get("style-name"), set())
        if "hidden" in style or sheet.get("display") == "false":
            continue
        table, hidden = Table(sheet.get("name")), _hidden_columns(sheet)
        row = 0
        for one in _rows(sheet):
            column = 0
            for cell in one.children:
                if cell.name not in ("table-cell", "covered-table-cell"):
                    continue
                paragraphs = [words_of(child, styles)[0] for child in cell.children if child.name == "p"]
                words = cell.get("value-type", "string") == "string"
                if words and one.get("visibility", "visible") == "visible" and column not in hidden:
                    table.put(row, column, LINE.join(paragraphs), package.count)
                column += _repeated(cell, "number-columns-repeated")
            row += _repeated(one, "number-rows-repeated")
        made.append(table)
    return made


def _hidden_columns(sheet: Node) -> set[int]:
    hidden: set[int] = set()
    at = 0
    for column in below(sheet, "table-column"):
        count = _repeated(column, "number-columns-repeated")
        if column.get("visibility", "visible") != "visible":
            hidden.update(range(at, min(at + count, MOST_COLUMNS)))
        at += count
    return hidden


def _rows(node: Node) -> Iterator[Node]:
    for child in node.children:
        if child.name == "table-row":
            yield child
        elif child.name in ("table-rows", "table-header-rows", "table-row-group"):
            yield from _rows(child)


def _repeated(node: Node, name: str) -> int:
    said = node.get(name, "1")
    number = int(said) if said.isdecimal() and len(said) < 8 else 1
    filled = any(child.name in ("p", "table-cell") for child in node.children)
    return min(number, MOST_REPEATED) if filled else number
