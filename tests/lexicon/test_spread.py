"""The short hand of an entry, and the phrases it stands for."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copylint.lexicon import Phrases, SpreadError, spread
from copylint.lexicon.spread import MOST


@pytest.mark.parametrize(
    ("entry", "phrases"),
    [
        ("plain words", ["plain words"]),
        ("#1 in 5+ years", ["#1 in 5+ years"]),
        ("[reach|hit] your goals", ["reach your goals", "hit your goals"]),
        ("at the [very|] heart", ["at the very heart", "at the heart"]),
        ("a (truly) great place", ["a great place", "a truly great place"]),
        ("a (very|most) great place", ["a great place", "a very great place", "a most great place"]),
        (
            "[save cost(s)|win (a [big|new] deal)]",
            ["save cost", "save costs", "win", "win a big deal", "win a new deal"],
        ),
        ("gain(s)", ["gain", "gains"]),
        ("(easy) setup", ["setup", "easy setup"]),
        ("save* time", ["save time", "saves time", "saving time", "saved time"]),
        ("[set*|put*] up", ["set up", "sets up", "setting up", "put up", "puts up", "putting up"]),
        ("[a|a] b", ["a b"]),
        ("$raise [your|] {any} sales", ["$raise your {any} sales", "$raise {any} sales"]),
        ("kick-start* it", ["kick-start it", "kick-starts it", "kick-starting it", "kick-started it"]),
    ],
)
def test_what_an_entry_stands_for(entry: str, phrases: list[str]) -> None:
    assert list(spread(entry)) == phrases


@pytest.mark.parametrize(
    "entry",
    ["[a|b", "a|b", "a]", "(a", "a)", "* a", "$raise* sales", "{any}* a", "a**", "[[[[[a]]]]]"],
)
def test_brackets_that_do_not_fit(entry: str) -> None:
    with pytest.raises(SpreadError) as error:
        spread(entry)
    assert f'"{entry}" cannot be read' in str(error.value)


def test_an_entry_that_stands_for_too_much() -> None:
    with pytest.raises(SpreadError, match=f"more than {MOST} phrases"):
        spread(" ".join(["[a|b|c|d|e]"] * 40))


@given(st.text("ab c[]()|*", max_size=40))
def test_an_entry_is_spread_or_refused(entry: str) -> None:
    try:
        found = spread(entry)
    except SpreadError:
        return
    assert len(found) == len(set(found)) <= MOST
    assert not any(set("[]()|*") & set(phrase) or "  " in phrase for phrase in found if phrase != entry)


def test_a_long_text_of_half_phrases_takes_time_in_proportion() -> None:
    phrases = Phrases(spread("[take*|bring*] (all) [your|our] [very|] [own|best] [work|team]"))
    times = []
    for size in (4_000, 16_000):
        text = "takes all your very " * size
        began = time.process_time()
        assert phrases.search(text) is None
        times.append(time.process_time() - began)
    assert times[1] < times[0] * 4 * 3 + 0.05
