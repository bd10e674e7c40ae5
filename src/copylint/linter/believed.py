"""What the trained reader adds to a page, and how likely it makes a hit."""

from dataclasses import replace

from copylint.appraisal.goals import GOAL_FROM
from copylint.config import kind_table
from copylint.facts import Hit, Page
from copylint.facts.role import GOALS
from copylint.learned import load_reader
from copylint.memory import Memory
from copylint.reading import decided
from copylint.rulebook import Rule
from copylint.terms import DocumentKind

GUESSES = "opinion"


def believed(page: Page, memory: Memory | None = None) -> Page:
    """The page with what is believed of its units, and its facts decided by that."""
    return decided(replace(page, beliefs=load_reader().read(page, memory)))


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
