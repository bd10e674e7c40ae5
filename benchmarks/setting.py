"""What every scenario is handed: a folder for its trees, copylint, the peers, and how much time there is."""

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.linters import Copylint, Peer


@dataclass(frozen=True, slots=True)
class Setting:
    """``quick`` shrinks everything to see that it works at all; ``long`` adds what takes half an hour."""

    folder: Path
    copylint: Copylint
    peers: Sequence[Peer]
    quick: bool = False
    long: bool = False

    def size(self, full: int, quick: int) -> int:
        """A number of files, words or rounds: the full one, or that of a quick run."""
        return quick if self.quick else full

    def place(self, name: str) -> Path:
        """A path for one tree of one scenario; nothing is there yet."""
        place = self.folder / name
        if place.exists():
            shutil.rmtree(place)
        return place

    def emptied(self, store: Path) -> Callable[[], None]:
        """What removes a store, so that the next run is cold."""
        return lambda: shutil.rmtree(store, ignore_errors=True)

    def restored(self, store: Path, kept: Path) -> Callable[[], None]:
        """What puts a copy of another store, if there is one, in the place of a store."""

        def restore() -> None:
            shutil.rmtree(store, ignore_errors=True)
            if kept.exists():
                shutil.copytree(kept, store)

        return restore
