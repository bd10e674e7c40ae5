"""From offsets in UTF-8, which the Markdown parser counts, to code points, which we count."""

from bisect import bisect_right
from collections.abc import Callable

STEP = 128  # code points between two checkpoints: bounds what one look-up decodes, however long a line is


def code_points(text: str) -> Callable[[int], int]:
    """Return the function that turns a byte offset into ``text.encode()`` into a code point offset."""
    if text.isascii():
        return int
    data = text.encode()
    marks = [0]
    for start in range(0, len(text), STEP):
        marks.append(marks[-1] + len(text[start : start + STEP].encode()))

    def convert(at: int) -> int:
        index = bisect_right(marks, at) - 1
        return min(index * STEP, len(text)) + len(data[marks[index] : at].decode(errors="ignore"))

    return convert
