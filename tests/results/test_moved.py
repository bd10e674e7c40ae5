"""What moved a score."""

from dataclasses import replace

import pytest

from copylint.appraisal import Quoted
from copylint.results.difference import Pair
from copylint.results.moved import change_of, line_moves, of_all, part_moves, why_not_compared
from copylint.results.run import Score
from copylint.scoring import Contribution, Part, PartName
from copylint.terms import DocumentKind
from tests.report.sample import page, score


def made(value: int, *lines: tuple[int, str, float], name: PartName = PartName.ACTOR) -> Score:
    part = Part(name, value, 1.0, "", 10.0, tuple(Contribution(Quoted(n, t), p, "why") for n, t, p in lines))
    return score(value, parts=(part,))


def test_a_line_is_the_same_wherever_it_stands() -> None:
    before = made(40, (1, "Old.", -2.0), (2, "Kept.", 3.0), (3, "Moved.", 1.0), (4, "Twice.", 1.0))
    now = made(
        60, (1, "Kept.", 3.01), (5, "New.", 4.0), (7, "Moved.", 2.5), (8, "Twice.", 1.0), (9, "Twice.", 1.0)
    )
    assert [(m.text, m.line, round(m.points, 2), m.state) for m in line_moves(before, now)] == [
        ("New.", 5, 4.0, "new"),
        ("Old.", None, 2.0, "gone"),
        ("Moved.", 7, 1.5, "changed"),
        ("Twice.", 8, 1.0, "changed"),
    ]


def test_parts_that_one_side_did_not_judge() -> None:
    moves = part_moves(made(40), made(60, name=PartName.OUTCOME))
    assert [(m.name, m.before, m.now, m.change) for m in moves] == [
        (PartName.ACTOR, 40, None, None),
        (PartName.OUTCOME, None, 60, None),
    ]
    assert part_moves(made(40), made(55))[0].change == 15


def pair(before: object, now: object, **kinds: str) -> Pair:
    old = page("Words.", score=before, kind=DocumentKind(kinds.get("was", "landing")))
    new = page("Words.", score=now, kind=DocumentKind(kinds.get("kind", "landing")))
    return Pair(new, old)


@pytest.mark.parametrize(
    ("of", "why"),
    [
        (pair(score(40), score(50)), ""),
        (pair(score(40), score(50), was="web"), "kind changed from web to landing"),
        (pair(score(40), score(50, too_short=True)), "too little text now to judge"),
        (pair(None, score(50)), "too little text before to judge"),
        (pair(None, None, was="about", kind="about"), "pages of kind about get no score"),
        (replace(pair(None, score(50)), before=None), "new"),
    ],
)
def test_why_two_numbers_say_nothing_about_each_other(of: Pair, why: str) -> None:
    assert why_not_compared(of) == why
    assert change_of(of) == (10 if not why else 0) or why != ""


def test_the_widest_change_comes_first() -> None:
    a, b, c = pair(score(40), score(41)), pair(score(40), score(10)), pair(None, score(3))
    assert of_all([a, b, c]) == ([b, a], [c])
