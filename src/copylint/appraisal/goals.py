"""The goals of a document, and whose gain each is; the duties of a job, and what each serves."""

from collections.abc import Iterable

from copylint.appraisal.lines import Line
from copylint.appraisal.values import Duty, Goal
from copylint.facts.role import DUTIES, GOALS, Gain, Serves

GOAL_FROM = 0.5
DUTY_FROM = 0.5


def goals_of(lines: Iterable[Line]) -> tuple[Goal, ...]:
    """Every goal, key figure and target, wherever it stands; equal ones once."""
    found: dict[str, Goal] = {}
    for line in lines:
        if line.likely(GOALS) >= GOAL_FROM:
            goal = Goal(line.quoted, Gain(line.best(GOALS).partition(":")[2]))
            found.setdefault(goal.at.text.lower(), goal)
    return tuple(found.values())


def duties_of(lines: Iterable[Line]) -> tuple[Duty, ...]:
    """Every line that says what the person will do."""
    return tuple(
        Duty(line.quoted, Serves(line.best(DUTIES).partition(":")[2]))
        for line in lines
        if line.likely(DUTIES) >= DUTY_FROM
    )
