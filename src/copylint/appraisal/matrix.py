"""Where a document stands on the customer-first maturity matrix, and which lines say so."""

from collections.abc import Mapping, Sequence
from operator import itemgetter

from copylint.appraisal.fitted import Scale, fitted
from copylint.appraisal.lines import Line
from copylint.appraisal.values import MatrixRow
from copylint.appraisal.words import LEVEL_NAMES, NOT_SAID, STEPS
from copylint.facts import Page, Unit
from copylint.facts.alike import of_unit
from copylint.facts.role import LEVELS, Row

_MEASURED = {"goal:activity": 1, "goal:company": 1, "goal:engagement": 2, "goal:customer": 3}
_NAMED_FROM = 0.15  # a line that tells less plainly counts, and is quoted only where no other does
_QUOTED = 3
_TWO_PIECES, _PIECES = (Row.DATA, Row.CULTURE), 2  # of these rows one line says little


def matrix_of(lines: Sequence[Line]) -> tuple[MatrixRow, ...]:
    """All five rows."""
    tells = [_tells(line) for line in lines]
    return tuple(_row(row, lines, [each[n] for each in tells]) for n, row in enumerate(Row))


def evidence(row: Row, roles: Mapping[str, float]) -> dict[int, float]:
    """Level → how plainly a line with these roles speaks for it, from 0 to 1."""
    tells = {level: roles.get(f"{row}:{level}", 0.0) for level in LEVELS}
    if row is Row.MEASUREMENT:
        for role, level in _MEASURED.items():
            tells[level] = max(tells[level], roles.get(role, 0.0))
    return tells


def reached(together: Mapping[int, float], scale: Scale) -> int | None:
    """The level that the evidence of all lines comes to; None: too little of it."""
    low, middle, high = scale.low * together[1], together[2], scale.high * together[3]
    whole = low + middle + high
    if whole < scale.enough:
        return None
    if high / whole >= scale.third:
        return 3
    return 2 if (middle + high) / whole >= scale.second else 1


def level_of(row: Row, tells: Sequence[Mapping[int, float]], scale: Scale) -> int | None:
    """The level of a document, from what each of its lines tells; None: it does not say."""
    level = reached({level: sum(map(itemgetter(level), tells)) for level in LEVELS}, scale)
    if level is None:
        return None
    plain = sum(each[level] >= _NAMED_FROM for each in tells)
    if level == max(LEVELS) and row in _TWO_PIECES and plain < _PIECES:
        return 2  # one line shows that somebody is aware of customers, and no more
    return level


def _tells(line: Line) -> tuple[Mapping[int, float], ...]:
    """What a line tells of each row."""
    if len(line.units) == 1:
        return of_unit(line.page, line.units[0], _tells_of_one)
    return tuple(evidence(row, line.roles) for row in Row)


def _tells_of_one(page: Page, unit: Unit) -> tuple[Mapping[int, float], ...]:
    roles = Line(page, (unit,)).roles
    return tuple(evidence(row, roles) for row in Row)


def _row(row: Row, lines: Sequence[Line], tells: Sequence[Mapping[int, float]]) -> MatrixRow:
    level = level_of(row, tells, fitted().scales[row])
    if level is None:
        return MatrixRow(row, None, NOT_SAID, (), STEPS[row][0])
    telling = _telling(tells, lines, level)
    return MatrixRow(
        row,
        level,
        LEVEL_NAMES[row][level - 1],
        tuple(line.quoted for line in telling[:_QUOTED]),
        STEPS[row][level] if level < max(LEVELS) else "",
    )


def _telling(tells: Sequence[Mapping[int, float]], lines: Sequence[Line], level: int) -> list[Line]:
    """The lines that plainly speak for the level, the plainest first; without one, the nearest to it."""
    found = [(each[level], line) for each, line in zip(tells, lines, strict=True)]
    found.sort(key=lambda pair: -pair[0])
    return [line for tells_so, line in found if tells_so >= _NAMED_FROM] or [found[0][1]]
