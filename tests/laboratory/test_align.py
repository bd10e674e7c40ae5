"""Findings and units find the labelled unit they belong to."""

import pytest

from copylint.laboratory.align import (
    Found,
    Pair,
    Read,
    Verdict,
    answer,
    families_found,
    holder,
    judge,
    pair,
    verdict,
)
from copylint.laboratory.labels import Label
from copylint.terms import Severity
from copylint.text import Span


def label(start: int, end: int, *, voice: str = "company", benign: bool = False, **flags: int) -> Label:
    families = {family.replace("_", "-"): strength for family, strength in flags.items()}
    return Label("a.md", Span(start, end), 1, voice, "company", "none", False, False, benign, families)


def found(family: str, offset: int, also: tuple[int, ...] = ()) -> Found:
    return Found("some-rule", family, Severity.WARNING, offset, 1, "…", also)


FIRST, INNER, SECOND = label(0, 20, puffery=2), label(5, 9), label(21, 30, puffery=1, self_focus=2)
LABELS = (FIRST, INNER, SECOND)


@pytest.mark.parametrize(
    ("offset", "expected"),
    [(0, FIRST), (4, FIRST), (5, INNER), (9, FIRST), (20, None), (21, SECOND), (30, None)],
)
def test_the_smallest_unit_that_holds_the_character(offset: int, expected: Label | None) -> None:
    assert holder(LABELS, offset) is expected


@pytest.mark.parametrize(
    ("family", "labelled", "expected", "right"),
    [
        ("puffery", FIRST, Verdict.CLEAR, True),
        ("puffery", SECOND, Verdict.DEBATABLE, True),
        ("opinion", FIRST, Verdict.OTHER, False),
        ("puffery", INNER, Verdict.FALSE, False),
        ("puffery", None, Verdict.OUTSIDE, False),
    ],
)
def test_verdicts(family: str, labelled: Label | None, expected: Verdict, right: bool) -> None:
    assert verdict(family, labelled) is expected
    assert expected.right is right


def test_findings_keep_their_order_and_get_their_labels() -> None:
    judged = judge("a.md", [found("puffery", 22), found("puffery", 1), found("puffery", 99)], LABELS)
    assert [one.label for one in judged] == [SECOND, FIRST, None]
    assert [one.verdict for one in judged] == [Verdict.DEBATABLE, Verdict.CLEAR, Verdict.OUTSIDE]


def test_a_repeated_sentence_is_found_wherever_it_stands() -> None:
    families = families_found([found("puffery", 0, also=(21,)), found("opinion", 1), found("x", 99)], LABELS)
    assert families == {FIRST.span: {"puffery", "opinion"}, SECOND.span: {"puffery"}}


def test_units_pair_by_where_they_begin() -> None:
    whole, tail, late = Read(Span(0, 4)), Read(Span(10, 20)), Read(Span(40, 50))
    assert pair(LABELS, [whole, tail, late]) == (
        Pair(FIRST, whole),
        Pair(FIRST, tail),
        Pair(INNER, None, joined=False),
        Pair(SECOND, None, joined=False),
    )


def test_a_unit_that_reaches_into_the_next_label_joins_the_two() -> None:
    one, two = label(0, 10), label(11, 20)
    both = Read(Span(0, 20))
    assert pair((one, two), [both]) == (Pair(one, both), Pair(two, None, joined=True))


def test_answers_in_the_words_of_the_tables() -> None:
    assert answer(label(0, 1, benign=True), "benign") == "yes"
    assert answer(label(0, 1), "proof") == "no"
    assert answer(label(0, 1, voice="third"), "voice") == "third"
