"""How much a rule's hit adds to what the network believes: one number a rule, learned on sites not seen."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from copylint.facts import FAMILIES
from copylint.laboratory.learning.calibration import Curve, curve
from copylint.laboratory.learning.lessons import Lesson

Array = NDArray[np.float32]
_STIFFNESS = 0.3  # of the rules' own numbers: a rule with few hits stays near the others


def weighing(lessons: Sequence[Lesson], flagged: Array, families: Array) -> tuple[dict[str, Any], Curve]:
    """What turns belief and hit into confidence, and the curve for lines that no rule hits.

    ``flagged``: the calibrated belief that a line is marked, (units,), ``families``: why, (units, families).
    """
    from sklearn.linear_model import LogisticRegression

    rules = sorted({rule for lesson in lessons for rule, _ in lesson.hits})
    rows, was = [], []
    for i, lesson in enumerate(lessons):
        for rule, family in lesson.hits:
            if family not in FAMILIES:
                continue
            one = np.zeros(2 + len(rules))
            one[:2] = logit(flagged[i]), logit(families[i, FAMILIES.index(family)])
            one[2 + rules.index(rule)] = 1
            rows.append(one)
            was.append(bool(lesson.label and lesson.label["flags"]))
    fit = LogisticRegression(C=_STIFFNESS, max_iter=2000).fit(np.array(rows), was)
    weights = fit.coef_[0]
    hits = {
        "flagged": round(float(weights[0]), 4),
        "family": round(float(weights[1]), 4),
        "start": round(float(fit.intercept_[0]), 4),
        "rules": {rule: round(float(weights[2 + i]), 4) for i, rule in enumerate(rules)},
    }
    alone = np.array([not lesson.hits for lesson in lessons])
    was_flagged = np.array([bool(lesson.label and lesson.label["flags"]) for lesson in lessons])
    return hits, curve(flagged[alone], was_flagged[alone].astype(np.float32))


def logit(probability: float) -> float:
    """Its logit, kept finite."""
    inside = min(max(float(probability), 0.002), 0.998)
    return float(np.log(inside / (1 - inside)))
