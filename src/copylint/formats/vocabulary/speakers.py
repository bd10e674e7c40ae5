"""Who speaks the string of a content file, as its key and the keys beside it say."""

import re
from collections.abc import Sequence

from copylint.formats.vocabulary.key_words import words
from copylint.formats.vocabulary.keys import HEADINGS, PRESSED
from copylint.formats.vocabulary.siblings import siblings_of
from copylint.terms import Voice


def _set(names: str) -> frozenset[str]:
    return frozenset(names.split())


_CUSTOMERS = re.compile(r"testimonial|quote|review", re.IGNORECASE)
_SIGNATURES = _set("name author role position designation company job by cite attribution speaker who")
# Who a quotation's speaker is may be told in a map of its own.
_ABOUT_SPEAKER = _set("author user person speaker customer client cite attribution by")
# A map without a telling name that holds what somebody says, and who says it.
_SAID = _set("message text content body comment feedback statement words")
_SAYS = _set("author reviewer speaker name")
_ROLES = _set("role designation company organisation organization")  # a "position" may be a place
# What only an article or one of our own people has beside its author.
_NO_QUOTE = _set("date slug url href link tags category excerpt bio email linkedin twitter github price")
_OUR_PEOPLE = _set(
    "team teams member members staff people founder founders board crew leadership posts articles"
)


def voice_of(path: Sequence[str], siblings: Sequence[str] = ()) -> Voice | None:
    """Customer, when the keys say that somebody else speaks and that it is not a heading over them.

    ``path`` holds map keys and list indexes as they are written; ``siblings`` the keys of the same map.
    """
    keys = [part for part in path if not part.isdigit()]
    last = (words(keys[-1]) or [""])[-1] if keys else ""
    if any(_CUSTOMERS.match(word) for part in keys for word in words(part)):
        return None if last in HEADINGS or last in PRESSED or last == "label" else Voice.CUSTOMER
    return Voice.CUSTOMER if last in _SAID and _signed(keys, siblings) else None


def names_speaker(path: Sequence[str], siblings: Sequence[str] = ()) -> bool:
    """Whether the string says who spoke a customer's words: a name, a role, a firm."""
    named = [part for part in path if not part.isdigit()]
    keys = [words(part) for part in named]
    if not keys or not keys[-1]:
        return False
    if not any(_CUSTOMERS.match(word) for part in keys[:-1] for word in part):
        said = not _SAID.isdisjoint(siblings_of(siblings).last_words)
        return keys[-1][-1] in _SIGNATURES and said and _signed(named, siblings)
    about = keys[-1][-1] in ("description", "title", "text", "bio") and keys[-2][-1:]
    return keys[-1][-1] in _SIGNATURES or (bool(about) and keys[-2][-1] in _ABOUT_SPEAKER)


def _signed(keys: Sequence[str], siblings: Sequence[str]) -> bool:
    """Whether the map says who speaks, and is neither an article's nor about our own people."""
    beside = siblings_of(siblings).last_words
    if beside & _NO_QUOTE or any(word in _OUR_PEOPLE for key in keys for word in words(key)):
        return False
    return bool(beside & _SAYS) and bool(beside & _ROLES)
