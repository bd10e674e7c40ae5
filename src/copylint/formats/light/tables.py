"""Tables of reStructuredText: drawn as a grid or by columns, or listed in a directive, cell by cell."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_RULE = re.compile(r"[+\s]*+[-=][-=+\s]*+")
_COLUMN = re.compile(r"=+|-+")
_ROW = re.compile(r"\*[ \t]+-(?:[ \t]+|$)")
_CELL = re.compile(r"-(?:[ \t]+|$)")
_FIELD = re.compile(r"[ \t]*+(?:\"((?:[^\"]|\"\")*+)\"[ \t]*+|([^,]*+))(,|$)")
Lines = list[tuple[int, int]]  # where the lines of one cell stand


class Row(NamedTuple):
    """One line of the file without the blanks around it."""

    start: int
    end: int
    indent: int
    text: str


class Cell(NamedTuple):
    """The lines of one cell, and the column it stands in."""

    lines: Lines
    column: int


def grid(rows: Sequence[Row]) -> Iterator[Cell]:
    """The cells of a table drawn with ``+---+`` and ``|``, row by row."""
    borders = [row.text for row in rows if row.text.startswith("+") and _RULE.fullmatch(row.text)]
    bounds = sorted({index for border in borders for index, sign in enumerate(border) if sign == "+"})
    open_: dict[int, Lines] = {}
    for row in rows:
        if row.text.startswith("+") and _RULE.fullmatch(row.text):
            yield from _closed(open_)
            continue
        first = 0
        for column in range(1, len(bounds)):
            # Where no bar stands the cell reaches over more than one column.
            last = column == len(bounds) - 1 or bounds[column] >= len(row.text)
            if not last and row.text[bounds[column]] not in "|+":
                continue
            start, end = bounds[first] + 1, min(bounds[column], len(row.text))
            if _RULE.fullmatch(row.text, start, end):
                yield from _closed(open_, first)
            else:
                _add(open_.setdefault(first, []), row, start, end)
            first = column
            if last:
                break
    yield from _closed(open_)


def simple(rows: Sequence[Row]) -> Iterator[Cell]:
    """The cells of a table whose columns stand below ``====  ====``, row by row."""
    starts = [found.start() for found in _COLUMN.finditer(rows[0].text)]
    open_: dict[int, Lines] = {}
    for row in rows:
        shift = row.indent - rows[0].indent
        if not row.text or (shift == 0 and _RULE.fullmatch(row.text)):
            yield from _closed(open_)
            continue
        if shift < (starts[1] if len(starts) > 1 else 1):
            yield from _closed(open_)
        for column, begins in enumerate(starts):
            if begins - shift >= len(row.text):
                break
            ends = starts[column + 1] if column + 1 < len(starts) else len(row.text) + shift
            start, end = max(0, begins - shift), min(ends - shift, len(row.text))
            if start < end:
                _add(open_.setdefault(column, []), row, start, end)
    yield from _closed(open_)


def listed(rows: Sequence[Row]) -> Iterator[Cell]:
    """The cells of a ``list-table``: ``* - first`` begins a row, ``- next`` the next cell of it."""
    cell, depth = Cell([], -1), 0
    for row in rows:
        opens = _ROW.match(row.text)
        found = opens or (_CELL.match(row.text) if cell.column >= 0 and row.indent <= depth else None)
        if found:
            if cell.lines:
                yield cell
            cell = Cell([], 0 if opens else cell.column + 1)
            depth = row.indent + (2 if opens else 0)
        if cell.column >= 0:
            _add(cell.lines, row, found.end() if found else 0, len(row.text))
    if cell.lines:
        yield cell


def separated(row: Row, start: int) -> Iterator[Cell]:
    """The cells of one line of a ``csv-table``, from ``start`` on in its text."""
    at = start
    for column in range(200):
        found = _FIELD.match(row.text, at)
        if not found:
            return
        lines: Lines = []
        _add(lines, row, *found.span(1 if found[1] is not None else 2))
        if lines:
            yield Cell(lines, column)
        at = found.end()
        if not found[3]:
            return


def _add(lines: Lines, row: Row, start: int, end: int) -> None:
    words = row.text[start:end]
    if words.strip():
        first = row.start + start + len(words) - len(words.lstrip())
        lines.append((first, first + len(words.strip())))


def _closed(open_: dict[int, Lines], column: int | None = None) -> Iterator[Cell]:
    """The cells that end here, in order of their columns; they are open no more."""
    for each in sorted(open_) if column is None else [column]:
        if lines := open_.pop(each, []):
            yield Cell(lines, each)
