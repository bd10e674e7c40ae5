"""The file in which a team keeps its scores: one dated record a run, one line each."""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from copylint.files.named import reason
from copylint.files.written import write_whole
from copylint.results.difference import can_be_judged
from copylint.results.run import Run
from copylint.scoring import PartName
from copylint.terms import VERSION, CopylintError

SCHEMA = 1
_MOST = 500_000_000  # bytes
_CONFLICT = ("<<<<<<<", "=======", ">>>>>>>")


class HistoryError(CopylintError):
    """A history that cannot be used; the text says which line, why, and what to do."""


@dataclass(frozen=True, slots=True)
class PageScore:
    """What a page scored in a run."""

    kind: str
    score: int
    low: int
    high: int
    maturity: str
    words: int
    parts: Mapping[PartName, int] = field(default_factory=dict)  # a part that was not judged is left out


@dataclass(frozen=True, slots=True)
class Record:
    """A run: when, on what, made with what, and what each page scored that could be judged."""

    date: datetime  # in UTC, to the second
    version: str
    digest: str  # numbers of another digest are not to be compared
    revision: str | None  # the commit that the pages were read at; None: outside of git
    changed: bool  # some files of the repository differed from it
    names: tuple[str, ...]  # whose copy it was read as: set by the team, not found
    pages: Mapping[str, PageScore]  # by path from the history's folder on, with "/"

    def line(self) -> str:
        """The record as it stands in the file, without a line end."""
        value = {
            "schema": SCHEMA,
            "date": self.date.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "version": self.version,
            "digest": self.digest,
            "revision": self.revision,
            "changed": self.changed,
            "names": list(self.names),
            "pages": {path: _page(page) for path, page in sorted(self.pages.items())},
        }
        return json.dumps(value, ensure_ascii=True, separators=(",", ":"))


def _page(page: PageScore) -> dict[str, Any]:
    return {
        "kind": page.kind,
        "score": page.score,
        "low": page.low,
        "high": page.high,
        "maturity": page.maturity,
        "words": page.words,
        "parts": {name.value: page.parts[name] for name in PartName if name in page.parts},
    }


def record(
    run: Run, folder: Path, digest: str, revision: str | None, changed: bool, now: datetime | None = None
) -> Record:
    """What a run scored, for a history in ``folder``; pages with too little text to judge are left out."""
    pages = {}
    names: set[str] = set()
    for file in run.files:
        found = {each.name for each in file.names.found}
        names.update({*file.names.company, *file.names.products} - found)
        score = file.score
        if score is None or score.value is None or score.maturity is None or not can_be_judged(score):
            continue
        pages[_from(folder, file.path)] = PageScore(
            file.kind.value,
            score.value,
            score.value if score.low is None else score.low,
            score.value if score.high is None else score.high,
            score.maturity.value,
            file.words,
            {part.name: part.value for part in score.parts},
        )
    moment = (now or datetime.now(UTC)).astimezone(UTC).replace(microsecond=0)
    return Record(moment, VERSION, digest, revision, changed, tuple(sorted(names)), pages)


def _from(folder: Path, path: str) -> str:
    """A page's name in a history: the same from whatever folder copylint was called."""
    whole = Path(path).resolve()
    try:
        return Path(os.path.relpath(whole, folder.resolve())).as_posix()
    except ValueError:  # on another drive
        return whole.as_posix()


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
