"""A stand-in for copylint that knows all of its options and takes no time."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from benchmarks.linters import Copylint

# It counts its runs over a store there, and says the same whatever it is asked, but for what SAYS adds.
PROGRAM = """
import json, os, sys
asked = sys.argv[1:]
jobs = int(asked[asked.index("-j") + 1]) if "-j" in asked else 0
store = asked[asked.index("--cache-dir") + 1] if "--cache-dir" in asked else None
runs = 0
if store:
    os.makedirs(store, exist_ok=True)
    runs = len(os.listdir(store))
    open(os.path.join(store, str(runs)), "w").close()
print(json.dumps({"files": [{"path": "a.md", "words": 3, "more": SAYS}]}))
"""


@pytest.fixture
def stand_in(tmp_path: Path) -> Callable[..., Copylint]:
    """Makes one of what it adds to its words, as Python of ``jobs``, ``store``, ``runs``, and its options."""

    def made(says: str = "0", options: str = "-j --cache-dir --no-cache") -> Copylint:
        program = tmp_path / "stand_in.py"
        program.write_text(PROGRAM.replace("SAYS", says), encoding="utf-8")
        return Copylint((sys.executable, "-I", "-S", str(program)), {}, frozenset(options.split()))

    return made
