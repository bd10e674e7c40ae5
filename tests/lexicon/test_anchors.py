"""Words that a phrase must have: none of them is ever missing where the phrase is found."""

import re
import sys

from hypothesis import given, settings
from hypothesis import strategies as st

from copylint.lexicon import Phrases, anchors, asked
from copylint.lexicon.words import ALIKE

WORD = st.sampled_from(
    "we they that it i do does is are will have not don t can first customer kind ßig größe 24 k-nit".split()
)
ENTRY = st.lists(WORD, min_size=1, max_size=4).flatmap(
    lambda words: st.sampled_from(" -'/").map(lambda joint: joint.join(words))
)
JOINT = st.sampled_from([" ", "  ", "-", "‑", "'", "’", "/", ", ", "\n"])
# Each letter as a pattern that knows no case may find it.
WRITTEN = {"s": "sSſ", "i": "iIıİ", "k": "kKK", "ß": "ßẞ"}
RUN_TOGETHER = [
    ("we are", "we're"),
    ("they have", "they’ve"),
    ("do not", "don't"),
    ("is not", "isn’t"),
    ("it is", "it's"),
]


@st.composite
def texts(draw: st.DrawFn) -> tuple[list[str], str]:
    """Some entries, and a text in which some of them stand, however they are typed."""
    entries = draw(st.lists(ENTRY, min_size=1, max_size=14))
    pieces = draw(st.lists(st.sampled_from(entries) | WORD, min_size=1, max_size=4))
    text = "".join(piece + draw(JOINT) for piece in pieces)
    for written, short in RUN_TOGETHER:
        if draw(st.booleans()):
            text = text.replace(written, short)
    if draw(st.booleans()):
        text = "".join(draw(st.sampled_from(WRITTEN.get(letter, letter))) for letter in text)
    return entries, text


@given(texts())
@settings(max_examples=60)
def test_a_text_with_the_phrase_has_its_anchors(given_: tuple[list[str], str]) -> None:
    entries, text = given_
    for entry in entries:
        if Phrases([entry]).search(text):
            assert set(anchors(entry)) <= asked(text)


@given(texts())
@settings(max_examples=60)
def test_many_entries_are_found_as_each_alone(given_: tuple[list[str], str]) -> None:
    """However they are filed: the longest that begins at a place, told by trying every one."""
    entries, text = given_
    every, rest = Phrases(entries), Phrases(entries[3:]).and_also(entries[:3])
    for start in range(len(text)):
        found = [(entry, Phrases([entry]).end_at(text, start)) for entry in entries]
        best = min(
            ((-len(entry), entry, end) for entry, end in found if end is not None), default=(0, "", None)
        )
        assert every.end_at(text, start) == best[2]
        assert rest.end_at(text, start) == best[2]
    assert list(rest.places(text)) == list(every.places(text))


def test_the_rarest_stands_first() -> None:
    assert anchors("the customer is not first") == ["customer", "first", "the"]
    assert anchors("we are") == ["we"]
    assert anchors("are") == ["are"]
    assert anchors("is not") == []


def test_no_other_letter_is_taken_for_one_of_ours() -> None:
    every = "".join(map(chr, range(128, sys.maxunicode + 1)))
    found = re.findall("[a-z]", every, re.IGNORECASE)
    assert [letter for letter in found if not letter.lower().isascii()] == [
        letter for letter in every if ord(letter) in ALIKE
    ]


def test_entries_that_open_with_a_sign_are_kept() -> None:
    both = Phrases(["#1", "best"]).and_also(["@work"])
    assert [both.end_at("#1 @work best", start) for start in (0, 3, 9)] == [2, 8, 13]
    assert set(both.entries) == {"#1", "best", "@work"}
    assert both.and_also([]) is both
