"""How much a hit matters where it stands, and how sure one can be that it is right."""

from collections.abc import Callable
from typing import NamedTuple

from copylint.config import Config
from copylint.config.kinds import kind_table
from copylint.facts import Hit, Page, Unit
from copylint.rulebook.rule import Level, Rule
from copylint.rulebook.signals import carries
from copylint.terms import Severity

NOTE_FROM = 0.85  # confidence; below, a finding is an idea
# In plans, briefs and job posts, for rules that go by the trained reader, whose confidence is measured there
# apart: so many of the lines from here on are right that they are notes as good as elsewhere.
NOTE_FROM_INSIDE = 0.8

# How likely a careful editor would mark what a rule hit, from 0 to 1; None: nobody has weighed it.
Weigh = Callable[[Rule, Hit, Page], float | None]


def unweighed(rule: Rule, hit: Hit, page: Page) -> None:
    """Every hit is taken at its word."""


class Levelled(NamedTuple):
    """A hit that is worth saying."""

    hit: Hit
    level: Severity
    sure: float | None  # the confidence; None: nobody has weighed it


def levelled(hit: Hit, rule: Rule, page: Page, config: Config, weigh: Weigh) -> Levelled | None:
    """The hit with its severity here, or None where the rule is silent or hardly right."""
    level = _written(hit, rule, page, config)
    if level is None:
        return None
    sure = weigh(rule, hit, page)
    if sure is None:
        return Levelled(hit, level, None)
    if sure < config.min_confidence:
        return None
    # Somebody may have said how much it matters to them; how sure we are does not change that.
    given = config.severity.get(rule.name, config.severity.get(rule.family)) is not None
    note_from = NOTE_FROM_INSIDE if rule.general and kind_table()[page.kind].inside else NOTE_FROM
    return Levelled(hit, level if given or sure >= note_from else Severity.INFO, sure)


def _written(hit: Hit, rule: Rule, page: Page, config: Config) -> Severity | None:
    """What rule and config say, whatever anybody believes."""
    own = config.severity.get(rule.name, config.severity.get(rule.family))
    level: Severity | None = rule.severity
    for step in rule.levels:
        if not _applies(step, hit, page):
            continue
        raises = step.to is not None and step.to.rank > rule.severity.rank
        # A guess may lower a level, never raise it.
        if raises and step.kinds is not None and not page.kind_sure:
            continue
        level = step.to
        break
    family = kind_table().judged(page.kind, page.kind_firm).level(rule.family)
    if level is None or family == "off":
        return None
    if own is not None:
        return own
    return Severity.INFO if family == "info" else level


def _applies(step: Level, hit: Hit, page: Page) -> bool:
    unit = unit_of(hit, page)
    if step.kinds is not None and page.kind not in step.kinds:
        return False
    if step.blocks is not None and (unit is None or page.block(unit).kind not in step.blocks):
        return False
    if step.signs and (unit is None or not any(carries(unit, name) for name in step.signs)):
        return False
    if step.words and hit.slots.get("match", "").lower() not in step.words:
        return False
    return not (step.results and hit.result not in step.results)


def unit_of(hit: Hit, page: Page) -> Unit | None:
    """The unit a hit speaks of; None: of the page as a whole."""
    return None if hit.unit is None else page.units[hit.unit]
