"""The file in which a team keeps its scores: one line a run, read strictly, written whole or not at all."""

import json
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from copylint.files.named import reason
from copylint.files.written import write_whole
from copylint.results.history import SCHEMA, PageScore, Record
from copylint.scoring import PartName
from copylint.terms import CopylintError

_MOST = 500_000_000  # bytes
_CONFLICT = ("<<<<<<<", "=======", ">>>>>>>")


class HistoryError(CopylintError):
    """A history that cannot be used; the text says which line, why, and what to do."""


def read_history(file: Path, shown: str) -> tuple[Record, ...]:
    """The records of a history, the oldest first; ``shown`` is its name in messages. Raises HistoryError."""
    return _records(_data(file, shown), shown)


def append(one: Record, file: Path, shown: str) -> None:
    """Write a record behind the others; a file that is not there is made.

    Raises HistoryError, having changed nothing, if a line of the file is damaged or it cannot be written.
    """
    data = _data(file, shown) if os.path.lexists(file) else b""
    _records(data, shown)
    gap = b"" if not data or data.endswith(b"\n") else b"\n"
    write_whole(data + gap + one.line().encode() + b"\n", file, shown)


def check(file: Path, shown: str) -> None:
    """Raise HistoryError if a record could not be written: before a run, so that nobody waits in vain."""
    if os.path.lexists(file):
        read_history(file, shown)
    elif not file.parent.is_dir():
        raise HistoryError(
            f'{shown}: cannot be written: there is no folder "{Path(shown).parent.as_posix()}"'
        )


def _data(file: Path, shown: str) -> bytes:
    try:
        if file.exists() and not file.is_file():
            raise HistoryError(f"{shown}: is no file; name one such as scores.jsonl")
        if file.exists() and file.stat().st_size > _MOST:
            raise HistoryError(f"{shown}: more than {_MOST // 1_000_000} MB; begin a new one")
        return file.read_bytes()
    except FileNotFoundError:
        raise HistoryError(
            f'no history called "{shown}"; to begin one: copylint score --history {shown}'
        ) from None
    except OSError as error:
        raise HistoryError(f"{shown}: cannot be opened: {reason(error)}") from None


def _records(data: bytes, shown: str) -> tuple[Record, ...]:
    found = []
    for number, line in enumerate(data.removeprefix(b"\xef\xbb\xbf").split(b"\n"), 1):
        if not line.strip():
            continue
        try:
            text = line.decode()
        except UnicodeDecodeError:
            raise _damaged(shown, number, "is not UTF-8") from None
        if text.startswith(_CONFLICT):
            raise HistoryError(
                f"{shown}:{number}: an unsolved merge conflict; keep the records of both sides and take away"
                " the lines with <<<<<<<, ======= and >>>>>>>"
            )
        try:
            value = json.loads(text)
        except (ValueError, RecursionError):
            raise _damaged(shown, number, "is cut off, or was never a record") from None
        found.append(_record(value, shown, number))
    return tuple(sorted(found, key=lambda each: each.date))


def _damaged(shown: str, number: int, why: str) -> HistoryError:
    return HistoryError(
        f"{shown}:{number}: {why}; nothing was changed. Bring the line back from a copy, or take it out:"
        " the other runs stay"
    )


def _record(value: object, shown: str, number: int) -> Record:
    try:
        schema = _of(value, "schema", int)
        if schema > SCHEMA:
            raise HistoryError(f"{shown}:{number}: written by a newer copylint; use that one")
        if schema != SCHEMA:
            raise _damaged(shown, number, f'"schema" is {schema}, which no copylint writes')
        pages = _of(value, "pages", dict)
        revision = _of(value, "revision", str, type(None))
        return Record(
            _moment(_of(value, "date", str)),
            _of(value, "version", str),
            _of(value, "digest", str),
            revision,
            _of(value, "changed", bool),
            tuple(_of({"a name": each}, "a name", str) for each in _of(value, "names", list)),
            {path: _page_score(page) for path, page in pages.items()},
        )
    except _Faulty as error:
        raise _damaged(shown, number, str(error)) from None


class _Faulty(Exception):
    """What is wrong with a value."""


def _of(value: object, key: str, *types: type) -> Any:
    """A key of an object, of one of these types."""
    if not isinstance(value, dict) or key not in value:
        raise _Faulty(f'holds no "{key}"')
    found = value[key]
    if type(found) not in types:
        raise _Faulty(f'"{key}" is not what copylint writes there')
    return found


def _moment(text: str) -> datetime:
    try:
        return datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    except ValueError:
        raise _Faulty('"date" is no date') from None


def _page_score(value: object) -> PageScore:
    parts = _of(value, "parts", dict)
    names = [name.value for name in PartName]
    if not parts.keys() <= set(names):
        raise _Faulty('"parts" are not those of a score')
    return PageScore(
        _of(value, "kind", str),
        _number(value, "score"),
        _number(value, "low"),
        _number(value, "high"),
        _of(value, "maturity", str),
        _of(value, "words", int),
        {name: _number(parts, name.value) for name in PartName if name.value in parts},
    )


def _number(value: object, key: str) -> int:
    number: int = _of(value, key, int)
    if not 0 <= number <= 100:
        raise _Faulty(f'"{key}" is not from 0 to 100')
    return number
