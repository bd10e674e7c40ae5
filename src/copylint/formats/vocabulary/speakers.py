"""Who speaks the string of a content file, as its key and the keys beside it say."""

import re
from collections.abc import Sequence
from functools import lru_cache

from copylint.formats.vocabulary.key_sets import HEADINGS, PRESSED
from copylint.formats.vocabulary.key_words import words
from copylint.formats.vocabulary.siblings import Siblings, siblings_of
from copylint.terms import Voice


def _set(names: str) -> frozenset[str]:
    return frozenset(names.split())


_CUSTOMERS = re.compile(r"testimonial|quote|review", re.IGNORECASE)
_QUOTED = _set("quote testimonial review quotation blockquote")  # one key with somebody's words
_SIGNATURES = _set(
    "person name author role position designation company job by cite citation attribution speaker who"
    " reviewer customer client signature byline"
)
# Who a quotation's speaker is may be told in a map of its own.
_ABOUT_SPEAKER = _set("author user person speaker customer client cite attribution by")
# A map without a telling name that holds what somebody says, and who says it.
_SAID = _set("message text content body comment feedback statement words")
_SAYS = _set("author reviewer speaker name")
_ROLES = _set("role designation company organisation organization")  # a "position" may be a place
_ROLE_WORDS = re.compile(
    r"\b(?:C[A-Z]{1,2}O|S?VP|CPA|PM|(?:co-?)?founder|owner|director|manager|head|lead|leader|engineer|developer"
    r"|designer|president|partner|principal|chair\w*|editor|coach|teacher|marketer|officer|analyst|consultant"
    r"|specialist|coordinator|executive|administrator|controller|customer|client|accountant|architect|producer"
    r"|writer|recruiter|nurse|doctor|entrepreneur|freelancer|secretary|supervisor|planner|buyer)\b",
    re.IGNORECASE,
)
_IMAGE = re.compile(r"\.(?:png|jpe?g|svg|webp|avif|gif)$")
WORDS_OF_A_ROLE = 8
# What only an article or one of our own people has beside its author.
_NO_QUOTE = _set("date slug url href link tags category excerpt bio email linkedin twitter github price")
_OUR_PEOPLE = _set(
    "team teams member members staff people founder founders board crew leadership posts articles"
)


@lru_cache(maxsize=4096)
def _of_customers(key: str) -> bool:
    """Whether a key says that customers speak below it; files ask it of the same keys again and again."""
    return any(map(_CUSTOMERS.match, words(key)))


def voice_of(path: Sequence[str], siblings: Sequence[str] = ()) -> Voice | None:
    """Customer, when the keys say that somebody else speaks and that it is not a heading over them.

    ``path`` holds map keys and list indexes as they are written; ``siblings`` the keys of the same map.
    """
    keys = [part for part in path if not part.isdigit()]
    last = (words(keys[-1]) or [""])[-1] if keys else ""
    if any(map(_of_customers, keys)) or _quotes(siblings):
        return None if last in HEADINGS or last in PRESSED or last == "label" else Voice.CUSTOMER
    return Voice.CUSTOMER if last in _SAID and _signed(keys, siblings) else None


def names_speaker(
    path: Sequence[str], siblings: Sequence[str] = (), text: str = "", above: Sequence[str] = ()
) -> bool:
    """Whether the string says who spoke a customer's words: a name, a role, a firm.

    ``text`` is the string, where it is known; ``above`` the keys one map further up.
    """
    named = [part for part in path if not part.isdigit()]
    keys = [words(part) for part in named]
    if not keys or not keys[-1]:
        return False
    last, beside = keys[-1][-1], siblings_of(siblings).last_words
    role = last in _SIGNATURES or (last in ("title", "subtitle", "tagline") and _is_role(text, beside))
    if role and any(_CUSTOMERS.match(word) for word in keys[-1][:-1]):  # `testimonial_name`
        return True
    if role and beside & _QUOTED and not beside & {"slug", "url"}:
        return True
    if role and keys[-2:-1] and keys[-2][-1:] and siblings_of(above).last_words & _QUOTED:
        return keys[-2][-1] in _ABOUT_SPEAKER | _QUOTED
    if _quotes(siblings):
        # Strapi's quotation has a title and a body.
        return role or (last == "title" and "body" in beside and "name" not in beside and _is_name(text))
    if not any(map(_of_customers, named[:-1])):
        return role and not _SAID.isdisjoint(beside) and _signed(named, siblings)
    about = last in ("description", "title", "text", "bio") and keys[-2][-1:]
    return role or (bool(about) and keys[-2][-1] in _ABOUT_SPEAKER)


def prop_names_speaker(prop: str, siblings: Sequence[str], text: str, *, quoted: bool) -> bool:
    """Whether a prop says who spoke; ``quoted`` on or inside of a component that quotes somebody."""
    path = ("testimonial", prop) if quoted else (prop,)
    return may_name(text) and names_speaker(path, siblings, text)  # hardly any string may


def may_name(text: str) -> bool:
    """Whether a string can be the name of somebody: no address, no file, no word of code."""
    text = text.strip()
    if not any(c.isupper() for c in text) or _IMAGE.search(text):
        return False
    return " " in text or (text[0].isupper() and not any(c in "/@_" for c in text))


def _quotes(siblings: Sequence[str]) -> bool:
    """Whether a map says of itself that it is what somebody said: one quotation, and no list of them."""
    kind = words(siblings.kind) if isinstance(siblings, Siblings) else []
    if kind and kind[-1] in ("item", "card", "block", "slice", "entry"):
        kind = kind[:-1]
    return bool(kind) and kind[-1] in _QUOTED


def _is_name(text: str) -> bool:
    return may_name(text) and len(text.split()) <= WORDS_OF_A_ROLE and text.strip()[-1:] not in ".!?"


def _is_role(text: str, beside: frozenset[str]) -> bool:
    """Whether a title beside somebody's words is the speaker's and no heading."""
    named = bool(beside & (_SAYS | {"person", "customer"}))
    return named and bool(_ROLE_WORDS.search(text)) and len(text.split()) <= WORDS_OF_A_ROLE


def _signed(keys: Sequence[str], siblings: Sequence[str]) -> bool:
    """Whether the map says who speaks, and is neither an article's nor about our own people."""
    beside = siblings_of(siblings).last_words
    if beside & _NO_QUOTE or any(word in _OUR_PEOPLE for key in keys for word in words(key)):
        return False
    return bool(beside & _SAYS) and bool(beside & _ROLES)
