"""A rule against its passages, with the real linter."""

from dataclasses import replace

import pytest

from copylint.facts import Names
from copylint.laboratory import moves as room
from copylint.laboratory.labels import LabelsError
from copylint.laboratory.moves import Moved, try_moves
from copylint.laboratory.passages import Moves, Passage
from copylint.terms import DocumentKind, Status
from copylint.text import Span
from copylint.trials.examples import all_rules, parser

OFFERS = "We offer innovative solutions for every industry."
PLAIN = "Bring the letter from your doctor."


def passage(text: str, marked: str, kind: DocumentKind = DocumentKind.LANDING) -> Passage:
    start = text.index(marked)
    return Passage("p, 1", text, Span(start, start + len(marked)), kind, "why")


def tried(flags: tuple[Passage, ...] = (), traps: tuple[Passage, ...] = (), rule: str = "we-offer") -> Moved:
    ((moved,), missing) = try_moves([Moves(rule, Names(), flags, traps)], all_rules(), parser())
    assert not missing
    return moved


def test_found_in_the_marked_unit() -> None:
    moved = tried((passage(f"{PLAIN} {OFFERS}\n", OFFERS), passage(PLAIN, PLAIN)))
    assert (moved.found.hits, moved.found.total, moved.elsewhere) == (1, 2, ())
    assert moved.missed == (f"p, 1 missed | {PLAIN}",)


def test_a_finding_beside_the_mark_is_false_and_finds_nothing() -> None:
    moved = tried((passage(f"{PLAIN} {OFFERS}\n", PLAIN),))
    assert (moved.found.hits, len(moved.elsewhere)) == (0, 1)
    assert "We offer" in moved.elsewhere[0]


def test_a_repeated_sentence_is_found_where_it_is_marked() -> None:
    text = f"{OFFERS}\n\n{PLAIN}\n\n{OFFERS}\n"
    again = Passage("p, 1", text, Span(text.rindex("We"), len(text) - 1), DocumentKind.LANDING)
    assert tried((again,)).found.hits == 1


def test_a_trap_is_sprung_wherever_the_rule_speaks() -> None:
    moved = tried(traps=(passage(f"{PLAIN} {OFFERS}\n", PLAIN), passage(PLAIN, PLAIN)))
    assert len(moved.trapped) == 1
    assert moved.trapped[0].endswith("[why]")


def test_a_kind_for_which_the_family_is_off_is_silent() -> None:
    assert tried(traps=(passage(OFFERS, OFFERS, DocumentKind.JOB_POST),)).trapped == ()


def test_another_rule_covers_a_missed_unit() -> None:
    # What mission-talk misses here is said by we-offer.
    moved = tried((passage(OFFERS, OFFERS), passage(PLAIN, PLAIN)), rule="mission-talk")
    assert (moved.found.hits, moved.covered) == (0, 1)


def test_a_rule_in_preview_is_tried_all_the_same() -> None:
    waiting = next(rule.name for rule in all_rules() if rule.status is Status.PREVIEW)
    assert tried((passage(PLAIN, PLAIN),), rule=waiting).flags == 1


def test_passages_need_a_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    lone = [Moves("no-such-rule", Names(), (), ())]
    monkeypatch.setattr(room, "EVERY_RULE_MUST_EXIST", True)
    with pytest.raises(LabelsError, match=r"^moves: there are passages, but no rule, called no-such-rule$"):
        try_moves(lone, all_rules(), parser())
    monkeypatch.setattr(room, "EVERY_RULE_MUST_EXIST", False)
    assert try_moves(lone, all_rules(), parser()) == ((), ("no-such-rule",))


def test_only_rules_that_may_take_a_finding_run_beside_it() -> None:
    one = replace(all_rules()[0], name="one", yields_to=("two",), absorbs=())
    two = replace(one, name="two", status=Status.STABLE, yields_to=())
    three = replace(two, name="three", absorbs=("one",))
    four, early = replace(two, name="four"), replace(three, name="early", status=Status.PREVIEW)
    assert room._beside(one, (one, two, three, four, early)) == ("two", "three")
