"""The statistics of an evaluation: shares with their intervals, agreement, rank correlation."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist

_Z95 = NormalDist().inv_cdf(0.975)


@dataclass(frozen=True, slots=True)
class Share:
    """``hits`` of ``total``, with the 95 % interval of Wilson (1927).

    Wilson's interval and not the textbook's normal one, because a rule fires five or ten times, and
    then the normal one claims certainty (10 of 10: "100 to 100 %") or leaves the range of a share.
    """

    hits: int
    total: int

    def __post_init__(self) -> None:
        if not 0 <= self.hits <= self.total:
            raise ValueError(f"{self.hits} of {self.total} is no share")

    @property
    def value(self) -> float | None:
        """Between 0 and 1; None of nothing."""
        return self.hits / self.total if self.total else None

    @property
    def interval(self) -> tuple[float, float]:
        """The lower and the upper end, between 0 and 1; (0, 1) where nothing was seen."""
        if not self.total:
            return 0.0, 1.0
        n, p, zz = self.total, self.hits / self.total, _Z95 * _Z95
        middle = (p + zz / (2 * n)) / (1 + zz / n)
        half = _Z95 * sqrt(p * (1 - p) / n + zz / (4 * n * n)) / (1 + zz / n)
        return max(0.0, middle - half), min(1.0, middle + half)

    def __str__(self) -> str:
        """As ``9/10 = 90% (60-98)``; a dash where nothing was seen."""
        if self.value is None:
            return "–"
        low, high = self.interval
        return f"{self.hits}/{self.total} = {self.value:.0%} ({100 * low:.0f}–{100 * high:.0f})"


def kappa(pairs: Sequence[tuple[Hashable, Hashable]]) -> float | None:
    """Cohen's kappa of two readers, one pair an item; None where chance alone agrees fully."""
    n = len(pairs)
    if not n:
        return None
    agreed = sum(one == other for one, other in pairs) / n
    ones, others = [p[0] for p in pairs], [p[1] for p in pairs]
    chance = sum(ones.count(answer) * others.count(answer) for answer in set(ones)) / (n * n)
    return None if chance == 1 else (agreed - chance) / (1 - chance)


def ranks(values: Sequence[float]) -> list[float]:
    """The rank of each value, counted from 1; equal values share the mean of their ranks."""
    order = sorted(values)
    first: dict[float, int] = {}
    for place, value in enumerate(order, 1):
        first.setdefault(value, place)
    return [first[value] + (order.count(value) - 1) / 2 for value in values]


def spearman(pairs: Sequence[tuple[float, float]]) -> float | None:
    """Spearman's rank correlation, ties included; None for fewer than three pairs or a constant."""
    if len(pairs) < 3:
        return None
    one, other = ranks([p[0] for p in pairs]), ranks([p[1] for p in pairs])
    mean = (len(pairs) + 1) / 2
    spread = sum((a - mean) ** 2 for a in one) * sum((b - mean) ** 2 for b in other)
    return (
        sum((a - mean) * (b - mean) for a, b in zip(one, other, strict=True)) / sqrt(spread)
        if spread
        else None
    )
