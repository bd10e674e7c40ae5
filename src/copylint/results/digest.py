"""What a score is made with, in a few letters: numbers made with something else are not to be compared."""

import hashlib
from functools import cache
from pathlib import Path

from copylint.lexicon import rules_folder

_PACKAGE = Path(__file__).resolve().parent.parent
# What has no part in a number: it finds files, asks, compares, prints or measures.
APART = frozenset(
    "batch session cli report laboratory trials setup comparison revisions files discover guesses store"
    " rules runner budget terms __init__ __main__ __pycache__ py".split()
)
# The room of results holds much that is made of numbers; these make them.
MAKERS = frozenset("suppress accept".split())
_DIGITS = 12


@cache
def digest(model: str) -> str:
    """Twelve letters that stand for the program that reads, its weights, its rules and the language model.

    ``model`` is the model's name with its version. What only asks and prints has no part in it, so that a
    new option or report leaves numbers comparable.
    """
    whole = hashlib.sha256(model.encode())
    for root, files in (
        (_PACKAGE, _read_by(_PACKAGE)),
        (rules_folder(), sorted(rules_folder().rglob("*.*"))),
    ):
        for file in files:
            whole.update(file.relative_to(root).as_posix().encode() + b"\0")
            whole.update(hashlib.sha256(file.read_bytes().replace(b"\r\n", b"\n")).digest())
    return whole.hexdigest()[:_DIGITS]


def _read_by(package: Path) -> list[Path]:
    rooms = [each for each in sorted(package.iterdir()) if each.stem not in APART]
    return [
        file
        for room in rooms
        for file in (sorted(room.rglob("*.*")) if room.is_dir() else [room])
        if file.is_file()
        and "__pycache__" not in file.parts
        and (room.name != "results" or file.stem in MAKERS)
    ]
