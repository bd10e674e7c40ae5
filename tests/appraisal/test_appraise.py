"""A page in, its appraisal out: which parts which kinds have, and which questions are answered."""

from dataclasses import replace

import pytest

from copylint.appraisal import Quoted, Row
from copylint.appraisal.answers import answers_of
from copylint.appraisal.appraise import appraise
from copylint.appraisal.fitted import Fitted, fitted
from copylint.appraisal.lines import lines_of
from copylint.appraisal.words import QUESTIONS
from copylint.config.kinds import kind_table
from copylint.facts.role import Question
from copylint.scoring.score import score_of
from copylint.terms import DocumentKind, Outcome, Voice
from tests.appraisal.papers import lines, paper

SHORT = "# Meters\n\nA tenant reads it alone.\n\nOnly for houses with a meter.\n"
TEXT = SHORT + "\n" + "It hangs on the wall. " * 12 + "\n"  # long enough to be asked


@pytest.fixture(autouse=True)
def half(monkeypatch: pytest.MonkeyPatch) -> None:
    made = Fitted(fitted().scales, dict.fromkeys(Question, 0.5))
    monkeypatch.setattr("copylint.appraisal.answers.fitted", lambda: made)


def test_each_question_is_answered_by_its_best_line_or_open() -> None:
    of = {
        "Meters": {"answer:worth": 0.6},
        "A tenant reads it alone.": {"answer:worth": 0.7, "answer:fit": 0.49},
        "Only for houses with a meter.": {"answer:limits": 0.5},
    }
    found = answers_of(lines(TEXT, of))
    assert [(answer.question, answer.at) for answer in found] == [
        (Question.FIT, None),
        (Question.WORTH, Quoted(3, "A tenant reads it alone.")),
        (Question.CONFIDENCE, None),
        (Question.LIMITS, Quoted(5, "Only for houses with a meter.")),
    ]
    assert [(answer.asks, answer.ask) for answer in found] == list(QUESTIONS.values())


def test_what_is_too_short_is_asked_nothing() -> None:
    assert answers_of(()) == ()
    assert answers_of(lines(SHORT)) == ()
    assert [answer.at for answer in answers_of(lines(TEXT))] == [None] * 4


def test_what_a_customer_says_and_what_is_evidence_is_a_reason_to_believe() -> None:
    said = paper(TEXT, voice={"A tenant reads it alone.": Voice.CUSTOMER})
    assert [answer.at for answer in answers_of(tuple(lines_of(said)))][2] == Quoted(
        3, "A tenant reads it alone."
    )
    shown = paper(TEXT)
    proof = tuple(
        replace(belief, proof=0.9 if unit.text.startswith("Only") else 0.1)
        for unit, belief in zip(shown.units, shown.beliefs, strict=True)
    )
    found = answers_of(tuple(lines_of(replace(shown, beliefs=proof))))
    assert found[2].at == Quoted(5, "Only for houses with a meter.")


@pytest.mark.parametrize(("kind", "line"), [("landing", 3), ("brief", None)])
def test_what_a_reader_gets_done_is_worth_it_and_what_staff_do_is_not(kind: str, line: int | None) -> None:
    first = "A tenant reads it alone."
    page = paper(TEXT, None, DocumentKind(kind), outcome={first: Outcome.CONCRETE}, credit={first: 1.0})
    found = answers_of(tuple(lines_of(page)))
    assert (found[1].at.line if found[1].at else None) == line


@pytest.mark.parametrize(
    ("kind", "parts"),
    [
        ("brief", {"matrix", "goals", "answers"}),
        ("messaging", {"matrix", "goals", "answers"}),
        ("job-post", {"matrix", "duties"}),
        ("careers", {"matrix", "duties"}),
        ("landing", {"answers"}),
        ("product", {"answers"}),
        ("pricing", {"answers"}),
        ("press", set()),
        ("blog", set()),
        ("docs", set()),
    ],
)
def test_parts_by_kind(kind: str, parts: set[str]) -> None:
    found = appraise(paper(TEXT, kind=DocumentKind(kind)))
    if not parts:
        assert found is None
        return
    assert found is not None
    assert (found.goals is not None, found.duties is not None) == ("goals" in parts, "duties" in parts)
    assert [row.row for row in found.matrix] == (list(Row) if "matrix" in parts else [])
    assert [answer.question for answer in found.answers] == (list(Question) if "answers" in parts else [])


def test_every_kind_either_has_an_appraisal_or_none() -> None:
    for kind in DocumentKind:
        assert (appraise(paper(TEXT, kind=kind)) is None) is not bool(kind_table()[kind].appraised)


def test_where_the_matrix_is_all_there_is_no_number() -> None:
    for kind in DocumentKind:
        row = kind_table()[kind]
        assert "matrix" in row.appraised or row.scored != "matrix"
        assert score_of(paper(TEXT, kind=kind)) is None or row.scored != "matrix"


def test_a_page_nobody_read_has_none() -> None:
    assert appraise(replace(paper(TEXT), beliefs=())) is None


def test_a_plan_without_a_goal_has_no_goals_and_not_none() -> None:
    found = appraise(paper(TEXT))
    assert found is not None
    assert (found.goals, found.duties) == ((), None)
