"""What a reader got right on sites it had not seen, in the measures that the labels allow."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import average_precision_score, cohen_kappa_score, roc_auc_score

from copylint.laboratory.learning.answers import ANSWERS, places
from copylint.laboratory.learning.cost import probabilities

Array = NDArray[np.float32]


def scores(answers: Array, targets: Array) -> dict[str, float]:
    """Measure → value; ``answers`` are logits, ``targets`` as made of labels, (units, answers)."""
    said, at = probabilities(answers), places()
    flagged, was = said[:, at["flagged"].start], targets[:, at["flagged"].start]
    clear = targets[:, at["clear"].start]
    sure = (clear == 1) | (was == 0)
    found = {
        "flagged: kappa": cohen_kappa_score(was, flagged >= _share(flagged, was)),
        "flagged: AUC": roc_auc_score(was, flagged),
        "flagged: average precision": average_precision_score(was, flagged),
        "clear or none: AUC": roc_auc_score(clear[sure], said[sure, at["clear"].start]),
    }
    for head in ("actor", "voice"):
        found[head] = float((said[:, at[head]].argmax(1) == targets[:, at[head]].argmax(1)).mean())
    found["outcome: kappa"] = cohen_kappa_score(
        targets[:, at["outcome"]].argmax(1), said[:, at["outcome"]].argmax(1)
    )
    for i, name in enumerate(ANSWERS["rest"]):
        right, given = targets[:, at["rest"].start + i], said[:, at["rest"].start + i]
        found[f"{name}: AUC"] = roc_auc_score(right, given)
        found[f"{name}: kappa"] = cohen_kappa_score(right, given >= _share(given, right))
    return {name: float(value) for name, value in found.items()}


def _share(said: Array, was: Array) -> float:
    """The threshold above which as many are said as there were."""
    return float(np.quantile(said, 1 - was.mean()))


def table(rows: Mapping[str, Mapping[str, float]]) -> str:
    """Markdown: a row a measure, a column a reader."""
    names: Sequence[str] = list(next(iter(rows.values())))
    head = "| | " + " | ".join(rows) + " |\n|---|" + "---|" * len(rows)
    lines = [
        f"| {name} | " + " | ".join(f"{row[name]:.3f}" for row in rows.values()) + " |" for name in names
    ]
    return "\n".join([head, *lines])
