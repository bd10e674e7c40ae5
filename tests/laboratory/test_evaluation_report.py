"""The tables of a report, with a trial made by hand."""

from dataclasses import replace

from tests.laboratory.hand_made import one_file, one_trial

from copylint.laboratory.evaluation import Evaluation
from copylint.laboratory.evaluation_report import report
from copylint.laboratory.fine_pages import FinePage
from copylint.laboratory.interval import Share
from copylint.laboratory.moves import Moved
from copylint.laboratory.second_reader import Agreement
from copylint.laboratory.standing import Standing
from copylint.laboratory.trial import Trial
from copylint.terms import Status
from copylint.trials.examples import all_rules


def test_the_report_shows_the_figures() -> None:
    text = report(Evaluation((one_trial(),)))
    assert "|  | set |\n| --- | --- |\n| pages, units, words | 1, 8, 2000 |" in text
    assert "| puffery | 2/6 = 33% (10–70) | 1/5 = 20% (4–62) | 3/7 = 43% (16–75) | 1/3 = 33% (6–79) |" in text
    assert "| product | 0/1 | 2/6 = 33% (10–70) | 1/4 = 25% (5–70) | 2/4 = 50% (15–85) | 3.00 |" in text
    assert "| puffery | 2 | 1 |  | 1 |" in text
    assert "| puffery/proud | 3 |  | 1 | 1 |  | 1 |" in text
    assert "- set/a.md:5 puffery/proud | text of 4 [company acts, customer speaks]" in text
    assert "| set/a.md | product | landing | 30 | 40 | value-based | – |" in text
    assert "- b.xyz: unknown format" in text
    assert text.endswith("\n")
    assert not text.endswith("\n\n")


def test_sets_stand_side_by_side_and_are_counted_together() -> None:
    second = Trial("check", (replace(one_file(), file="check/a.md", words=1),), closed=True)
    text = report(Evaluation((one_trial(), second), away=(replace(second, title="real", closed=False),)))
    assert "|  | check | set | real |" in text, "pages that nobody reads stand first"
    assert "## Families: set + check" in text
    assert "## Families: real" in text
    assert "## Pages: check" not in text
    assert "check/a.md" in text, "the set named real holds the same file, and is open"


def test_what_a_rule_has_earned() -> None:
    base = all_rules()[0]
    rules = (
        replace(base, name="puffery/peacock", family="puffery", status=Status.STABLE),
        replace(base, name="found", family="puffery", status=Status.PREVIEW),
        replace(base, name="about-us-first", family="page", status=Status.PREVIEW),
    )
    moves = {"found": Moved("found", 12, 12, ("x",), ("y",), (), covered=1)}
    standing = {"puffery/peacock": Standing(Share(1, 2), "a reason")}
    evaluation = Evaluation(
        (one_trial(),), rules=rules, moves=moves, without_rule=("lone",), standing=standing
    )
    assert evaluation.earned() == {"puffery/peacock": "", "found": "moves", "about-us-first": ""}
    text = report(evaluation)
    peacock = "| puffery/puffery/peacock | stable | 2/3 = 67% (21–94) | 1/2 | – | – | – | – | interim |"
    assert peacock in text
    assert "| puffery/found | preview | – |  | 11/12 | 1 | 1/12 |  | moves |" in text
    assert "Passages without a rule yet: lone." in text


def test_fine_pages_and_readers() -> None:
    fine = tuple(
        FinePage(file, kind, notes, first, ideas)
        for file, kind, notes, first, ideas in [
            ("a.md", "about", 0, 0, 2),
            ("b.md", "web", 4, 0, 0),
            ("c.md", "web", 1, 1, 0),
        ]
    )
    share = Share(1, 2)
    readers = Agreement(2, (("voice", share, 0.5),), share, share, share, share)
    text = report(Evaluation((one_trial(),), fine=fine, readers=readers))
    assert "| a.md | about | 0 | 0 | 2 |  |" in text
    assert "| b.md | web | 4 | 0 | 0 | too many |" in text
    assert "| c.md | web | 1 | 1 | 0 | too many |" in text
    assert "| voice | 1/2 = 50% (9–91) | 0.50 |" in text


def test_a_report_of_nothing() -> None:
    assert "| pages, units, words | 0, 0, 0 |" in report(Evaluation((Trial("empty", ()),)))
