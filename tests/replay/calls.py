"""A program of its own that calls copylint in many folders, changes each, and asks for the answer again.

It is a process apart, for what a run looks at is noted by ears that stay on, and time passes once for all.
"""

import io
import json
import os
import sys
import time
from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

from copylint.cli import main
from copylint.replay.answer import found
from copylint.replay.call import call_of
from tests.replay.changes import CHANGES, WORDS, lay


def said(words: Sequence[str]) -> tuple[int, str, str]:
    """What the program says to these words."""
    sys.argv = ["copylint", *words]
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = main()
        return code, out.getvalue(), err.getvalue()


def known(words: Sequence[str]) -> bool:
    """Whether the answer to these words is known."""
    with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
        call = call_of(words)
        return call is not None and found(call) is not None


def settle() -> None:
    """Wait until what was written is old enough to be believed."""
    time.sleep(2.1)


def run(folder: Path) -> dict[str, list[bool]]:
    """By change: whether the answer was kept, was the same again, was known before it, and after it."""
    before = dict(os.environ)
    said(["--text", "We bake bread."])  # a new cache folder is written into, and nothing kept
    places = {name: folder / str(n) for n, name in enumerate(CHANGES)}
    for name, place in places.items():
        lay(place)
        CHANGES[name].first(place)
    settle()
    told: dict[str, list[bool]] = {}
    for name, place in places.items():
        change = CHANGES[name]
        words = (*WORDS, *change.words)
        os.chdir(place / "site")
        first = said(words)
        kept = known(words)
        again = said(words)
        change.then(place)
        told[name] = [kept, again == first and first[0] in (0, 1), known(words)]
        os.environ.clear()
        os.environ.update(before)
        sys.path[:] = [entry for entry in sys.path if not entry.startswith(f"{place}{os.sep}")]
    return told


if __name__ == "__main__":
    print(json.dumps(run(Path(sys.argv[1]))))
