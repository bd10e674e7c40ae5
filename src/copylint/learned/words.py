"""From text to the numbers that the network looks up: four a word."""

import re
from collections.abc import Mapping
from zlib import crc32

LONGEST = 48  # words of a unit that are read
AROUND = (10, 16)  # words of the heading above and of the unit before
WIDTHS = (2000, 2500, 500)  # rows of the tables of beginnings, endings and shapes

# Source of the idea: hashed beginnings, endings and shapes beside whole words, as in spaCy's HashEmbedCNN.
_WORD = re.compile(r"\w+(?:['’]\w+)?|[^\w\s]")
_BEGINNING, _ENDING, _SHAPE = 3, 4, 6  # characters

Row = tuple[int, int, int, int]  # word (0: unknown), beginning, ending, shape (0: no word at all)
_NOTHING: Row = (0, 1, 1, 1)


def words_in(text: str, most: int = LONGEST) -> list[re.Match[str]]:
    """The first words and marks of a text, at most so many, with their places."""
    found: list[re.Match[str]] = []
    for match in _WORD.finditer(text):
        if len(found) == most:
            break
        found.append(match)
    return found


def rows(text: str, vocabulary: Mapping[str, int], most: int = LONGEST) -> tuple[Row, ...]:
    """One row a word; of a text without words, one row that says so."""
    return tuple(row(match.group(), vocabulary) for match in words_in(text, most)) or (_NOTHING,)


def row(word: str, vocabulary: Mapping[str, int]) -> Row:
    """Where a word stands in each of the four tables."""
    lower = word.lower()
    plain = lower.replace("’", "'")
    return (
        vocabulary.get(lower, 0),
        _hashed("p" + plain[:_BEGINNING], WIDTHS[0]),
        _hashed("s" + plain[-_ENDING:], WIDTHS[1]),
        _hashed("h" + _shape(word), WIDTHS[2]),
    )


def _hashed(key: str, width: int) -> int:
    """A row of a table of that many rows; row 0 is kept free."""
    return 1 + crc32(key.encode()) % (width - 1)


def _shape(word: str) -> str:
    """ "Xxxx" of "Acme", "dd" of "42": capitals and figures, letters apart."""
    return "".join(
        "d" if c.isdecimal() else "x" if "a" <= c <= "z" else "X" if "A" <= c <= "Z" else c
        for c in word[:_SHAPE]
    )
