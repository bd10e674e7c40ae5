"""Goals and duties: which lines are some, and whose gain a goal is."""

from copylint.appraisal import Appraisal, Gain, Serves
from copylint.appraisal.goals import DUTY_FROM, GOAL_FROM, duties_of, goals_of
from tests.appraisal.papers import lines

PLAN = """
    ## Goals

    40 qualified leads a month

    A tenant finds the meter alone

    Three posts a week

    We met in May

    | Target | by June |
    | --- | --- |
    | Open rate | 30 % |

    40 Qualified leads a month
"""
OF = {
    "40 qualified leads a month": {"goal:company": 0.9},
    "40 Qualified leads a month": {"goal:activity": 0.9},
    "A tenant finds the meter alone": {"goal:company": 0.2, "goal:customer": 0.4},
    "Three posts a week": {"goal:activity": GOAL_FROM},
    "We met in May": {"goal:activity": GOAL_FROM - 0.01},
    "Open rate": {"goal:company": 0.3},
    "30 %": {"goal:engagement": 0.6},
}


def test_goals_wherever_they_stand_equal_ones_once() -> None:
    goals = goals_of(lines(PLAN, OF))
    assert [(goal.at.line, goal.at.text, goal.gain) for goal in goals] == [
        (3, "40 qualified leads a month", Gain.COMPANY),
        (5, "A tenant finds the meter alone", Gain.CUSTOMER),
        (7, "Three posts a week", Gain.ACTIVITY),
        (13, "Open rate · 30 %", Gain.ENGAGEMENT),  # as the cell sees it that is plainest a goal
    ]
    whole = Appraisal(goals=goals)
    assert whole.noticed == 1
    assert whole.gains == {Gain.ACTIVITY: 1, Gain.COMPANY: 1, Gain.ENGAGEMENT: 1, Gain.CUSTOMER: 1}


def test_duties_and_what_they_serve() -> None:
    text = "Fill the pipeline\n\nTalk to six owners a month\n\nA driving licence"
    of = {
        "Fill the pipeline": {"duty:pipeline": 0.3, "duty:tools": 0.2},
        "Talk to six owners a month": {"duty:customers": 0.9},
        "A driving licence": {"duty:team": DUTY_FROM - 0.1},
    }
    duties = duties_of(lines(text, of))
    assert [(duty.at.line, duty.serves) for duty in duties] == [(1, Serves.PIPELINE), (3, Serves.CUSTOMERS)]
    assert Appraisal(duties=duties).served == dict.fromkeys(Serves, 0) | {
        Serves.PIPELINE: 1,
        Serves.CUSTOMERS: 1,
    }
    # Roles of goals make no duty, and the other way round.
    assert goals_of(lines(text, of)) == ()


def test_what_stands_among_goals_is_one_sooner() -> None:
    def found(*likely: float) -> list[str]:
        texts = [f"Thing number {n}" for n in range(len(likely))]
        of = {text: {"goal:company": share} for text, share in zip(texts, likely, strict=True)}
        return [goal.at.text for goal in goals_of(lines("\n".join(f"- {text}" for text in texts), of))]

    assert found(0.9, 0.9, 0.9, 0.2) == [f"Thing number {n}" for n in range(4)]
    assert found(0.9, 0.2) == ["Thing number 0"]  # two are no list of goals
    assert found(0.9, 0.0, 0.0, 0.0, 0.0) == ["Thing number 0"]  # and one among others makes none of them


def test_under_the_head_of_a_table_of_goals_each_row_is_one() -> None:
    def found(head: str) -> list[str]:
        text = f"| {head} | now |\n| --- | --- |\n| Leads | 40 |\n| Calls | 4 |"
        of = {head: {"goal:company": 0.2}, "Leads": {"goal:company": 0.2}, "Calls": {"goal:activity": 0.2}}
        return [goal.at.text for goal in goals_of(lines(text, of))]

    assert found("KPI") == ["Leads · 40", "Calls · 4"]
    assert found("Town") == []


def test_a_document_of_nothing_has_none() -> None:
    assert goals_of(()) == ()
    assert duties_of(()) == ()
    assert Appraisal().noticed == 0
    assert set(Appraisal().gains.values()) == set(Appraisal().served.values()) == {0}


def test_what_clicks_are_called_leaves_no_doubt() -> None:
    of = {
        "Raise the open rate to 35 %": {"goal:company": 0.8},
        "Nobody has to scroll to the page views": {"goal:customer": 0.8},
    }
    text = "- Raise the open rate to 35 %\n- Nobody has to scroll to the page views\n"
    assert [goal.gain for goal in goals_of(lines(text, of))] == [Gain.ENGAGEMENT, Gain.CUSTOMER]
