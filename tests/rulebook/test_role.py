"""The ``role`` alternative: lines by what they do in their document, and who gives way to whom."""

from dataclasses import replace

import pytest

from copylint.config import Config
from copylint.facts import FAMILIES, Hit, Page
from copylint.rulebook import Rule, judge
from copylint.rulebook.find_role import LEAST, RoleFinder
from copylint.terms import DocumentKind
from tests.appraisal.papers import paper
from tests.rulebook.inline import findings, hits_of, rule

FENCE = "name: fence\nfind: [{role: 'fault:fence'}]\nmark: unit"
BELIEF = "name: believed\nfind: [{belief: self-focus}]\nmark: unit"
WORD = "name: word\nfind: [{words: [KPI]}]\nmark: words"
LINE = "Not our KPI."


def page(text: str = LINE, **roles: float) -> Page:
    """A page of one line that the trained reader marks as well."""
    told = {name.replace("_", ":"): likely for name, likely in roles.items()}
    made = paper(text, {text: told}, DocumentKind.LANDING)
    likely = dict.fromkeys(FAMILIES, 0.1) | {"self-focus": 0.9}
    return replace(made, beliefs=tuple(replace(each, flagged=0.9, families=likely) for each in made.beliefs))


@pytest.mark.parametrize(
    ("roles", "why"),
    [
        ({"fault:fence": LEAST}, ""),
        ({"opinion": 0.9}, ""),
        ({"opinion": 0.04, "keep": 0.9}, "none of: the trained reader sees opinion (0.04)"),
        ({"fault:fence": 0.14}, "none of: the trained reader sees fence (0.14)"),
        ({}, "none of: what the trained reader believes"),
    ],
)
def test_why_a_line_is_none(roles: dict[str, float], why: str) -> None:
    finder = RoleFinder(("fault:fence", "opinion"))
    made = paper(LINE, {LINE: roles})
    assert finder.why_not(made, made.units[0]) == why
    assert [match.unit for match in finder.find(made, made.units, {})] == ([] if why else [made.units[0]])


def test_where_nobody_was_asked_nothing_is_found() -> None:
    made = replace(paper(LINE), beliefs=())
    assert (
        RoleFinder(("opinion",)).why_not(made, made.units[0]) == "none of: what the trained reader believes"
    )
    assert hits_of(made, rule(FENCE)) == []


def test_a_rule_knows_its_roles_and_its_rank() -> None:
    both = rule("name: both\nfind: [{role: ['fault:fence', opinion]}, {role: honest}]\nmark: unit")
    assert both.roles == ("fault:fence", "opinion", "honest")
    assert both.general
    ranks = [each.rank for each in (rule(WORD), both, rule(BELIEF))]
    assert ranks == [0, 1, 2]


@pytest.mark.parametrize(
    ("text", "roles", "speaks"),
    [
        (LINE, {"fault_fence": 0.9}, "word"),  # a pattern goes first
        ("Not our matter.", {"fault_fence": 0.9}, "fence"),  # then the role of a line
        ("Not our matter.", {"fault_fence": 0.1}, "believed"),  # then what is believed of any line
    ],
)
def test_a_pattern_before_a_role_before_a_belief(text: str, roles: dict[str, float], speaks: str) -> None:
    rules = (rule(BELIEF), rule(FENCE), rule(WORD))
    assert [each.name for each in findings(page(text, **roles), *rules)] == [speaks]
    assert [each.name for each in findings(page(text, **roles), *reversed(rules))] == [speaks]


def test_a_role_that_is_not_sure_enough_silences_no_belief() -> None:
    made, rules = page("Not our matter.", fault_fence=0.3), (rule(BELIEF), rule(FENCE))

    def weigh(rule: Rule, _hit: Hit, _page: Page) -> float:
        return 0.3 if rule.roles else 0.9

    judged = judge(hits_of(made, *rules), rules, made, Config(), weigh)
    assert [each.name for each in judged.findings] == ["believed"]


def test_a_role_is_looked_for_where_the_rule_looks() -> None:
    only = rule(f"{FENCE}\nlooks-at: {{kind: brief}}")
    made = page(fault_fence=0.9)
    assert hits_of(made, only) == []
    assert [hit.rule for hit in hits_of(replace(made, kind=DocumentKind.BRIEF), only)] == ["fence"]
