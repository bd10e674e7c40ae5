"""What fills the slots and lists inside of phrases: ``{company}`` and its like, with the names of a page."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from copylint.facts import Names
from copylint.lexicon import Phrases, word_list

SLOTS = ("company", "product", "reader", "customer", "number", "year", "name", "superlative", "any")
NAMED = ("{company}", "{product}", "{reader}")  # those that names of the page fill as well
DIGITS = "#"  # stands for every first word that begins with a digit
NUMBER_WORDS = (
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "fifteen",
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred",
)  # fmt: skip
_COUNTS = rf"(?:{'|'.join(NUMBER_WORDS)})(?:-(?:one|{'|'.join(NUMBER_WORDS[:8])}))?"
# Adjectives in "-est" that rank; what only looks like one or ranks by time and place is not listed.
_SUPERLATIVE = (
    r"(?:fast|larg|bigg|great|strong|high|smart|safe?|simpl|easi|cheap|fin|rich|deep|clean|quick|friendli|fresh|wid|"
    r"bright|bold|cool|tast|warm|lov|kind|lean|light|quiet|tough)i?est(?:-[a-z]+)?"
)
# The slots that no list of words can fill; where there are several patterns, the first that leads on.
_WORD = r"[\w’'/-]+\s+"
_PATTERNS = {
    "{any} ": ("", _WORD, _WORD + _WORD),  # up to two words with no stop between them
    "{any}": (r"[\w’'/-]+",),
    "{number}": (r"[$€£#]?\d[\d,.]*[%+kKmM]", r"[$€£#]?\d[\d,.]*", rf"{_COUNTS}\b"),
    "{year}": (r"(?:19|20)\d\d",),
    "{name}": (r"(?-i:[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)*)",),
    "{superlative}": (_SUPERLATIVE,),
}
PATTERNS = {
    slot: tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)
    for slot, patterns in _PATTERNS.items()
}


def key(word: str) -> str:
    """What a first word is filed under."""
    return DIGITS if word[:1].isdigit() else word


@dataclass(frozen=True, slots=True)
class Filled:
    """The slots as they are filled on one page."""

    phrases: dict[str, Phrases]
    by_name: dict[str, frozenset[str]]  # the first word of a name of the page → the slots that the name fills

    def fits(self, needed: frozenset[str] | str, words: frozenset[str]) -> bool:
        """Whether one of the words can be the first of what is needed, a slot or any of some words."""
        first_words = self.phrases[needed].firsts if isinstance(needed, str) else needed
        return not words.isdisjoint(first_words)


@lru_cache(maxsize=64)
def fill(names: Names) -> Filled:
    """The slots with the names of a page."""
    given = by_slot(names)
    by_name: dict[str, frozenset[str]] = {}
    for slot, called in given.items():
        for word in Phrases(called).firsts:
            by_name[word] = by_name.get(word, frozenset()) | {slot}
    phrases = {slot: of_slot(slot).and_also(called) for slot, called in given.items()}
    return Filled({**phrases, "{customer}": of_slot("{customer}")}, by_name)


def by_slot(names: Names) -> dict[str, tuple[str, ...]]:
    """The names of a page by the slots that they fill."""
    return dict(zip(NAMED, (names.company, names.products, names.reader), strict=True))


@cache  # four of them
def of_slot(slot: str) -> Phrases:
    """What fills a slot on every page."""
    if slot == "{company}":
        firm = [f"{det} {noun}" for det in ("our", "the") for noun in word_list("firm-nouns").forms]
        people = [f"our {noun}" for noun in word_list("company-nouns").forms]
        return Phrases(("we", "us", "the team", *firm, *people))
    if slot == "{product}":
        nouns = word_list("product-nouns").forms
        return Phrases(f"{det} {noun}" for det in ("our", "the", "this") for noun in nouns)
    if slot == "{reader}":
        return Phrases(("you",))
    nouns = word_list("customer-nouns").forms  # {customer}
    return Phrases((*nouns, *(f"our {noun}" for noun in nouns)))


@lru_cache(maxsize=256)
def listed(name: str) -> Phrases:
    """Finds the entries of a word list in every form."""
    return Phrases(word_list(name).forms)
