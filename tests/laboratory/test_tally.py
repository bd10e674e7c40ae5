"""Figures of a small trial, counted by hand."""

from dataclasses import replace

import pytest
from tests.laboratory.hand_made import one_file, one_trial

from copylint.laboratory.interval import Share
from copylint.laboratory.labels import PageLabel
from copylint.laboratory.tally import (
    Precision,
    agreement,
    clear_faults,
    confusion,
    families,
    flagged_at_all,
    page_rules,
    recall,
    rule_hits,
    scores,
)
from copylint.laboratory.trial import PageRead, Trial
from copylint.terms import Status
from copylint.trials.examples import all_rules


@pytest.fixture
def trial() -> Trial:
    return one_trial()


def test_precision_in_three_ways(trial: Trial) -> None:
    precision = Precision.of(trial.judged(ideas=True))
    assert precision == Precision(strict=Share(3, 7), neutral=Share(2, 6), any=Share(4, 7))
    assert Precision.of(trial.judged(ideas=False)).strict == Share(2, 6)


def test_recall(trial: Trial) -> None:
    assert recall(trial, "puffery", ideas=False) == Share(1, 3)
    assert recall(trial, "puffery", ideas=True) == Share(2, 3)
    assert recall(trial, "puffery", ideas=True, clear_only=False) == Share(3, 4)
    assert recall(trial, "opinion", ideas=True) == Share(0, 1)


def test_clear_faults_by_flag(trial: Trial) -> None:
    # Three clear flags of puffery and one of opinion; the note on the latter's unit is one of puffery.
    assert clear_faults(trial, ideas=False) == (Share(1, 4), Share(2, 4))
    assert clear_faults(trial, ideas=True) == (Share(2, 4), Share(3, 4))


@pytest.mark.parametrize(("status", "expected"), [("stable", Share(2, 3)), ("preview", Share(0, 0))])
def test_hits_of_a_rule_in_preview_are_counted_where_it_is_on(
    trial: Trial, status: str, expected: Share
) -> None:
    rule = replace(all_rules()[0], name="puffery/peacock", status=Status(status))
    assert rule_hits(trial, rule).strict == expected
    again = replace(trial, previewed=trial.files)
    assert rule_hits(again, rule).strict == Share(2, 3)


def test_flagged_at_all(trial: Trial) -> None:
    right, clear, kappa = flagged_at_all(trial, ideas=False)
    assert (right, clear) == (Share(3, 5), Share(2, 4))
    # 4 of 8 agreed on; labels say yes to 5, findings to 5: chance is (25 + 9) / 64.
    assert kappa == pytest.approx((4 / 8 - 34 / 64) / (1 - 34 / 64))


def test_confusion_counts_what_nobody_read(trial: Trial) -> None:
    voice = confusion(trial.pairs(), "voice")
    assert voice == {
        ("company", "company"): 5,
        ("customer", "company"): 1,
        ("company", "not read"): 1,
        ("notcopy", "not read"): 1,
    }
    share, kappa = agreement(voice)
    assert share == Share(5, 6)
    assert kappa == pytest.approx(0)


def test_confusion_leaves_out_what_is_not_copy(trial: Trial) -> None:
    assert confusion(trial.pairs(), "outcome") == {("none", "vague"): 6, ("none", "not read"): 1}


def test_families_by_clear_units(trial: Trial) -> None:
    assert families(trial) == ["puffery", "opinion"]


def test_page_rules_count_by_page(trial: Trial) -> None:
    served = replace(one_file(), page_label=PageLabel("a.md", "product", 50, "value-based"))
    assert page_rules(Trial("set", (*trial.files, served))) == {"page/about-us-first": Share(1, 2)}


def test_scores_need_both(trial: Trial) -> None:
    unscored = replace(one_file(), page=PageRead("docs", None, None))
    assert scores(Trial("set", (*trial.files, unscored))) == [(30, 40)]
