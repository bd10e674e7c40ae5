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
    plain = []  # for each stretch between two checkpoints: whether it is ASCII
    for start in range(0, len(text), STEP):
        stretch = text[start : start + STEP]
        plain.append(stretch.isascii())
        marks.append(marks[-1] + len(stretch if plain[-1] else stretch.encode()))
    plain.append(False)

    def convert(at: int) -> int:
        index = bisect_right(marks, at) - 1
        if plain[index]:
            return index * STEP + at - marks[index]
        return min(index * STEP, len(text)) + len(data[marks[index] : at].decode(errors="ignore"))

    return convert
