"""The layer of roles while it learns, and the file that it ships in."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import numpy as np
import torch
from numpy.lib import format as npy
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from copylint.facts.role import ROLES
from copylint.laboratory.learning.role_lines import Array, Taught
from copylint.learned.reader import load_reader
from copylint.learned.roles import GROUPS, HASHED, ROWS, hashed, listed

_HIDDEN, _EPOCHS, _BATCH, _RATE, _DECAY, _DROPPED = 48, 10, 128, 1e-3, 0.3, 0.4
_SEEDS = 3  # layers side by side; their answers are averaged, which is one wider layer


class Layer(nn.Module):
    """The layer of ``learned.roles`` while it learns."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.hidden = nn.Linear(width, _HIDDEN)
        self.out = nn.Linear(_HIDDEN, len(ROLES))
        self.past = nn.Linear(width, len(ROLES))
        self.table = nn.EmbeddingBag(ROWS, len(ROLES), mode="sum")
        self.drop = nn.Dropout(_DROPPED)
        for weight in (self.past.weight, self.table.weight):
            nn.init.zeros_(weight)
        nn.init.constant_(self.past.bias, -4.0)  # most lines play no role

    def forward(self, sees: Tensor, words: Tensor, starts: Tensor) -> Tensor:
        """Logits, (lines, roles)."""
        hidden = torch.relu(self.hidden(self.drop(sees)))
        logits: Tensor = self.out(hidden) + self.past(self.drop(sees)) + HASHED * self.table(words, starts)
        return logits


def cost(logits: Tensor, targets: Tensor, asked: Tensor) -> Tensor:
    """Cross entropy, of a softmax for each group of roles and of each role that stands alone."""
    total = torch.zeros(())
    at = 0
    for group in GROUPS:
        mine, right = logits[:, at : at + len(group)], targets[:, at : at + len(group)]
        none = torch.zeros(len(mine), 1)
        goal = torch.cat([(1 - right.sum(1, keepdim=True)).clamp(min=0), right], 1)
        goal = goal / goal.sum(1, keepdim=True)
        off = (torch.log_softmax(torch.cat([none, mine], 1), 1) * goal).sum(1)
        total = total - (off * asked[:, at]).sum()
        at += len(group)
    alone = functional.binary_cross_entropy_with_logits(logits[:, at:], targets[:, at:], reduction="none")
    return (total + (alone * asked[:, at:]).sum()) / len(logits)


class Seen(NamedTuple):
    """The lines as numbers."""

    sees: Array
    words: Sequence[Sequence[int]]
    targets: Array
    asked: Array


def seen(lines: Sequence[Taught]) -> Seen:
    """What the layer sees of each line."""
    reader = load_reader().believer
    return Seen(
        np.stack(
            [
                np.concatenate((reader.seen(x.context), np.array(listed(x.context), dtype=np.float32)))
                for x in lines
            ]
        ),
        [hashed(x.context) for x in lines],
        np.stack([x.target for x in lines]),
        np.stack([x.asked for x in lines]),
    )


def taught(from_: Seen, chosen: NDArray[np.int64], seeds: int = _SEEDS) -> dict[str, Array]:
    """The weights of a layer that learned from the chosen lines, as ``learned.roles`` knows them."""
    middle, spread = from_.sees[chosen].mean(0), from_.sees[chosen].std(0) + 0.1
    layers = [_one(from_, chosen, middle, spread, seed) for seed in range(seeds)]

    def joined(part: str) -> Array:
        return np.stack([_array(layer, part) for layer in layers])

    scale = (1 / spread)[:, None]
    hidden, past = joined("hidden.weight"), joined("past.weight").mean(0).T * scale
    wide = np.concatenate([one.T * scale for one in hidden], axis=1)
    bias = np.concatenate(list(joined("hidden.bias")))
    return {
        "hidden.weight": wide,
        "hidden.bias": bias - middle @ wide,
        "out.weight": np.concatenate([one.T for one in joined("out.weight")]) / seeds,
        "past.weight": past,
        "past.bias": (joined("past.bias") + joined("out.bias")).mean(0) - middle @ past,
        "table": joined("table.weight").mean(0),
    }


def _array(layer: Layer, part: str) -> Array:
    found: Array = layer.state_dict()[part].numpy().astype(np.float32)
    return found


def _one(from_: Seen, chosen: NDArray[np.int64], middle: Array, spread: Array, seed: int) -> Layer:
    torch.manual_seed(seed)
    order = np.random.default_rng(seed)
    layer = Layer(from_.sees.shape[1])
    optimiser = torch.optim.AdamW(layer.parameters(), lr=_RATE, weight_decay=_DECAY)
    sees = torch.tensor((from_.sees - middle) / spread)
    batches = len(chosen) // _BATCH + 1
    for step in range(_EPOCHS * batches):
        if step % batches == 0:
            split = np.array_split(order.permutation(chosen), batches)
        batch = split[step % batches]
        optimiser.param_groups[0]["lr"] = _RATE * (1 - step / (_EPOCHS * batches))
        words = [from_.words[i] for i in batch]
        starts = np.cumsum([0, *(len(each) for each in words[:-1])])
        flat = torch.tensor([row for each in words for row in each])
        logits = layer(sees[batch], flat, torch.tensor(starts))
        loss = cost(logits, torch.tensor(from_.targets[batch]), torch.tensor(from_.asked[batch]))
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    return layer.eval()


def pack(weights: Mapping[str, Array], path: Path) -> int:
    """Write the weights as 16-bit floats, the same bytes for the same weights; returns their size."""
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, array in sorted(weights.items()):
            with archive.open(ZipInfo(f"{name}.npy"), "w", force_zip64=True) as file:
                npy.write_array(file, np.ascontiguousarray(array.astype(np.float16)), allow_pickle=False)
    return path.stat().st_size
