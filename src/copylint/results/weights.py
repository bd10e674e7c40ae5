"""What a page weighs, from a table that a team exports: views, visits, orders."""

import csv
import io
import os
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from copylint.files.named import reason
from copylint.results.routes import Routes
from copylint.terms import CopylintError

_NUMBER = re.compile(r"\d+(?:\.\d+)?", re.ASCII)
# 1,234 or 1.234: whether that is one or a thousand, only whoever wrote it knows. 0.125 is plain.
_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:[.,'’ \u00a0\u202f]\d{3})+(?:[.,]\d+)?")
_MOST = 50_000_000  # bytes
_QUOTED = 60  # characters of a cell in a message


class WeightsError(CopylintError):
    """A table of weights that cannot be used; the text says where, why, and what to do."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table."""

    line: int  # from 1
    page: str  # a path or an address, as it stands there
    number: float


@dataclass(frozen=True, slots=True)
class Weights:
    """What each page weighs, and which rows speak of no page or of more than one."""

    by_path: dict[str, float]  # paths as the results name them; rows of one page are added up
    rows: int
    unknown: tuple[str, ...] = ()  # paths and addresses that no page answers to
    several: tuple[str, ...] = ()  # addresses that several pages answer to alike


def read_rows(file: Path, shown: str) -> tuple[Row, ...]:
    """The rows of a table of two columns, path and number; ``shown`` is its name in messages.

    Columns are divided by commas, semicolons or tabs. A first line without a number is taken for the heads
    of the columns. Raises WeightsError.
    """
    text = _text(file, shown)
    lines = text.splitlines()
    first = next((line for line in lines if line.strip()), "")
    between = next((each for each in (";", "\t", ",") if each in first), ",")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=between, strict=True)
    rows: list[Row] = []
    begun = False
    try:
        for cells in reader:
            cells = [cell.strip() for cell in cells]
            while len(cells) > 2 and not cells[-1]:  # spreadsheets fill up rows
                cells.pop()
            if not any(cells):
                continue
            if begun or not _heads(cells):
                rows.append(_row(cells, reader.line_num, shown, between))
            begun = True
    except csv.Error as error:
        raise WeightsError(f"{shown}:{reader.line_num}: no table of two columns ({error})") from None
    if not rows:
        raise WeightsError(f"{shown}: holds no row; each needs a path and a number, such as pricing.md,1200")
    return tuple(rows)


def _heads(cells: Sequence[str]) -> bool:
    """Whether a first row names the columns: no path, and no number."""
    return len(cells) == 2 and not set(cells[0]) & {"/", "."} and not any(c.isdigit() for c in cells[1])


def _text(file: Path, shown: str) -> str:
    try:
        if file.exists() and not file.is_file():  # a pipe would be waited for, for ever
            raise WeightsError(f"{shown}: is no file; name a table with a path and a number in each row")
        data = file.read_bytes()
    except FileNotFoundError:
        raise WeightsError(f'no file called "{shown}"') from None
    except OSError as error:
        raise WeightsError(f"{shown}: cannot be opened: {reason(error)}") from None
    if len(data) > _MOST:
        raise WeightsError(f"{shown}: more than {_MOST // 1_000_000} MB; keep a row for each page")
    if data.startswith(b"PK\x03\x04"):
        raise WeightsError(f'{shown}: is a spreadsheet; in it choose "Save as" and "CSV UTF-8"')
    try:
        text = data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except UnicodeDecodeError:
        raise WeightsError(f'{shown}: is not UTF-8; in the spreadsheet save it as "CSV UTF-8"') from None
    if "\0" in text:
        raise WeightsError(f"{shown}: is no text; a table with a path and a number in each row is meant")
    return text


def _row(cells: Sequence[str], line: int, shown: str, between: str) -> Row:
    said = f"{shown}:{line}"
    together = between.join(cells[1:])
    if _THOUSANDS.fullmatch(together):
        plain = re.sub(r"\D", "", together)
        raise WeightsError(
            f'{said}: "{together}" could be thousands or one and a bit; write it without a separator, such as'
            f" {plain}"
        )
    if len(cells) != 2:
        raise WeightsError(
            f"{said}: has {len(cells)} column{'s' * (len(cells) != 1)}; keep two, a path and a number,"
            " such as pricing.md,1200"
        )
    page, number = cells
    if not page:
        raise WeightsError(f"{said}: has no path in its first column")
    if not _NUMBER.fullmatch(number):
        hint = f"; write {number.replace(',', '.')}" if re.fullmatch(r"\d+,\d+", number) else ""
        raise WeightsError(
            f'{said}: "{_short(number)}" is not a number from 0 on, written in digits such as 1200{hint}'
        )
    value = float(number)
    if value == float("inf"):
        raise WeightsError(f'{said}: "{_short(number)}" is too large a number')
    return Row(line, page, value)


def _short(text: str) -> str:
    return text if len(text) <= _QUOTED else text[: _QUOTED - 1] + "…"


def matched(rows: Iterable[Row], paths: Sequence[str], folder: Path) -> Weights:
    """Which page each row speaks of; ``folder`` is that of the table, ``paths`` are those of the results.

    A row names a file from that folder on or from the working folder on, or the address of a page.
    """
    places = {_place(Path(path)): path for path in paths}
    routes = Routes(paths)
    by_path: dict[str, float] = {}
    unknown: dict[str, None] = {}
    several: dict[str, None] = {}
    count = 0
    for row in rows:
        count += 1
        found = next(
            (places[p] for p in (_place(folder / row.page), _place(Path(row.page))) if p in places), None
        )
        fitting = (found,) if found is not None else routes.to(row.page)
        if len(fitting) == 1:
            by_path[fitting[0]] = by_path.get(fitting[0], 0.0) + row.number
        else:
            (several if fitting else unknown)[row.page] = None
    return Weights(by_path, count, tuple(unknown), tuple(several))


def _place(path: Path) -> str:
    return os.path.normcase(os.path.abspath(path))  # noqa: PTH100 - links stay as they are
