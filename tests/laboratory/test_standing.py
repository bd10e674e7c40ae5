"""What earns a rule its place, and what is written down where nothing does."""

from dataclasses import replace
from pathlib import Path

import pytest

from copylint.laboratory.interval import Share
from copylint.laboratory.labels import LabelsError
from copylint.laboratory.moves import Moved
from copylint.laboratory.standing import Standing, earns, load_standing, unearned
from copylint.terms import Status
from copylint.trials.examples import all_rules


def moved(found: int, trapped: int) -> Moved:
    return Moved("a", 12, 12, ("x",) * (12 - found), ("x",) * trapped, ("x",) * 5)


@pytest.mark.parametrize(
    ("right", "hits", "by_hand", "found", "trapped", "expected"),
    [
        (9, 9, (0, 0), 0, 0, ""),
        (10, 10, (0, 0), 0, 0, "labels"),
        (17, 20, (0, 0), 0, 0, "labels"),
        (16, 20, (0, 0), 0, 0, ""),
        (9, 9, (1, 1), 0, 0, "labels"),
        (20, 20, (0, 5), 0, 0, ""),
        (0, 0, (0, 0), 10, 1, "moves"),
        (0, 0, (0, 0), 9, 0, ""),
        (0, 0, (0, 0), 12, 2, ""),
    ],
)
def test_the_bar(
    right: int, hits: int, by_hand: tuple[int, int], found: int, trapped: int, expected: str
) -> None:
    assert earns(Share(right, hits), moved(found, trapped), Standing(Share(*by_hand))) == expected


def test_a_rule_without_passages_has_its_labels_only() -> None:
    assert earns(Share(10, 10), None) == "labels"
    assert earns(Share(1, 1), None) == ""


def write(folder: Path, text: str) -> Path:
    path = folder / "standing.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_figures_and_exceptions_are_read(tmp_path: Path) -> None:
    found = load_standing(write(tmp_path, "[a]\nright = 2\nhits = 3\n[b]\nexception = 'a reason'\n"))
    assert found == {"a": Standing(Share(2, 3)), "b": Standing(exception="a reason")}
    assert load_standing(tmp_path / "none.toml") == {}


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("a = 1", "a: expected a table"),
        ("[a]\nwhy = 'x'", 'a: nobody knows "why"'),
        ("[a]\nright = 1", '"right" and "hits" are numbers that stand together'),
        ("[a]\nright = '1'\nhits = 2", '"right" and "hits" are numbers that stand together'),
        ("[a]\nright = 3\nhits = 2", "a: 3 right of 2 hits cannot be"),
        ("[a]\nexception = ''", 'a: "exception": expected some words'),
        ("[a", "standing.toml: "),
    ],
)
def test_faults_are_named(tmp_path: Path, text: str, fault: str) -> None:
    with pytest.raises(LabelsError) as caught:
        load_standing(write(tmp_path, text))
    assert fault in str(caught.value)


def test_a_stable_rule_under_its_bar_needs_a_reason() -> None:
    stable = replace(all_rules()[0], name="stable", status=Status.STABLE)
    early = replace(stable, name="early", status=Status.PREVIEW)
    rules, reason = (stable, early), Standing(exception="because")
    assert unearned(rules, {"stable": "moves"}, {}) == []
    assert unearned(rules, {}, {"stable": reason}) == []
    assert unearned(rules, {"early": ""}, {}) == [
        "stable: stable, but under its bar, and no exception is written down"
    ]
    assert unearned(rules, {"stable": "labels"}, {"early": reason, "gone": Standing()}) == [
        "gone: written down, but there is no such rule",
        "early: has an exception, but is no stable rule",
    ]
