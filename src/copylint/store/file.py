"""A store that lasts: one sqlite file in a folder, which several processes may use at once."""

import contextlib
import sqlite3
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from copylint.store.folder import NAME, mark

_MARK = 0x636F7079  # "copy": the file is one of ours
_LAYOUT = 1
_MOST = 400_000_000  # bytes on disk; beyond, what was not used for longest goes
_KEEP = 0.7  # of that, when it goes
_PATIENCE = 3.0  # seconds to wait for another process
_BUFFER = 2_000_000  # bytes kept back, so that they are written together
_SECONDS = 2.0  # after which they are written, however few
_ASK = 500  # keys in one question; sqlite takes 999
_STALE = 2  # days after which a use is worth noting

_TABLE = """
    CREATE TABLE entries (
        part TEXT NOT NULL, key BLOB NOT NULL, value BLOB NOT NULL, day INTEGER NOT NULL,
        PRIMARY KEY (part, key)
    )
"""


class FileStore:
    """Values by key in a file. Whatever is wrong with the file, the run goes on without it.

    ``problems`` holds a line for people on each thing that went wrong. What is kept is written in
    portions, and by ``close``. Without ``close`` some of it is lost, and nothing else.
    """

    def __init__(self, folder: Path, most: int = _MOST) -> None:
        self.folder = folder
        self.problems: list[str] = []
        self._most = most
        self._base: sqlite3.Connection | None = None
        self._off = False
        self._readonly = False
        self._kept: dict[str, dict[bytes, bytes]] = {}
        self._used: dict[str, list[bytes]] = {}
        self._size = 0
        self._written = time.monotonic()
        self._grown = False

    @property
    def sound(self) -> bool:
        """Whether nothing has gone wrong that a run has to speak of."""
        return not (self._off or self._readonly)

    def fetch(self, table: str, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """The values known for ``keys``."""
        waiting = self._kept.get(table, {})
        found, wanted = {}, []
        for key in keys:
            if key in waiting:
                found[key] = waiting[key]
            else:
                wanted.append(key)
        if wanted:
            with self._trying() as base:
                if base is not None:
                    found.update(self._ask(base, table, wanted))
        return found

    def keep(self, table: str, values: Mapping[bytes, bytes]) -> None:
        """Remember ``values``."""
        if self._off or self._readonly:
            return
        self._kept.setdefault(table, {}).update(values)
        self._size += sum(map(len, values.values()))
        if self._size >= _BUFFER or time.monotonic() - self._written > _SECONDS:
            self._write()

    def flush(self) -> None:
        """Write what is kept back, for other processes to find."""
        self._write()

    def close(self) -> None:
        """Write what is still kept back, and make room if the file has grown too large."""
        self._write()
        with self._trying(opening=False) as base:
            if base is not None and self._grown:
                self._trim(base)
        base, self._base = self._base, None
        if base is not None:
            with contextlib.suppress(sqlite3.Error):
                base.close()

    def _ask(self, base: sqlite3.Connection, table: str, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        found: dict[bytes, bytes] = {}
        today = _today()
        for at in range(0, len(keys), _ASK):
            some = keys[at : at + _ASK]
            marks = ",".join("?" * len(some))
            rows = base.execute(
                f"SELECT key, value, day FROM entries WHERE part = ? AND key IN ({marks})",
                (table, *some),
            )
            for key, value, day in rows:
                if not isinstance(key, bytes) or not isinstance(value, bytes):
                    raise sqlite3.DatabaseError("a row of another kind")
                found[key] = value
                if day < today - _STALE:
                    self._used.setdefault(table, []).append(key)
        return found

    def _write(self) -> None:
        kept, used = self._kept, self._used
        self._kept, self._used, self._size, self._written = {}, {}, 0, time.monotonic()
        if self._readonly or not (kept or used):
            return
        today = _today()
        with self._trying(writing=True) as base:
            if base is None:
                return
            with base:
                base.executemany(
                    "INSERT OR REPLACE INTO entries VALUES (?, ?, ?, ?)",
                    ((t, key, value, today) for t, values in kept.items() for key, value in values.items()),
                )
                base.executemany(
                    "UPDATE entries SET day = ? WHERE part = ? AND key = ?",
                    ((today, t, key) for t, keys in used.items() for key in keys),
                )
            self._grown = True

    def _trim(self, base: sqlite3.Connection) -> None:
        size = base.execute("PRAGMA page_size").fetchone()[0]
        pages = base.execute("PRAGMA page_count").fetchone()[0]
        if pages * size <= self._most:
            return
        with base:
            total, count = base.execute("SELECT sum(length(value)), count(*) FROM entries").fetchone()
            # What is longest unused comes first; the rows of one day go together in the order they came.
            surplus = int(count * (1 - _KEEP * self._most / (pages * size))) if total else 0
            base.execute(
                "DELETE FROM entries WHERE rowid IN (SELECT rowid FROM entries ORDER BY day, rowid LIMIT ?)",
                (surplus,),
            )
        base.executescript("PRAGMA incremental_vacuum")  # one page a step: execute takes only the first

    @contextlib.contextmanager
    def _trying(self, *, opening: bool = True, writing: bool = False) -> Iterator[sqlite3.Connection | None]:
        """The open file, or None; what goes wrong inside is noted, and the store is given up."""
        try:
            yield self._opened(opening)
        except sqlite3.Error as error:
            self._failed(error, writing=writing)

    def _opened(self, opening: bool) -> sqlite3.Connection | None:
        if self._base is None and opening and not self._off:
            try:
                self._base = self._open()
            except sqlite3.Error as error:
                self._failed(error)
            except OSError as error:
                self._give_up((error.strerror or str(error)).lower())
        return self._base

    def _open(self) -> sqlite3.Connection | None:
        file = self.folder / NAME
        if not file.exists():
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            mark(self.folder)
        base = sqlite3.connect(file, timeout=_PATIENCE, check_same_thread=False)
        if _marked(base):
            return base
        base.execute("PRAGMA auto_vacuum = INCREMENTAL")  # counts only for a file that is still empty
        with base:  # another process may make it at this moment: look again once nobody else can
            base.execute("BEGIN IMMEDIATE")
            if _marked(base):
                return base
            if not base.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
                base.execute(_TABLE)
                base.execute(f"PRAGMA application_id = {_MARK}")
                base.execute(f"PRAGMA user_version = {_LAYOUT}")
                return base
        base.close()
        self._give_up("it was made by something else")
        return None

    def _failed(self, error: sqlite3.Error, *, writing: bool = False) -> None:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code == sqlite3.SQLITE_READONLY and writing:
            self._readonly = True
            self.problems.append(f"the cache in {self.folder} is read-only; nothing new is kept there")
        elif code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            self._give_up("another program holds it")
        elif code == sqlite3.SQLITE_FULL:
            self._give_up("the disk is full")
        elif code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB) or not isinstance(
            error, sqlite3.OperationalError
        ):
            self._give_up("it is damaged, and starts anew the next time")
            with contextlib.suppress(OSError):  # what cannot be removed stays as it is
                (self.folder / NAME).unlink()
        else:
            self._give_up(str(error))

    def _give_up(self, why: str) -> None:
        base, self._base, self._off = self._base, None, True
        self._kept, self._used = {}, {}
        if base is not None:
            with contextlib.suppress(sqlite3.Error):
                base.close()
        self.problems.append(f"the cache in {self.folder} is not used: {why}")


def _marked(base: sqlite3.Connection) -> bool:
    """Whether the file is one of ours, of this layout."""
    mark = base.execute("PRAGMA application_id").fetchone()[0]
    layout = base.execute("PRAGMA user_version").fetchone()[0]
    return bool((mark, layout) == (_MARK, _LAYOUT))


def _today() -> int:
    """Days since the epoch."""
    return int(time.time() // 86_400)
