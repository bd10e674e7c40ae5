"""What moved a page's score between two readings: its parts, and the lines that came, went or changed."""

from collections.abc import Iterable
from dataclasses import dataclass

from copylint.results.difference import Pair, can_be_judged
from copylint.scoring import PartName, Score

_NOTHING = 0.05  # points; less is the rounding of something else


@dataclass(frozen=True, slots=True)
class PartMove:
    """A part before and now; None: it was not judged."""

    name: PartName
    before: int | None
    now: int | None
    points: float  # of the page's score

    @property
    def change(self) -> int | None:
        """By how much its value rose; None if one side was not judged."""
        return None if self.before is None or self.now is None else self.now - self.before


@dataclass(frozen=True, slots=True)
class LineMove:
    """A line and how many points of the score it brings now against what it brought before."""

    text: str
    line: int | None  # where it stands now; None: it is gone
    points: float
    new: bool = False

    @property
    def state(self) -> str:
        """``new``, ``gone`` or ``changed``: the line is the same, and counts otherwise."""
        return "new" if self.new else "gone" if self.line is None else "changed"


def why_not_compared(pair: Pair) -> str:
    """Why the two numbers of a page say nothing about each other; empty if they do."""
    if pair.before is None:
        return "new"
    if pair.before.kind is not pair.now.kind:
        return f"kind changed from {pair.before.kind.value} to {pair.now.kind.value}"
    if pair.now.score is None and pair.before.score is None:
        return f"pages of kind {pair.now.kind.value} get no score"
    if not can_be_judged(pair.now.score):
        return "too little text now to judge"
    return "" if can_be_judged(pair.before.score) else "too little text before to judge"


def part_moves(before: Score, now: Score) -> tuple[PartMove, ...]:
    """Every part that either side judged."""
    moves = []
    for name in PartName:
        old, new = before.part(name), now.part(name)
        if old is not None or new is not None:
            points = (new.points if new else 0.0) - (old.points if old else 0.0)
            moves.append(PartMove(name, old.value if old else None, new.value if new else None, points))
    return tuple(moves)


def line_moves(before: Score, now: Score) -> tuple[LineMove, ...]:
    """The lines whose points differ, those that moved the score most first.

    A line is the same one if it says the same, wherever it stands.
    """
    old, new = _lines(before), _lines(now)
    moves = [
        LineMove(text, line, points - (old[text][1] if text in old else 0.0), new=text not in old)
        for text, (line, points) in new.items()
    ]
    moves += [LineMove(text, None, -points) for text, (_, points) in old.items() if text not in new]
    return tuple(
        sorted((m for m in moves if abs(m.points) >= _NOTHING), key=lambda m: (-abs(m.points), m.text))
    )


def _lines(score: Score) -> dict[str, tuple[int, float]]:
    """By what a line says: where it stands first, and the points of all its parts."""
    found: dict[str, tuple[int, float]] = {}
    for line in (line for part in score.parts for line in part.lines):
        first, points = found.get(line.at.text, (line.at.line, 0.0))
        found[line.at.text] = min(first, line.at.line), points + line.points
    return found


def of_all(pairs: Iterable[Pair]) -> tuple[list[Pair], list[Pair]]:
    """Pages that can be compared, the widest change first, and those that cannot."""
    compared: list[Pair] = []
    not_compared: list[Pair] = []
    for pair in pairs:
        (not_compared if why_not_compared(pair) else compared).append(pair)
    compared.sort(key=lambda pair: (-abs(change_of(pair)), pair.now.path))
    return compared, not_compared


def change_of(pair: Pair) -> int:
    """By how much a page's score rose; 0 if it cannot be compared."""
    now, before = pair.now.score, pair.before.score if pair.before else None
    if now is None or before is None or now.value is None or before.value is None:
        return 0
    return now.value - before.value
