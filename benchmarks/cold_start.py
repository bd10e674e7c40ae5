"""What a start and a first reading cost, beside the plain way to do the same: ratios within one run.

Run ``python benchmarks/cold_start.py FILE …`` with some pages of copy. Three comparisons:

- start: a process that loads the model as copylint does, beside one that asks spaCy for it;
- matrices: the sentences of the pages parsed with the matrices of numpy, beside those of BLIS;
- parses: bytes a word, and time to read them back, of packed parses beside the same as JSON.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from time import process_time

os.environ["OPENBLAS_NUM_THREADS"] = "1"  # as the model sets it, before numpy is loaded

from thinc.api import NumpyOps

from copylint.facts import Names
from copylint.formats import decode, read
from copylint.nlp import packed
from copylint.nlp.model import find_model
from copylint.nlp.normalise import Sentence, normalise
from copylint.nlp.parse import _batches, _packed
from copylint.nlp.pipeline import Pipeline
from copylint.reading import outline

_OURS = """
from copylint.nlp.model import find_model, load
list(load(find_model())(["We sell gin."]))
"""
_THEIRS = """
import spacy
from copylint.nlp.model import find_model
nlp = spacy.load(find_model().folder, exclude=["ner", "lemmatizer", "senter", "attribute_ruler", "tokenizer"])
list(nlp.pipe(["We sell gin."]))
"""


def in_turns(times: int, *works: Callable[[], float]) -> list[float]:
    """The fewest CPU seconds each takes, tried in turns, so that a busy machine is busy for all."""
    taken = [[work() for work in works] for _ in range(times)]
    return [min(column) for column in zip(*taken, strict=True)]


def start(program: str) -> float:
    """CPU seconds of a process."""
    began = getrusage(RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", program], check=True)
    ended = getrusage(RUSAGE_CHILDREN)
    return ended.ru_utime + ended.ru_stime - began.ru_utime - began.ru_stime


def timed(work: Callable[[], object]) -> float:
    """CPU seconds of a piece of work."""
    began = process_time()
    work()
    return process_time() - began


def sentences(files: Sequence[str]) -> list[str]:
    """Every unit of the files as the parser gets to read it."""
    documents = [read(decode(Path(file).read_bytes(), file)) for file in files]
    plans = [outline(block, Names()) for document in documents for block in document.blocks]
    whole = [normalise(Sentence(p.block.text[a:b]), Names()).text for p in plans for a, b in p.spans]
    return list(dict.fromkeys(whole))


def main(files: Sequence[str]) -> int:
    """Print a line for each comparison."""
    if not files:
        print(__doc__, file=sys.stderr)
        return 2
    ours, theirs = in_turns(5, lambda: start(_OURS), lambda: start(_THEIRS))
    print(f"start     {ours / theirs:5.2f} of what spaCy takes to load the model ({ours:.2f} s of CPU here)")

    folder = find_model().folder
    pipeline = Pipeline(lambda name: (folder / name).read_bytes())
    texts = sentences(files)

    def parse(*, blis: bool) -> list[bytes]:
        for pipe in pipeline._pipes:
            for layer in pipe.model.walk():
                layer.ops = NumpyOps(use_blis=blis)
        return [data for batch in _batches(texts) for data in _packed(pipeline.read(batch))]

    values = parse(blis=False)
    same = sum(one == other for one, other in zip(values, parse(blis=True), strict=True))
    plain, blis = in_turns(
        3, lambda: timed(lambda: parse(blis=False)), lambda: timed(lambda: parse(blis=True))
    )
    print(f"matrices  {plain / blis:5.2f} of what BLIS takes; {same} of {len(texts)} sentences parsed alike")

    rows = [packed.unpack(value) or [] for value in values]
    written = [json.dumps(row, separators=(",", ":")).encode() for row in rows]
    words = sum(map(len, rows))
    back, from_json = in_turns(
        5,
        lambda: timed(lambda: [packed.unpack(value) for value in values]),
        lambda: timed(lambda: [json.loads(text) for text in written]),
    )
    print(
        f"parses    {sum(map(len, values)) / words:5.1f} bytes a word packed, "
        f"{sum(map(len, written)) / words:.1f} as JSON; read back in {back / from_json:.2f} of the time"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
