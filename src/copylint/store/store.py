"""The interface of a store, and a store that lasts as long as the process."""

from collections.abc import Iterable, Mapping
from typing import Protocol


class Store(Protocol):
    """Values by key in named tables. A store may forget; it never returns something else."""

    def fetch(self, table: str, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """The values known for ``keys``; unknown keys are left out."""
        ...

    def keep(self, table: str, values: Mapping[bytes, bytes]) -> None:
        """Remember ``values``; a key that is known already is replaced."""
        ...


class MemoryStore:
    """A store in memory."""

    def __init__(self) -> None:
        self._tables: dict[str, dict[bytes, bytes]] = {}

    def fetch(self, table: str, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """The values known for ``keys``."""
        values = self._tables.get(table, {})
        return {key: values[key] for key in keys if key in values}

    def keep(self, table: str, values: Mapping[bytes, bytes]) -> None:
        """Remember ``values``."""
        self._tables.setdefault(table, {}).update(values)
