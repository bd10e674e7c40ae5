"""The words that a key is made of."""

import re
from functools import lru_cache

LONGEST_KEY = 300  # characters; what comes after says nothing more

_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[^\W\dA-Z_]+|\d+")


def words(key: str) -> list[str]:
    """The lower-case words of a key: ``heroTitle`` and ``hero-title`` are both hero, title."""
    return list(_words(key))


@lru_cache(maxsize=4096)
def _words(key: str) -> tuple[str, ...]:
    return tuple(word.lower() for word in _WORD.findall(key))
