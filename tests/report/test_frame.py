"""Whatever the line, the marks stand exactly under the words."""

from hypothesis import given
from hypothesis import strategies as st

from copylint.report.frame import carets, clipped
from copylint.report.measure import cells, printable, safe, wrapped
from copylint.text import Span

LINE = st.text(
    st.one_of(st.sampled_from("ab  We, 最€\t\x07\x1b\u202e😀\u0301\u200d\ufe0f🇩🇪"), st.characters()),
    min_size=1,
    max_size=300,
).map(lambda text: text.replace("\n", " ").replace("\r", " "))


@st.composite
def marked_lines(draw: st.DrawFn) -> tuple[str, Span]:
    text = draw(LINE)
    start = draw(st.integers(0, len(text) - 1))
    return text, Span(start, draw(st.integers(start + 1, len(text))))


@given(marked_lines(), st.integers(20, 120))
def test_what_is_shown_fits_and_holds_the_start_of_the_focus(case: tuple[str, Span], room: int) -> None:
    text, focus = case
    shown, start, end = clipped(text, focus, room)
    assert start <= focus.start
    assert shown == ("…" if start else "") + "".join(map(printable, text[start:end])) + (
        "…" if end < len(text) else ""
    )
    assert sum(1 for _ in shown) >= 1
    if cells("".join(map(printable, text[focus.start : focus.end]))) <= room - 2:
        assert end >= focus.end


PLAIN = st.text(st.sampled_from("abc  deWé最😀"), min_size=1, max_size=300)


@given(PLAIN, st.data(), st.integers(20, 120))
def test_marks_stand_under_the_words(text: str, data: st.DataObject, room: int) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    focus = Span(start, data.draw(st.integers(start + 1, len(text))))
    shown, first, last = clipped(text, focus, room)
    assert cells(shown) <= room
    marks = carets(text, focus, first, last)
    assert cells(shown[: len(shown)]) >= len(marks)
    column, under = 0, ""
    for character in shown:
        if marks[column : column + 1] == "^":
            under += character
        column += cells(character)
    assert under == text[focus.start : min(focus.end, last)]


def test_a_cut_between_words_never_goes_through_the_focus() -> None:
    text = "x" * 30 + " one two" + "y" * 60
    shown, start, end = clipped(text, Span(31, 38), 40)
    assert start <= 31
    assert end >= 38
    assert "one two" in shown


@given(st.text(max_size=200), st.integers(10, 80))
def test_wrapping_loses_nothing_and_keeps_to_the_width(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert " ".join(lines) == safe(text)
    assert all(cells(line) <= width or " " not in line for line in lines)


def test_no_control_character_gets_through() -> None:
    assert safe("a\x1b[2J\x00\u202eb\u2028\ufeff\n c\ue000") == "a\\x1b[2J\\x00\\u202eb↵\\ufeff c\\ue000"


def test_cells() -> None:
    samples = {
        "abc": 3,
        "最高": 4,
        "e\u0301": 1,
        "😀": 2,
        "👩‍👩‍👧": 2,
        "🇩🇪🇫🇷": 4,
        "👍🏽": 2,
        "❤\ufe0f": 2,
        "": 0,
    }
    assert {text: cells(text) for text in samples} == samples
