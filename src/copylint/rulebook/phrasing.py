"""Phrases of a ``words`` alternative: plain ones as one pattern, those with slots by their first word."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache

from copylint import lexicon
from copylint.facts import Names
from copylint.lexicon import Phrases, word_list, words_at, words_in

SLOTS = ("company", "product", "reader", "customer", "number", "year", "name", "superlative", "any")
# A slot or a list inside of a phrase: "built on $tech-nouns".
_SLOT = re.compile(r"(\{any\} |\{[a-z]+\}|\$[a-z-]+(?:@[0-9a-f-]+)?)")
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
_AFTER = re.compile(r"(?![\w-]|['’]\w)")
Piece = tuple[re.Pattern[str] | Phrases, ...]
_TOKEN = re.compile(r"\w+")
_INNER_WORD = re.compile(r"(?<=\W)\w+(?=\W)")


@dataclass(frozen=True, slots=True)
class _Template:
    """A phrase with slots or lists, cut into pieces that stand one after the other."""

    pieces: tuple[Piece, ...]
    needs: tuple[frozenset[str], ...]  # a text without a word of each of these cannot hold it

    def fits(self, words: frozenset[str]) -> bool:
        """Whether a text of these words can hold the phrase at all."""
        for needed in self.needs:  # noqa: SIM110 - the innermost loop of all: a generator costs more than the test
            if words.isdisjoint(needed):
                return False
        return True


@dataclass(frozen=True, slots=True)
class Phrasing:
    """The phrases of one alternative, ready to be found in the text of a unit."""

    plain: Phrases
    by_first: dict[str, tuple[_Template, ...]] = field(default_factory=dict)
    anywhere: tuple[_Template, ...] = ()  # phrases whose first word may be anything

    def places(self, text: str) -> Iterator[tuple[int, int]]:
        """Where the phrases stand in ``text``: spans that do not overlap, in reading order."""
        found = list(self.plain.places(text))
        if self.by_first or self.anywhere:
            for start, key in _keyed(text):
                if self.anywhere or key in self.by_first:
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
        if self.plain.whole(text, start, end):
            return True
        return any(end in self._ends(key, text, start) for at, key in _keyed(text) if at == start)

    def _ends(self, key: str, text: str, start: int) -> Iterator[int]:
        """Where the phrases end that begin with the word at ``start``."""
        words = words_in(text)
        for template in (*self.by_first.get(key, ()), *self.anywhere):
            if template.fits(words):
                ends = _reach(template.pieces, text, start)
                yield from (end for end in ends if _AFTER.match(text, end))


@lru_cache(maxsize=256)
def phrasing(entries: tuple[str, ...], names: Names) -> Phrasing:
    """The entries, with slots and lists filled; ``names`` are those of the page."""
    by_first: dict[str, list[_Template]] = {}
    anywhere: list[_Template] = []
    for entry in entries:
        if not _SLOT.search(entry):
            continue
        known = names if _NAMED.search(entry) else Names()
        template, first = _template(entry, known), _first_words(entry, known)
        for word in first or ():
            by_first.setdefault(word, []).append(template)
        if first is None:
            anywhere.append(template)
    return Phrasing(
        plain=_plain(entries),
        by_first={word: tuple(found) for word, found in by_first.items()},
        anywhere=tuple(anywhere),
    )


@cache
def _plain(entries: tuple[str, ...]) -> Phrases:
    return Phrases(entry for entry in entries if not _SLOT.search(entry))


def lists_in(entry: str) -> tuple[str, ...]:
    """The names of the lists that a phrase takes in."""
    return tuple(re.findall(r"\$([a-z-]+(?:@[0-9a-f-]+)?)", entry))


def _reach(
    pieces: tuple[Piece, ...], text: str, at: int, tried: set[tuple[int, int]] | None = None
) -> Iterator[int]:
    """Where the pieces, one after the other from ``at`` on, may end.

    ``tried`` keeps what was tried already, so that a phrase of many ``{any}`` takes no more steps than
    the text has places for each of them.
    """
    if not pieces:
        yield at
        return
    tried = set() if tried is None else tried
    if (len(pieces), at) in tried:
        return
    tried.add((len(pieces), at))
    for pattern in pieces[0]:
        if isinstance(pattern, Phrases):
            end = pattern.end_at(text, at)
        else:
            match = pattern.match(text, at)
            end = match.end() if match else None
        if end is not None:
            yield from _reach(pieces[1:], text, end, tried)


@cache
def _template(entry: str, names: Names) -> _Template:
    parts = [part for part in _SLOT.split(entry) if part]
    needs = [_needed(part, n == 0, n == len(parts) - 1, names) for n, part in enumerate(parts)]
    return _Template(
        tuple(_piece(part, names) for part in parts), tuple(needed for needed in needs if needed is not None)
    )


def _needed(part: str, first: bool, last: bool, names: Names) -> frozenset[str] | None:
    """The words of which a text must have one where the part is to stand; None where any may."""
    if part in _PATTERNS:
        return None
    if part.startswith(("$", "{")):
        return _filled(part, names).firsts
    # Where a part touches the next one, its last letters may be only half of a word: "{number}x".
    whole = _INNER_WORD.search(f"{' ' * first}{part}{' ' * last}")
    return frozenset({whole.group().lower()}) if whole else None


@cache
def _piece(part: str, names: Names) -> Piece:
    if part in _PATTERNS:
        return tuple(re.compile(pattern, re.IGNORECASE) for pattern in _PATTERNS[part])
    if part.startswith(("$", "{")):
        return (_filled(part, names),)
    literal = re.sub(r"(?:\\?\s)+", r"\\s+", re.escape(part).replace("'", "['’]"))
    return (re.compile(literal, re.IGNORECASE),)


@cache
def _filled(slot: str, names: Names) -> Phrases:
    """What fills a list or a slot, made once, however many phrases hold it."""
    return _list(slot[1:]) if slot.startswith("$") else Phrases(_words(slot, names))


@cache
def _list(name: str) -> Phrases:
    return Phrases(word_list(name).forms)


def _first_words(entry: str, names: Names) -> frozenset[str] | None:
    """What the words that a phrase may open with are filed under; None where it may be any."""
    first = next(part for part in _SLOT.split(entry) if part.strip())
    if first in ("{number}", "{year}"):
        return frozenset({_DIGITS, *_NUMBER_WORDS})
    if first in _PATTERNS:
        return None
    if first.startswith(("$", "{")):
        return frozenset(map(_key, _filled(first, names).firsts))
    opening = _TOKEN.search(first)
    return frozenset({_key(opening.group().lower())}) if opening else None


@lru_cache(maxsize=1 << 16)
def _keyed(text: str) -> tuple[tuple[int, str], ...]:
    """The words of a text that a phrase may open with, by what they are filed under."""
    return tuple((start, _key(word)) for start, word in words_at(text))


def forget() -> None:
    """Let go of the words of a page that has been judged."""
    _keyed.cache_clear()
    lexicon.forget()


def _key(word: str) -> str:
    return _DIGITS if word[:1].isdigit() else word


def _words(slot: str, names: Names) -> tuple[str, ...]:
    if slot == "{company}":
        firm = [f"{det} {noun}" for det in ("our", "the") for noun in word_list("firm-nouns").forms]
        people = [f"our {noun}" for noun in word_list("company-nouns").forms]
        return ("we", "us", "the team", *firm, *people, *names.company)
    if slot == "{product}":
        nouns = word_list("product-nouns").forms
        return (*(f"{det} {noun}" for det in ("our", "the", "this") for noun in nouns), *names.products)
    if slot == "{reader}":
        return ("you", *names.reader)
    nouns = word_list("customer-nouns").forms  # {customer}
    return (*nouns, *(f"our {noun}" for noun in nouns))
