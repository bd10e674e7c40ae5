"""What a document says as a whole, for people: the matrix, the goals, the four questions, the duties."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from copylint.appraisal import Appraisal, Gain, MatrixRow, Quoted, Row, Serves
from copylint.report.frame import clipped
from copylint.report.look import Look
from copylint.report.measure import cells, padded, safe, wrapped
from copylint.report.where import first_words
from copylint.report.wording import counted
from copylint.text import Span

GAINS = {
    Gain.ACTIVITY: "what we do",
    Gain.COMPANY: "what we get",
    Gain.ENGAGEMENT: "clicks and views",
    Gain.CUSTOMER: "a customer's gain",
}
SERVED = {
    Serves.PIPELINE: "pipeline",
    Serves.BRAND: "brand and content",
    Serves.TOOLS: "tools and process",
    Serves.TEAM: "the team",
    Serves.CUSTOMERS: "customers",
}
_MARGIN = "   "
_ROWS = 8  # goals or duties shown; the rest is counted
_PLACES = 3  # lines named behind a row of the matrix
_LEAST = 20  # cells for a quotation


@dataclass(frozen=True, slots=True)
class Extent:
    """How much is shown of a document as a whole."""

    rows: int | None = _ROWS  # goals, and duties; the rest is counted
    steps: bool = True  # what would move each row of the matrix one level up
    asks: bool = True  # whom to ask what is open
    path: bool = True  # the path of change
    brief: bool = False  # the questions in a sentence; of what would raise a score only the lines
    numbered: bool = True  # whether line numbers are seen by whoever reads the document


def appraised_lines(appraisal: Appraisal, look: Look, extent: Extent | None = None) -> list[str]:
    """All that there is to say, each part with an empty line before it."""
    extent = extent or Extent()
    if look.everything:
        extent = Extent(rows=None, numbered=extent.numbered)
    return [
        *_duties(appraisal, look, extent),
        *_goals(appraisal, look, extent),
        *_matrix(appraisal, look, extent),
        *_answers(appraisal, look, extent),
        *(_path(appraisal, look) if extent.path else ()),
    ]


def goals_words(appraisal: Appraisal) -> str:
    """``14 goals, 1 that a customer would notice``; there must be one."""
    noticed = appraisal.noticed or "none"
    if len(appraisal.goals or ()) == 1:
        return "1 goal, and a customer would " + ("notice" if appraisal.noticed else "not notice")
    return f"{len(appraisal.goals or ())} goals, {noticed} that a customer would notice"


def duties_words(appraisal: Appraisal) -> str:
    """``11 duties, none names a customer``, and what they serve; there must be one."""
    served = appraisal.served
    names = served[Serves.CUSTOMERS]
    what = counted(len(appraisal.duties or ()), "duty", "duties")
    who = "none names a customer" if not names else f"{names} {'names' if names == 1 else 'name'} a customer"
    rest = [
        f"{name} {served[serves]}"
        for serves, name in SERVED.items()
        if served[serves] and serves is not Serves.CUSTOMERS
    ]
    return f"{what}, {who}" + (f" ({', '.join(rest)})" if rest else "")


def matrix_evidence(row: MatrixRow, *, numbers: bool = True, room: int = 60) -> str:
    """``lines 4, 9 and 12``; empty where nothing is said. Without numbers the most telling line's words."""
    if not numbers:
        return first_words(row.lines[0].text, room) if row.lines else ""
    lines = sorted(quoted.line for quoted in row.lines[:_PLACES])
    if not lines:
        return ""
    if len(lines) == 1:
        return f"line {lines[0]}"
    return f"lines {', '.join(map(str, lines[:-1]))} and {lines[-1]}"


def _goals(appraisal: Appraisal, look: Look, extent: Extent) -> Iterator[str]:
    if appraisal.goals:
        rows = [Shown(goal.at, GAINS[goal.gain], goal.gain is Gain.CUSTOMER) for goal in appraisal.goals]
        yield from ("", look.strong(f"{goals_words(appraisal)}."))
        yield from _listed(rows, GAINS.values(), look, extent)
        yield from _more(len(rows), extent.rows, "goal", "goals")


def _duties(appraisal: Appraisal, look: Look, extent: Extent) -> Iterator[str]:
    if appraisal.duties:
        rows = [
            Shown(duty.at, SERVED[duty.serves], duty.serves is Serves.CUSTOMERS) for duty in appraisal.duties
        ]
        yield ""
        yield from map(look.strong, wrapped(f"{duties_words(appraisal)}.", look.width))
        yield from _listed(rows, SERVED.values(), look, extent)
        yield from _more(len(rows), extent.rows, "duty", "duties")


class Shown(NamedTuple):
    """A goal or a duty as a row of the report."""

    at: Quoted
    what: str
    theirs: bool  # it concerns a customer


def _listed(rows: Sequence[Shown], names: Iterable[str], look: Look, extent: Extent) -> Iterator[str]:
    """The first rows, and of those left out what concerns a customer: that is what one looks for."""
    most = extent.rows
    if most is not None and len(rows) > most:
        theirs = [row for row in rows if row.theirs][:most]
        others = [row for row in rows if not row.theirs][: most - len(theirs)]
        rows = [row for row in rows if row in theirs or row in others]
    label = max(map(cells, names))
    for row in rows:
        mark = "+" if row.theirs else " "
        yield f"{mark}{padded(row.what, label)}  {_quote(row.at, look.width - label - 3, extent)}"


def _more(number: int, most: int | None, one: str, many: str) -> Iterator[str]:
    if most is not None and number > most:
        yield f"{_MARGIN}and {counted(number - most, 'more ' + one, 'more ' + many)}: --all"


def _quote(quoted: Quoted, width: int, extent: Extent) -> str:
    head = f"{quoted.line:>4} | " if extent.numbered else ""
    text = safe(quoted.text)
    room = max(_LEAST, width - cells(head))
    return head + (text if cells(text) <= room else clipped(text, Span(0, 0), room)[0])


def _matrix(appraisal: Appraisal, look: Look, extent: Extent) -> Iterator[str]:
    """A plan gets all rows; what another document, such as a job post, does not say takes one line."""
    plan = appraisal.goals is not None
    rows = [row for row in appraisal.matrix if plan or row.level is not None]
    if not rows:
        return
    yield ""
    yield look.strong("How near to customers is it?")
    label = max(len(row.row) for row in rows)
    for row in rows:
        level = row.name + (f" ({row.level} of 3)" if row.level else "")
        room = look.width - label - 5 - cells(level)
        evidence = matrix_evidence(row, numbers=extent.numbered, room=room)
        yield f" {padded(row.row.value.capitalize(), label)}  {level}" + (f", {evidence}" if evidence else "")
        for line in wrapped(row.step, look.width - label - 3) if row.step and extent.steps else ():
            yield " " * (label + 3) + look.faint(line)
    if silent := [row.row.value for row in appraisal.matrix if row not in rows]:
        yield from (f" {line}" for line in wrapped(f"Not said: {', '.join(silent)}.", look.width - 1))


def _answers(appraisal: Appraisal, look: Look, extent: Extent) -> Iterator[str]:
    if not appraisal.answers:
        return
    if extent.brief:
        yield from _answered(appraisal, look, extent)
        return
    yield ""
    yield look.strong("What a customer asks")
    label = max(cells(answer.asks) for answer in appraisal.answers)
    for answer in appraisal.answers:
        if answer.at is not None:
            yield f"+{padded(answer.asks, label)}  {_quote(answer.at, look.width - label - 3, extent)}"
        else:
            yield f" {padded(answer.asks, label)}  open"
            for line in wrapped(f"Ask: {answer.ask}", look.width - len(_MARGIN)) if extent.asks else ():
                yield _MARGIN + look.faint(line)


def _answered(appraisal: Appraisal, look: Look, extent: Extent) -> list[str]:
    """How many of the questions are answered and where, and which are open."""
    given = [answer.at for answer in appraisal.answers if answer.at is not None]
    lines = ", ".join(str(line) for line in sorted({at.line for at in given}))
    said = f"A customer asks four things; {len(given) or 'none'} {'is' if len(given) < 2 else 'are'} answered"
    said += f" (line{'s' if ',' in lines else ''} {lines})" if lines and extent.numbered else ""
    open_ = [answer.asks for answer in appraisal.answers if answer.at is None]
    return wrapped(said + (f". Open: {' '.join(open_)}" if open_ else "."), look.width)


# The path of change, and what shows that a document stands before the step: a row of the matrix that is at
# one of these levels; the first such step is the next.
_PATH: tuple[tuple[str, str, Mapping[Row, tuple[int | None, ...]]], ...] = (
    ("reframe", "say for whom it gets better before how we reach them", {Row.PLANNING: (None, 1)}),
    ("redesign", "say what a customer gets out of what we have", {Row.MESSAGING: (1,)}),
    ("align", "give the teams one goal and one view of the customer", {Row.CULTURE: (1,), Row.DATA: (1,)}),
    ("enable", "give those who hear customers the time and the say to act", {Row.CULTURE: (2,)}),
    ("measure", "count what a customer would notice", {Row.MEASUREMENT: (None, 1, 2)}),
    ("improve", "ask the same customers again, and change one thing at a time", {}),
)


PATH = tuple(name for name, _, _ in _PATH)


def next_step(appraisal: Appraisal) -> tuple[str, str] | None:
    """Which step of the path of change comes next for a plan, and what it asks; None for what is no plan."""
    if not appraisal.matrix or appraisal.goals is None:
        return None
    levels = {row.row: row.level for row in appraisal.matrix}
    return next(
        (name, what)
        for name, what, where in _PATH
        if not where or any(levels[row] in at for row, at in where.items())
    )


def _path(appraisal: Appraisal, look: Look) -> Iterator[str]:
    if (step := next_step(appraisal)) is None:
        return
    name, what = step
    path = " > ".join(f"[{each}]" if each == name else each for each in PATH)
    yield ""
    yield from wrapped(f"Path of change: {path}", look.width)
    yield from wrapped(f"Next here: {what}.", look.width)
