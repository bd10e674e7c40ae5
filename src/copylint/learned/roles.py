"""What role a line plays in its document: a layer on top of what the network and word lists see.

``make train-roles`` trains it, and it ships as ``roles.npz``. It sees what the network's last layer sees,
which word lists stand in the line, in its heading and in the line before, and the line's words by hash.
"""

import re
import struct
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise
from math import exp
from typing import TYPE_CHECKING
from zipfile import ZipFile
from zlib import crc32

from copylint.facts.role import DUTIES, GOALS, LEVELS, ROLES, Row
from copylint.learned.context import Context
from copylint.lexicon import Several, word_list

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Array = NDArray[np.float32]

# Roles that exclude each other share a softmax with "none of them"; the others stand alone.
GROUPS = (GOALS, DUTIES, *(tuple(f"{row}:{level}" for level in LEVELS) for row in Row))
ALONE = ROLES[sum(map(len, GROUPS)) :]  # the groups come first
LISTS = tuple(
    """
    roles-activity roles-catch roles-company roles-customer-change roles-duty roles-engagement
    roles-evidence roles-fence roles-goal roles-guess roles-honest roles-person roles-push
    roles-taste roles-wave roles-worth activity-metrics customer-metrics outputs cadence channels
    measure-headings plan-headings customer-situations customer-evidence work-for-customers worth
    opine mental quarry uptake hunting target-verbs departments customer-nouns people hypothesis
    customer-focus-claims scoreboard-jargon scoreboard-nouns guessers foregone feature-things
    vague-gains time-units
    """.split()
)
ROWS = 4096  # of the table of hashed words
_MOST = 2  # hits of a list that count
LISTED, HASHED = 3.0, 0.5  # how much a hit, and a hashed word, weigh from the start
Weighing = tuple[float, float, float]  # start, what a fault and a mark add, by their logits
UNWEIGHED: Weighing = (0.0, 0.0, 1.0)
_NUMBER = re.compile(r"\d[\d.,]*")
_PLACES = 3
_FAR = 30.0  # a logit beyond is as sure
_FORMS = {b"<f2": "e", b"<f4": "f", b"<f8": "d"}  # of numbers, as numpy and as struct call them


class RoleLayer:
    """The layer, and one pass through it."""

    def __init__(self, weights: "Mapping[str, Array]") -> None:
        self._hidden = weights["hidden.weight"], weights["hidden.bias"]
        self._out = weights["out.weight"]
        self._past = weights["past.weight"], weights["past.bias"]
        self._table = weights["table"]
        # What the likeliest fault and the belief that an editor would mark the line come to together:
        # start, and what each adds by its logit.
        start, of_fault, of_flagged = (float(x) for x in weights.get("weighing", UNWEIGHED))
        self.weighing: Weighing = (start, of_fault, of_flagged)

    def read(self, context: Context, seen: "Array") -> dict[str, float]:
        """Role → probability; ``seen`` is what the network's last layer saw of the same line."""
        import numpy as np

        sees = np.concatenate((seen, np.asarray(listed(context), dtype=np.float32)))
        hidden = np.maximum(sees @ self._hidden[0] + self._hidden[1], 0)
        said = hidden @ self._out + sees @ self._past[0] + self._past[1]
        said = said + HASHED * self._table[hashed(context)].sum(axis=0)
        return likely(said.tolist())


def listed(context: Context) -> list[float]:
    """For the line, its heading and the line before: how often each list stands in it."""
    texts = (context.words, context.heading, context.before)
    return [hit for words in texts for hit in _hits(words)]


def hashed(context: Context) -> list[int]:
    """Rows of the table: the words of the line, its pairs of words, and the words of its heading."""
    words = [word.lower() for word in context.words]
    pairs = [f"{one}_{next_}" for one, next_ in pairwise(words)]
    heading = [f"h:{word.lower()}" for word in context.heading]
    return sorted({crc32(word.encode()) % ROWS for word in (*words, *pairs, *heading)})


def likely(logits: Sequence[float]) -> dict[str, float]:
    """Role → probability, from one number a role in the order of ``ROLES``."""
    found: list[float] = []
    for group in GROUPS:
        at = len(found)
        sizes = [exp(x if x < _FAR else _FAR) for x in logits[at : at + len(group)]]
        whole = 1 + sum(sizes)
        found += [round(size / whole, _PLACES) for size in sizes]
    found += [round(1 / (1 + exp(-x if x > -_FAR else _FAR)), _PLACES) for x in logits[len(found) :]]
    return dict(zip(ROLES, found, strict=True))


def _text(words: Sequence[str]) -> str:
    """Words as a list finds them: what was cut at a hyphen is joined, and a number is a 0."""
    return _NUMBER.sub("0", " ".join(words).lower().replace(" - ", "-").replace("0 %", "0%"))


@lru_cache(maxsize=512)  # a heading is that of many lines
def _hits(words: tuple[str, ...]) -> tuple[float, ...]:
    hits = [0.0] * len(LISTS)
    for n, places in _lists().places(_text(words)):
        hits[n] = LISTED * (min(_MOST, sum(1 for _ in places)) / _MOST)
    return tuple(hits)


@cache
def _lists() -> Several:
    return Several([word_list(name).forms for name in LISTS])


@cache
def load_roles() -> RoleLayer:
    """The layer that comes with copylint."""
    import numpy as np

    packed = files("copylint.learned") / "roles.npz"
    with packed.open("rb") as file, np.load(file, allow_pickle=False) as stored:
        return RoleLayer({name: stored[name].astype(np.float32) for name in stored.files})


@cache
def load_weighing() -> Weighing:
    """The weighing of the layer that comes with copylint, without numpy: known beliefs are weighed, too."""
    with (files("copylint.learned") / "roles.npz").open("rb") as file, ZipFile(file) as stored:
        if "weighing.npy" not in stored.namelist():
            return UNWEIGHED
        array = stored.read("weighing.npy")
    header = 10 + int.from_bytes(
        array[8:10], "little"
    )  # https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html
    form = _FORMS[array[10:header].split(b"'")[3]]
    start, of_fault, of_flagged = struct.unpack(f"<3{form}", array[header:])
    return (start, of_fault, of_flagged)
