"""What would raise a score most: the lines whose change moves it furthest, were they about the reader."""

import heapq
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from copylint.scoring.rows import Row
from copylint.scoring.values import Raise, Raising

_LINES = 3
_TRIED = 12  # lines
_LEAST = 1.0  # points; less is not worth a line
_LEAST_WORDS = 4
# A good line, as the trained reader may well see it: set with care not to promise much, and not fitted.
_GOOD_FAULT = 0.15
_GOOD_GAIN = 0.6


def raising_of(rows: Sequence[Row], value: Callable[[Mapping[int, Row]], float]) -> Raising | None:
    """Up to three lines, those that stand in the way or say nothing of the reader, each changed alone.

    ``value`` gives the score of the rows with some changed, by their index. None where no change of a line is
    worth a point.
    """
    now = value({})
    gains = []
    for index in _candidates(rows):
        gain = value({index: changed(rows[index])}) - now
        if gain >= _LEAST:
            gains.append((gain, index))
    gains.sort(key=lambda pair: (-pair[0], pair[1]))
    best = sorted(gains[:_LINES], key=lambda pair: pair[1])
    if not best:
        return None
    together = {index: changed(rows[index]) for _, index in best}
    lines = tuple(Raise(rows[index].at, round(now + gain), _how(rows[index])) for gain, index in best)
    return Raising(lines, round(value(together)))


def _candidates(rows: Sequence[Row]) -> list[int]:
    """The rows that weigh most against the score, or could say more; trying all of a long page takes long."""
    able = [n for n, row in enumerate(rows) if row.weight and row.words >= _LEAST_WORDS]
    return heapq.nlargest(_TRIED, able, key=lambda n: (_open(rows[n]), -n))


def _open(row: Row) -> float:
    return row.weight * (2 * row.fault + row.company + row.product + 1 - row.concrete)


def changed(row: Row) -> Row:
    """The row of the same line, were it about the reader: who acts in it, and it says what changes."""
    return replace(
        row,
        reader=1.0,
        company=0.0,
        product=0.0,
        concrete=max(row.concrete, _GOOD_GAIN),
        fault=min(row.fault, _GOOD_FAULT),
    )


def _how(row: Row) -> str:
    if row.company + row.product > row.reader:
        return "if it were about what the reader does, and what changes"
    return "if it said what changes for the reader"
