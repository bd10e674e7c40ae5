"""Tables of text, comma- or tab-separated: the columns that hold copy, row by row."""

import re
from collections.abc import Iterator
from pathlib import PurePath
from statistics import median

from copylint.formats.comments.directives import find_directives
from copylint.formats.data.fields import FieldReader
from copylint.formats.data.strings import Field
from copylint.formats.settings import Settings
from copylint.formats.sheet.figures import Signs, figure, is_sign
from copylint.formats.sheet.sheet import Sheet
from copylint.formats.vocabulary import languages
from copylint.formats.vocabulary.columns import shown_columns
from copylint.formats.vocabulary.key_words import LONGEST_KEY, words
from copylint.formats.vocabulary.keys import WORDS_OF_PROSE
from copylint.formats.vocabulary.siblings import Siblings
from copylint.text.document import Document
from copylint.text.source import Source
from copylint.text.span import Span
from copylint.text.view import Piece, View

WORDS_IN_A_HEADER = 5
MOST_CELLS = 300_000
NO_COLUMN = (
    'no column looks like copy: call it "Headline" or "Description" in the first row, or list its name under'
    " [content] keys in copylint.toml"
)

_DOUBLED = re.compile('""')
_NUMBER = re.compile(r"[\d\s.,:/%$€£+-]+")


def read_csv_file(source: Source, settings: Settings) -> Document:
    """Read a .csv or .tsv file; its first row names the columns where it looks like names."""
    view = View.whole(source.text)
    tabs = PurePath(source.path).suffix.lower() in (".tsv", ".tab")
    rows: list[list[View]] = []
    cells = 0
    notes: list[str] = []
    for row in scan(source.text, "\t" if tabs else _separator(source.text)):
        cells += len(row)
        if cells > MOST_CELLS:
            notes.append(f"only the first {len(rows)} rows were read: this is a table of data")
            break
        rows.append([_value(view, start, end) for start, end in row])
    sheet = Sheet()
    reader = FieldReader(sheet, settings, (PurePath(source.path).stem,))
    put_rows(rows, reader)
    found = find_directives(source, (), Span(0, 0))
    notes += reader.notes()
    if rows and not sheet.drafts and not notes:
        notes.append(NO_COLUMN)
    return Document(source, "csv", sheet.blocks(), {}, found.directives, tuple(notes))


def put_rows(rows: list[list[View]], reader: FieldReader, first: int = 0) -> None:
    """Hand on the cells of the columns that hold copy; ``first`` is the number of the first row."""
    names = _names(rows)
    body = rows[1:] if names else rows
    prose = _columns_of_prose(body)
    shown = shown_columns(names)
    holding = [column for column, name in enumerate(names) if is_sign(name)]
    for number, cells_of_row in enumerate(body, first):
        signs = Signs()
        for column in holding:
            if column < len(cells_of_row):
                signs.add(names[column], cells_of_row[column])
        for column, value in enumerate(cells_of_row):
            if shown is not None and column not in shown:
                continue
            if names and column < len(names):
                told = figure(value, signs, [words(names[column])], names) if holding else None
                reader.add(Field((str(number), names[column]), told or value, names, told=bool(told)))
            elif not names and column in prose and not languages.foreign(value.text):
                reader.add(Field((str(number), "text"), value, ("text",)))


def scan(text: str, separator: str) -> Iterator[list[tuple[int, int]]]:
    """Rows of cells, each a stretch of the text with its quotation marks; blank lines are no rows."""
    cell = re.compile(rf'"(?:[^"]|"")*+(?:"|\Z)[^{separator}\r\n]*+|[^{separator}\r\n]*+')
    at, row = 0, list[tuple[int, int]]()
    while at <= len(text):
        found = cell.match(text, at)
        end = found.end() if found else at
        row.append((at, end))
        at = end
        if text.startswith(separator, at) and at < len(text):
            at += 1
            continue
        if len(row) > 1 or row[0][0] < row[0][1]:
            yield row
        row = []
        at += 2 if text.startswith("\r\n", at) else 1


def _value(view: View, start: int, end: int) -> View:
    if not view.text.startswith('"', start) or start == end:
        return view.sub(start, end)
    close = view.text.rfind('"', start, end)
    close = end if close == start else close
    doubled = [Piece(*m.span(), '"', "escape") for m in _DOUBLED.finditer(view.text, start + 1, close)]
    pieces, at = list[Piece](), start + 1
    for piece in doubled:
        pieces += [Piece(at, piece.start), piece]
        at = piece.end
    # What follows the closing quotation mark still belongs to the cell.
    return view.assemble((*pieces, Piece(at, close), Piece(min(close + 1, end), end)))


def _separator(text: str) -> str:
    """The one of comma, semicolon and tab that the first row has most of."""
    first = re.sub(r'"[^"]*"', "", text[:10_000]).split("\n", 1)[0]
    return max(",;\t", key=first.count)


def _names(rows: list[list[View]]) -> Siblings:
    """The names of the columns, where the first row looks like names."""
    if len(rows) < 2:
        return Siblings()
    names = Siblings(" ".join(cell.text.split())[:LONGEST_KEY] for cell in rows[0])
    given = [name for name in names if name]
    short = all(len(name.split()) <= WORDS_IN_A_HEADER and not _NUMBER.fullmatch(name) for name in given)
    sentence = any(name.endswith((".", "!", "?")) for name in given)
    return names if given and short and not sentence and len(set(given)) == len(given) else Siblings()


def _columns_of_prose(rows: list[list[View]]) -> set[int]:
    """Columns that hold whole phrases as a rule."""
    counts: dict[int, list[int]] = {}
    for row in rows:
        for column, value in enumerate(row):
            if value.text.strip():
                counts.setdefault(column, []).append(len(value.text.split()))
    return {column for column, lengths in counts.items() if median(lengths) >= WORDS_OF_PROSE}
