"""How sure one is of a hit: notes, ideas and silence; and rules that say what the reader believes."""

from dataclasses import replace

import pytest

from copylint.config import Config
from copylint.facts import FAMILIES, Belief, Hit, Page
from copylint.rulebook import Rule, judge
from copylint.rulebook.apply import hits
from copylint.terms import Severity
from copylint.text import Span
from tests.rulebook.inline import line, rule

WORD = "name: word\nfind: [{words: [synergy]}]\nmark: words"
NO_CONFIG = Config()
GENERAL = "name: general\nfind: [{belief: self-focus}]\nmark: words"


def believed(
    page: Page, flagged: float = 0.9, family: str = "self-focus", because: Span | None = None
) -> Page:
    families = {name: 0.9 if name == family else 0.1 for name in FAMILIES}
    belief = Belief(flagged, 0.5, families, {}, {}, {}, 0.0, 0.0, 0.0, because)
    return replace(page, beliefs=tuple(belief for _ in page.units))


def judged(
    page: Page, sure: float | None, *rules: Rule, config: Config = NO_CONFIG
) -> list[tuple[str, str, float | None]]:
    found = [hit for each in rules for hit in hits(each, page, each.options)]

    def weigh(_rule: Rule, _hit: Hit, _page: Page) -> float | None:
        return sure

    return [
        (f.name, f.severity.value, f.confidence) for f in judge(found, rules, page, config, weigh).findings
    ]


@pytest.mark.parametrize(
    ("sure", "level"),
    [(0.599, None), (0.6, "info"), (0.849, "info"), (0.85, "warning"), (1.0, "warning"), (None, "warning")],
)
def test_a_hit_is_a_note_an_idea_or_nothing(sure: float | None, level: str | None) -> None:
    expected = [] if level is None else [("word", level, sure)]
    assert judged(line("Our synergy."), sure, rule(WORD)) == expected


def test_who_wants_more_or_less_says_from_where_on() -> None:
    page, word = line("Our synergy."), rule(WORD)
    assert judged(page, 0.4, word, config=Config(min_confidence=0.3)) == [("word", "info", 0.4)]
    assert judged(page, 0.8, word, config=Config(min_confidence=0.9)) == []


def test_how_much_it_matters_to_a_team_is_not_how_sure_one_is() -> None:
    config = Config(severity={"word": Severity.ERROR})
    assert judged(line("Our synergy."), 0.7, rule(WORD), config=config) == [("word", "error", 0.7)]
    assert judged(line("Our synergy."), 0.5, rule(WORD), config=config) == []


def test_sureness_never_makes_more_of_a_rule_than_it_is() -> None:
    idea = rule(WORD + "\nseverity: info")
    assert judged(line("Our synergy."), 0.99, idea) == [("word", "info", 0.99)]


def test_a_belief_is_said_where_no_rule_has_a_pattern() -> None:
    page = believed(line("We put pride into floors."))
    assert judged(page, 0.9, rule(GENERAL), rule(WORD)) == [("general", "warning", 0.9)]


def test_a_belief_is_left_unsaid_where_a_rule_speaks() -> None:
    page = believed(line("Our synergy puts pride into floors."))
    assert judged(page, 0.9, rule(GENERAL), rule(WORD)) == [("word", "warning", 0.9)]


def test_a_rule_that_is_not_sure_enough_silences_no_belief() -> None:
    page = believed(line("Our synergy puts pride into floors."))
    general, word = rule(GENERAL), rule(WORD)
    found = [hit for each in (general, word) for hit in hits(each, page, each.options)]

    def weigh(rule: Rule, _hit: Hit, _page: Page) -> float:
        return 0.9 if rule.general else 0.2

    assert [f.name for f in judge(found, (general, word), page, Config(), weigh).findings] == ["general"]


@pytest.mark.parametrize(
    ("sure", "speaks"),
    [
        ({"word": 0.9, "other": 0.95}, ["other"]),
        ({"word": 0.95, "other": 0.9}, ["other"]),  # always the same one, or an edit nearby would look new
        ({"word": 0.95, "other": 0.7}, ["word"]),  # a note goes before an idea
    ],
)
def test_of_two_rules_on_the_same_words_one_speaks(sure: dict[str, float], speaks: list[str]) -> None:
    page, word, other = line("Our synergy works."), rule(WORD), rule(WORD.replace("word", "other", 1))
    found = [hit for each in (word, other) for hit in hits(each, page, each.options)]

    def weigh(rule: Rule, _hit: Hit, _page: Page) -> float:
        return sure[rule.name]

    assert [f.name for f in judge(found, (word, other), page, Config(), weigh).findings] == speaks
    assert [f.name for f in judge(found, (word, other), page, Config()).findings] == ["other", "word"]


@pytest.mark.parametrize(
    "page",
    [
        line("We put pride into floors."),  # nobody was asked
        believed(line("We put pride into floors."), flagged=0.1),
        believed(line("We put pride into floors."), family="puffery"),
    ],
)
def test_no_belief_no_hit(page: Page) -> None:
    assert judged(page, 0.9, rule(GENERAL)) == []


def test_the_words_that_carried_the_belief_are_marked() -> None:
    page = believed(line("We put pride into floors."), because=Span(3, 12))
    (hit,) = hits(rule(GENERAL), page, {})
    assert hit.marks == ((0, Span(3, 12)),)
    (whole,) = hits(rule(GENERAL), believed(line("We put pride into floors.")), {})
    assert whole.marks == ((0, Span(0, 25)),)
