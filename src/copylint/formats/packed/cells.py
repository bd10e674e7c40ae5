"""What stands in the cells of an .xlsx file: the text of each row of each sheet that people see."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from copylint.formats.packed.package import LINE, Package, fits
from copylint.formats.packed.word_package import local_name, parse_xml, value_of

MOST_CELLS = 300_000  # with text in them; more are a table of data
MOST_COLUMNS = 16_384  # of a sheet, in every program
_ADDRESS = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_LINE_END = re.compile(r"\r\n?|\n")


@dataclass(slots=True)
class Table:
    """One sheet: its name, and the text of its cells by row and column, both counted from 0."""

    name: str
    rows: dict[int, dict[int, str]] = field(default_factory=dict)
    count: int = 0
    cut: bool = False  # there was more than anybody reads

    def put(self, row: int, column: int, text: str, count: Callable[[int], None]) -> None:
        """Set a cell; line ends in it become signs that end no line of ours.

        ``count`` is told by how much the text of all rows grows, with what parts cells and rows: a few
        bytes may say that a cell stands a million rows further down, or holds a text once more.
        """
        self.cut = self.cut or self.count >= MOST_CELLS
        if not text or self.cut:
            return
        above = next(reversed(self.rows), -1)
        before = next(reversed(self.rows.get(row, {})), -1)
        count(len(text) + max(0, row - above) + max(0, column - before))
        if text := _LINE_END.sub(LINE, text).replace("\t", " ").strip(" " + LINE):
            self.count += 1
            self.rows.setdefault(row, {})[column] = text


def tables_of(package: Package) -> list[Table]:
    """The sheets that are not hidden, in order, without hidden rows and columns."""
    name = "xl/workbook.xml"
    links = package.links(name)
    shared = _shared(package)
    made = []
    listed = package.tree(name).first("sheets")
    for sheet in listed.children if listed else ():
        _, target = links.get(sheet.get("id"), ("", ""))
        if sheet.get("state", "visible") == "visible" and target in package.names:
            table = Table(sheet.get("name"))
            reader = _Sheet(package, table, shared)
            parse_xml(package.part(target), reader.start, reader.end, reader.characters)
            made.append(table)
    return made


def _shared(package: Package) -> list[str]:
    """The texts that cells point at by their number."""
    name = "xl/sharedStrings.xml"
    if name not in package.names:
        return []
    texts: list[str] = []
    parts: list[str] = []
    inside = phonetic = False
    length = 0

    def start(name: str, _: dict[str, str]) -> None:
        nonlocal inside, phonetic
        local = local_name(name)[1]
        phonetic = phonetic or local == "rPh"
        inside = local == "t" and not phonetic

    def end(name: str) -> None:
        nonlocal inside, phonetic
        local = local_name(name)[1]
        inside = False
        if local == "rPh":
            phonetic = False
        elif local == "si":
            texts.append("".join(parts))
            parts.clear()

    def characters(text: str) -> None:
        nonlocal length
        if inside:
            length += len(text)
            fits(length)
            parts.append(text)

    parse_xml(package.part(name), start, end, characters)
    return texts


class _Sheet:
    """Takes the events of one sheet."""

    def __init__(self, package: Package, table: Table, shared: list[str]) -> None:
        self.package, self.table, self.shared = package, table, shared
        self.hidden: set[int] = set()  # columns
        self.columns = 0  # those before it have been told of
        self.row, self.column = -1, -1
        self.row_hidden = False
        self.kind = ""
        self.inside = ""
        self.parts: list[str] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        local = local_name(name)[1]
        if local == "c":
            found = _ADDRESS.fullmatch(attributes.get("r", ""))
            self.column = _number(found[1]) if found else self.column + 1
            self.kind = attributes.get("t", "")
            self.parts.clear()
        elif local == "row":
            given = attributes.get("r", "")
            self.row = int(given) - 1 if given.isdecimal() and len(given) < 8 else self.row + 1
            self.column, self.row_hidden = -1, attributes.get("hidden") in ("1", "true")
        elif local == "col" and value_of(attributes, "hidden") in ("1", "true"):
            first, last = attributes.get("min", ""), attributes.get("max", "")
            if first.isdecimal() and last.isdecimal():
                end = min(int(last[:7]), MOST_COLUMNS)
                self.hidden.update(range(max(self.columns, int(first[:7]) - 1), end))
                self.columns = max(self.columns, end)
        elif local in ("v", "t"):
            self.inside = local

    def end(self, name: str) -> None:
        local = local_name(name)[1]
        self.inside = ""
        if local == "c" and not self.row_hidden and self.column not in self.hidden:
            self.table.put(self.row, self.column, self.value(), self.package.count)

    def value(self) -> str:
        """The text of the cell; a number, a date or a mistake has none."""
        text = "".join(self.parts)
        if self.kind == "s":
            number = int(text) if text.isdecimal() and len(text) < 9 else -1
            return self.shared[number] if 0 <= number < len(self.shared) else ""
        return text if self.kind in ("str", "inlineStr") else ""

    def characters(self, text: str) -> None:
        if self.inside == ("t" if self.kind == "inlineStr" else "v"):
            self.parts.append(text)


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1
