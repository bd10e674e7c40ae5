"""What every result depends on: the program that reads, its weights and rules, the language model."""

import hashlib
import os
import re
import sys
from importlib.machinery import PathFinder
from pathlib import Path

from copylint.lexicon.folder import rules_folder
from copylint.nlp.model import find_model
from copylint.store import Store

_PACKAGE = Path(__file__).resolve().parent.parent
# Rooms that have no part in the result of a file: they find files, ask, compare, print or measure.
_APART = frozenset(
    """
    cli report laboratory trials setup comparison revisions discover guesses store batch session replay
    """.split()
)
_TABLE = "program"
_VERSION = re.compile(
    r"""^(?:__version__|version|full_version)\s*(?::\s*str\s*)?=\s*["']([^"']+)""", re.MULTILINE
)


def program_digest(store: Store) -> bytes:
    """32 bytes for all that every result depends on. Raises ModelError if there is no language model.

    They are made of what the files hold, so that they are the same wherever copylint is installed. Sizes
    and times of the files stand for what they hold while those stay as they are.
    """
    model = find_model()
    files = [*_program(_PACKAGE), *_files(rules_folder())]
    places = hashlib.sha256(f"{model.key}\0{sys.version_info[:2]}\0{_versions()}".encode())
    for file, state in files:
        places.update(f"{file}\0{state.st_size}\0{state.st_mtime_ns}\n".encode())
    key = places.digest()
    known = store.fetch(_TABLE, (key,)).get(key)
    if known is not None:
        return known
    whole = hashlib.sha256(f"{model.key}\0{sys.version_info[:2]}\0{_versions()}".encode())
    for root in (_PACKAGE, rules_folder()):
        for file, _ in _program(root) if root == _PACKAGE else _files(root):
            whole.update(Path(file).relative_to(root).as_posix().encode() + b"\0")
            whole.update(hashlib.sha256(Path(file).read_bytes().replace(b"\r\n", b"\n")).digest())
    store.keep(_TABLE, {key: whole.digest()})
    return whole.digest()


def _program(package: Path) -> list[tuple[str, os.stat_result]]:
    with os.scandir(package) as entries:
        rooms = sorted(entries, key=lambda entry: entry.name)
    found = []
    for room in rooms:
        if room.is_dir():
            found += _files(Path(room.path)) if room.name not in _APART else []
        elif room.name.endswith(".py"):
            found.append((room.path, room.stat()))
    return found


def _files(folder: Path) -> list[tuple[str, os.stat_result]]:
    """The files of a folder and of those in it, in order."""
    found = []
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            if entry.is_dir():
                found += _files(Path(entry.path)) if entry.name != "__pycache__" else []
            elif entry.is_file():
                found.append((entry.path, entry.stat()))
    return found


def _versions() -> str:
    """The versions of the libraries that a parse and a belief depend on, without importing them."""
    return " ".join(
        _version(package, file) for package, file in (("spacy", "about.py"), ("numpy", "version.py"))
    )


def _version(package: str, file: str) -> str:
    spec = PathFinder.find_spec(package)
    for place in (spec.submodule_search_locations or ()) if spec else ():
        try:
            found = _VERSION.search((Path(place) / file).read_text(encoding="utf-8"))
        except OSError:
            continue
        if found:
            return found[1]
    return "?"
