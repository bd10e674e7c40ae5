"""What makes a belief of a line in its context: the network, its words, the layer of roles, all by numpy."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files
from math import exp
from typing import TYPE_CHECKING

from copylint.config.kinds import kind_table
from copylint.facts import Belief
from copylint.learned.because import carrying
from copylint.learned.card import PLACES, Card, likely_of, load_card
from copylint.learned.context import Context
from copylint.learned.network import Network
from copylint.learned.roles import RoleLayer, load_roles
from copylint.learned.words import Piece, Row, row, rows
from copylint.terms import DocumentKind

if TYPE_CHECKING:
    from copylint.learned.network import Array

_KEPT = 5_000  # words with their rows
_KEPT_NEAR = 500  # what is around a unit is around several: under one heading, and in what a page repeats
_TOGETHER = 32  # lines that go through the network side by side, at most
# Confidence in a line that no rule has a pattern for, from which on it is read again without each of its
# words; below, only who asks for more sees it, and marked whole.
_ASKED_FROM = 0.6
_SHORT = 4  # words; shorter lines are marked whole


Line = tuple[Context, Sequence[Piece]]  # and its words, and where they stand in its text


class Believer:
    """A network with its vocabulary; contexts in, beliefs out; only words and headings are remembered."""

    def __init__(
        self, network: Network, vocabulary: Mapping[str, int], card: Card, roles: RoleLayer | None = None
    ) -> None:
        self._network = network
        self._roles = roles
        self.vocabulary = vocabulary
        self.card = card
        self._symbols = {name: i for i, name in enumerate(card.symbols)}
        self._met: dict[str, Row] = {}
        self._means: dict[tuple[str, ...], Array] = {}
        self._at: dict[str, int] = {}  # head → its first answer
        for head in card.answers:
            self._at[head] = sum(len(card.answers[each]) for each in self._at)

    def beliefs(self, lines: "Sequence[Line]") -> list[Belief]:
        """What it believes of lines in their contexts.

        Those of one length go through the network side by side, a matrix each: it is quicker, and what is
        believed of a line is the same to the last bit, whatever stands beside it.
        """
        texts = [self._rows(context.words) for context, _ in lines]
        found: dict[int, Belief] = {}
        for numbers in _side_by_side(texts):
            seen = self._seen([lines[n][0] for n in numbers], [texts[n] for n in numbers])
            for n, sight in zip(numbers, seen, strict=True):
                found[n] = self._believed(lines[n], texts[n], sight)
        return [found[n] for n in range(len(lines))]

    def seen(self, context: Context) -> "Array":
        """What the network sees of a unit, and answers, in one row: what the layer of roles goes by."""
        row: Array = self._seen([context], [self._rows(context.words)])[0]
        return row

    def _seen(self, contexts: Sequence[Context], texts: Sequence[Sequence[Row]]) -> "Array":
        """The same of units of one length, a row each."""
        import numpy as np

        around, symbols = zip(*(self._around(context) for context in contexts), strict=True)
        return self._network.seen(self._network.pooled(texts), np.stack(around), np.stack(symbols))

    def _believed(self, line: "Line", words: Sequence[Row], seen: "Array") -> Belief:
        context, own = line
        said = self.card.answers
        heads = self._heads(seen[-sum(map(len, said.values())) :])
        proof, benign, buried = (
            self.card.measured(name, likely_of(x))
            for name, x in zip(said["rest"], heads["rest"], strict=True)
        )
        families = {
            name: round(likely_of(x), PLACES)
            for name, x in zip(said["families"], heads["families"], strict=True)
        }
        flagged = self.card.measured("flagged", likely_of(heads["flagged"][0]))
        belief = Belief(
            flagged=flagged,
            clear=self.card.measured("clear", likely_of(heads["clear"][0])),
            families=families,
            voice=_shares(said["voice"], heads["voice"]),
            actor=_shares(said["actor"], heads["actor"]),
            outcome=_shares(said["outcome"], heads["outcome"]),
            proof=proof,
            benign=benign,
            buried=buried,
            roles=self._roles_of(context, seen),
        )
        if self.card.measured("alone", flagged) < _ASKED_FROM or len(words) <= _SHORT:
            return belief
        at = list(said["families"]).index(belief.family)

        # The words only say what to mark, so how numbers are rounded on the way decides nothing.
        less = self._network.weigh(self._network.without(words), *self._around(context))
        whole = heads["flagged"][0] + heads["families"][at]
        weights = [whole - float(row[self._at["flagged"]] + row[self._at["families"] + at]) for row in less]
        return replace(belief, because=carrying(own, weights))

    def _around(self, context: Context) -> "tuple[Array, Array]":
        """What stands around the unit, and the symbols."""
        import numpy as np

        near: Array = np.concatenate((self._mean(context.heading), self._mean(context.before)))
        return near, self._vector(context)

    def _mean(self, words: tuple[str, ...]) -> "Array":
        known = self._means.get(words)
        if known is None:
            if len(self._means) >= _KEPT_NEAR:
                self._means.clear()
            known = self._means[words] = self._network.mean(self._rows(words))
        return known

    def _rows(self, words: tuple[str, ...]) -> tuple[Row, ...]:
        """One row a word; most words have been met before."""
        known = self._met
        if len(known) > _KEPT:
            known.clear()
        for word in words:
            if word not in known:
                known[word] = row(word, self.vocabulary)
        return tuple([known[word] for word in words]) or rows((), self.vocabulary)

    def _roles_of(self, context: Context, seen: "Array") -> dict[str, float]:
        """Its roles, where a document of its kind is appraised as a whole."""
        kind = next(name for name, _ in context.symbols if name.startswith("kind:"))
        if self._roles is None or not kind_table()[DocumentKind(kind.removeprefix("kind:"))].appraised:
            return {}
        return self._roles.read(context, seen)

    def _vector(self, context: Context) -> "Array":
        import numpy as np

        vector = np.zeros(len(self._symbols), dtype=np.float32)
        for name, size in context.symbols:
            at = self._symbols.get(name)
            if at is not None:
                vector[at] = size
        return vector

    def _heads(self, answers: "Array") -> dict[str, list[float]]:
        said: list[float] = answers.tolist()
        return {
            head: said[self._at[head] : self._at[head] + len(names)]
            for head, names in self.card.answers.items()
        }


@cache
def load_believer() -> Believer:
    """The one that comes with copylint."""
    words = (files("copylint.learned") / "words.txt").read_text(encoding="utf-8").split("\n")
    vocabulary = {word: n for n, word in enumerate(words, 1)}
    return Believer(Network(load_weights()), vocabulary, load_card(), load_roles())


def load_weights() -> "dict[str, Array]":
    """The weights that come with copylint, by the names that ``Network`` knows."""
    import numpy as np

    packed = files("copylint.learned") / "weights.npz"
    with packed.open("rb") as file, np.load(file, allow_pickle=False) as stored:
        arrays = {name: stored[name] for name in stored.files}
    steps = {name: arrays.pop(name) for name in tuple(arrays) if name.endswith(".step")}
    found = {}
    for name, array in arrays.items():
        step = steps.get(f"{name}.step")
        whole = array.astype(np.float32)
        found[name] = whole if step is None else whole * step.astype(np.float32)[:, None]
    return found


def _side_by_side(texts: Sequence[Sequence[Row]]) -> Iterator[list[int]]:
    """The numbers of texts of one length, at most so many at a time."""
    of_length: dict[int, list[int]] = {}
    for n, text in enumerate(texts):
        of_length.setdefault(len(text), []).append(n)
    for numbers in of_length.values():
        for start in range(0, len(numbers), _TOGETHER):
            yield numbers[start : start + _TOGETHER]


def _shares(names: Sequence[str], logits: Sequence[float]) -> dict[str, float]:
    top = max(logits)
    sizes = [exp(x - top) for x in logits]
    return {name: round(size / sum(sizes), PLACES) for name, size in zip(names, sizes, strict=True)}
