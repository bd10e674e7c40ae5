"""Checks of plans, briefs and job posts as a whole: is there a customer in it?"""

from collections.abc import Iterator, Sequence

from copylint.appraisal.goals import duty_lines, goal_lines
from copylint.appraisal.lines import Line, lines_of
from copylint.facts import Page, Unit
from copylint.facts.role import DUTIES, GOALS
from copylint.rulebook.rule import Match, Options

_ONE_GOAL = 0.8  # a single goal must be plainly one
_DUTIES = 3  # fewer are a line about the job, not its duties
# Messages: how many that speak of what we have, what they come to together, and how little beside it may
# speak of what a customer gets.
_MESSAGES, _OURS, _TOGETHER, _NEXT_TO = 3, 0.1, 0.5, 0.3
# What a plan may know of customers, all lines together; below, it knows nothing.
_KNOWS = ("evidence", "honest", "planning:3", "goal:customer", "culture:3", "keep")
_KNOWN = 0.4
# A shorter text is a note, not a plan.
_NOTE, _LINES, _WORDS = 10, 3, 25
_THERE = 0.4  # from here on a line may well name a customer, and that is enough not to say there is none


def goals_without_customer(page: Page, units: tuple[Unit, ...], options: Options) -> Iterator[Match]:  # noqa: ARG001
    """Goals of which none would be noticed by a customer; marks the first that is plainly ours."""
    lines = goal_lines(tuple(lines_of(page)))
    if any(line.roles.get("goal:customer", 0.0) >= _THERE for line in lines):
        return
    if len(lines) == 1 and lines[0].likely(GOALS) < _ONE_GOAL:
        return
    yield from _first(lines, units, GOALS, "goal", "goals")


def duties_without_customer(page: Page, units: tuple[Unit, ...], options: Options) -> Iterator[Match]:  # noqa: ARG001
    """Duties of a job of which none names a customer and what they get; marks the first."""
    lines = duty_lines(tuple(lines_of(page)))
    if len(lines) < _DUTIES or any(line.roles.get("duty:customers", 0.0) >= _THERE for line in lines):
        return
    yield from _first(lines, units, DUTIES, "duty", "duties")


def message_without_value(page: Page, units: tuple[Unit, ...], options: Options) -> Iterator[Match]:  # noqa: ARG001
    """Messages of which each says what we have, and none what a customer gets; marks the first."""
    lines = tuple(lines_of(page))
    ours = [line for line in lines if line.roles.get("messaging:1", 0.0) >= _OURS]
    gets = ("messaging:2", "messaging:3", "answer:worth", "goal:customer")
    what_we_have = sum(line.roles.get("messaging:1", 0.0) for line in lines)
    what_they_get = sum(max(line.roles.get(role, 0.0) for role in gets) for line in lines if line.roles)
    if len(ours) >= _MESSAGES and what_we_have >= _TOGETHER and what_they_get <= _NEXT_TO * what_we_have:
        yield from _first(ours, units, ("messaging:1",), "message", "messages")


def no_customer(page: Page, units: tuple[Unit, ...], options: Options) -> Iterator[Match]:  # noqa: ARG001
    """A plan or a brief in which no line knows anything of a customer; marks its first words."""
    lines = tuple(lines_of(page))
    known = sum(max(line.roles.get(role, 0.0) for role in _KNOWS) for line in lines if line.roles)
    words = sum(len(unit.text.split()) for unit in units)
    if not page.beliefs or words < _NOTE or (len(lines) < _LINES and words < _WORDS) or known >= _KNOWN:
        return
    first = next((unit for unit in units if unit.text.strip()), None)
    if first is not None:
        yield Match(first, {"unit": first.span}, {}, (first,))


def _first(
    lines: Sequence[Line], units: tuple[Unit, ...], roles: Sequence[str], one: str, many: str
) -> Iterator[Match]:
    seen = {unit.n for unit in units}
    said = f"{len(lines)} {one if len(lines) == 1 else many}"
    for line in sorted(lines, key=lambda line: line.likely(roles) < _ONE_GOAL):  # the plain ones first
        for unit in line.units:
            if unit.n in seen:
                yield Match(unit, {"unit": unit.span}, {"count": said}, (unit,))
                return
