"""One pattern for many phrases: whole words, any case, however hyphens and apostrophes are typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copylint.lexicon import Phrases


@pytest.mark.parametrize(
    ("entries", "text", "found"),
    [
        (["best"], "The Best, the BEST and the bestseller.", ["Best", "BEST"]),
        (["art"], "State-of-the-art art, artful; smart.", ["art"]),
        (
            ["state-of-the-art"],
            "State of the art, state-of-the-art, state‑of‑the‑art.",
            ["State of the art", "state-of-the-art", "state‑of‑the‑art"],
        ),
        (["can't wait"], "We can't wait. We can’t wait.", ["can't wait", "can’t wait"]),
        (
            ["full service"],
            "Full   service, full\nservice, fullservice.",
            ["Full   service", "full\nservice"],
        ),
        (["we"], "We’re here, we're there, we are.", ["we"]),
        (["we", "we're"], "We’re here.", ["We’re"]),
        (["lead", "leading"], "A leading lead.", ["leading", "lead"]),
        (["market leader", "market"], "The market leader in the market.", ["market leader", "market"]),
        (["c++", "a.b"], "C++ and a.b, not axb.", ["C++", "a.b"]),
        (["acme"], "Acme's box, “Acme”, (Acme).", ["Acme", "Acme"]),
        (["#1", "24/7"], "The #1, number 1, open 24/7.", ["#1", "24/7"]),
        (["do not", "is not"], "Do not, don’t, isn't; undo not.", ["Do not", "don’t", "isn't"]),
        (["we are", "we will"], "We're, we are, we’ll, we’d.", ["We're", "we are", "we’ll"]),
        ([], "Nothing at all.", []),
        ([""], "Nothing at all.", []),
    ],
)
def test_what_is_found(entries: list[str], text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in Phrases(entries).places(text)] == found


WORDS = st.lists(st.text("abcxyz", min_size=1, max_size=5), min_size=1, max_size=4)


@given(WORDS, st.sampled_from([" ", "-", "'"]), st.sampled_from(["(%s)", "%s,", "“%s”", "so %s.", "%s"]))
def test_an_entry_is_found_wherever_it_stands_alone(words: list[str], joint: str, around: str) -> None:
    entry = joint.join(words)
    text = around % entry.upper()
    found = Phrases([entry]).search(text)
    assert found
    assert text[slice(*found)] == entry.upper()


@given(WORDS, st.sampled_from("abc1_"))
def test_an_entry_inside_a_word_is_not_found(words: list[str], letter: str) -> None:
    entry = "".join(words)
    assert not Phrases([entry]).search(letter + entry)
    assert not Phrases([entry]).search(entry + letter)
    assert not Phrases([entry]).search(entry + "'" + letter)
