"""The patterns by which spaCy cuts a word, small enough to be compiled for one page.

Most of each pattern are the letters of all scripts of the world, and compiling them takes longer than parsing
a page. Here are the same patterns with the letters and signs that English copy holds; a word that holds any
other is cut by the whole pattern, which is compiled when the first such word comes.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

# All but these are in the small patterns: Latin letters, punctuation, signs of currencies.
_OTHER = re.compile("[^\0-\u017f\u2010-\u205e\u20a0-\u20bf]")
_ICONS = "¦©®°"  # the only icons among those


class Affix:
    """One pattern of spaCy's, small and whole; found alike in any word."""

    def __init__(self, source: str) -> None:
        self._source = source

    @cached_property
    def small(self) -> re.Pattern[str]:
        """The pattern for letters and signs of English copy."""
        return re.compile(_small(self._source))

    @cached_property
    def whole(self) -> re.Pattern[str]:
        """The pattern as spaCy has it."""
        return re.compile(self._source)

    def search(self, word: str) -> re.Match[str] | None:
        """As ``re.Pattern.search``."""
        return (self.whole if _OTHER.search(word) else self.small).search(word)

    def finditer(self, word: str) -> Iterator[re.Match[str]]:
        """As ``re.Pattern.finditer``."""
        return (self.whole if _OTHER.search(word) else self.small).finditer(word)


def prefixes() -> Affix:
    """What is cut off the beginning of a word."""
    from spacy.lang.punctuation import TOKENIZER_PREFIXES

    return Affix(_either("^" + piece for piece in _pieces(TOKENIZER_PREFIXES)))


def suffixes() -> Affix:
    """What is cut off the end of a word."""
    from spacy.lang.punctuation import TOKENIZER_SUFFIXES

    return Affix(_either(piece + "$" for piece in _pieces(TOKENIZER_SUFFIXES)))


def infixes() -> Affix:
    """What a word is cut at."""
    from spacy.lang.en.punctuation import TOKENIZER_INFIXES

    return Affix(_either(_pieces(TOKENIZER_INFIXES)))


def _pieces(pieces: Sequence[str]) -> Iterator[str]:
    return (piece for piece in pieces if piece.strip())


def _either(pieces: Iterator[str]) -> str:
    return "|".join(pieces)


def _small(source: str) -> str:
    from spacy.lang import char_classes as letters

    for whole, small in (
        (letters.ALPHA, letters.LATIN_BASIC),
        (letters.ALPHA_LOWER, letters.LATIN_LOWER_BASIC),
        (letters.ALPHA_UPPER, letters.LATIN_UPPER_BASIC),
        (letters.CONCAT_ICONS, _ICONS),
    ):
        source = source.replace(whole, small)
    return source
