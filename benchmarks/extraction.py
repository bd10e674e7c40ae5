"""What finding the copy costs beside parsing it: ratios within one run, format by format.

Run ``python benchmarks/extraction.py FILE-OR-FOLDER …``. For each file: the time to find its blocks, the
time to parse all of their sentences, and the first as a share of the second.
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path, PurePath

from copylint.facts import Names
from copylint.formats import READABLE, decode, read
from copylint.nlp import Parser, Sentence
from copylint.reading import outline
from copylint.text import Source


def best_of_three(work: Callable[[], object]) -> float:
    """Seconds of the fastest of three runs."""
    times = []
    for _ in range(3):
        began = time.perf_counter()
        work()
        times.append(time.perf_counter() - began)
    return min(times)


def sentences(source: Source) -> list[Sentence]:
    """Every unit of a file as a sentence to be parsed."""
    plans = [outline(block, Names()) for block in read(source).blocks]
    return [Sentence(p.block.text[a:b]) for p in plans for a, b in p.spans]


def _files(named: list[str]) -> list[str]:
    """The files named, and all that copylint can read in the folders named."""
    found: list[str] = []
    for path in map(Path, named):
        inside = sorted(path.rglob("*")) if path.is_dir() else [path]
        found += [str(file) for file in inside if not path.is_dir() or file.suffix.lower() in READABLE]
    return found


def main(files: list[str]) -> int:
    """Print a line a format and one for all."""
    if not files:
        print(__doc__, file=sys.stderr)
        return 2
    Parser().parse([Sentence("We bake bread.")], Names())  # load the model before the clock runs
    finding: dict[str, float] = {}
    parsing: dict[str, float] = {}
    for file in _files(files):
        source = decode(Path(file).read_bytes(), file)
        ending = PurePath(file).suffix
        read(source)  # imports are no part of the question
        units = sentences(source)
        finding[ending] = finding.get(ending, 0) + best_of_three(lambda s=source: read(s))
        parsing[ending] = parsing.get(ending, 0) + best_of_three(lambda u=units: Parser().parse(u, Names()))
    for ending in sorted(finding):
        print(f"{ending}: finding the copy takes {finding[ending] / parsing[ending]:.3f} of parsing it")
    print(f"all: {sum(finding.values()) / sum(parsing.values()):.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
