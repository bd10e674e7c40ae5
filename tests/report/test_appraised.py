"""What is said of a document as a whole, in words and as JSON."""

import json

import pytest

from copylint.appraisal import Appraisal, Duty, Gain, Goal, Quoted, Row, Serves
from copylint.report import REPORTERS, Look
from copylint.report.appraised import appraised_lines, duties_words, goals_words, matrix_evidence
from copylint.report.machine import as_json
from tests.report.appraisals import JOB, PAGE, PLAN, only, row
from tests.report.sample import page, run


def goals(*gains: Gain) -> Appraisal:
    return Appraisal(goals=tuple(Goal(Quoted(n, f"Goal {n}"), gain) for n, gain in enumerate(gains, 1)))


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (goals(Gain.COMPANY), "1 goal, and a customer would not notice"),
        (goals(Gain.CUSTOMER), "1 goal, and a customer would notice"),
        (goals(*[Gain.COMPANY] * 3), "3 goals, none that a customer would notice"),
        (goals(*[Gain.COMPANY] * 13, Gain.CUSTOMER), "14 goals, 1 that a customer would notice"),
    ],
)
def test_goals_in_words(said: Appraisal, words: str) -> None:
    assert goals_words(said) == words


@pytest.mark.parametrize(
    ("serves", "words"),
    [
        ([Serves.PIPELINE], "1 duty, none names a customer (pipeline 1)"),
        ([Serves.CUSTOMERS], "1 duty, 1 names a customer"),
        (
            [Serves.TEAM, Serves.CUSTOMERS, Serves.PIPELINE, Serves.CUSTOMERS, Serves.TEAM],
            "5 duties, 2 name a customer (pipeline 1, the team 2)",
        ),
        ([Serves.BRAND] * 11, "11 duties, none names a customer (brand and content 11)"),
    ],
)
def test_duties_in_words(serves: list[Serves], words: str) -> None:
    assert duties_words(Appraisal(duties=tuple(Duty(Quoted(1, "x"), each) for each in serves))) == words


@pytest.mark.parametrize(
    ("lines", "words"),
    [((), ""), ((4,), "line 4"), ((9, 4), "lines 4 and 9"), ((12, 4, 9, 1), "lines 4, 9 and 12")],
)
def test_lines_behind_a_row_of_the_matrix(lines: tuple[int, ...], words: str) -> None:
    assert matrix_evidence(row(Row.DATA, 1, *(Quoted(n, "x") for n in lines))) == words


@pytest.mark.parametrize("said", [Appraisal(), Appraisal(goals=()), Appraisal(duties=())])
def test_what_was_not_found_takes_no_line(said: Appraisal) -> None:
    assert appraised_lines(said, Look()) == []
    assert "| --- |" not in REPORTERS["markdown"].report(run(only(said)), Look())


def test_of_many_goals_a_customers_are_shown_in_the_order_of_the_page() -> None:
    said = goals(*[Gain.COMPANY] * 9, Gain.CUSTOMER, *[Gain.COMPANY] * 9, Gain.CUSTOMER)
    head, *shown, more = appraised_lines(said, Look())[1:]
    assert head == "20 goals, 2 that a customer would notice."
    assert [int(line.split("|")[0].split()[-1]) for line in shown] == [1, 2, 3, 4, 5, 6, 10, 20]
    assert [line[0] for line in shown] == [" "] * 6 + ["+"] * 2
    assert more.strip() == "and 12 more goals: --all"
    assert len(appraised_lines(said, Look(everything=True))) == 2 + 20
    theirs = appraised_lines(goals(*[Gain.CUSTOMER] * 9), Look())
    assert (len(theirs), theirs[-1].strip()) == (2 + 8 + 1, "and 1 more goal: --all")


def test_a_wide_quotation_keeps_to_the_width_and_a_short_one_is_whole() -> None:
    said = Appraisal(goals=(Goal(Quoted(3, "x" * 300), Gain.COMPANY), Goal(Quoted(4, "Calls"), Gain.COMPANY)))
    long, short = appraised_lines(said, Look(width=50))[2:]
    assert len(long) <= 50
    assert long.endswith("…")
    assert short.endswith("   4 | Calls")


def test_in_json_a_part_that_a_kind_has_no_use_for_is_null() -> None:
    files = [only(PLAN), only(JOB), only(PAGE), only(Appraisal(goals=())), page("Save time.")]
    read = json.loads(as_json(run(*files)))["files"]
    parts = ("matrix", "goals", "duties", "answers")
    assert [[file[part] is not None for part in parts] for file in read] == [
        [True, True, False, True],
        [True, False, True, False],
        [False, False, False, True],
        [False, True, False, False],
        [False] * 4,
    ]
    plan = read[0]
    assert len(plan["matrix"]) == 5
    assert plan["matrix"][3]["step"] is None  # the top level
    assert plan["matrix"][2] == {
        "row": "data",
        "level": None,
        "name": "not said",
        "lines": [],
        "step": "Where does what you know of customers lie, and who sees it?",
    }
    assert plan["goals"][7] == {"line": 10, "text": "Open rate of *30 %*", "gain": "engagement"}
    assert [answer["at"] and answer["at"]["line"] for answer in plan["answers"]] == [None, 12, 16, None]
    assert {duty["serves"] for duty in read[1]["duties"]} == {"pipeline", "brand", "tools", "team"}
    assert read[3]["goals"] == []


def test_a_comment_appraises_no_more_than_three_documents() -> None:
    def tables(number: int) -> int:
        return (
            REPORTERS["markdown"].report(run(*[only(PLAN)] * number), Look()).count("| whose gain | goal |")
        )

    assert (tables(1), tables(3), tables(4)) == (1, 3, 0)
