"""What the weights say about themselves: the names of the answers, and how far they are to be trusted."""

import json
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from math import exp
from operator import itemgetter
from typing import Any, NamedTuple

PLACES = 3  # of a probability: what differs beyond does not differ

_raw = itemgetter(0)  # of a point of a curve


class Card(NamedTuple):
    """What the weights say about themselves."""

    answers: Mapping[str, Sequence[str]]  # head → its answers, in the order of the network
    symbols: Sequence[str]
    curves: Mapping[str, Sequence[Sequence[float]]]  # head → points (raw, measured), straight in between
    hits: Mapping[str, Any]  # what a rule's hit adds to a belief

    def measured(self, head: str, likely: float) -> float:
        """The share of lines that were so, of those the network held this likely."""
        points = self.curves.get(head, ())
        n = max(1, bisect_left(points, likely, key=_raw))
        if n < len(points) and points[n - 1][0] <= likely:
            (x0, y0), (x1, y1) = points[n - 1], points[n]
            return round(y0 + (y1 - y0) * ((likely - x0) / (x1 - x0) if x1 > x0 else 0.0), PLACES)
        return round(likely, PLACES)


@cache
def load_card() -> Card:
    """The card of the weights that come with copylint."""
    card = json.loads((files("copylint.learned") / "card.json").read_text(encoding="utf-8"))
    return Card(card["answers"], card["symbols"], card["curves"], card["hits"])


def likely_of(logit: float) -> float:
    """The probability of a logit."""
    return 1 / (1 + exp(-logit)) if logit >= 0 else exp(logit) / (1 + exp(logit))
