"""The maturity matrix: which level the lines come to, which of them are named, and the next step."""

import pytest

from copylint.appraisal import MatrixRow, Quoted, Row
from copylint.appraisal.fitted import Fitted, Scale, fitted
from copylint.appraisal.matrix import evidence, matrix_of, reached
from copylint.appraisal.words import LEVEL_NAMES, NOT_SAID, STEPS
from copylint.facts.role import LEVELS, Question
from tests.appraisal.papers import Roles, lines

EVEN = Scale(enough=0.5, second=0.5, third=0.5, low=1, high=1)


@pytest.fixture(autouse=True)
def even(monkeypatch: pytest.MonkeyPatch) -> None:
    """Constants of the test's own: those that ship are fitted anew from time to time."""
    made = Fitted(dict.fromkeys(Row, EVEN), dict.fromkeys(Question, 0.5))
    monkeypatch.setattr("copylint.appraisal.matrix.fitted", lambda: made)


def row_of(row: Row, *said: Roles) -> MatrixRow:
    """The row of a document with a line for each of these."""
    texts = [f"Line number {n}." for n in range(1, len(said) + 1)]
    found = matrix_of(lines("\n\n".join(texts), dict(zip(texts, said, strict=True))))
    assert [each.row for each in found] == list(Row)
    return found[list(Row).index(row)]


@pytest.mark.parametrize(
    ("one", "two", "three", "level"),
    [
        (0.0, 0.0, 0.0, None),
        (0.2, 0.2, 0.09, None),
        (0.5, 0.0, 0.0, 1),
        (0.6, 0.3, 0.0, 1),
        (0.5, 0.5, 0.0, 2),
        (0.5, 0.3, 0.2, 2),
        (0.3, 0.2, 0.5, 3),
        (0.0, 0.0, 9.0, 3),
    ],
)
def test_the_level_that_evidence_comes_to(one: float, two: float, three: float, level: int | None) -> None:
    assert reached({1: one, 2: two, 3: three}, EVEN) == level


def test_a_row_may_weigh_the_ends_otherwise() -> None:
    together = {1: 0.6, 2: 0.2, 3: 0.2}
    assert reached(together, EVEN) == 1
    assert reached(together, EVEN._replace(low=0.5)) == 2
    assert reached(together, EVEN._replace(high=5)) == 3
    assert reached(together, EVEN._replace(enough=1.1)) is None


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("row", Row)
def test_each_level_has_its_name_and_the_step_to_the_next(row: Row, level: int) -> None:
    found = row_of(row, {f"{row}:{level}": 0.9}, {f"{row}:{level}": 0.8})
    assert (found.level, found.name) == (level, LEVEL_NAMES[row][level - 1])
    assert found.lines == (Quoted(1, "Line number 1."), Quoted(3, "Line number 2."))
    assert found.step == ("" if level == 3 else STEPS[row][level])


@pytest.mark.parametrize("row", Row)
def test_where_nothing_is_said_there_is_something_to_ask(row: Row) -> None:
    for found in (row_of(row), row_of(row, {f"{row}:3": 0.4})):
        assert found == MatrixRow(row, None, NOT_SAID, (), STEPS[row][0])
        assert found.step.endswith("?")


@pytest.mark.parametrize("row", [Row.DATA, Row.CULTURE])
def test_no_single_line_makes_a_customer_led_culture(row: Row) -> None:
    assert row_of(row, {f"{row}:3": 0.9}).level == 2
    assert row_of(row, {f"{row}:3": 0.9}, {f"{row}:1": 0.1}).level == 2
    assert row_of(row, {f"{row}:3": 0.9}, {f"{row}:3": 0.9}).level == 3


def test_faint_lines_add_up_and_the_nearest_is_quoted() -> None:
    weak = {"planning:3": 0.14}
    faint = row_of(Row.PLANNING, *[weak] * 5)
    assert (faint.level, [line.line for line in faint.lines]) == (3, [1])
    named = row_of(Row.PLANNING, *[weak] * 5, {"planning:3": 0.2})
    assert (named.level, [line.line for line in named.lines]) == (3, [11])


def test_the_most_telling_lines_come_first_and_only_those_of_the_level() -> None:
    found = row_of(
        Row.DATA, {"data:2": 0.3}, {"data:1": 0.9}, {"data:2": 0.9}, {"data:2": 0.4}, {"data:2": 0.8}
    )
    assert found.level == 2
    assert [line.line for line in found.lines] == [5, 9, 7]


@pytest.mark.parametrize(
    ("role", "level"),
    [("goal:activity", 1), ("goal:company", 1), ("goal:engagement", 2), ("goal:customer", 3)],
)
def test_measurement_follows_from_goals(role: str, level: int) -> None:
    assert evidence(Row.MEASUREMENT, {role: 0.7})[level] == 0.7
    assert evidence(Row.MEASUREMENT, {role: 0.7, f"measurement:{level}": 0.9})[level] == 0.9
    assert set(evidence(Row.PLANNING, {role: 0.7}).values()) == {0}
    assert row_of(Row.MEASUREMENT, {role: 0.9}).level == level


def test_what_ships_has_a_scale_for_each_row_and_a_threshold_for_each_question() -> None:
    assert set(fitted().scales) == set(Row)
    assert set(fitted().answers) == set(Question)
    for scale in fitted().scales.values():
        assert scale.enough > 0
        assert 0 < scale.second <= 1
        assert 0 < scale.third <= 1
        assert scale.low > 0 < scale.high
    assert all(0 < least < 1 for least in fitted().answers.values())
