"""Which words of a unit carried a belief: each was left out once, and the rest read again."""

from collections.abc import Sequence

from copylint.learned.words import words_in
from copylint.text import Span

_MOST = 0.7  # of the words; more, and the whole unit is meant


def carrying(text: str, weights: Sequence[float]) -> Span | None:
    """The words in a row that weigh most, as a span of ``text``; None where all of it does.

    ``weights``: how much less was believed without each of the first words. Words that weigh less than the
    mean count against the row (Bentley's maximum subarray).
    """
    words = words_in(text, len(weights))
    mean = sum(weights) / len(weights)
    best, best_row = 0.0, (0, 0)
    start, running = 0, 0.0
    for n, weight in enumerate(weights):
        if running <= 0:
            start, running = n, 0.0
        running += weight - mean
        if running > best:
            best, best_row = running, (start, n + 1)
    first, last = best_row
    while first < last and not words[first].group()[0].isalnum():
        first += 1
    while last > first and not words[last - 1].group()[0].isalnum():
        last -= 1
    if last <= first or last - first > _MOST * len(words):
        return None
    return Span(words[first].start(), words[last - 1].end())
