"""The report in the repository says what the rules and the reading do today, and every bar is kept."""

from functools import cache
from pathlib import Path

import pytest

from copylint.laboratory.evaluation import evaluate
from copylint.laboratory.evaluation_report import report
from copylint.laboratory.passages import Moves, load_moves
from copylint.laboratory.standing import unearned
from copylint.rulebook import Rule
from copylint.terms import Status
from copylint.trials.examples import all_rules

CORPORA = Path(__file__).parents[2] / "corpora"
MOST_LINES = 400  # longer reports are not read


# One test for all that is measured, so that it is measured once and not once a worker.
def test_the_report_is_current_and_every_bar_is_kept() -> None:
    evaluation = evaluate([CORPORA])
    text = report(evaluation)
    written = (CORPORA / "REPORT.md").read_text(encoding="utf-8")
    assert text.splitlines() == written.splitlines(), "run `make eval` and read what has changed"
    assert len(text.splitlines()) <= MOST_LINES

    # Every stable rule has earned its place.
    assert unearned(evaluation.rules, evaluation.earned(), evaluation.standing) == []

    # Ordinary pages are left in peace.
    assert len(evaluation.fine) >= 10
    assert [line for page in evaluation.fine if not page.fine for line in page.lines] == []


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.name)
def test_every_rule_has_passages(rule: Rule) -> None:
    moves = _moves().get(rule.name)
    # What a general rule says, or one about a whole document, is measured where the reader is trained.
    assert moves is not None or rule.status is not Status.STABLE or rule.general or rule.whole
    assert moves is None or (len(moves.flags) >= 12 and len(moves.traps) >= 12)


@cache
def _moves() -> dict[str, Moves]:
    return {moves.rule: moves for moves in load_moves(CORPORA / "moves")}
