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


def actor(rows: Sequence[Row], curves: Curves) -> Drawn:
    """Who acts: 50 where nobody does, or both sides as often; linear in between, flat at the ends."""
    leans = [row.weight * (row.reader - row.company - curves.product * row.product) for row in rows]
    both = sum(row.weight * (row.reader + row.company + curves.product * row.product) for row in rows)
    scale = curves.actor_slope / (both + curves.actor_doubt)
    lean = scale * sum(leans)
    kept = min(50.0, abs(lean)) / abs(lean) if lean else 1.0
    return Drawn(50.0, tuple(scale * kept * each for each in leans))


def outcome(rows: Sequence[Row], curves: Curves) -> Drawn:
    """What changes for the reader: the share of the page's weight with a concrete gain, with less and less
    to win the more there is of it.
    """
    gains = [row.weight * (row.concrete + curves.vague * row.vague) for row in rows]
    rate = sum(gains) / (sum(row.weight for row in rows) + curves.outcome_doubt)
    return _shared(100 * rate / (rate + curves.outcome_half), gains)


def evidence(rows: Sequence[Row], curves: Curves) -> Drawn:
    """What proves it: proofs for every 150 words, with less and less to win."""
    proofs = [row.proof for row in rows]
    words = sum(row.words for row in rows)
    dense = sum(proofs) / max(1.0, words / _PAGE)
    return _shared(100 * dense / (dense + curves.evidence_half), proofs)


def language(rows: Sequence[Row], curves: Curves) -> Drawn:
    """What stands in the way: lines that an editor would mark, against those that he would leave alone.

    A line that he would rather mark dilutes nothing: one more of them never raises the part.
    """
    faults = [row.weight * row.fault for row in rows]
    fine = sum(row.weight * max(0.0, 1 - 2 * row.fault) for row in rows)
    total = sum(faults)
    share = total / (total + fine + curves.faults_doubt)
    lost = 100 * (1 - math.exp(-curves.faults_slope * share))
    return Drawn(100.0, tuple(-lost * each / total if total else 0.0 for each in faults))


def answers(rows: Sequence[Row], curves: Curves) -> Drawn:  # noqa: ARG001
    """Which of a customer's four questions are answered; each counts where it is answered best."""
    each = 100 / len(Question)
    return Drawn(0.0, tuple(each * row.answers for row in rows))


def _shared(value: float, brought: Sequence[float]) -> Drawn:
    total = sum(brought)
    return Drawn(0.0, tuple(value * each / total if total else 0.0 for each in brought))


PARTS: Mapping[PartName, Callable[[Sequence[Row], Curves], Drawn]] = {
    PartName.ACTOR: actor,
    PartName.OUTCOME: outcome,
    PartName.EVIDENCE: evidence,
    PartName.LANGUAGE: language,
    PartName.ANSWERS: answers,
}
