"""The files that make results: the program that reads, its weights and its rules, and what these hold."""

import hashlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from copylint.lexicon.folder import rules_folder

_PACKAGE = Path(__file__).resolve().parent.parent
# Rooms that have no part in the result of a file: they find files, ask, compare, print or measure.
APART = frozenset(
    """
    cli report laboratory trials setup comparison revisions discover guesses store batch session replay
    """.split()
)
_RULES = "rules"
_NOT_OURS = APART | {_RULES, "__pycache__", "py.typed"}  # a wheel has the rules inside the package


class Maker(NamedTuple):
    """A file of the program, or of its rules."""

    place: str  # "room/file.py" or "rules/family/file.yaml", wherever copylint is installed
    path: str
    state: os.stat_result

    @property
    def room(self) -> str:
        """The room it lies in, or its own name without ending where it lies in none."""
        return self.place.partition("/")[0].partition(".")[0]


def makers() -> list[Maker]:
    """Every file that has a part in results, in order."""
    return [*_below(_PACKAGE, "", _NOT_OURS), *_below(rules_folder(), f"{_RULES}/")]


def held(start: str, files: Iterable[Maker]) -> bytes:
    """32 bytes for what files hold and how they are called, behind what else counts."""
    whole = hashlib.sha256(start.encode())
    for file in files:
        whole.update(file.place.encode() + b"\0")
        whole.update(hashlib.sha256(Path(file.path).read_bytes().replace(b"\r\n", b"\n")).digest())
    return whole.digest()


def _below(
    folder: str | Path, place: str, left_out: frozenset[str] = frozenset(("__pycache__",))
) -> Iterator[Maker]:
    with os.scandir(folder) as entries:
        known = sorted(entries, key=lambda entry: entry.name)
    for entry in known:
        if entry.name in left_out:
            continue
        if entry.is_dir():
            yield from _below(entry.path, f"{place}{entry.name}/")
        elif entry.is_file():
            yield Maker(place + entry.name, entry.path, entry.stat())
