"""Numbers from 0 to 100 as small bars, in blocks or, where a terminal has none, in ASCII."""

from collections.abc import Iterable, Sequence

from copylint.scoring import PartName, Score

_HEIGHTS = "▁▂▃▄▅▆▇█"
_EIGHTHS = " ▏▎▍▌▋▊▉"
_ABSENT = {True: "·", False: "-"}
# Signs that a terminal without blocks is likely to lack as well.
_PLAIN = str.maketrans({"–": "-", "—": "-", "→": "->", "…": "...", "·": ".", "−": "-", "×": "x"})


def small(value: int | None, blocks: bool) -> str:
    """One cell: as high as the value. Without blocks a digit, for tens."""
    if value is None:
        return _ABSENT[blocks]
    return _HEIGHTS[min(value * len(_HEIGHTS) // 100, 7)] if blocks else str(min(value // 10, 9))


def parts_bar(score: Score, blocks: bool) -> str:
    """The five parts, a cell each, always in the same order."""
    return "".join(
        small(None if (part := score.part(name)) is None else part.value, blocks) for name in PartName
    )


def long(value: int, cells: int, blocks: bool) -> str:
    """A bar as long as the value, filled up to so many cells."""
    if not blocks:
        full = round(value * cells / 100)
        return "#" * full + "." * (cells - full)
    eighths = round(value * cells * 8 / 100)
    full, rest = divmod(eighths, 8)
    return ("█" * full + (_EIGHTHS[rest] if rest else "")).ljust(cells, "·")


def heights(counts: Sequence[int], blocks: bool) -> str:
    """How many fall on each step of a scale: a cell each, the highest for the most."""
    most = max(counts, default=0)
    return "".join(_height(count, most, blocks) for count in counts)


def _height(count: int, most: int, blocks: bool) -> str:
    if not count:
        return "·" if blocks else "."
    return _HEIGHTS[max(0, -(-count * 8 // most) - 1)] if blocks else str(max(1, count * 9 // most))


def finished(lines: Iterable[str], blocks: bool) -> str:
    """Lines as text; without blocks our own signs in ASCII as well."""
    text = "".join(line.rstrip() + "\n" for line in lines)
    return text if blocks else text.translate(_PLAIN)
