"""What a wrong answer costs, head by head, and one way down from there for every network."""

import random
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from copylint.laboratory.learning.answers import ONE_OF, places

Array = NDArray[np.float32]

_COSTS = {
    "flagged": 2.0,
    "clear": 1.0,
    "families": 6.0,
    "actor": 1.0,
    "outcome": 0.7,
    "voice": 0.5,
    "rest": 2.0,
}
_POOL = 20  # batches from which those of like length are made


def probabilities(answers: Array) -> Array:
    """What logits say."""
    given = torch.tensor(answers.astype(np.float32))
    parts = [
        torch.softmax(given[:, at], 1) if head in ONE_OF else torch.sigmoid(given[:, at])
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
        if head in ONE_OF:
            missed = -(right * torch.log_softmax(given, 1)).sum(1)
        else:
            missed = functional.binary_cross_entropy_with_logits(given, right, reduction="none").mean(1)
        cost = cost + _COSTS[head] * missed * said
    return (cost * weights).sum() / weights.sum()


def descend(
    network: nn.Module,
    answers: Callable[[list[int]], Tensor],
    lengths: Sequence[int],
    targets: Array,
    weights: Array,
    optimiser: Any,
    *,
    epochs: int,
    batch: int,
    warm: int,
    steepest: float,
) -> None:
    """Teach a network in place.

    ``answers``: numbers of units in, their logits out; ``lengths``: of each unit, so that a batch holds
    units of like length; ``warm``: steps until the full rate, from where it falls to nothing;
    ``steepest``: the longest gradient.
    """
    steps = epochs * -(-len(lengths) // batch)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1.0, (step + 1) / warm) * max(0.0, 1 - step / (steps + epochs))
    )
    for _ in range(epochs):
        network.train()
        for units in _batches(lengths, batch):
            missed = loss(answers(units), torch.tensor(targets[units]), torch.tensor(weights[units]))
            optimiser.zero_grad()
            missed.backward()
            nn.utils.clip_grad_norm_(network.parameters(), steepest)
            optimiser.step()
            schedule.step()
    network.eval()


def _batches(lengths: Sequence[int], batch: int) -> list[list[int]]:
    """All units in batches of like length, in an order that chance decides."""
    order = list(range(len(lengths)))
    random.shuffle(order)
    pools = [
        sorted(order[i : i + batch * _POOL], key=lambda n: lengths[n])
        for i in range(0, len(order), batch * _POOL)
    ]
    batches = [pool[i : i + batch] for pool in pools for i in range(0, len(pool), batch)]
    random.shuffle(batches)
    return batches
