"""What finding the copy, and the trained reader, cost beside parsing it: ratios within one run, by format.

Run ``python benchmarks/beside_parsing.py FILE-OR-FOLDER …``. For each format: the time to find the blocks of
its files, and the time the trained reader takes for all units, it having read none of them before; each
as a share of the time to parse all sentences.
"""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path, PurePath

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as the command line does, before numpy is loaded

from copylint.config import Config
from copylint.facts import Names
from copylint.formats import READABLE, decode, read
from copylint.learned import LearnedReader, load_reader
from copylint.learned.believer import load_weights
from copylint.learned.network import Network
from copylint.linter import Linter
from copylint.nlp.normalise import Sentence
from copylint.nlp.parse import Parser
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
    loaded = load_reader()
    finding: dict[str, float] = {}
    reading: dict[str, float] = {}
    parsing: dict[str, float] = {}
    for file in _files(files):
        source = decode(Path(file).read_bytes(), file)
        ending = PurePath(file).suffix
        read(source)  # imports are no part of the question
        units = sentences(source)
        page = Linter(Config()).structure(source)
        fresh = (
            LearnedReader.of(Network(load_weights()), loaded.believer.vocabulary, loaded.card)
            for _ in range(3)
        )
        unread = iter(tuple(fresh))
        reading[ending] = reading.get(ending, 0) + best_of_three(lambda u=unread, p=page: next(u).read(p))
        finding[ending] = finding.get(ending, 0) + best_of_three(lambda s=source: read(s))
        parsing[ending] = parsing.get(ending, 0) + best_of_three(lambda u=units: Parser().parse(u, Names()))
    for ending in sorted(finding):
        found, read_ = finding[ending] / parsing[ending], reading[ending] / parsing[ending]
        print(f"{ending}: finding the copy takes {found:.3f} of parsing it, the trained reader {read_:.3f}")
    whole = sum(parsing.values())
    print(f"all: {sum(finding.values()) / whole:.3f}, {sum(reading.values()) / whole:.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
