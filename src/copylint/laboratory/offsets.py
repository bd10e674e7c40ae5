"""From lines and columns back to offsets."""

from bisect import bisect_left

from copylint.text import Position, Source


def offset_of(source: Source, place: Position) -> int:
    """The code point offset of a line and column."""
    return bisect_left(range(len(source.text)), place, key=source.position)
