"""What every result depends on: the program that reads, its weights and rules, the language model."""

import hashlib
import re
import sys
from importlib.machinery import PathFinder
from pathlib import Path

from copylint.nlp.model import find_model
from copylint.results.makers import held, makers
from copylint.store import Store

_TABLE = "program"
_VERSION = re.compile(
    r"""^(?:__version__|version|full_version)\s*(?::\s*str\s*)?=\s*["']([^"']+)""", re.MULTILINE
)


def program_digest(store: Store) -> bytes:
    """32 bytes for all that every result depends on. Raises ModelError if there is no language model.

    They are made of what the files hold, so that they are the same wherever copylint is installed. Sizes
    and times of the files stand for what they hold while those stay as they are.
    """
    start = f"{find_model().key}\0{sys.version_info[:2]}\0{_versions()}"
    files = makers()
    places = hashlib.sha256(start.encode())
    for _, path, state in files:
        places.update(f"{path}\0{state.st_size}\0{state.st_mtime_ns}\n".encode())
    key = places.digest()
    known = store.fetch(_TABLE, (key,)).get(key)
    if known is None:
        known = held(start, files)
        store.keep(_TABLE, {key: known})
    return known


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
