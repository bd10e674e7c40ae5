"""Words as the network looks them up: names are one, quotes are straight, places are exact."""

from hypothesis import given
from hypothesis import strategies as st

from copylint.facts import Names
from copylint.learned.words import FIRM, LONGEST, PRODUCT, WIDTHS, pieces, row, rows

ACME = Names(company=("Acme", "Acme Freight Lines"), products=("Rota Desk",))


NOBODY = Names()


def words(text: str, names: Names = NOBODY) -> list[str]:
    return [piece.word for piece in pieces(text, names)]


@given(st.text(max_size=200))
def test_places_are_places_of_the_text(text: str) -> None:
    reached = 0
    for piece in pieces(text, ACME):
        assert reached <= piece.start < piece.end <= len(text)
        reached = piece.end


def test_a_name_is_one_piece_whatever_it_is() -> None:
    assert words("Acme Freight Lines hauls.", ACME) == [FIRM, "hauls", "."]
    assert words("Acme hauls.", ACME) == [FIRM, "hauls", "."]
    assert words("Open Rota Desk", ACME) == ["Open", PRODUCT]
    assert words("Acme hauls.") == ["Acme", "hauls", "."]


def test_quotation_marks_of_any_cut_are_the_same() -> None:
    assert words("“We don’t”") == words('"We don\'t"')


def test_no_more_is_read_than_the_longest() -> None:
    assert len(pieces("word " * 100, Names())) == LONGEST


@given(st.text(min_size=1, max_size=20))
def test_rows_stay_within_their_tables(word: str) -> None:
    known, *hashed = row(word, {"we": 1})
    assert known in (0, 1)
    assert all(0 < at < width for at, width in zip(hashed, WIDTHS, strict=True))


def test_a_text_without_words_has_a_row_that_says_so() -> None:
    assert rows((), {}) == ((0, 1, 1, 1),)
