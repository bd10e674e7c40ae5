"""Spreadsheets in, blocks out: the columns that hold copy, one row a line, as in a table of text."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import PurePath

from copylint.formats.data.fields import FieldReader
from copylint.formats.data.tables import NO_COLUMN, put_rows
from copylint.formats.packed.cells import MOST_CELLS, Table, tables_of
from copylint.formats.packed.open_parts import open_tables_of
from copylint.formats.packed.package import LINE, read_package
from copylint.formats.settings import Settings
from copylint.formats.sheet.sheet import Sheet
from copylint.formats.vocabulary import languages
from copylint.terms import CopylintError
from copylint.text.document import Document
from copylint.text.source import Source
from copylint.text.view import Piece, View


@dataclass(frozen=True)
class WorkbookSource(Source):
    """The text of a spreadsheet: a line a row, a tab between cells, one sheet after the other."""

    tables: tuple[Table, ...] = ()
    starts: tuple[int, ...] = ()  # the line each sheet begins on, counted from 1


def decode_workbook(data: bytes, path: str) -> Source:
    """Make a source of an .xlsx file; raises CopylintError where it is none, or holds too much."""
    return _source(data, path, read_package(data, path, "a spreadsheet (.xlsx)", tables_of))


def decode_open_workbook(data: bytes, path: str) -> Source:
    """Make a source of an .ods file; raises CopylintError where it is none, or holds too much."""
    return _source(data, path, read_package(data, path, "a spreadsheet (.ods)", open_tables_of))


def _source(data: bytes, path: str, tables: list[Table]) -> Source:
    lines: list[str] = []
    starts = []
    for table in tables:
        starts.append(len(lines) + 1)
        lines += [""] * (max(table.rows, default=-1) + 1)
        for row, cells in table.rows.items():
            line = "\t".join(cells.get(column, "") for column in range(max(cells) + 1))
            lines[starts[-1] - 1 + row] = line
    return WorkbookSource(path, "\n".join(lines), sha256(data).hexdigest(), tuple(tables), tuple(starts))


def read_workbook_file(source: Source, settings: Settings) -> Document:
    """Read what was made of a spreadsheet; numbers, formulas without words and notes are no copy."""
    if not isinstance(source, WorkbookSource):
        raise CopylintError(f"{source.path}: a spreadsheet is read from its file; give copylint its path")
    sheet, view, notes = Sheet(), View.whole(source.text), list[str]()
    reader = FieldReader(sheet, settings, (PurePath(source.path).stem,))
    told = []
    at = 0
    for table, line in zip(source.tables, source.starts, strict=True):
        before, rows = len(sheet.drafts), list[list[View]]()
        above = -1  # the row before
        for row, cells in sorted(table.rows.items()):
            at += row - above - 1
            above = row
            views = []
            for column in range(max(cells) + 1):
                text = cells.get(column, "")
                views.append(_cell(view, at, at + len(text)))
                at += len(text) + 1
            rows.append(views)
        name = table.name
        language = languages.of_keys((name,)) or (languages.named(name) if len(name) > 3 else "")
        if language in ("", "en"):
            put_rows(_from_names_on(rows), reader, line)
        else:
            notes.append(f'sheet "{table.name}" is not read: its name says that it is in "{language}"')
        if table.cut:
            notes.append(f'only the first {MOST_CELLS:,} cells of sheet "{table.name}" were read')
        if len(sheet.drafts) > before:
            told.append(f'"{table.name}" begins on line {line}')
    if len(source.tables) > 1 and told:
        notes.append("lines count on from sheet to sheet: " + ", ".join(told))
    notes += reader.notes()
    if not sheet.drafts and not notes:
        notes.append(NO_COLUMN if source.text.strip() else "no cell that can be seen holds words")
    return Document(source, "cells", sheet.blocks(), notes=tuple(notes))


def _from_names_on(rows: list[list[View]]) -> list[list[View]]:
    """The rows from the first with two cells on: titles stand alone above a table."""
    filled = [sum(bool(cell.text) for cell in row) for row in rows]
    first = next((n for n, count in enumerate(filled) if count > 1), None)
    return rows if first is None else rows[first:]


def _cell(view: View, start: int, end: int) -> View:
    breaks = [index for index in range(start, end) if view.text[index] == LINE]
    pieces, at = list[Piece](), start
    for index in breaks:
        pieces += [Piece(at, index), Piece(index, index + 1, "\n", "newline")]
        at = index + 1
    return view.assemble((*pieces, Piece(at, end)))
