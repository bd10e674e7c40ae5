"""The small network while it learns: the same layers as ``learned.network``, in torch."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from copylint.laboratory.learning.answers import total
from copylint.laboratory.learning.cost import descend
from copylint.laboratory.learning.seen import Read
from copylint.learned.words import WIDTHS, Row

Array = NDArray[np.float32]

WIDTH = 96
LAYERS = 3
ATTENTIONS = 4
HIDDEN = 160
BATCH = 128
_DROPPED_WORDS = 0.08
_DROPPED = 0.1
_DROPPED_LAST = 0.2


@dataclass(frozen=True, slots=True)
class Course:
    """How it is taught."""

    epochs: int = 4
    rate: float = 2e-3
    decay: float = 0.02
    seed: int = 0


class Student(nn.Module):
    """Rows of words and symbols in, logits out."""

    def __init__(self, vectors: Array, symbols: int) -> None:
        super().__init__()
        sizes = (len(vectors) + 1, *WIDTHS)
        self.tables = nn.ModuleList(nn.Embedding(size, WIDTH, padding_idx=0) for size in sizes)
        for table in self.tables:
            nn.init.normal_(table.weight, 0, 0.1)
        with torch.no_grad():
            self.tables[0].weight.zero_()
            self.tables[0].weight[1:] = torch.tensor(vectors[:, :WIDTH]) * 0.3
        self.into = nn.LayerNorm(WIDTH)
        self.layers = nn.ModuleList(nn.Linear(WIDTH * 3, WIDTH * 2) for _ in range(LAYERS))
        self.norms = nn.ModuleList(nn.LayerNorm(WIDTH) for _ in range(LAYERS))
        self.attention = nn.Linear(WIDTH, ATTENTIONS)
        inner = WIDTH * (2 + ATTENTIONS + 2) + symbols
        self.hidden = nn.Linear(inner, HIDDEN)
        self.drop = nn.Dropout(_DROPPED_LAST)
        self.out = nn.Linear(HIDDEN, total())
        self.past = nn.Linear(inner, total())

    def forward(self, unit: Tensor, around: Sequence[Tensor], symbols: Tensor) -> Tensor:
        """``unit``: (batch, words, 4) row numbers; logits come as (batch, answers)."""
        there = (unit[..., 1] > 0).float()[..., None]
        if self.training:
            lost = (torch.rand(unit.shape[:2]) < _DROPPED_WORDS)[..., None]
            unit = torch.where(lost, torch.zeros_like(unit), unit)
        z = functional.dropout(self._vectors(unit), _DROPPED, self.training) * there
        for layer, norm in zip(self.layers, self.norms, strict=True):
            wide = functional.pad(z, (0, 0, 1, 1))
            windows = torch.cat([wide[:, :-2], wide[:, 1:-1], wide[:, 2:]], -1)
            pieces = layer(windows).view(*z.shape[:2], WIDTH, 2).max(-1)[0]
            z = (z + norm(functional.dropout(pieces, _DROPPED, self.training))) * there
        heed = torch.softmax(self.attention(z).masked_fill(there == 0, -1e9), 1)
        pooled = [
            z.sum(1) / there.sum(1),
            z.masked_fill(there == 0, -1e4).max(1)[0],
            torch.einsum("blw,bla->baw", z, heed).flatten(1),
        ]
        everything = self.drop(torch.cat([*pooled, *map(self._mean, around), symbols], 1))
        answers: Tensor = self.out(self.drop(torch.relu(self.hidden(everything)))) + self.past(everything)
        return answers

    def _vectors(self, text: Tensor) -> Tensor:
        vectors: Tensor = self.into(sum(table(text[..., i]) for i, table in enumerate(self.tables)))
        return vectors

    def _mean(self, text: Tensor) -> Tensor:
        there = (text[..., 1] > 0).float()[..., None]
        return (self._vectors(text) * there).sum(1) / there.sum(1).clamp(min=1)

    def weights(self) -> dict[str, Array]:
        """The weights by the names and in the shapes that ``learned.network`` knows."""
        state = {name: value.detach().numpy() for name, value in self.state_dict().items()}
        found = {f"table{i}": state[f"tables.{i}.weight"] for i in range(len(self.tables))}
        found |= {"into.scale": state["into.weight"], "into.shift": state["into.bias"]}
        for i in range(LAYERS):
            found[f"layer{i}.weight"] = state[f"layers.{i}.weight"].T
            found[f"layer{i}.bias"] = state[f"layers.{i}.bias"]
            found[f"layer{i}.scale"] = state[f"norms.{i}.weight"]
            found[f"layer{i}.shift"] = state[f"norms.{i}.bias"]
        for name in ("attention", "hidden", "out", "past"):
            found[f"{name}.weight"] = state[f"{name}.weight"].T
            found[f"{name}.bias"] = state[f"{name}.bias"]
        return found


def taught(
    reads: Sequence[Read], targets: Array, weights: Array, vectors: Array, course: Course = Course()
) -> Student:
    """A student of these lessons; ``targets`` are probabilities, (units, answers), ``weights`` one a unit."""
    random.seed(course.seed)
    torch.manual_seed(course.seed)
    student = Student(vectors, len(reads[0].symbols))
    optimiser = torch.optim.AdamW(student.parameters(), lr=course.rate, weight_decay=course.decay)
    descend(
        student,
        lambda units: student(*padded([reads[i] for i in units])),
        [len(read.unit) for read in reads],
        targets,
        weights,
        optimiser,
        epochs=course.epochs,
        batch=BATCH,
        warm=200,
        steepest=2.0,
    )
    return student


def logits(student: Student, reads: Sequence[Read]) -> Array:
    """The student's answers, (units, answers)."""
    with torch.no_grad():
        found = [
            student(*padded(reads[i : i + 256])).numpy().astype(np.float32) for i in range(0, len(reads), 256)
        ]
    return np.concatenate(found)


def padded(reads: Sequence[Read]) -> tuple[Tensor, list[Tensor], Tensor]:
    """Units of one batch, short ones filled up with row 0."""
    around = [_filled([read.around[i] for read in reads]) for i in range(len(reads[0].around))]
    return (
        _filled([read.unit for read in reads]),
        around,
        torch.tensor(np.stack([read.symbols for read in reads])),
    )


def _filled(texts: Sequence[Sequence[Row]]) -> Tensor:
    filled = np.zeros((len(texts), max(map(len, texts)), 4), dtype=np.int64)
    for i, text in enumerate(texts):
        filled[i, : len(text)] = text
    return torch.tensor(filled)
