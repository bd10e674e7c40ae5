"""reStructuredText in, blocks out: a splitter of paragraphs that knows titles, lists and directives."""

import re
from collections.abc import Iterable, Sequence

from copylint.formats.light.inline import RST, inline, joined
from copylint.formats.light.tables import Cell, Row, grid, listed, separated, simple
from copylint.formats.sheet.sheet import Sheet
from copylint.terms import BlockKind
from copylint.text.document import Place
from copylint.text.view import View

_LINE = re.compile(r"([ \t]*)([^\r\n]*)(?:\r\n|\n|\r|\Z)")
_ADORNMENT = re.compile(r"([=\-`:'\"~^_*+#<>.!$%&,/;?@\\(\[{|}])\1{2,}\s*")
_ITEM = re.compile(r"(?:[-*+•]|(?:\d{1,3}|#|[a-zA-Z])[.)])[ \t]+(?=\S)")
_DIRECTIVE = re.compile(r"\.\.[ \t]+([\w:-]+?)::[ \t]*(.*)")
_OPTION = re.compile(r":([\w -]+):[ \t]*(.*)")
_BORDER = re.compile(r"\+[-=+]+\+\s*|={2,}(?:[ \t]+={2,})+\s*|-{2,}(?:[ \t]+-{2,})+\s*")
_LONGEST_TABLE = 300  # lines of a simple table
_BODIES = frozenset(
    """
    note tip hint important warning caution danger attention error admonition seealso topic sidebar
    epigraph pull-quote highlights rubric container compound versionadded versionchanged deprecated
    grid grid-item grid-item-card card tab-set tab-item dropdown class only ifconfig tabs tab group-tab
    centered hlist
    """.split()
)
_TITLED = frozenset(
    "admonition topic sidebar rubric card grid-item-card tab-item dropdown tab group-tab".split()
)
# Bodies whose first line stands behind the name of a setting, and is none of the text.
_SET = frozenset("container class only ifconfig hlist grid tab-set tabs".split())
_FOOTNOTE = re.compile(r"\.\.[ \t]++\[(?:#[\w.-]*|\d+|\*)\][ \t]++(?=\S)")


def read_rst(view: View, sheet: Sheet) -> None:
    """Add the blocks of a text in reStructuredText; code and unknown directives are left out."""
    _Walk(view, sheet).read()


class _Walk:
    """One pass over the lines."""

    def __init__(self, view: View, sheet: Sheet) -> None:
        self.view, self.sheet = view, sheet
        self.rows = [
            Row(m.start(2), m.start(2) + len(m[2].rstrip()), len(m[1].expandtabs(8)), m[2].rstrip())
            for m in _LINE.finditer(view.text)
            if m.end() > m.start()
        ]
        self.levels: list[str] = []  # adornments in the order of their first use
        self.listed: tuple[int, int] | None = None  # number and indentation of the open list

    def read(self) -> None:
        at = 0
        while at < len(self.rows):
            row = self.rows[at]
            if not row.text:
                at += 1
            elif (after := self.title(at)) or (after := self.explicit(at)) or (after := self.table(at)):
                at = after
            else:
                at = self.paragraph(at)

    def title(self, at: int) -> int:
        """Past a title with its adornment, or 0."""
        row = self.rows[at]
        below = self.rows[at + 1] if at + 1 < len(self.rows) else None
        over = _ADORNMENT.fullmatch(row.text)
        if over and below and below.text and at + 2 < len(self.rows):
            under = _ADORNMENT.fullmatch(self.rows[at + 2].text)
            if under and under[1] == over[1]:
                self.add([below], self.level(over[1] * 2))
                return at + 3
        if over and not row.indent:
            return at + 1  # a transition
        under = _ADORNMENT.fullmatch(below.text) if below and below.indent == row.indent else None
        if under and below and len(below.text) >= min(len(row.text), 4) and not _BORDER.fullmatch(row.text):
            self.add([row], self.level(under[1]))
            return at + 2
        return 0

    def level(self, adornment: str) -> BlockKind:
        if adornment not in self.levels:
            self.levels.append(adornment)
        index = self.levels.index(adornment)
        return (BlockKind.H1, BlockKind.H2, BlockKind.H3)[min(index, 2)]

    def explicit(self, at: int) -> int:
        """Past a directive, a comment, a target or a field, or 0; bodies that are copy stay to be read."""
        row = self.rows[at]
        if row.text.startswith(":") and (option := _OPTION.fullmatch(row.text)):
            self.described(row, option)
            return self.beyond(at)
        if not (row.text == ".." or row.text.startswith((".. ", "__ "))):
            return 0
        if note := _FOOTNOTE.match(row.text):
            return self.joined(at, note.end(), BlockKind.PARAGRAPH)
        found = _DIRECTIVE.fullmatch(row.text)
        if not found:
            return self.beyond(at)
        name = found[1].rpartition(":")[2]
        if name in ("image", "figure"):
            return self.image(at, read_body=name == "figure")
        if name == "meta":
            for index in range(at + 1, self.beyond(at)):
                if option := _OPTION.fullmatch(self.rows[index].text):
                    self.described(self.rows[index], option)
        if name in ("table", "list-table", "csv-table"):
            return self.told_table(at, name, found)
        if name not in _BODIES:
            return self.beyond(at)
        if found[2] and name not in _SET:
            if name not in _TITLED:
                return self.joined(at, found.start(2), BlockKind.PARAGRAPH)
            self.add([row._replace(start=row.start + found.start(2))], BlockKind.H3)
        at += 1
        while at < len(self.rows) and _OPTION.fullmatch(self.rows[at].text):
            at += 1
        return at

    def joined(self, at: int, skipped: int, kind: BlockKind) -> int:
        """Past a paragraph that begins behind a mark; its further lines are indented more than the mark."""
        row = self.rows[at]
        lines, end = [row._replace(start=row.start + skipped)], at + 1
        while end < len(self.rows) and self.rows[end].text and self.rows[end].indent > row.indent:
            if _OPTION.fullmatch(self.rows[end].text) or _ITEM.match(self.rows[end].text):
                break
            lines.append(self.rows[end])
            end += 1
        self.add(lines, kind)
        while end < len(self.rows) and _OPTION.fullmatch(self.rows[end].text):
            end += 1
        return end

    def described(self, row: Row, option: re.Match[str]) -> None:
        """Take what a field says of the page for its description."""
        if option[1].split()[:1] in (["description"], ["summary"]) and option[2]:
            self.add([row._replace(start=row.start + option.start(2))], BlockKind.DESCRIPTION)

    def image(self, at: int, *, read_body: bool) -> int:
        end = self.beyond(at)
        for index in range(at + 1, end):
            row = self.rows[index]
            option = _OPTION.fullmatch(row.text)
            if option and option[1] == "alt":
                self.add([row._replace(start=row.start + option.start(2))], BlockKind.CAPTION)
            elif read_body and row.text and not option:
                return index
        return end

    def beyond(self, at: int) -> int:
        """Past the lines that are indented more than the one at ``at``."""
        indent = self.rows[at].indent
        end = at + 1
        while end < len(self.rows) and (not self.rows[end].text or self.rows[end].indent > indent):
            end += 1
        return end

    def table(self, at: int) -> int:
        if not _BORDER.fullmatch(self.rows[at].text):
            return 0
        gridded = self.rows[at].text.startswith("+")
        blank = next((n for n in range(at, len(self.rows)) if not self.rows[n].text), len(self.rows))
        end = blank if gridded else self.bottom(at) or blank
        self.cells((grid if gridded else simple)(self.rows[at:end]))
        return end

    def bottom(self, at: int) -> int:
        """Past the last border of a simple table: the first with a blank line below it; or 0."""
        for n in range(at + 1, min(at + _LONGEST_TABLE, len(self.rows))):
            below = self.rows[n + 1].text if n + 1 < len(self.rows) else ""
            if not below and _BORDER.fullmatch(self.rows[n].text):
                return n + 1
        return 0

    def told_table(self, at: int, name: str, found: re.Match[str]) -> int:
        """Past a directive that holds a table; the table of a plain one is read where it stands."""
        row, end = self.rows[at], self.beyond(at)
        if found[2]:
            self.add([row._replace(start=row.start + found.start(2))], BlockKind.CAPTION)
        at += 1
        cells: list[Cell] = []
        while at < end and (option := _OPTION.fullmatch(self.rows[at].text)):
            if name == "csv-table" and option[1] == "header":
                cells += separated(self.rows[at], option.start(2))
            at += 1
        if name == "table":
            return at
        body = self.rows[at:end]
        if name == "list-table":
            cells += listed(body)
        else:
            cells += (cell for line in body for cell in separated(line, 0))
        self.cells(cells)
        return end

    def cells(self, cells: Iterable[Cell]) -> None:
        """Add the cells of one table."""
        number = self.sheet.new_table()
        for lines, column in cells:
            run = inline(joined(self.view, lines), RST)
            self.sheet.add(BlockKind.CELL, run, Place(table=number, column=column))

    def paragraph(self, at: int) -> int:
        row = self.rows[at]
        marker = _ITEM.match(row.text)
        place = Place()
        if marker:
            if self.listed is None:
                self.listed = (self.sheet.new_list(), row.indent)
            place = Place(list=self.listed[0], list_depth=1 + (row.indent > self.listed[1]))
            row = row._replace(start=row.start + marker.end(), text=row.text[marker.end() :])
        elif self.listed and row.indent <= self.listed[1]:
            self.listed = None
        if row.text.startswith("| "):
            row = row._replace(start=row.start + 2, text=row.text[2:])
        lines, end = [row], at + 1
        while end < len(self.rows) and (more := self.rows[end]).text and not _ITEM.match(more.text):
            if more.indent < row.indent and not marker:
                break
            if more.indent > row.indent and len(lines) == 1 and not marker:  # a term and its definition
                break
            lines.append(more._replace(start=more.start + 2) if more.text.startswith("| ") else more)
            end += 1
        literal = lines[-1].text.endswith("::")
        if literal:
            lines[-1] = lines[-1]._replace(end=lines[-1].end - (2 if lines[-1].text == "::" else 1))
        self.add(lines, BlockKind.ITEM if marker else BlockKind.PARAGRAPH, place)
        if literal:
            while end < len(self.rows) and (
                not self.rows[end].text or self.rows[end].indent > self.rows[at].indent
            ):
                end += 1
        return end

    def add(self, rows: Sequence[Row], kind: BlockKind, place: Place | None = None) -> None:
        lines = [(row.start, row.end) for row in rows if row.start < row.end]
        if lines:
            # A line block: each line stays a line.
            forced = {at for at, *_ in lines if self.view.text[max(0, at - 2) : at] == "| "}
            self.sheet.add(kind, inline(joined(self.view, lines, forced), RST), place or Place())
