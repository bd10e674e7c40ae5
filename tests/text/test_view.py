"""Views keep their promises however often they are cut and edited."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copylint.text import Piece, Span, View

ROOT = "Fast &amp; kind\nto you"


@pytest.fixture
def view() -> View:
    return View.whole(ROOT).edit([Piece(5, 10, "&", "entity"), Piece(15, 16, " ", "softbreak")])


def test_text_and_spans(view: View) -> None:
    view.check()
    assert view.text == "Fast & kind to you"
    assert view.span(5, 6) == (5, 10)
    assert view.span(0, 6) == (0, 10)
    assert view.span(7, 11) == (11, 15)
    assert view.span(0, len(view.text)) == (0, len(ROOT))


def test_empty_spans_have_a_place(view: View) -> None:
    assert view.span(5, 5) == (5, 5)
    assert view.span(7, 7) == (11, 11)
    end = len(view.text)
    assert view.span(end, end) == (len(ROOT), len(ROOT))
    assert view.sub(7, 7).span(0, 0) == (11, 11)


def test_pieces_leave_markup_out() -> None:
    view = View.whole("a **bold** move").assemble([Piece(0, 2), Piece(4, 8), Piece(10, 15)])
    view.check()
    assert view.text == "a bold move"
    assert view.pieces(0, 11) == (Span(0, 2), Span(4, 8), Span(10, 15))
    assert view.pieces(3, 5) == (Span(5, 7),)
    assert view.verbatim(2, 6)
    assert not view.verbatim(2, 7)


def test_an_atom_cut_in_two_still_stands_for_all_of_its_source() -> None:
    whole = View.whole("x{{name}}y").edit([Piece(1, 9, "NAME", "template")])
    part = whole.sub(2, 4)
    part.check()
    assert part.text == "AM"
    assert part.span(0, 1) == part.span(1, 2) == (1, 9)
    assert not part.verbatim(0, 1)


def test_views_of_views_compose(view: View) -> None:
    inner = view.sub(5, 16).edit([Piece(0, 1, "and", "entity"), Piece(2, 6, "", "cut")])
    inner.check()
    assert inner.text == "and  to y"
    assert inner.span(0, 3) == (5, 10)
    assert inner.span(5, 7) == (16, 18)


def test_what_is_put_on_the_seam_of_a_divided_atom_shares_its_source() -> None:
    atom = View.whole("ab").assemble([Piece(0, 1, "word", "atom"), Piece(1, 2)])
    divided = atom.assemble([Piece(0, 1), Piece(1, 5)])
    made = divided.edit([Piece(1, 1, "-", "atom")])
    made.check()
    assert made.text == "w-ordb"
    assert [made.span(i, i + 1) for i in range(3)] == [(0, 1)] * 3


@pytest.mark.parametrize("pieces", [[Piece(3, 5), Piece(4, 6)], [Piece(0, 99)], [Piece(5, 3)]])
def test_pieces_go_forward_and_stay_inside(view: View, pieces: list[Piece]) -> None:
    with pytest.raises(ValueError, match="goes back"):
        view.assemble(pieces)


def test_check_can_fail() -> None:
    good = View.whole("abc")
    for text, segment in (("abd", good.segments[0]), ("abc", good.segments[0]._replace(start=1))):
        with pytest.raises(AssertionError):
            View("abc", text, (segment,)).check()


@st.composite
def pieces(draw: st.DrawFn, length: int) -> list[Piece]:
    cuts = sorted(draw(st.lists(st.integers(0, length), max_size=8)))
    made = []
    for start, end in zip(cuts[::2], cuts[1::2], strict=False):
        replacement = draw(st.sampled_from([None, None, "", " ", "&", "word"]))
        made.append(Piece(start, end, replacement, "atom"))
    return made


@given(st.text(alphabet="abc \n😀", max_size=30), st.data())
def test_every_way_of_making_views_keeps_the_map(text: str, data: st.DataObject) -> None:
    view = View.whole(text)
    for _ in range(3):
        before = view
        plan = data.draw(pieces(len(view.text)))
        view = view.edit(plan) if data.draw(st.booleans()) else view.assemble(plan)
        view.check()
        assert view.root is before.root
    last = 0
    for i, character in enumerate(view.text):
        span = view.span(i, i + 1)
        assert last <= span.start
        last = span.start
        if view.verbatim(i, i + 1):
            assert text[span.start : span.end] == character
