"""What the network is asked: its heads, targets made of labels, and what a wrong answer costs."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from copylint.facts import FAMILIES

Array = NDArray[np.float32]

# Heads in the order of the network's answers.
ANSWERS: Mapping[str, tuple[str, ...]] = {
    "flagged": ("flagged",),
    "clear": ("clear",),
    "families": FAMILIES,
    "actor": ("reader", "company", "product", "customer3", "third", "everyone", "none"),
    "outcome": ("none", "vague", "concrete"),
    "voice": ("company", "customer", "reader", "third", "example", "notcopy"),
    "rest": ("proof", "benign", "buried"),
}
_ONE_OF = ("actor", "outcome", "voice")  # exactly one answer is right
_COSTS = {
    "flagged": 2.0,
    "clear": 1.0,
    "families": 6.0,
    "actor": 1.0,
    "outcome": 0.7,
    "voice": 0.5,
    "rest": 2.0,
}
_DEBATABLE = 0.7  # how much of a family a debatable flag is


def total() -> int:
    """How many answers the network gives."""
    return sum(map(len, ANSWERS.values()))


def places() -> dict[str, slice]:
    """Where in the answers each head stands."""
    found, at = {}, 0
    for head, names in ANSWERS.items():
        found[head] = slice(at, at + len(names))
        at += len(names)
    return found


def target(label: Mapping[str, Any]) -> Array:
    """The right answers of a labelled unit, as probabilities; NaN where the label does not say."""
    flags: Mapping[str, int] = label["flags"]
    right = np.zeros(total(), dtype=np.float32)
    at = places()
    right[at["flagged"]] = bool(flags)
    right[at["clear"]] = max(flags.values(), default=0) > 1
    right[at["families"]] = [{0: 0.0, 1: _DEBATABLE}.get(flags.get(name, 0), 1.0) for name in FAMILIES]
    for head in _ONE_OF:
        if head in label:
            right[at[head].start + ANSWERS[head].index(label[head])] = 1
        else:
            right[at[head]] = np.nan
    right[at["rest"]] = [bool(label[name]) if name in label else np.nan for name in ANSWERS["rest"]]
    return right


def probabilities(answers: Array) -> Array:
    """What logits say."""
    given = torch.tensor(answers.astype(np.float32))
    parts = [
        torch.softmax(given[:, at], 1) if head in _ONE_OF else torch.sigmoid(given[:, at])
        for head, at in places().items()
    ]
    said: Array = torch.cat(parts, 1).numpy()
    return said


def loss(answers: Tensor, targets: Tensor, weights: Tensor) -> Tensor:
    """Cross entropy over all heads, each at its cost."""
    cost = torch.zeros(len(answers))
    for head, at in places().items():
        given, right = answers[:, at], targets[:, at]
        said = ~right.isnan().any(1)
        right = right.nan_to_num()
        if head in _ONE_OF:
            missed = -(right * torch.log_softmax(given, 1)).sum(1)
        else:
            missed = functional.binary_cross_entropy_with_logits(given, right, reduction="none").mean(1)
        cost = cost + _COSTS[head] * missed * said
    return (cost * weights).sum() / weights.sum()
