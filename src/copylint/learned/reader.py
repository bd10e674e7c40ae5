"""Reads the units of a page with the trained network: what it believes, and because of which words."""

import json
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from hashlib import blake2b
from importlib.resources import files
from math import exp, log
from operator import itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from copylint.config.kinds import kind_table
from copylint.facts import Belief, Page, Unit
from copylint.facts.role import is_fault
from copylint.learned.because import carrying
from copylint.learned.context import Context, context_of
from copylint.learned.network import Network
from copylint.learned.roles import RoleLayer, load_roles
from copylint.learned.words import Piece, Row, row, rows
from copylint.terms import DocumentKind

if TYPE_CHECKING:
    from copylint.learned.network import Array

_PLACES = 3  # of a probability: what differs beyond does not differ
_KEPT = 5_000  # beliefs kept for texts that come again, and words with their rows
_KEPT_NEAR = 500  # what is around a unit is around several: under one heading, and in what a page repeats
# Confidence in a line that no rule has a pattern for, from which on it is read again without each of its
# words; below, only who asks for more sees it, and marked whole.
_ASKED_FROM = 0.6
_SHORT = 4  # words; shorter lines are marked whole

_raw = itemgetter(0)  # of a point of a curve


class Card(NamedTuple):
    """What the weights say about themselves."""

    answers: Mapping[str, Sequence[str]]  # head → its answers, in the order of the network
    symbols: Sequence[str]
    curves: Mapping[str, Sequence[Sequence[float]]]  # head → points (raw, measured), straight in between
    hits: Mapping[str, Any]  # what a rule's hit adds to a belief


class LearnedReader:
    """A network with its vocabulary; texts in, beliefs out."""

    def __init__(
        self, network: Network, vocabulary: Mapping[str, int], card: Card, roles: RoleLayer | None = None
    ) -> None:
        self._network = network
        self._roles = roles
        self.vocabulary = vocabulary
        self.card = card
        self._symbols = {name: i for i, name in enumerate(card.symbols)}
        self._known: dict[bytes, Belief] = {}
        self._met: dict[str, Row] = {}
        self._near: dict[tuple[tuple[str, ...], ...], Array] = {}
        self._at: dict[str, int] = {}  # head → its first answer
        for head in card.answers:
            self._at[head] = sum(len(card.answers[each]) for each in self._at)

    def read(self, page: Page) -> tuple[Belief, ...]:
        """What it believes of each unit of the page."""
        return tuple(self.belief(page, unit) for unit in page.units)

    def confidence(self, belief: Belief, family: str, rule: str | None) -> float | None:
        """How likely a careful editor would mark a line that a rule of the family hit, on sites not seen.

        ``rule`` is None for what no rule has a pattern for. None: a rule that was never weighed.
        """
        if rule is None:
            return self._measured("alone", belief.flagged)
        hits = self.card.hits
        if rule not in hits["rules"]:
            return None
        said = hits["start"] + hits["rules"][rule]
        said += hits["flagged"] * _logit(belief.flagged) + hits["family"] * _logit(belief.families[family])
        return round(_likely(said), _PLACES)

    def inside(self, belief: Belief) -> float:
        """How likely a careful editor would mark a line of a plan, a brief or a job post not seen before."""
        fault = max((likely for role, likely in belief.roles.items() if is_fault(role)), default=0.0)
        start, of_fault, of_flagged = self._roles.weighing if self._roles is not None else (0.0, 0.0, 1.0)
        said = start + of_fault * _logit(fault) + of_flagged * _logit(belief.flagged)
        return round(_likely(said), _PLACES)

    def belief(self, page: Page, unit: Unit) -> Belief:
        """What it believes of a unit, by the unit, its block, what is ``near``, and the kind."""
        context, own = context_of(page, unit)
        # Names are one to the network, and not of one length: the places of the words count as well.
        told = (*context, [piece.start for piece in own], [piece.end for piece in own])
        key = blake2b(repr(told).encode("utf-8", "surrogatepass"), digest_size=16).digest()
        known = self._known.get(key)
        if known is None:
            known = self._believed(context, own)
            if len(self._known) >= _KEPT:
                self._known.clear()
            self._known[key] = known
        return known

    def _believed(self, context: Context, own: Sequence[Piece]) -> Belief:
        words = self._rows(context.words)
        near, symbols = self._around(context)
        seen = self._network.seen(self._network.pooled(words), near, symbols)
        said = self.card.answers
        heads = self._heads(seen[-sum(map(len, said.values())) :])
        proof, benign, buried = (
            self._measured(name, _likely(x)) for name, x in zip(said["rest"], heads["rest"], strict=True)
        )
        families = {
            name: round(_likely(x), _PLACES)
            for name, x in zip(said["families"], heads["families"], strict=True)
        }
        flagged = self._measured("flagged", _likely(heads["flagged"][0]))
        belief = Belief(
            flagged=flagged,
            clear=self._measured("clear", _likely(heads["clear"][0])),
            families=families,
            voice=_shares(said["voice"], heads["voice"]),
            actor=_shares(said["actor"], heads["actor"]),
            outcome=_shares(said["outcome"], heads["outcome"]),
            proof=proof,
            benign=benign,
            buried=buried,
            roles=self._roles_of(context, seen),
        )
        if self._measured("alone", flagged) < _ASKED_FROM or len(words) <= _SHORT:
            return belief
        at = list(said["families"]).index(belief.family)

        # All at once: the words only say what to mark, so how numbers are rounded on the way decides nothing.
        left = self._network.pooled([(*words[:n], *words[n + 1 :]) for n in range(len(words))])
        less = self._network.weigh(left, near, symbols)
        whole = heads["flagged"][0] + heads["families"][at]
        weights = [whole - float(row[self._at["flagged"]] + row[self._at["families"] + at]) for row in less]
        return replace(belief, because=carrying(own, weights))

    def seen(self, context: Context) -> "Array":
        """What the network sees of a unit, and answers, in one row: what the layer of roles goes by."""
        pooled = self._network.pooled(self._rows(context.words))
        return self._network.seen(pooled, *self._around(context))

    def _around(self, context: Context) -> "tuple[Array, Array]":
        """What stands around the unit, and the symbols."""
        texts = (context.heading, context.before)
        near = self._near.get(texts)
        if near is None:
            if len(self._near) >= _KEPT_NEAR:
                self._near.clear()
            near = self._near[texts] = self._network.surroundings([self._rows(text) for text in texts])
        return near, self._vector(context)

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

    def _measured(self, head: str, likely: float) -> float:
        """The share of lines that were so, of those the network held this likely."""
        points = self.card.curves.get(head, ())
        n = max(1, bisect_left(points, likely, key=_raw))
        if n < len(points) and points[n - 1][0] <= likely:
            (x0, y0), (x1, y1) = points[n - 1], points[n]
            return round(y0 + (y1 - y0) * ((likely - x0) / (x1 - x0) if x1 > x0 else 0.0), _PLACES)
        return round(likely, _PLACES)


@cache
def load_reader() -> LearnedReader:
    """The reader that comes with copylint."""
    folder = files("copylint.learned")
    card = json.loads((folder / "card.json").read_text(encoding="utf-8"))
    words = (folder / "words.txt").read_text(encoding="utf-8").split("\n")
    vocabulary = {word: n for n, word in enumerate(words, 1)}
    return LearnedReader(
        Network(load_weights()),
        vocabulary,
        Card(card["answers"], card["symbols"], card["curves"], card["hits"]),
        load_roles(),
    )


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


def _likely(logit: float) -> float:
    return 1 / (1 + exp(-logit)) if logit >= 0 else exp(logit) / (1 + exp(logit))


def _logit(probability: float) -> float:
    inside = min(max(probability, 0.002), 0.998)
    return log(inside / (1 - inside))


def _shares(names: Sequence[str], logits: Sequence[float]) -> dict[str, float]:
    top = max(logits)
    sizes = [exp(x - top) for x in logits]
    return {name: round(size / sum(sizes), _PLACES) for name, size in zip(names, sizes, strict=True)}
