"""Which words of a unit carried a belief: each was left out once, and the rest read again."""

from collections.abc import Sequence

from copylint.learned.words import Piece
from copylint.text import Span

_MOST = 0.7  # of the words; more, and the whole unit is meant


def carrying(pieces: Sequence[Piece], weights: Sequence[float]) -> Span | None:
    """The words in a row that weigh most, as a span of the unit's text; None where all of it does.

    ``weights``: how much less was believed without each of the words. Words that weigh less than the mean
    count against the row (Bentley's maximum subarray).
    """
    mean = sum(weights) / len(weights)
    best, row = 0.0, (0, 0)
    start, running = 0, 0.0
    for n, weight in enumerate(weights):
        if running <= 0:
            start, running = n, 0.0
        running += weight - mean
        if running > best:
            best, row = running, (start, n + 1)
    first, last = row
    while first < last and _mark(pieces[first]):
        first += 1
    while last > first and _mark(pieces[last - 1]):
        last -= 1
    if last <= first or last - first > _MOST * len(pieces):
        return None
    return Span(pieces[first].start, pieces[last - 1].end)


def _mark(piece: Piece) -> bool:
    return len(piece.word) == 1 and not piece.word.isalnum() and piece.end - piece.start == 1
