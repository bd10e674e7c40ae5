"""Which sentences need a parse: those where words alone cannot say who acts.

The gate belongs to the reading: it looks at the copy and the names, never at the selected rules,
so that ``check``, ``explain`` and the examples of a rule read a sentence alike.
"""

import re
from functools import lru_cache

from copylint.facts import Names
from copylint.lexicon import Phrases, spellings, word_list

_PERSONS = (
    "we", "we're", "we've", "we'll", "we'd", "us", "our", "ours", "ourselves", "i", "i'm", "i've",
    "i'll", "me", "my", "you", "you're", "you've", "you'll", "you'd", "your", "yours", "yourself",
    "it", "it's", "this", "they", "that", "these", "which", "nobody", "everybody", "everyone", "people",
)  # fmt: skip
# Sentences about us that name nobody.
_OPENER = re.compile(
    r"\W*(?:introducing|announcing|presenting|founded|established|proud|built|designed|made|powered|backed"
    r"|trusted|loved|crafted|born|based|headquartered)\b",
    re.IGNORECASE,
)
# "When the alarm rings, press …": who is told to do what stands after the comma.
_LEADING_CLAUSE = re.compile(r"\W*(?:when|if|once|before|after|to|for)\s[^,]{3,80},", re.IGNORECASE)
_LISTS = ("product-nouns", "customer-nouns", "company-nouns", "role-nouns", "mission-nouns")


@lru_cache(maxsize=1)
def _triggers() -> Phrases:
    words = set(_PERSONS)
    for name in _LISTS:
        words |= word_list(name).forms
    return Phrases(words)


@lru_cache(maxsize=64)
def _named(names: Names) -> re.Pattern[str]:
    return spellings((*names.company, *names.products, *names.reader, *names.theirs), case=False)


def needs_parse(text: str, names: Names) -> bool:
    """Whether the unit's text names a person, a product, a firm or customers, or opens about us."""
    if " " not in text:
        return False
    return bool(
        _triggers().search(text)
        or _named(names).search(text)
        or _OPENER.match(text)
        or _LEADING_CLAUSE.match(text)
    )
