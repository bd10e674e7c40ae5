"""Sentences that nobody wrote for a reader: cut in pieces, all of the text read, and said in a note."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

import copylint
from copylint.reading.sentences import LONGEST, LONGEST_WORDS, cut, units_of
from copylint.terms import BlockKind
from copylint.text import Span


def pieces(text: str) -> list[str]:
    return [text[a:b] for a, b in cut(text, Span(0, len(text)))]


def test_what_people_write_stays_whole() -> None:
    text = " ".join(["bread,"] * LONGEST_WORDS)
    assert pieces(text) == [text]


def test_a_piece_ends_behind_a_clause() -> None:
    text = "we bake bread for you, and you eat it " * 60
    found = pieces(text)
    assert len(found) > 1
    assert all(piece.endswith("you,") for piece in found[:-1])
    assert " ".join(found) == text.strip()


def test_without_clauses_a_piece_ends_between_two_words() -> None:
    found = pieces("bread " * 1000)
    assert {word for piece in found for word in piece.split()} == {"bread"}
    assert sum(len(piece.split()) for piece in found) == 1000


def test_without_spaces_it_ends_all_the_same() -> None:
    assert "".join(pieces("a" * 10_000)) == "a" * 10_000


@given(
    st.lists(st.sampled_from(["a", "é", "(", ".", ", ", " ", "\n", "😀", "—"]), max_size=200),
    st.integers(1, 60),
)
def test_no_letter_is_lost_and_no_piece_is_too_long(parts: list[str], times: int) -> None:
    text = "".join(parts) * times
    found = cut(text, Span(0, len(text)))
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(span.end - span.start <= LONGEST for span in found) or len(text) <= LONGEST
    if len(found) > 1:
        kept = "".join(text[a:b] for a, b in found)
        assert [c for c in kept if c.isalnum()] == [c for c in text if c.isalnum()]
        assert all(len(text[a:b].split()) <= LONGEST_WORDS for a, b in found)


def test_a_run_of_stops_is_one_end() -> None:
    text = "We bake" + "." * 2000 + " You eat"
    assert [text[a:b][:7] for a, b in units_of(text, BlockKind.PARAGRAPH)] == ["We bake", "You eat"]


def test_the_note_says_where() -> None:
    result = copylint.lint_text("Hello.\n\n" + "we bake bread for you and " * 200 + "go.\n")
    assert result.notes == ("a sentence of more than 250 words or 2,500 characters (line 3): read in pieces",)
