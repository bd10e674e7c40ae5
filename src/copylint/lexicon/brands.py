"""Where the names of a firm and of its products stand in a text."""

from functools import lru_cache

from copylint.facts import Names
from copylint.lexicon.pattern import Phrases


@lru_cache(maxsize=64)
def brands(names: Names) -> Phrases:
    """Finds what the firm and its products are called; the longest name where several begin."""
    return Phrases((*names.company, *names.products))
