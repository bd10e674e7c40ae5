"""Plans, briefs and job posts as a whole, with the roles of their lines told."""

from collections.abc import Mapping

import pytest

from copylint.checks import CHECKS
from copylint.rulebook import load_rulebook
from copylint.terms import DocumentKind, Severity
from tests.appraisal.papers import Roles, paper
from tests.rulebook.inline import findings

RULES = {rule.name: rule for rule in load_rulebook(CHECKS).rules}
LEADS, POSTS, METER = (
    "40 qualified leads a month",
    "Publish three posts a week",
    "A tenant reads the meter alone",
)


def found(
    rule: str, of: Mapping[str, Roles], kind: str = "brief", text: str = ""
) -> list[tuple[int, str, str]]:
    """Line, words, message of what a rule that ships finds; without ``text`` each line is a paragraph."""
    page = paper(text or "\n\n".join(of), of, DocumentKind(kind))
    return [(each.start.line, each.text, each.message) for each in findings(page, RULES[rule])]


@pytest.mark.parametrize("kind", ["brief", "messaging"])
def test_goals_that_no_customer_would_notice(kind: str) -> None:
    of = {"Goals": {}, LEADS: {"goal:company": 0.9}, POSTS: {"goal:activity": 0.9}}
    assert found("goals-without-customer", of, kind) == [
        (3, LEADS, "2 goals, and none that a customer would notice.")
    ]


def test_the_first_goal_that_is_plainly_one_is_marked() -> None:
    of = {LEADS: {"goal:company": 0.6}, POSTS: {"goal:activity": 0.9}}
    assert [mark for _, mark, _ in found("goals-without-customer", of)] == [POSTS]
    of = {LEADS: {"goal:company": 0.6}, POSTS: {"goal:activity": 0.6}}
    assert [mark for _, mark, _ in found("goals-without-customer", of)] == [LEADS]


def test_a_row_of_a_table_is_one_goal() -> None:
    text = "| Leads | 40 | 60 |\n| --- | --- | --- |\n| Posts | 3 | 5 |"
    of = {"Leads": {"goal:company": 0.9}, "60": {"goal:company": 0.9}, "Posts": {"goal:activity": 0.9}}
    assert found("goals-without-customer", of, text=text) == [
        (1, "Leads", "2 goals, and none that a customer would notice.")
    ]


@pytest.mark.parametrize(
    "of",
    [
        {LEADS: {"goal:company": 0.9}, METER: {"goal:customer": 0.9}},
        {LEADS: {"goal:company": 0.9}, METER: {"goal:customer": 0.4, "goal:company": 0.5}},
        {LEADS: {"goal:company": 0.79}},  # a single goal, and perhaps none
        {LEADS: {"goal:company": 0.3}, POSTS: {"goal:activity": 0.3}},
        {LEADS: {}, POSTS: {}},
    ],
    ids=["a customer's", "perhaps a customer's", "one unsure", "none", "nothing"],
)
def test_silent_about_goals(of: Mapping[str, Roles]) -> None:
    assert found("goals-without-customer", of) == []


def test_a_single_goal_must_plainly_be_one() -> None:
    assert found("goals-without-customer", {LEADS: {"goal:company": 0.8}}) == [
        (1, LEADS, "1 goal, and none that a customer would notice.")
    ]
    # What is not likely enough to be a goal is none that a customer would notice, either.
    weak = {LEADS: {"goal:company": 0.9}, METER: {"goal:customer": 0.2}}
    assert len(found("goals-without-customer", weak)) == 1


def test_pages_for_readers_have_no_goals() -> None:
    of = {LEADS: {"goal:company": 0.9}, POSTS: {"goal:activity": 0.9}}
    assert found("goals-without-customer", of, "landing") == []


DUTIES = {
    "Fill the pipeline": {"duty:pipeline": 0.9},
    "Run the brand": {"duty:brand": 0.9},
    "Own the tools": {"duty:tools": 0.6},
}


@pytest.mark.parametrize("kind", ["job-post", "careers"])
def test_duties_of_which_none_names_a_customer(kind: str) -> None:
    of = {"What you will do": {}, **DUTIES}
    assert found("duties-without-customer", of, kind) == [
        (3, "Fill the pipeline", "3 duties, and none names a customer.")
    ]


@pytest.mark.parametrize(
    "of",
    [
        dict(list(DUTIES.items())[:2]),  # a line about the job, not its duties
        {**DUTIES, "Own the tools": {"duty:tools": 0.2}},
        {**DUTIES, "Talk to six owners a month": {"duty:customers": 0.9}},
        {**DUTIES, "Own the tools": {"duty:tools": 0.5, "duty:customers": 0.4}},
    ],
)
def test_silent_about_duties(of: Mapping[str, Roles]) -> None:
    assert found("duties-without-customer", of, "job-post") == []


def test_a_plan_has_no_duties() -> None:
    assert found("duties-without-customer", DUTIES, "brief") == []


MESSAGES = {
    "Two hundred triggers": {"messaging:1": 0.9},
    "Sixty connectors": {"messaging:1": 0.6},
    "A dark mode": {"messaging:1": 0.6},
}


def test_messages_about_what_we_have() -> None:
    of = {"Pillars": {"messaging:1": 0.01}, **MESSAGES}
    assert found("message-without-value", of, "messaging") == [
        (3, "Two hundred triggers", "3 messages about what we have, and none about what a customer gets.")
    ]


@pytest.mark.parametrize("role", ["messaging:2", "messaging:3", "answer:worth", "goal:customer"])
def test_one_message_of_value_is_enough(role: str) -> None:
    theirs = "The month is closed by the 6th"
    assert found("message-without-value", {**MESSAGES, theirs: {role: 0.9}}, "messaging") == []
    assert len(found("message-without-value", {**MESSAGES, theirs: {role: 0.1}}, "messaging")) == 1


def test_a_single_message_is_no_message_house() -> None:
    assert found("message-without-value", {"Two hundred triggers": {"messaging:1": 0.9}}, "messaging") == []


BRIEF = {
    "Brief: summer opening": {},
    "Fill the terrace from May to the end of July and sell more of the new ice": {"goal:company": 0.9},
    "Radio and posters in both stations, four thousand euros in all": {},
}


def test_a_brief_in_which_no_line_knows_a_customer() -> None:
    assert found("brief-without-customer", BRIEF) == [
        (1, "Brief: summer opening", "This brief has no customer in it yet.")
    ]


@pytest.mark.parametrize("role", ["evidence", "honest", "planning:3", "goal:customer", "culture:3", "keep"])
def test_one_line_that_knows_a_customer_is_enough(role: str) -> None:
    assert found("brief-without-customer", {**BRIEF, METER: {role: 0.9}}) == []
    assert len(found("brief-without-customer", {**BRIEF, METER: {role: 0.1}})) == 1


def test_lines_that_know_a_little_know_enough_together() -> None:
    little = {f"Tenant number {n} called": {"evidence": 0.2} for n in range(5)}
    assert found("brief-without-customer", {**BRIEF, **little}) == []


def test_a_few_words_are_no_brief_yet() -> None:
    assert found("brief-without-customer", dict(list(BRIEF.items())[:1])) == []


def test_a_note_on_a_whole_document_is_a_warning_and_said_once() -> None:
    for name in ("goals", "duties", "message"):
        rule = RULES[f"{name}-without-{'value' if name == 'message' else 'customer'}"]
        assert rule.severity is Severity.WARNING
        assert rule.limit is not None
        assert (rule.limit.per, rule.limit.to) == ("page", 1)
