"""Figures of a small trial, counted by hand."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from copylint.terms import Severity
from copylint.text import Span
from copylint.trials.align import Found, Read, families_found, judge, pair
from copylint.trials.evaluation_report import headline, report
from copylint.trials.interval import Share
from copylint.trials.labels import Label, PageLabel
from copylint.trials.tally import (
    Precision,
    agreement,
    caught,
    confusion,
    false_on,
    families,
    flagged_at_all,
    page_rules,
    recall,
    scores,
)
from copylint.trials.trial import FileTrial, PageRead, Trial
from copylint.trials.worst_lines import worst_lines


def unit(
    n: int, flags: Mapping[str, int] | None = None, *, voice: str = "company", benign: bool = False
) -> Label:
    """The n-th labelled unit, ten characters long."""
    span = Span(10 * n, 10 * n + 9)
    words = f"words  of {n}"
    return Label(
        "a.md", span, n + 1, voice, "company", "none", False, False, benign, flags or {}, words=words
    )


def finding(rule: str, n: int, severity: Severity = Severity.WARNING) -> Found:
    """A finding in the n-th unit; rules are named ``family/rule``."""
    return Found(rule, rule.split("/")[0], severity, 10 * n + 3, n + 1, f"text\nof {n}")


LABELS = (
    unit(0, {"puffery": 2}),
    unit(1, {"puffery": 1}),
    unit(2, {"opinion": 2}),
    unit(3, benign=True),
    unit(4, voice="customer"),
    unit(5, {"puffery": 2}),
    unit(6, {"puffery": 2}),
    unit(7, voice="notcopy"),
)
FINDINGS = (
    finding("puffery/peacock", 0),
    finding("puffery/peacock", 1),
    finding("puffery/peacock", 2),
    finding("puffery/proud", 3),
    finding("puffery/proud", 4),
    finding("puffery/proud", 5, Severity.INFO),
    finding("puffery/proud", 9),
    finding("page/about-us-first", 0),
)
COMPANY = {
    "voice": "company",
    "actor": "company",
    "outcome": "vague",
    "proof": "no",
    "benign": "no",
    "buried": "no",
}


def one_file() -> FileTrial:
    speaking = [found for found in FINDINGS if found.family != "page"]
    return FileTrial(
        file="set/a.md",
        labels=LABELS,
        judged=judge("set/a.md", FINDINGS, LABELS),
        found=families_found([found for found in speaking if found.default], LABELS),
        found_all=families_found(speaking, LABELS),
        pairs=pair(LABELS, [Read(Span(10 * n, 10 * n + 5), COMPANY) for n in range(6)]),
        words=2000,
        page=PageRead("landing", 40, None),
        page_label=PageLabel("a.md", "product", 30, "value-based"),
    )


@pytest.fixture
def trial() -> Trial:
    return Trial("set", (one_file(),), ("b.xyz: unknown format",))


def test_precision_in_three_ways(trial: Trial) -> None:
    precision = Precision.of(trial.judged(ideas=True))
    assert precision == Precision(strict=Share(3, 7), neutral=Share(2, 6), any=Share(4, 7))
    assert Precision.of(trial.judged(ideas=False)).strict == Share(2, 6)


@pytest.mark.parametrize(
    ("right", "wrong", "earns"), [(9, 0, False), (10, 0, True), (17, 3, True), (16, 4, False)]
)
def test_what_earns_a_rule_its_place(right: int, wrong: int, earns: bool) -> None:
    judged = judge("a.md", [finding("puffery/x", 0)] * right + [finding("puffery/x", 3)] * wrong, LABELS)
    assert Precision.of(judged).earns_stable is earns


def test_recall(trial: Trial) -> None:
    assert recall(trial, "puffery", ideas=False) == Share(1, 3)
    assert recall(trial, "puffery", ideas=True) == Share(2, 3)
    assert recall(trial, "puffery", ideas=True, clear_only=False) == Share(3, 4)
    assert recall(trial, "opinion", ideas=True) == Share(0, 1)


def test_what_one_rule_catches(trial: Trial) -> None:
    assert caught(trial, "puffery/peacock", "puffery") == Share(1, 3)
    assert caught(trial, "puffery/proud", "puffery") == Share(1, 3)


def test_flagged_at_all(trial: Trial) -> None:
    right, clear, kappa = flagged_at_all(trial, ideas=False)
    assert (right, clear) == (Share(3, 5), Share(2, 4))
    # 4 of 8 agreed on; labels say yes to 5, findings to 5: chance is (25 + 9) / 64.
    assert kappa == pytest.approx((4 / 8 - 34 / 64) / (1 - 34 / 64))


def test_where_false_findings_stand(trial: Trial) -> None:
    assert false_on(trial.judged(ideas=True)) == {"benign": 1, "customer": 1, "outside": 1}


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


def test_worst_lines_read_like_a_compiler(trial: Trial) -> None:
    assert worst_lines(trial, 1) == [
        "set/a.md:3 puffery/peacock | text of 2 [company acts, opinion:2]",
        "set/a.md:4 puffery/proud | text of 3 [company acts, benign]",
        "… 2 more: puffery/proud",
        "set/a.md:7 missed puffery | words of 6 [company acts, puffery:2]",
        "set/a.md:3 missed opinion | words of 2 [company acts, opinion:2]",
    ]


def test_the_report_shows_the_figures(trial: Trial) -> None:
    text = report(trial)
    assert "Files: 1. Labelled units: 8. Words of copy: 2000." in text
    assert "| puffery/peacock | 3 warning | 2/3 = 67% (21–94) | 1/2 = 50% (9–91) |" in text
    assert "| puffery/proud | 1 info, 3 warning | 1/4 = 25% (5–70) |" in text
    assert "| all | 3/7 = 43% (16–75) | 2/6 = 33% (10–70) | 4/7 = 57% (25–84) |  |  | 3.50 |" in text
    assert "| set/a.md | product | landing | 30 | 40 | value-based | – |" in text
    assert "- b.xyz: unknown format" in text
    assert headline(trial).startswith("set: 6 findings, right 2/6 = 33% (10–70)")


def test_rules_in_preview_have_a_table_of_their_own(trial: Trial) -> None:
    early = judge("set/a.md", [finding("puffery/peacock", 0), finding("opinion/early", 2)], LABELS)
    text = report(replace(trial, previewed=(replace(one_file(), judged=early),)))
    _, preview = text.split("### Rules in preview, with ideas")
    assert "| opinion/early | 1 warning | 1/1 = 100% (21–100) |" in preview
    assert "puffery/peacock" not in preview
    assert "### Rules in preview" not in report(trial)


def test_folders_are_told_apart(trial: Trial) -> None:
    other = replace(one_file(), file="other/a.md", judged=(), words=10)
    text = report(Trial("both", (*trial.files, other)))
    assert "| set | 1 | 2000 | 2/6 = 33% (10–70) |" in text
    assert "| other | 1 | 10 | – |" in text
    assert "### Folders" not in report(trial)


def test_a_report_of_nothing() -> None:
    assert "Files: 0." in report(Trial("empty", ()))
