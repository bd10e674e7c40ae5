"""The report in the repository says what the rules and the reading do today, and every bar is kept."""

from functools import cache
from pathlib import Path

import pytest

from copylint.laboratory.evaluation import Evaluation, evaluate
from copylint.laboratory.evaluation_report import report
from copylint.laboratory.standing import unearned
from copylint.rulebook import Rule
from copylint.terms import Status
from copylint.trials.examples import all_rules

CORPORA = Path(__file__).parents[2] / "corpora"
MOST_LINES = 400  # longer reports are not read


@cache
def measured() -> Evaluation:
    return evaluate([CORPORA])


def test_the_report_is_current() -> None:
    text = report(measured())
    written = (CORPORA / "REPORT.md").read_text(encoding="utf-8")
    assert text.splitlines() == written.splitlines(), "run `make eval` and read what has changed"
    assert len(text.splitlines()) <= MOST_LINES


def test_every_stable_rule_has_earned_its_place() -> None:
    evaluation = measured()
    assert unearned(evaluation.rules, evaluation.earned(), evaluation.standing) == []


def test_ordinary_pages_are_left_in_peace() -> None:
    pages = measured().fine
    assert len(pages) >= 10
    assert [line for page in pages if not page.fine for line in page.lines] == []


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.name)
def test_every_rule_has_passages(rule: Rule) -> None:
    moved = measured().moves.get(rule.name)
    # What a general rule says is measured where the reader is trained.
    assert moved is not None or rule.status is not Status.STABLE or rule.general
    assert moved is None or (moved.flags >= 12 and moved.traps >= 12)
