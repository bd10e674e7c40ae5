"""Decoding is strict, and positions are those editors show."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copylint.text import Position, Source, SourceError
from copylint.text.source import LIMIT


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_byte_order_marks_are_not_counted(encoding: str) -> None:
    source = Source.decode("Grün\nwächst".encode(encoding), "page.md")
    assert source.text == "Grün\nwächst"
    assert source.position(5) == Position(2, 1)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"one\ntwo\r\nthr\xe9e", ("page.md", "byte 12", "line 3", "save it as UTF-8")),
        (b"\xef\xbb\xbfab\xff", ("byte 5", "line 1", "UTF-8")),
        (b"\xff\xfea", ("UTF-16", "save it as UTF-8")),
        (b"PK\x03\x04\0\0", ("looks like a binary file",)),
        ("hi".encode("utf-16-le"), ("looks like UTF-16", "save it as UTF-8")),
        (b"a" * (LIMIT + 1), ("5.0 MB", "5 MB")),
    ],
)
def test_what_cannot_be_read_says_why(data: bytes, words: tuple[str, ...]) -> None:
    with pytest.raises(SourceError) as error:
        Source.decode(data, "page.md")
    assert all(word in str(error.value) for word in words)
    assert "\n" not in str(error.value)


def test_half_a_character_is_refused() -> None:
    with pytest.raises(SourceError, match="half a character"):
        Source.of("a\ud800")


def test_lines_end_where_editors_end_them() -> None:
    source = Source.of("a\r\nb\rc\nd\u2028e\x0cf\n")
    assert source.lines == 5
    assert [source.line_text(n) for n in range(1, 6)] == ["a", "b", "c", "d\u2028e\x0cf", ""]
    with pytest.raises(ValueError, match="no line 6"):
        source.line_text(6)
    with pytest.raises(ValueError, match="outside"):
        source.position(len(source.text) + 1)


@given(st.text(alphabet="ab😀\r\n\u2028", max_size=40))
def test_positions_count_as_one_would_by_hand(text: str) -> None:
    source = Source.of(text)
    line = column = 1
    for offset, character in enumerate(text):
        assert source.position(offset) == (line, column)
        if character == "\n" or (character == "\r" and text[offset + 1 : offset + 2] != "\n"):
            line, column = line + 1, 1
        else:
            column += 1
    assert source.position(len(text)) == (line, column)
    assert source.lines == line


def test_the_digest_is_of_the_bytes() -> None:
    assert Source.decode(b"\xef\xbb\xbfa", "x").digest != Source.decode(b"a", "x").digest
    assert Source.of("a").digest == Source.decode(b"a", "y").digest
