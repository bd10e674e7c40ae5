"""Which sentences need a parse: those where words alone cannot say who acts.

The gate belongs to the reading: it looks at the copy and the names, never at the selected rules,
so that ``check``, ``explain`` and the examples of a rule read a sentence alike.
"""

import re
from functools import lru_cache

from copylint.facts import Names
from copylint.lexicon import phrases, word_list

_PERSONS = (
    "we", "we're", "we've", "we'll", "we'd", "us", "our", "ours", "ourselves", "i", "i'm", "i've",
    "i'll", "me", "my", "you", "you're", "you've", "you'll", "you'd", "your", "yours", "yourself",
    "it", "it's",
    "this", "they", "that", "these", "which",
)  # fmt: skip
_LISTS = ("product-nouns", "customer-nouns", "company-nouns", "role-nouns", "mission-nouns")


@lru_cache(maxsize=64)
def _triggers(names: Names) -> re.Pattern[str]:
    words = set(_PERSONS)
    for name in _LISTS:
        words |= word_list(name).forms
    words.update(*(group for group in (names.company, names.products, names.reader, names.theirs)))
    return phrases(words)


def needs_parse(text: str, names: Names) -> bool:
    """Whether the unit's text names a person, a product, a firm or customers, or is long."""
    return text.count(" ") >= 1 and _triggers(names).search(text) is not None
