"""From text to the numbers that the network looks up: words and marks, four numbers each."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple
from zlib import crc32

from copylint.facts import Names
from copylint.lexicon import brands

LONGEST = 48  # words of a unit that are read
WIDTHS = (2000, 2500, 500)  # rows of the tables of beginnings, endings and shapes

# Source of the idea: hashed beginnings, endings and shapes beside whole words, as in spaCy's HashEmbedCNN.
_WORD = re.compile(r"\w+(?:'\w+)?|[^\w\s]")
_BEGINNING, _ENDING, _SHAPE = 3, 4, 6  # characters
_STRAIGHT = str.maketrans("“”„«»‘’‚‑", '"""""\'\'\'-')
# Whatever a firm and its products are called, to the reader they are all one.
FIRM, PRODUCT = "\ue001", "\ue002"

Row = tuple[int, int, int, int]  # word (0: unknown), beginning, ending, shape (0: no word at all)
_NOTHING: Row = (0, 1, 1, 1)


class Piece(NamedTuple):
    """A word, a mark or a name of ours, and where it stands in the text."""

    word: str
    start: int
    end: int


def pieces(text: str, names: Names, most: int = LONGEST) -> list[Piece]:
    """The first pieces of a text, at most so many; a name of ours is one, however many words it has."""
    straight = text.translate(_STRAIGHT)
    found: list[Piece] = []
    for piece in _pieces(straight, brands(names).places(text) if names else iter(())):
        if len(found) == most:
            break
        word = piece.word
        if word == FIRM and text[piece.start : piece.end].lower() in _products(names):
            piece = piece._replace(word=PRODUCT)
        found.append(piece)
    return found


@lru_cache(maxsize=256)
def first_pieces(text: str, names: Names) -> tuple[Piece, ...]:
    """The pieces of a text that are read; kept, for a line is read with the lines that follow it, too."""
    return tuple(pieces(text, names))


def _pieces(text: str, named: Iterator[tuple[int, int]]) -> Iterator[Piece]:
    reached = 0
    for start, end in named:
        yield from _plain(text, reached, start)
        yield Piece(FIRM, start, end)
        reached = end
    yield from _plain(text, reached, len(text))


def _plain(text: str, start: int, end: int) -> Iterator[Piece]:
    for match in _WORD.finditer(text, start, end):
        yield Piece(match.group(), match.start(), match.end())


@lru_cache(maxsize=64)
def _products(names: Names) -> frozenset[str]:
    return frozenset(name.lower() for name in names.products)


def rows(words: Sequence[str], vocabulary: Mapping[str, int]) -> tuple[Row, ...]:
    """One row a word; where there is none, one row that says so."""
    return tuple(row(word, vocabulary) for word in words) or (_NOTHING,)


def row(word: str, vocabulary: Mapping[str, int]) -> Row:
    """Where a word stands in each of the four tables."""
    return (vocabulary.get(word.lower(), 0), *_parts(word))


@lru_cache(maxsize=20_000)
def _parts(word: str) -> tuple[int, int, int]:
    """The rows of its beginning, ending and shape: the same words come again on every page."""
    lower = word.lower()
    return (
        _hashed("p" + lower[:_BEGINNING], WIDTHS[0]),
        _hashed("s" + lower[-_ENDING:], WIDTHS[1]),
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
