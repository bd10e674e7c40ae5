"""What the trained reader adds to a page, and how likely it makes a hit."""

from dataclasses import dataclass, replace
from functools import partial

from copylint.appraisal.goals import GOAL_FROM
from copylint.config.kinds import kind_table
from copylint.facts import Belief, Hit, Page, Unit
from copylint.facts.alike import Likeness, known_of, likenesses, of_unit, take_for
from copylint.facts.role import GOALS
from copylint.learned import Beliefs, load_reader
from copylint.learned.context import near
from copylint.memory import Memory
from copylint.reading import decided
from copylint.reading.decide import changed, changes
from copylint.rulebook import Rule
from copylint.terms import DocumentKind

GUESSES = "opinion"


@dataclass(slots=True)
class _Seen:
    """What is believed of a unit, the unit as that decides it, and what such a unit is like then."""

    belief: Belief
    unit: Unit
    like: Likeness

    def placed(self, n: int, block: int) -> Unit:
        """The unit under these numbers, the last one made where they are the same."""
        if self.unit.n != n or self.unit.block != block:
            self.unit = self.unit.placed(n, block)
        return self.unit


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
        return _Seen(belief, changed(unit, changes(unit, belief, page.block(unit))), Likeness())

    table = memory.table("believed", page.names, page.kind)
    every = [
        table.of((like, *near(page, unit)), partial(seen, unit))
        for unit, like in zip(page.units, likenesses(page, memory), strict=True)
    ]
    units = tuple([each.placed(unit.n, unit.block) for each, unit in zip(every, page.units, strict=True)])
    known = replace(page, beliefs=tuple([each.belief for each in every]), units=units)
    take_for(known, (each.like for each in every))
    return known


def weighed(rule: Rule, hit: Hit, page: Page) -> float | None:
    """How likely a careful editor would mark what a rule that comes with copylint hit; None: not weighed."""
    unit = None if hit.unit is None else page.units[hit.unit]
    belief = None if unit is None else page.belief(unit)
    if unit is not None and belief and rule.general and belief.roles and kind_table()[page.kind].inside:
        # Goals stand in a table, and one note speaks of all of them.
        if not rule.roles and of_unit(page, unit, _goal) >= GOAL_FROM:
            return 0.0
        return of_unit(page, unit, _inside)
    # Of plans the network has seen few, and what is held of customers there a team wants to hear.
    if rule.family == GUESSES and page.kind is DocumentKind.BRIEF:
        return None
    # What a rule says of several lines, or of all, no belief about one of them can weigh.
    if unit is None or belief is None or rule.whole or rule.family not in belief.families or hit.marks[1:]:
        return None
    known = known_of(page)[unit.n]
    asked = (rule.family, None if rule.general else rule.name, hit.alternative)
    if asked not in known:
        known[asked] = load_reader().confidence(belief, *asked)
    sure: float | None = known[asked]
    return sure


def _goal(page: Page, unit: Unit) -> float:
    return sum(page.beliefs[unit.n].roles.get(role, 0.0) for role in GOALS)


def _inside(page: Page, unit: Unit) -> float:
    return load_reader().inside(page.beliefs[unit.n])
