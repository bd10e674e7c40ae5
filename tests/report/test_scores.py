"""Reports on scores as files: read them as a user would. ``UPDATE_GOLDEN=1`` writes them anew."""

import csv
import io
import json
import os
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from copylint.appraisal import Quoted
from copylint.report import Look
from copylint.report.escape import exact
from copylint.report.measure import cells
from copylint.report.scores.bars import heights, long, parts_bar, small
from copylint.report.scores.explained import card, explained, tenths
from copylint.report.scores.machine import explained_json, pages_json, schema, since_json, trend_json
from copylint.report.scores.screen import screen
from copylint.report.scores.since import since
from copylint.report.scores.tables import pages_csv, since_csv, trend_csv
from copylint.report.scores.trend import trend
from copylint.report.scores.words import day, listed, signed
from copylint.results.ranking import ranking
from copylint.scoring import Contribution, PartName
from copylint.terms import DocumentKind
from tests.report import score_cases as cases
from tests.report.sample import full_score, page, run, score

GOLDEN = Path(__file__).parent / "golden" / "scores"
NARROW = Look(width=80)
ALL = Look(width=80, everything=True)
ASCII = Look(width=74, blocks=False)
DIGEST = "0123456789ab"
TEXTS: Mapping[str, Callable[[], str]] = {
    "screen.txt": lambda: screen(cases.RANKED, cases.RUN, NARROW),
    "screen-all.txt": lambda: screen(cases.RANKED, cases.RUN, ALL),
    "screen-ascii.txt": lambda: screen(cases.RANKED, cases.RUN, ASCII),
    "screen-color.txt": lambda: screen(cases.RANKED, cases.RUN, Look(color=True)),
    "screen-quiet.txt": lambda: screen(cases.RANKED, cases.RUN, replace(NARROW, quiet=True)),
    "screen-weighed.txt": lambda: screen(cases.WEIGHED, cases.RUN, NARROW, "views.csv"),
    **{f"{name}.txt": lambda file=file: card(run(file), NARROW) for name, file in cases.CARDS.items()},  # type: ignore[misc]
    "explained.txt": lambda: explained(run(cases.PAGES[1]), NARROW),
    "explained-ascii.txt": lambda: explained(run(cases.PAGES[1]), ASCII),
    "since.txt": lambda: since(cases.SINCE, NARROW),
    "since-all.txt": lambda: since(cases.SINCE, ALL),
    "since-unchanged.txt": lambda: since(cases.UNCHANGED, NARROW),
    "trend.txt": lambda: trend(cases.TREND, NARROW, "scores.jsonl"),
    "trend-all.txt": lambda: trend(cases.TREND, ALL, "scores.jsonl"),
    "trend-renamed.txt": lambda: trend(cases.RENAMED, NARROW, "scores.jsonl"),
    "trend-one-run.txt": lambda: trend(cases.ALONE, NARROW, "scores.jsonl"),
    "trend-another-copylint.txt": lambda: trend(cases.OTHERS, NARROW, "scores.jsonl"),
    "trend-one-day.txt": lambda: trend(cases.ONE_DAY, NARROW, "scores.jsonl"),
    "pages.csv": lambda: pages_csv(cases.WEIGHED),
    "since.csv": lambda: since_csv(cases.SINCE),
    "trend.csv": lambda: trend_csv(cases.TREND),
    "explained.json": lambda: explained_json(run(cases.PAGES[1]), DIGEST),
    "since.json": lambda: since_json(cases.SINCE, DIGEST),
    "trend.json": lambda: trend_json(cases.TREND),
}
JSON: Mapping[str, Callable[[], str]] = {
    "pages": lambda: pages_json(cases.WEIGHED, cases.RUN, DIGEST),
    "no pages": lambda: pages_json(ranking(()), cases.EMPTY, DIGEST),
    "page": lambda: explained_json(run(cases.PAGES[1]), DIGEST),
    "no score": lambda: explained_json(run(cases.CARDS["page-about"]), DIGEST),
    "no number": lambda: explained_json(run(cases.CARDS["page-set-aside"]), DIGEST),
    "since": lambda: since_json(cases.SINCE, DIGEST),
    "trend": lambda: trend_json(cases.TREND),
    "one run": lambda: trend_json(cases.ALONE),
}


@pytest.mark.parametrize("name", TEXTS)
def test_as_people_read_it(name: str) -> None:
    file = GOLDEN / name
    if os.environ.get("UPDATE_GOLDEN"):
        GOLDEN.mkdir(parents=True, exist_ok=True)
        file.write_text(TEXTS[name](), encoding="utf-8", newline="")
    with file.open(encoding="utf-8", newline="") as golden:
        assert TEXTS[name]() == golden.read()


def test_no_report_is_left_behind() -> None:
    assert {file.name for file in GOLDEN.iterdir()} == set(TEXTS)


@pytest.mark.parametrize("name", [name for name in TEXTS if name.endswith(".txt") and "color" not in name])
def test_it_fits_80_columns(name: str) -> None:
    paths = {exact(file.path) for file in cases.PAGES}
    for line in TEXTS[name]().splitlines():
        assert cells(line) <= 80 or any(line.endswith(path) for path in paths), line


def test_a_screen_is_a_screen() -> None:
    many = run(
        *(
            page("W.", f"{kind.value}/{n}.md", kind=kind, score=full_score())
            for kind in DocumentKind
            for n in range(100)
        )
    )
    assert len(screen(ranking(many.files), many, NARROW).splitlines()) <= 45  # of twenty kinds
    few = run(*(file for file in many.files if file.kind in (DocumentKind.LANDING, DocumentKind.WEB)))
    assert len(screen(ranking(few.files), few, NARROW).splitlines()) <= 40
    assert len(TEXTS["screen.txt"]().splitlines()) <= 40


def test_without_blocks_all_is_ascii() -> None:
    for name in ("screen-ascii.txt", "explained-ascii.txt"):
        assert TEXTS[name]().isascii()
    for text in (since(cases.SINCE, ASCII), trend(cases.TREND, ASCII, "x")):
        assert text.isascii()


@pytest.mark.parametrize("name", JSON)
def test_json_keeps_to_its_schema(name: str) -> None:
    Draft202012Validator.check_schema(schema())
    assert list(Draft202012Validator(schema()).iter_errors(json.loads(JSON[name]()))) == []


@pytest.mark.parametrize(
    ("name", "path", "wrong"),
    [
        ("pages", ["digest"], "ABC"),
        ("pages", ["pages", 0, "rank"], 0),
        ("pages", ["pages", 0, "score", "parts", "actor", "lines"], None),
        ("page", ["page", "score", "parts", "actor", "lines", 0, "points"], "3"),
        ("page", ["page", "score", "value"], 101),
        ("since", ["pages", 0, "lines", 0, "state"], "moved"),
        ("trend", ["last", "date"], "2026-03-01"),
        ("trend", ["what"], "pages"),
    ],
)
def test_the_schema_can_fail(name: str, path: list[Any], wrong: object) -> None:
    value = json.loads(JSON[name]())
    inner = value
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = wrong
    assert list(Draft202012Validator(schema()).iter_errors(value))


def test_the_schema_lists_every_kind() -> None:
    assert schema()["$defs"]["kind"]["enum"] == [kind.value for kind in DocumentKind]


@pytest.mark.parametrize("made", [full_score(), score(47)])
def test_what_is_explained_adds_up(made: Any) -> None:
    text = explained(run(page("W.", score=made)), Look())
    lines = text.split("Where the points come from")[1].splitlines()
    end = next(n for n, line in enumerate(lines) if set(line.strip()) == {"-"})
    printed = [
        line.split()[0] for line in lines[:end] if line.startswith("  ") and line.split()[0][0] in "+−0"
    ]
    assert len(printed) >= 1
    total = sum(float(number.replace("−", "-")) for number in printed)
    assert round(total, 1) == float(lines[end + 1].split()[0])
    assert f"printed as {made.value}" in lines[end + 1]
    assert round(total) == made.value


def test_what_rounds_to_nothing_is_counted() -> None:
    parts = full_score().parts
    tiny = tuple(Contribution(Quoted(n, f"Line {n}."), 0.004, "the reader acts") for n in range(20, 30))
    made = replace(full_score(), parts=(replace(parts[0], lines=(*parts[0].lines, *tiny)), *parts[1:]))
    of = run(page("W.", score=made))
    assert "Line 20." not in explained(of, Look())
    assert "0.0  10 more contributions of less than a tenth" in explained(of, Look())
    assert len(json.loads(explained_json(of, DIGEST))["page"]["score"]["parts"]["actor"]["lines"]) == 13


@given(st.lists(st.floats(-40, 40), max_size=40))
def test_tenths_add_up(points: list[float]) -> None:
    rounded = tenths(points)
    assert sum(rounded) == round(sum(each * 10 for each in points))
    assert all(abs(tenth - exactly * 10) <= 1.01 for tenth, exactly in zip(rounded, points, strict=True))


FORMULA = st.sampled_from(
    ["=1+1", "+x", "-x", "@SUM(A1)", "\t=1", "\r=1", " =1", "a;=1", 'a,"=1', "＝1", "a|-1"]
)


@given(st.one_of(FORMULA, st.text(min_size=1)))
def test_no_cell_is_a_formula_and_every_row_has_every_column(path: str) -> None:
    text = pages_csv(ranking([page("W.", path, score=score(50))]))
    assert text.count("\r\n") == 2
    heads, row = csv.reader(io.StringIO(text, newline=""))
    assert len(row) == len(heads)
    for part in row[1].replace("|", ";").replace(",", ";").split(";"):
        assert not part.lstrip(" \t\"'").startswith(("=", "+", "-", "@")) or part.startswith("'")
    if path.isascii() and path.isalnum():
        assert row[1] == path


def test_bars() -> None:
    assert [small(value, True) for value in (0, 12, 13, 50, 99, 100, None)] == list("▁▁▂▅██·")
    assert [small(value, False) for value in (0, 9, 10, 99, 100, None)] == list("00199-")
    assert [long(value, 4, True) for value in (0, 3, 50, 100)] == ["····", "▏···", "██··", "████"]
    assert [long(value, 4, False) for value in (0, 50, 100)] == ["....", "##..", "####"]
    assert heights([0, 1, 4, 8], True) == "·▁▄█"
    assert heights([0, 1, 100], False) == ".19"
    assert heights([], True) == ""
    assert parts_bar(score(50), True) == "▅····"


@given(st.integers(0, 100), st.integers(1, 40), st.booleans())
def test_a_bar_is_as_long_as_it_should_be(value: int, room: int, blocks: bool) -> None:
    assert len(long(value, room, blocks)) == room
    assert len(small(value, blocks)) == 1


def test_words() -> None:
    assert [signed(3), signed(-2), signed(0), signed(0.04, 1), signed(-0.25, 1)] == [
        "+3",
        "−2",
        "0",
        "0.0",
        "−0.2",
    ]
    assert [listed("a"), listed("ab"), listed("abc"), listed("")] == ["a", "a and b", "a, b and c", ""]
    assert day(cases.RECORDS[1].date) == "3 March 2026"
    assert len(PartName) == len(parts_bar(full_score(), False))
