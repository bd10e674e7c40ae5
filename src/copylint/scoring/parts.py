"""The five parts: what the rows of a page come to, and how much of it each row made."""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from copylint.facts.role import Question
from copylint.scoring.fitted import Curves
from copylint.scoring.rows import Row
from copylint.scoring.values import PartName

_PAGE = 150  # words in which one proof counts once


@dataclass(frozen=True, slots=True)
class Drawn:
    """A part's value from 0 to 100: what it is before any row, and what each row adds or takes."""

    base: float
    added: tuple[float, ...]  # as many as there are rows

    @property
    def value(self) -> float:
        """The part's value."""
        return self.base + sum(self.added)


@dataclass(frozen=True, slots=True)
class Drawing:
    """How a part is drawn: what each row brings to it, one number a column, and what columns come to."""

    brings: Callable[[Row, Curves], tuple[float, ...]]
    comes_to: Callable[[Sequence[Sequence[float]], Curves], Drawn]

    def columns(self, rows: Sequence[Row], curves: Curves) -> tuple[list[float], ...]:
        """What the rows bring, column by column."""
        if not rows:
            return [], []
        return tuple(map(list, zip(*(self.brings(row, curves) for row in rows), strict=True)))

    def of(self, rows: Sequence[Row], curves: Curves) -> Drawn:
        """The part of these rows."""
        return self.comes_to(self.columns(rows, curves), curves)


def _acts(row: Row, curves: Curves) -> tuple[float, ...]:
    return (
        row.weight * (row.reader - row.company - curves.product * row.product),
        row.weight * (row.reader + row.company + curves.product * row.product),
    )


def _actor(columns: Sequence[Sequence[float]], curves: Curves) -> Drawn:
    """Who acts: 50 where nobody does, or both sides as often; linear in between, flat at the ends."""
    leans, both = columns
    scale = curves.actor_slope / (sum(both) + curves.actor_doubt)
    lean = scale * sum(leans)
    kept = min(50.0, abs(lean)) / abs(lean) if lean else 1.0
    return Drawn(50.0, tuple([scale * kept * each for each in leans]))


def _gains(row: Row, curves: Curves) -> tuple[float, ...]:
    return row.weight * (row.concrete + curves.vague * row.vague), row.weight


def _outcome(columns: Sequence[Sequence[float]], curves: Curves) -> Drawn:
    """What changes for the reader: the share of the page's weight with a concrete gain, with less and less
    to win the more there is of it.
    """
    gains, weights = columns
    rate = sum(gains) / (sum(weights) + curves.outcome_doubt)
    return _shared(100 * rate / (rate + curves.outcome_half), gains)


def _proves(row: Row, curves: Curves) -> tuple[float, ...]:  # noqa: ARG001
    return row.proof, row.words


def _evidence(columns: Sequence[Sequence[float]], curves: Curves) -> Drawn:
    """What proves it: proofs for every 150 words, with less and less to win."""
    proofs, words = columns
    dense = sum(proofs) / max(1.0, sum(words) / _PAGE)
    return _shared(100 * dense / (dense + curves.evidence_half), proofs)


def _stands_in_the_way(row: Row, curves: Curves) -> tuple[float, ...]:  # noqa: ARG001
    return row.weight * row.fault, row.weight * max(0.0, 1 - 2 * row.fault)


def _language(columns: Sequence[Sequence[float]], curves: Curves) -> Drawn:
    """What stands in the way: lines that an editor would mark, against those that he would leave alone.

    A line that he would rather mark dilutes nothing: one more of them never raises the part.
    """
    faults, fine = columns
    total = sum(faults)
    share = total / (total + sum(fine) + curves.faults_doubt)
    lost = 100 * (1 - math.exp(-curves.faults_slope * share))
    return Drawn(100.0, tuple([-lost * each / total if total else 0.0 for each in faults]))


def _answered(row: Row, curves: Curves) -> tuple[float, ...]:  # noqa: ARG001
    return (row.answers,)


def _answers(columns: Sequence[Sequence[float]], curves: Curves) -> Drawn:  # noqa: ARG001
    """Which of a customer's four questions are answered; each counts where it is answered best."""
    each = 100 / len(Question)
    return Drawn(0.0, tuple([each * answered for answered in columns[0]]))


def _shared(value: float, brought: Sequence[float]) -> Drawn:
    total = sum(brought)
    return Drawn(0.0, tuple([value * each / total if total else 0.0 for each in brought]))


PARTS: Mapping[PartName, Drawing] = {
    PartName.ACTOR: Drawing(_acts, _actor),
    PartName.OUTCOME: Drawing(_gains, _outcome),
    PartName.EVIDENCE: Drawing(_proves, _evidence),
    PartName.LANGUAGE: Drawing(_stands_in_the_way, _language),
    PartName.ANSWERS: Drawing(_answered, _answers),
}
