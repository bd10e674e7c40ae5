"""Where a document stands on the customer-first maturity matrix, and which lines say so."""

from collections.abc import Sequence

from copylint.appraisal.lines import Line
from copylint.appraisal.values import MatrixRow
from copylint.appraisal.words import LEVEL_NAMES, NOT_SAID, STEPS
from copylint.facts.role import LEVELS, Row

_MEASURED = {"goal:activity": 1, "goal:company": 1, "goal:engagement": 2, "goal:customer": 3}
TELLS_FROM = 0.35  # from here on a line is evidence
ENOUGH = dict.fromkeys(Row, 1.0)  # evidence together; less says nothing
UP = dict.fromkeys(Row, (0.5, 0.5))  # share of evidence that reaches level 2, and level 3
_QUOTED = 3


def matrix_of(lines: Sequence[Line]) -> tuple[MatrixRow, ...]:
    """All five rows."""
    return tuple(_row(row, lines) for row in Row)


def evidence(row: Row, line: Line) -> tuple[int, float]:
    """The level a line speaks for, and how plainly, from 0 to 1."""
    tells = {level: line.roles.get(f"{row}:{level}", 0.0) for level in LEVELS}
    if row is Row.MEASUREMENT:
        for role, level in _MEASURED.items():
            tells[level] = max(tells[level], line.roles.get(role, 0.0))
    level = max(tells, key=lambda each: tells[each])
    return level, tells[level]


def _row(row: Row, lines: Sequence[Line]) -> MatrixRow:
    telling = [
        (level, tells, line)
        for line in lines
        for level, tells in (evidence(row, line),)
        if tells >= TELLS_FROM
    ]
    together = {level: sum(tells for at, tells, _ in telling if at == level) for level in LEVELS}
    level = reached(row, together)
    if level is None:
        return MatrixRow(row, None, NOT_SAID, (), STEPS[row][0])
    said = sorted((each for each in telling if each[0] == level), key=lambda each: -each[1])
    return MatrixRow(
        row,
        level,
        LEVEL_NAMES[row][level - 1],
        tuple(line.quoted for _, _, line in said[:_QUOTED]),
        STEPS[row][level] if level < len(LEVELS) else "",
    )


def reached(row: Row, together: dict[int, float]) -> int | None:
    """The level that evidence for each level comes to; None: too little of it."""
    whole = sum(together.values())
    if whole < ENOUGH[row]:
        return None
    second, third = UP[row]
    if together[3] / whole >= third:
        return 3
    return 2 if (together[2] + together[3]) / whole >= second else 1
