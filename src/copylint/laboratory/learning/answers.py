"""What the network is asked: its heads, and the right answers that labels give."""

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

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
ONE_OF = ("actor", "outcome", "voice")  # exactly one answer is right
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
    for head in ONE_OF:
        if head in label:
            right[at[head].start + ANSWERS[head].index(label[head])] = 1
        else:
            right[at[head]] = np.nan
    right[at["rest"]] = [bool(label[name]) if name in label else np.nan for name in ANSWERS["rest"]]
    return right
