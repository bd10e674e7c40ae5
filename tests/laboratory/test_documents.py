"""Labelled documents as a whole: levels held against a reader's, the fit, and the table of the report."""

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.appraisal.papers import Roles, lines
from tests.told import ToldReader

from copylint.appraisal.fitted import Scale
from copylint.appraisal.matrix import reached
from copylint.facts import Page
from copylint.facts.role import GOALS, ROLES, Question, Row
from copylint.laboratory.learning.documents import (
    FLAGGED,
    Said,
    documents,
    faults,
    fit,
    least_of,
    near,
    report,
    scale_of,
    strongest,
    together,
    written,
)
from copylint.laboratory.learning.role_lines import lines_of, small_documents, units_of
from copylint.terms import DocumentKind

LEADS, METER, CALL = "40 qualified leads a month", "A tenant reads the meter alone", "Call six tenants"


def said(
    of: Mapping[str, Roles],
    level: int | None = None,
    *,
    answers: tuple[int, ...] = (),
    second: int | None = None,
    truth: Mapping[str, str] | None = None,
) -> Said:
    """A document of these lines, to all of whose rows readers gave one level."""
    made = lines("\n".join(f"- {text}" for text in of), of)
    roles = tuple(frozenset((truth or {}).get(line.quoted.text, "").split()) for line in made)
    matrix, again = (dict.fromkeys(map(str, Row), each) for each in (level, second))
    return Said("acme", made, roles, matrix, again if second else None, frozenset(answers), True)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (1, 1, True),
        (1, 2, True),
        (3, 2, True),
        (1, 3, False),
        (None, 1, True),
        (None, None, True),
        (2, None, False),
    ],
)
def test_levels_that_are_neighbours(one: int | None, other: int | None, expected: bool) -> None:
    assert near(one, other) is near(other, one) is expected


def test_evidence_of_all_lines_is_added() -> None:
    found = together(
        said({LEADS: {"goal:company": 0.9}, METER: {"goal:customer": 0.5}, CALL: {}}), Row.MEASUREMENT
    )
    assert found == {1: 0.9, 2: 0.0, 3: 0.5}


def test_the_scale_brings_documents_to_the_level_a_reader_gave() -> None:
    read = [
        said({LEADS: {"data:1": 0.9}, METER: {"data:3": 0.3}}, 1),
        said({LEADS: {"data:1": 0.5}, METER: {"data:2": 0.5}}, 2),
        said({LEADS: {"data:2": 0.4}, METER: {"data:3": 0.9}}, 3),
        said({LEADS: {"data:1": 0.1}}, None),
    ]
    scale = scale_of(Row.DATA, read)
    assert [reached(together(each, Row.DATA), scale) for each in read] == [1, 2, 3, None]
    # Documents whose matrix nobody filled in have no say.
    unread = said({LEADS: {"data:3": 0.9}}, 1)._replace(matrix=None)
    assert scale_of(Row.DATA, [*read, *[unread] * 9]) == scale
    assert isinstance(scale, Scale)


def test_the_least_that_counts_as_an_answer() -> None:
    read = [
        said({LEADS: {"answer:worth": 0.33}}),
        said({METER: {"answer:worth": 0.42}, CALL: {"answer:worth": 0.2}}, answers=(2,)),
        said({METER: {"answer:worth": 0.9}}, answers=(1, 2)),
    ]
    assert [strongest(each, Question.WORTH) for each in read] == [0.33, 0.42, 0.9]
    least = least_of(Question.WORTH, read)
    assert 0.33 < least <= 0.42
    assert strongest(said({}), Question.WORTH) == 0


def test_the_fit_has_a_number_for_everything(tmp_path: Path) -> None:
    found = fit([said({LEADS: {"data:1": 0.9}}, 1)])
    written(found, tmp_path / "fitted.json")
    assert json.loads((tmp_path / "fitted.json").read_text(encoding="utf-8")) == found
    assert set(found["matrix"]) == {row.value for row in Row}
    assert {len(scale) for scale in found["matrix"].values()} == {len(Scale._fields)}
    assert set(found["answers"]) == {question.value for question in Question}


def test_the_report_says_what_came_out() -> None:
    of = {
        LEADS: {"goal:company": 0.9},
        METER: {"goal:activity": 0.9, "answer:worth": 0.9},
        CALL: {"goal:activity": 0.7},
        "Run the brand": {"duty:brand": 0.8},
        "Rename the site": {},
    }
    truth = {
        LEADS: "goal:company",
        METER: "goal:customer",
        "Run the brand": "duty:customers",
        "Rename the site": "goal:activity",
    }
    one = said(of, 1, answers=(2,), second=2, truth=truth)
    table = report([one, one], [[one], [one]])
    rows = {
        cells[1].strip(): [cell.strip() for cell in cells[2:-1]]
        for row in table.splitlines()
        if len(cells := row.split("|")) > 2
    }
    assert rows["goals found that a reader called one"] == ["0.67", "6"]
    assert rows["goals of a reader that are found"] == ["0.67", "6"]
    assert rows["their gain as the reader saw it, four sorts"] == ["0.50", "4"]
    assert rows["a customer's gain or not"] == ["0.50", "4"]
    assert rows["duties found that a reader called one"] == ["1.00", "2"]
    assert rows["what they serve as the reader saw it, five sorts"] == ["0.00", "2"]
    assert rows["measurement"] == ["1.00", "1.00", "0.00", "1.00", "2"]
    assert rows["culture"] == ["0.00", "1.00", "0.00", "1.00", "2"]  # nothing in it speaks of that
    assert rows["worth"] == ["1.00", "1.00", "2"]
    assert rows["limits"] == ["1.00", "0.00", "2"]


def test_lines_that_nobody_read_count_neither_way() -> None:
    one = said({LEADS: {"goal:company": 0.9}, METER: {"goal:company": 0.9}}, 1, truth={LEADS: "goal:company"})
    first, _ = one.truth
    table = report([one._replace(truth=(first, None))], [[one], [one]])
    assert "| goals found that a reader called one | 1.00 | 1 |" in table
    assert "| goals of a reader that are found | 1.00 | 1 |" in table


def test_faults_are_those_of_documents_that_an_editor_marked() -> None:
    of: dict[str, Roles] = {LEADS: {"fault:fence": 0.9, "keep": 1.0}, METER: {"opinion": 0.2}, CALL: {}}
    marked = said(of, truth={LEADS: FLAGGED, METER: "fault:fence"})
    assert faults([marked]) == [(0.9, 0.1, True), (0.2, 0.1, True), (0.0, 0.1, False)]
    assert faults([marked._replace(truth=(*marked.truth[:2], None))]) == faults([marked])[:2]
    # A document without a mark may be one that no editor has seen.
    assert faults([said(of, truth={METER: "fault:fence"})]) == []


def test_of_nothing_there_is_no_share() -> None:
    table = report([], [[said({LEADS: {}}, None)], [said({LEADS: {}}, None)]])
    assert "| goals found that a reader called one | – | 0 |" in table


PLAN = "## Goals\n\n- 40 qualified leads a month\n- A tenant reads the meter alone\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one labelled plan, and a label of a file that is nowhere."""
    (tmp_path / "pages" / "acme").mkdir(parents=True)
    (tmp_path / "pages" / "acme" / "plan.md").write_text(PLAN, encoding="utf-8")
    at = {text: (PLAN.index(text), PLAN.index(text) + len(text)) for text in ("Goals", LEADS, METER)}
    roles = [
        {"file": "acme/plan.md", "start": at[LEADS][0], "end": at[LEADS][1], "roles": ["goal:company"]},
        {
            "file": "acme/plan.md",
            "start": at[METER][0],
            "end": at[METER][1],
            "roles": ["answer:worth"],
            "only": "answers",
        },
        {"file": "gone.md", "start": 0, "end": 5, "roles": ["keep"]},
    ]
    rows: dict[str, list[dict[str, Any]]] = {
        "roles": roles,
        "documents": [
            {"file": "acme/plan.md", "matrix": dict.fromkeys(map(str, Row), 1), "answers": [2]},
            {"file": "gone.md", "answers": []},
        ],
        "lines": [
            {"text": LEADS, "block": "item", "heading": "Goals", "kind": "brief", "roles": ["goal:company"]},
            {"text": METER, "block": "p", "heading": "", "kind": "landing", "roles": ["answer:worth"]},
        ],
        "small": [
            {"kind": "brief", "lines": [["# Plan", []], ["", []], [f"- {LEADS}", ["goal:company"]]]},
        ],
    }
    for name, each in rows.items():
        text = "".join(json.dumps(row) + "\n" for row in each)
        (tmp_path / f"{name}.jsonl").write_text(text, encoding="utf-8")
    return tmp_path


def test_documents_are_read_with_what_readers_said_of_them(folder: Path) -> None:
    def read(page: Page, group: str) -> Page:
        assert (page.kind, group) == (DocumentKind.BRIEF, "acme")
        return replace(page, beliefs=ToldReader({LEADS: {"roles": {"goal:company": 0.9}}}).read(page))

    (found,) = documents(folder, [folder / "nowhere", folder / "pages"], {}, read)
    assert [line.quoted.text for line in found.lines] == ["Goals", LEADS, METER]
    assert found.truth == (None, frozenset({"goal:company"}), frozenset({"answer:worth"}))
    assert [line.likely(GOALS) for line in found.lines] == [0, 0.9, 0]
    assert (found.group, found.answers, found.asked, found.second) == ("acme", frozenset({2}), True, None)


def test_lines_to_learn_from(folder: Path) -> None:
    made = [
        *units_of(folder / "roles.jsonl", [folder / "pages"], {}),
        *lines_of(folder),
        *small_documents(folder),
    ]
    assert [line.group for line in made] == ["acme", "acme", *["line"] * 4]
    taught = [{name for name, is_ in zip(ROLES, line.target, strict=True) if is_} for line in made]
    lead = {"goal:company", "measurement:1"}  # what is measured follows from goals
    assert taught == [lead, {"answer:worth"}, lead, {"answer:worth"}, set(), lead]
    # Who was asked for answers only has said nothing of goals.
    assert [bool(line.asked.all()) for line in made] == [True, False, True, False, True, True]
    assert [line.context.heading for line in made] == [("Goals",), ("Goals",), ("Goals",), (), (), ("Plan",)]
    assert [
        f"kind:{kind}" in dict(line.context.symbols)
        for kind, line in zip(("brief", "landing"), made[2:4], strict=True)
    ] == [True, True]
