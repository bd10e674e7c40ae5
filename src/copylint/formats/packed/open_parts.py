"""What stands in OpenDocument files: paragraphs of texts, slides of presentations, cells of spreadsheets."""

import re
from collections.abc import Iterator

from copylint.formats.packed.cells import Table
from copylint.formats.packed.package import LINE, MOST_TEXT, TEXT, Node, Package
from copylint.formats.packed.slide_parts import Line
from copylint.formats.packed.word_package import TooMuch
from copylint.formats.packed.word_parts import Mark, Paragraph

_CONTENT = "content.xml"
# What nobody sees where it stands: notes, remarks, what was deleted, indexes, page furniture.
_LEFT_OUT = frozenset(
    """
    tracked-changes annotation annotation-end note forms table-of-content alphabetical-index
    illustration-index sequence-decls notes variable-decls user-field-decls settings
    """.split()
)
_PARAGRAPHS = ("p", "h")
_FURNITURE = ("date-time", "footer", "header", "page-number", "notes")
# Within a line: what is filled in, or asks the writer to fill it in, or stands elsewhere on the page.
_NO_WORDS = _LEFT_OUT | set("placeholder page-number page-count date time frame ruby-text".split())
_BLANKS = re.compile(r"[ \t\r\n]+")
MOST_REPEATED = 100  # cells that are one cell said to be there so many times


class _Styles:
    """What the styles of a document say: which are bold, slanted or hidden, and which one each rests on."""

    def __init__(self, package: Package) -> None:
        self.parents: dict[str, str] = {}
        self.said: dict[str, set[str]] = {}
        for name in ("styles.xml", _CONTENT):
            if name in package.names:
                for style in _below(package.tree(name), "style"):
                    self.add(style)

    def add(self, style: Node) -> None:
        own = style.get("name")
        self.parents[own] = style.get("parent-style-name")
        said = self.said.setdefault(own, set())
        for properties in style.children:
            weight = properties.get("font-weight")
            if weight == "bold" or (weight.isdecimal() and int(weight) > 500):
                said.add("strong")
            if properties.get("font-style") in ("italic", "oblique"):
                said.add("em")
            if (
                properties.get("display") == "none"
                or properties.get("text-line-through-style", "none") != "none"
            ):
                said.add("hidden")
            if properties.get("visibility") == "hidden" or properties.get("visibility") == "collapse":
                said.add("hidden")

    def line(self, name: str) -> list[str]:
        """A style and those it rests on, in lower case, blanks as they are shown."""
        found: list[str] = []
        while name and len(found) < 10:
            found.append(name.replace("_20_", " ").lower())
            name = self.parents.get(name, "")
        return found

    def says(self, name: str) -> set[str]:
        return self.said.get(name, set())


def open_paragraphs_of(package: Package) -> tuple[Paragraph, ...]:
    """The paragraphs of an .odt file in order."""
    text = package.tree(_CONTENT).first("body", "text")
    reader = _Text(_Styles(package))
    if text is not None:
        reader.read(text, None, 0, None, 0)
    return tuple(reader.made)


class _Text:
    """Reads paragraphs, with the list and the table they stand in."""

    def __init__(self, styles: _Styles) -> None:
        self.styles = styles
        self.made: list[Paragraph] = []
        self.lists = self.tables = self.length = 0

    def read(self, node: Node, listed: str | None, depth: int, table: int | None, column: int) -> None:
        for child in node.children:
            name = child.name
            if name in _LEFT_OUT:
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
        text, marks = _words(node, self.styles)
        self.length += len(text)
        if self.length > MOST_TEXT:
            raise TooMuch(f"more than {MOST_TEXT // 1_000_000} million characters")
        quoted = named.startswith("quot")
        self.made.append(
            Paragraph(
                text, named, None if node.name == "h" else listed, depth, table, max(0, column), quoted, marks
            )
        )
        for box in _below(node, "text-box"):  # tied to the paragraph
            self.read(box, None, 0, None, 0)


def open_slides_of(package: Package) -> list[list[Line]]:
    """The lines of each slide of an .odp file; a hidden slide has none."""
    styles = _Styles(package)
    body = package.tree(_CONTENT).first("body", "presentation")
    slides: list[list[Line]] = []
    for page in (child for child in (body.children if body else ()) if child.name == "page"):
        lines: list[Line] = []
        if "hidden" not in styles.says(page.get("style-name")):
            for group, shape in enumerate(_shapes(page)):
                kind = shape.get("class")
                if kind in _FURNITURE or shape.get("placeholder") == "true":
                    continue
                reader = _Text(styles)
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
        elif child.name not in _LEFT_OUT:
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
    styles = _Styles(package)
    body = package.tree(_CONTENT).first("body", "spreadsheet")
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
                paragraphs = [_words(child, styles)[0] for child in cell.children if child.name == "p"]
                words = cell.get("value-type", "string") == "string"
                if words and one.get("visibility", "visible") == "visible" and column not in hidden:
                    table.put(row, column, LINE.join(paragraphs))
                column += _repeated(cell, "number-columns-repeated")
            row += _repeated(one, "number-rows-repeated")
        made.append(table)
    return made


def _hidden_columns(sheet: Node) -> set[int]:
    hidden: set[int] = set()
    at = 0
    for column in _below(sheet, "table-column"):
        count = min(_repeated(column, "number-columns-repeated"), 20_000)
        if column.get("visibility", "visible") != "visible":
            hidden.update(range(at, at + count))
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
    return number if not _has_words(node) else min(number, MOST_REPEATED)


def _has_words(node: Node) -> bool:
    return any(child.name in ("p", "table-cell") for child in node.children)


def _words(node: Node, styles: _Styles) -> tuple[str, tuple[Mark, ...]]:
    """The text of a paragraph and its marks; blanks in a row are one, as OpenDocument has it."""
    parts: list[str] = []
    marks: list[Mark] = []
    length = 0

    def put(text: str) -> None:
        nonlocal length
        parts.append(text)
        length += len(text)

    def walk(above: Node) -> None:
        for child in above.children:
            if child.name == TEXT:
                put(_BLANKS.sub(" ", child.said))
            elif child.name == "s":
                put(" " * min(int(child.get("c", "1")) if child.get("c", "1").isdecimal() else 1, 20))
            elif child.name in ("tab", "line-break"):
                put(" " if child.name == "tab" else LINE)
            elif child.name not in _NO_WORDS:
                said = styles.says(child.get("style-name")) if child.name == "span" else set[str]()
                if "hidden" in said:
                    continue
                start = length
                walk(child)
                kinds = [(kind, "") for kind in sorted(said)]
                kinds += [("link", child.get("href"))] if child.name == "a" else []
                marks.extend(Mark(kind, start, length, target) for kind, target in kinds if start < length)

    walk(node)
    return "".join(parts), tuple(marks)


def _below(node: Node, name: str) -> Iterator[Node]:
    """Every element of that name below a node, in order, none inside of another."""
    waiting = node.children[::-1]
    while waiting:
        one = waiting.pop()
        if one.name == name:
            yield one
        else:
            waiting += one.children[::-1]
