"""What the trained reader adds to a page, and how likely it makes a hit."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any, NamedTuple

from copylint.appraisal.goals import GOAL_FROM
from copylint.config.kinds import kind_table
from copylint.facts import Belief, Hit, Page, Unit
from copylint.facts.alike import Likeness, likenesses, take_for
from copylint.facts.role import GOALS
from copylint.learned import Beliefs, load_reader
from copylint.learned.context import near
from copylint.memory import Memory
from copylint.reading import decided
from copylint.reading.decide import changes, with_changes
from copylint.rulebook import Rule
from copylint.terms import DocumentKind

GUESSES = "opinion"


class _Seen(NamedTuple):
    """What is believed of a unit, which facts that decides, and what such a unit is like then."""

    belief: Belief
    changes: Mapping[str, Any]
    like: Likeness


def believed(page: Page, memory: Memory | None = None, before: Beliefs | None = None) -> Page:
    """The page with what is believed of its units, and its facts decided by that.

    ``memory`` is that of earlier versions of the page, ``before`` what was believed in earlier runs; the
    page is the same without them.
    """
    reader = load_reader()
    if memory is None:
        return decided(replace(page, beliefs=reader.read(page, before)))

    def seen(unit: Unit) -> _Seen:
        (belief,) = reader.beliefs(page, (unit,), before)
        return _Seen(belief, changes(unit, belief, page.block(unit)), Likeness())

    table = memory.table("believed", page.names, page.kind)
    every = [
        table.of((like, *near(page, unit)), partial(seen, unit))
        for unit, like in zip(page.units, likenesses(page, memory), strict=True)
    ]
    beliefs = tuple(each.belief for each in every)
    known = with_changes(replace(page, beliefs=beliefs), (each.changes for each in every))
    take_for(known, (each.like for each in every))
    return known


def weighed(rule: Rule, hit: Hit, page: Page) -> float | None:
    """How likely a careful editor would mark what a rule that comes with copylint hit; None: not weighed."""
    belief = None if hit.unit is None else page.belief(page.units[hit.unit])
    if belief is not None and rule.general and belief.roles and kind_table()[page.kind].inside:
        # Goals stand in a table, and one note speaks of all of them.
        if not rule.roles and sum(belief.roles.get(role, 0.0) for role in GOALS) >= GOAL_FROM:
            return 0.0
        return load_reader().inside(belief)
    # Of plans the network has seen few, and what is held of customers there a team wants to hear.
    if rule.family == GUESSES and page.kind is DocumentKind.BRIEF:
        return None
    # What a rule says of several lines, or of all, no belief about one of them can weigh.
    if belief is None or rule.whole or rule.family not in belief.families or len(hit.marks) > 1:
        return None
    return load_reader().confidence(belief, rule.family, None if rule.general else rule.name)
