"""Phrases of a ``words`` alternative: plain ones as one pattern, those with slots by their first word."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache

from copylint.facts import Names
from copylint.lexicon import phrases, word_list

SLOTS = ("company", "product", "reader", "customer", "number", "year", "name", "superlative", "any")
# A slot or a list inside of a phrase: "built on $tech-nouns".
_SLOT = re.compile(r"(\{any\} |\{[a-z]+\}|\$[a-z-]+)")
_DIGITS = "#"  # stands for every first word that begins with a digit
_NUMBER_WORDS = (
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "fifteen",
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred",
)  # fmt: skip
_COUNTS = rf"(?:{'|'.join(_NUMBER_WORDS)})(?:-(?:one|{'|'.join(_NUMBER_WORDS[:8])}))?"
# Adjectives in "-est" that rank; what only looks like one or ranks by time and place is not listed.
_SUPERLATIVE = (
    r"(?:fast|larg|bigg|great|strong|high|smart|safe?|simpl|easi|cheap|fin|rich|deep|clean|quick|friendli|fresh|wid|"
    r"bright|bold|cool|tast|warm|lov|kind|lean|light|quiet|tough)i?est(?:-[a-z]+)?"
)
_NAMED = re.compile(r"\{(?:company|product|reader)\}")
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
_BEFORE = re.compile(r"(?<![\w’'-])")
_AFTER = re.compile(r"(?![\w-]|['’]\w)")
Piece = tuple[re.Pattern[str], ...]
_TOKEN = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Phrasing:
    """The phrases of one alternative, ready to be found in the text of a unit."""

    plain: re.Pattern[str]
    names: Names
    by_first: dict[str, tuple[str, ...]] = field(default_factory=dict)
    anywhere: tuple[str, ...] = ()  # phrases whose first word may be anything

    def places(self, text: str) -> Iterator[tuple[int, int]]:
        """Where the phrases stand in ``text``: spans that do not overlap, in reading order."""
        found = [match.span() for match in self.plain.finditer(text)]
        if self.by_first or self.anywhere:
            for start, key in _tokens(text):
                if not self.anywhere and key not in self.by_first:
                    continue
                end = next(self._ends(key, text, start), None)
                if end is not None:
                    found.append((start, end))
        reached = 0
        for place in sorted(found, key=lambda span: (span[0], -span[1])):
            if place[0] >= reached:
                yield place
                reached = place[1]

    def whole(self, text: str, start: int, end: int) -> bool:
        """Whether ``text`` from ``start`` to ``end`` is one of the phrases and nothing else."""
        if self.plain.fullmatch(text, start, end):
            return True
        return any(end in self._ends(key, text, start) for at, key in _tokens(text) if at == start)

    def _ends(self, key: str, text: str, start: int) -> Iterator[int]:
        """Where the phrases end that begin with the word at ``start``."""
        for entry in (*self.by_first.get(key, ()), *self.anywhere):
            pieces = _pieces(entry, self.names if _NAMED.search(entry) else Names())
            yield from (end for end in _reach(pieces, text, start) if _AFTER.match(text, end))


@lru_cache(maxsize=1024)
def _tokens(text: str) -> tuple[tuple[int, str], ...]:
    """Where the words of a text begin, and what phrases that begin with each are filed under.

    Every words alternative of every rule asks for the same unit, one after the other.
    """
    found = (m for m in _TOKEN.finditer(text) if _BEFORE.match(text, m.start()))
    return tuple((m.start(), _key(m.group())) for m in found)


@lru_cache(maxsize=256)
def phrasing(entries: tuple[str, ...], names: Names) -> Phrasing:
    """The entries, with slots and lists filled; ``names`` are those of the page."""
    by_first: dict[str, list[str]] = {}
    anywhere: list[str] = []
    for entry in entries:
        if not _SLOT.search(entry):
            continue
        known = names if _NAMED.search(entry) else Names()
        first = _first_words(entry, known)
        for word in first or ():
            by_first.setdefault(word, []).append(entry)
        if first is None:
            anywhere.append(entry)
    return Phrasing(
        names=names,
        plain=phrases(entry for entry in entries if not _SLOT.search(entry)),
        by_first={word: tuple(found) for word, found in by_first.items()},
        anywhere=tuple(anywhere),
    )


def lists_in(entry: str) -> tuple[str, ...]:
    """The names of the lists that a phrase takes in."""
    return tuple(re.findall(r"\$([a-z-]+)", entry))


def _reach(pieces: tuple[Piece, ...], text: str, at: int) -> Iterator[int]:
    """Where the pieces, one after the other from ``at`` on, may end."""
    if not pieces:
        yield at
        return
    for pattern in pieces[0]:
        match = pattern.match(text, at)
        if match:
            yield from _reach(pieces[1:], text, match.end())


@cache
def _pieces(entry: str, names: Names) -> tuple[Piece, ...]:
    """The pieces of a phrase; a list is one pattern, made once, however many phrases hold it."""
    return tuple(_piece(piece, names) for piece in _SLOT.split(entry) if piece)


@cache
def _piece(piece: str, names: Names) -> Piece:
    if piece.startswith("$"):
        return (_list_pattern(piece[1:]),)
    if piece in _PATTERNS:
        return tuple(re.compile(pattern, re.IGNORECASE) for pattern in _PATTERNS[piece])
    if piece.startswith("{"):
        return (phrases(_words(piece, names) or ()),)
    literal = re.sub(r"(?:\\?\s)+", r"\\s+", re.escape(piece).replace("'", "['’]"))
    return (re.compile(literal, re.IGNORECASE),)


@cache
def _list_pattern(name: str) -> re.Pattern[str]:
    return phrases(word_list(name).forms)


@cache
def _first_words(entry: str, names: Names) -> frozenset[str] | None:
    """The words a phrase may open with, in lower case; None where it may be any."""
    first = next(piece for piece in _SLOT.split(entry) if piece.strip())
    if not first.startswith(("$", "{")):
        opening = _TOKEN.search(first)
        return frozenset({opening.group().lower()}) if opening else None
    if first in ("{number}", "{year}"):
        return frozenset({_DIGITS, *_NUMBER_WORDS})
    words = _words(first, names)
    if words is None:
        return None
    openings = (_TOKEN.search(word) for word in words)
    return frozenset(opening.group().lower() for opening in openings if opening)


def _key(token: str) -> str:
    return _DIGITS if token[:1].isdigit() else token.lower()


def _words(slot: str, names: Names) -> tuple[str, ...] | None:
    """The words that may fill a list or a slot, or None where a pattern says it."""
    if slot.startswith("$"):
        return tuple(sorted(word_list(slot[1:]).forms))
    if slot == "{company}":
        firm = [f"{det} {noun}" for det in ("our", "the") for noun in word_list("firm-nouns").forms]
        people = [f"our {noun}" for noun in word_list("company-nouns").forms]
        return ("we", "us", "the team", *firm, *people, *names.company)
    if slot == "{product}":
        nouns = word_list("product-nouns").forms
        return (*(f"{det} {noun}" for det in ("our", "the", "this") for noun in nouns), *names.products)
    if slot == "{reader}":
        return ("you", *names.reader)
    if slot == "{customer}":
        nouns = word_list("customer-nouns").forms
        return (*nouns, *(f"our {noun}" for noun in nouns))
    return None
