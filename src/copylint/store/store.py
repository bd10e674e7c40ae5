"""The interface of a store, and a store that lasts as long as the process."""

from collections.abc import Iterable, Mapping
from typing import Protocol

_MOST = 64_000_000  # bytes that a store in memory holds in each of its two halves


class Store(Protocol):
    """Values by key in named tables. A store may forget; it never returns something else."""

    def fetch(self, table: str, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """The values known for ``keys``; unknown keys are left out."""
        ...

    def keep(self, table: str, values: Mapping[bytes, bytes]) -> None:
        """Remember ``values``; a key that is known already is replaced."""
        ...


class MemoryStore:
    """A store in memory that forgets what was not asked for in a long while once it is full.

    It holds a young half and an old one. What is asked for comes into the young one; when that is full it
    becomes the old one, and what nobody asked for since the last time is gone.
    """

    def __init__(self, most: int = _MOST) -> None:
        self._most = most
        self._young: dict[tuple[str, bytes], bytes] = {}
        self._old: dict[tuple[str, bytes], bytes] = {}
        self._size = 0

    def fetch(self, table: str, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """The values known for ``keys``."""
        found = {}
        for key in keys:
            value = self._young.get((table, key))
            if value is None and (value := self._old.get((table, key))) is not None:
                self._remember((table, key), value)
            if value is not None:
                found[key] = value
        return found

    def keep(self, table: str, values: Mapping[bytes, bytes]) -> None:
        """Remember ``values``."""
        for key, value in values.items():
            self._remember((table, key), value)

    def _remember(self, key: tuple[str, bytes], value: bytes) -> None:
        self._size += len(value)
        if self._size > self._most:
            self._old, self._young, self._size = self._young, {}, len(value)
        self._young[key] = value
