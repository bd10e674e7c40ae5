"""How much a rule's hit adds to what the network believes: one number a rule, learned on sites not seen."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from copylint.facts import FAMILIES
from copylint.laboratory.learning.calibration import Curve, curve
from copylint.laboratory.learning.lessons import Lesson

Array = NDArray[np.float32]
# A rule or an alternative with few hits stays near the others. Why this much: decision record 40.
_STIFFNESS = 0.1

Column = tuple[str, int | None]  # a rule, or one of its alternatives


def weighing(lessons: Sequence[Lesson], flagged: Array, families: Array) -> dict[str, Any]:
    """What turns belief and hit into confidence.

    ``flagged``: the calibrated belief that a line is marked, (units,), ``families``: why, (units, families).
    A rule has one number, and each of its alternatives another that is added: "our app lets you" and
    "letting you" are hit by one rule, and readers mark one more often than the other.
    """
    from sklearn.linear_model import LogisticRegression

    columns, rows, was = hit_by_hit(lessons, flagged, families)
    fit = LogisticRegression(C=_STIFFNESS, max_iter=2000).fit(rows, was)
    of_flagged, of_family, *rest = (round(float(weight), 4) for weight in fit.coef_[0])
    of = dict(zip(columns, rest, strict=True))
    alternatives: dict[str, list[float]] = {}
    for (rule, n), weight in of.items():
        if n is not None:
            alternatives.setdefault(rule, []).append(weight)
    return {
        "flagged": of_flagged,
        "family": of_family,
        "start": round(float(fit.intercept_[0]), 4),
        "rules": {rule: weight for (rule, n), weight in of.items() if n is None},
        "alternatives": alternatives,
    }


def unhit(lessons: Sequence[Lesson], flagged: Array) -> Curve:
    """How likely lines that no rule hits were marked, by what was believed of them."""
    alone = np.array([not lesson.hits for lesson in lessons])
    was_flagged = np.array([_flagged(lesson) for lesson in lessons])
    return curve(flagged[alone], was_flagged[alone].astype(np.float32))


def hit_by_hit(
    lessons: Sequence[Lesson], flagged: Array, families: Array
) -> tuple[list[Column], NDArray[np.float64], list[bool]]:
    """What the third and later columns stand for, one row a hit, and whether its line is marked.

    The first two columns hold the logits of the beliefs; a rule with one alternative has no column for it.
    """
    weighed = [
        (i, rule, FAMILIES.index(family), n)
        for i, lesson in enumerate(lessons)
        for rule, family, n in lesson.hits
        if family in FAMILIES
    ]
    many: dict[str, int] = {}
    for _, rule, _, n in weighed:
        many[rule] = max(many.get(rule, 0), n + 1)
    columns: list[Column] = [(rule, None) for rule in sorted(many)]
    columns += [(rule, n) for rule in sorted(many) if many[rule] > 1 for n in range(many[rule])]
    at = {column: n for n, column in enumerate(columns, 2)}
    rows = np.zeros((len(weighed), 2 + len(columns)))
    for row, (i, rule, family, n) in zip(rows, weighed, strict=True):
        row[:2] = logit(flagged[i]), logit(families[i, family])
        row[at[rule, None]] = 1
        if (rule, n) in at:
            row[at[rule, n]] = 1
    return columns, rows, [_flagged(lessons[i]) for i, *_ in weighed]


def _flagged(lesson: Lesson) -> bool:
    return bool(lesson.label and lesson.label["flags"])


def logit(probability: float) -> float:
    """Its logit, kept finite."""
    inside = min(max(float(probability), 0.002), 0.998)
    return float(np.log(inside / (1 - inside)))
