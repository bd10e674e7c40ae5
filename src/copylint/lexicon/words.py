"""The words of a text, and where phrases may begin in it; kept while a page is judged."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

TOKEN = re.compile(r"\w+")
BEFORE = re.compile(r"(?<![\w’'-])")
_OPENING = re.compile(BEFORE.pattern + TOKEN.pattern)
# What a pattern that knows no case takes for a letter of ours, and "lower" does not.
ALIKE = str.maketrans({"ſ": "s", "ı": "i", "İ": "i"})


@lru_cache(maxsize=1 << 12)
def words_at(text: str) -> tuple[tuple[int, str], ...]:
    """Where the words of a text begin that a phrase may open with, and the words in lower case.

    Kept, because every list of every rule asks for the same unit, one after the other; for as many
    units as a long page has, since one kept too few of these is as slow as none. ``forget`` ends it.
    """
    found = (m for m in TOKEN.finditer(text) if BEFORE.match(text, m.start()))
    return tuple((m.start(), m.group().lower()) for m in found)


@lru_cache(maxsize=1 << 12)
def openings(text: str) -> Mapping[str, Sequence[tuple[int, int]]]:
    """The same words in lower case, and the half-open spans where each stands."""
    found: dict[str, list[tuple[int, int]]] = {}
    # Of other letters some are two in lower case, and what follows them would stand elsewhere.
    for m in _OPENING.finditer(text.lower() if text.isascii() else text):
        found.setdefault(m.group().lower(), []).append(m.span())
    return found


@lru_cache(maxsize=1 << 12)
def words_in(text: str) -> frozenset[str]:
    """All words of a text in lower case, those after a hyphen or an apostrophe too."""
    if text.isascii():
        return frozenset(TOKEN.findall(text.lower()))
    return frozenset(word.lower() for word in TOKEN.findall(text))


def forget() -> None:
    """Let go of the words of a page that has been judged."""
    words_at.cache_clear()
    openings.cache_clear()
    words_in.cache_clear()
