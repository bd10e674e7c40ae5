"""The goals of a document, and whose gain each is; the duties of a job, and what each serves."""

from collections.abc import Iterator, Sequence
from functools import cache

from copylint.appraisal.lines import Line, lines_of
from copylint.appraisal.values import Duty, Goal
from copylint.facts.role import DUTIES, GOALS, Gain, Serves
from copylint.lexicon import Phrases, word_list

GOAL_FROM = 0.45
DUTY_FROM = 0.5
# The items of one list, and the rows of one table, are of a kind: where they are likely goals on the whole,
# or the head of the table says so, each is one that may well be.
_OF_A_KIND = 3
_ON_THE_WHOLE, _MAY_WELL_BE = 0.3, 0.08


def goals_of(lines: Sequence[Line]) -> tuple[Goal, ...]:
    """Every goal, key figure and target, wherever it stands; equal ones once."""
    found: dict[str, Goal] = {}
    for line in goal_lines(lines):
        goal = Goal(line.quoted, gain_of(line))
        found.setdefault(goal.at.text.lower(), goal)
    return tuple(found.values())


def gain_of(line: Line) -> Gain:
    """Whose gain a goal is. What clicks and views are called leaves no doubt, unless a customer gains."""
    gain = Gain(line.best(GOALS).partition(":")[2])
    counted = gain is not Gain.CUSTOMER and _engagement().search(line.quoted.text) is not None
    return Gain.ENGAGEMENT if counted else gain


def duties_of(lines: Sequence[Line]) -> tuple[Duty, ...]:
    """Every line that says what the person will do."""
    return tuple(Duty(line.quoted, Serves(line.best(DUTIES).partition(":")[2])) for line in duty_lines(lines))


def goal_lines(lines: Sequence[Line]) -> list[Line]:
    """The lines that are goals."""
    return _all_playing(lines, GOALS, GOAL_FROM)


def duty_lines(lines: Sequence[Line]) -> list[Line]:
    """The lines that are duties."""
    return _all_playing(lines, DUTIES, DUTY_FROM)


def _all_playing(lines: Sequence[Line], roles: Sequence[str], least: float) -> list[Line]:
    """The lines that play one of these roles; of all lines of a page they are found once."""
    page = lines[0].page if lines else None
    if page is None or lines is not lines_of(page):
        return list(_playing(lines, roles, least))
    found: list[Line] = page.once(f"lines of {roles[0]}", lambda: list(_playing(lines, roles, least)))
    return found


def _playing(lines: Sequence[Line], roles: Sequence[str], least: float) -> Iterator[Line]:
    groups: dict[tuple[str, int], list[Line]] = {}
    where = [line.group for line in lines]
    for line, group in zip(lines, where, strict=True):
        if group is not None:
            groups.setdefault(group, []).append(line)
    sooner = {group for group, members in groups.items() if _of_a_kind(group, members, roles)}
    for line, group in zip(lines, where, strict=True):
        head = group is not None and group[0] == "table" and groups[group][0] is line
        from_ = _MAY_WELL_BE if group in sooner and not head else least
        if line.likely(roles) >= from_:
            yield line


def _of_a_kind(group: tuple[str, int], members: Sequence[Line], roles: Sequence[str]) -> bool:
    if group[0] == "table" and roles is GOALS and _goal_words().search(members[0].quoted.text) is not None:
        return True
    rows = members[1:] if group[0] == "table" else members
    return len(rows) >= _OF_A_KIND and sum(line.likely(roles) for line in rows) >= _ON_THE_WHOLE * len(rows)


@cache
def _engagement() -> Phrases:
    return Phrases(sorted(word_list("engagement-metrics").forms))


@cache
def _goal_words() -> Phrases:
    """Heads of tables that hold goals."""
    return Phrases(sorted(word_list("measure-headings").forms))
