"""Where one level of maturity ends and the next begins, as readers saw it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from math import sqrt

LEVELS = ("product-focused", "value-based", "outcome-driven")
_LOW, _HIGH = range(35, 65), range(66, 96)


def bands(said: Iterable[float], levels: Sequence[str]) -> tuple[int, int]:
    """The two scores that part the three levels with the fewest pages on the wrong side.

    A page weighs less the more there are of its level, by the square root: few pages are outcome-driven, and
    counted one by one they would be given up. Pages of which a reader said no level are passed over.
    """
    known = [
        (float(value), LEVELS.index(level))
        for value, level in zip(said, levels, strict=True)
        if level in LEVELS
    ]
    weight = {level: 1 / sqrt(count) for level, count in Counter(level for _, level in known).items()}

    def wrong(low: int, high: int) -> float:
        missed = (level for value, level in known if (value >= low) + (value >= high) != level)
        return round(sum(weight[level] for level in missed), 6)

    found = {(low, high): wrong(low, high) for low in _LOW for high in _HIGH}
    least = min(found.values())
    # Of equals the one in the middle, for what lies between two pages is anybody's guess.
    equal = [pair for pair, cost in found.items() if cost == least]
    return equal[len(equal) // 2]
