"""Figures beside their labels: "42%" over "less time at the desk", "$59" under the name of a plan."""

import re
from collections.abc import Sequence

from copylint.formats.vocabulary.siblings import siblings_of

_AMOUNT = r"\d{1,3}(?:[,.\u202f\u00a0' ]\d{3})++(?:[.,]\d{1,2})?+|\d{1,9}(?:[.,]\d{1,3})?+"
_SIGN = r"[%×+€£$★⭐°]|[kKMBxX]\b|bn\b|/\s?(?:5|10|100|7|mo|month|yr|year)\b"
_MARKED = re.compile(
    r"(?:(?:up to|from|over|under|about|only|less than|more than) )?[~≈<>≤≥+−-]?\s?"
    rf"(?:[$€£¥₹]\s?(?:{_AMOUNT})|(?:{_AMOUNT})(?=\s?(?:{_SIGN})|\s?[-–—]\s?(?:{_AMOUNT})\s?[%×+kKMxX]))"
    rf"(?:\s?(?:[kKMBxX×%+€£$★⭐°]|bn)){{0,3}}+(?:\s?[-–—]\s?[$€£]?(?:{_AMOUNT})\s?[%kKMxX×+]?)?"
    r"(?:\s?/\s?(?:5|10|100|7|mo|month|yr|year))?",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_PLAIN = re.compile(rf"[+−-]?(?:{_AMOUNT})")
# Keys that hold the figure, keys that hold what it counts, and words of maps that hold nothing but both.
_HOLDS = frozenset(
    """
    value number stat figure metric count amount total percentage percent score rating num kpi result big data
    title heading headline price cost text end to target from k n large primary monthly yearly annual annually
    """.split()
)
_LABELS = frozenset(
    """
    label title text description desc caption name heading subtitle subtext unit metric body content detail
    details copy sublabel suffix what note plan tier features feature perks benefits v t small secondary per
    period line explanation context
    """.split()
)
_BESIDE_A_NAME = frozenset("value number stat figure metric count amount total".split())
_FIGURES_OF_ONE_LETTER = frozenset(("k", "n", "big"))
# Keys that hold the sign of a number in another key: before the number, or after it.
BEFORE = frozenset(("prefix", "currency", "before", "pre"))
SIGNS = BEFORE | {"suffix", "unit", "symbol", "after", "postfix"}
_PRICES = frozenset(("price", "prices", "pricing", "cost"))
_ONE = frozenset(("stat", "metric", "kpi"))
_COUNTED = frozenset(
    """
    stat stats statistic statistics metric metrics number numbers kpi kpis figure figures fact facts counter
    counters achievement achievements result results impact proof
    """.split()
)


def is_figure(text: str) -> bool:
    """Whether a text is a figure and nothing else, and says what kind: "42%", "$59", "10k+"."""
    return bool(_MARKED.fullmatch(text))


def may_hold_figure(keys: Sequence[Sequence[str]]) -> bool:
    """Whether a key, the last of these, may hold a figure at all; few do."""
    last = keys[-1] if keys else ()
    if not last:
        return False
    above = keys[-2][-1:] if len(keys) > 1 else ()
    return last[-1] in _HOLDS or not _PRICES.isdisjoint((*last, *above))


def tells_figure(keys: Sequence[Sequence[str]], text: str, siblings: Sequence[str]) -> bool:
    """Whether a string is the figure of a map that says beside it what is counted or sold.

    ``keys`` holds the words of each key above the string. A bare number counts only where the keys say
    that figures stand there: it may be an option, a step or an order.
    """
    if not keys or not keys[-1] or not _DIGIT.search(text):
        return False
    if not siblings:  # an entry of a list: ``stats = [["42%", "less time"]]``
        return keys[-1][-1] in _COUNTED and is_figure(text)
    if keys[-2:-1] and keys[-2][-1:] and keys[-2][-1] in _PRICES:  # ``price: { monthly: "$59" }``
        return is_figure(text)
    if not _PRICES.isdisjoint(keys[-1][:-1]):  # ``priceMonthly: "$59"``
        return is_figure(text)
    if keys[-1][-1] not in _HOLDS:
        return False
    if not (_LABELS & siblings_of(siblings).last_words) - {keys[-1][-1]}:
        return False
    if is_figure(text):
        return True
    counted = keys[-1][-1] in _ONE or any(not _COUNTED.isdisjoint(key) for key in keys[:-1])
    return counted and bool(_PLAIN.fullmatch(text))


def names_figure(keys: Sequence[Sequence[str]], text: str, siblings: Sequence[str]) -> bool:
    """Whether a name is what a figure beside it counts: ``stats = [{ name: "Vans", value: "40" }]``.

    In a list of lists the label has no key at all: ``stats = [["42%", "less time"]]``. Keys of one letter
    are known by the other: ``{ k: "42%", v: "less time" }``.
    """
    if not siblings and keys and keys[-1] and keys[-1][-1] in _COUNTED:
        return " " in text.strip() and text.strip()[:1].isalpha()
    if keys and keys[-1] in (["v"], ["t"], ["small"]):
        return not _FIGURES_OF_ONE_LETTER.isdisjoint(siblings_of(siblings).lower) and " " in text.strip()
    if not keys or keys[-1] != ["name"] or siblings_of(siblings).last_words.isdisjoint(_BESIDE_A_NAME):
        return False
    return any(not _COUNTED.isdisjoint(key) for key in keys[:-1])


def shows_figure(component: Sequence[str], prop: str, text: str) -> bool:
    """Whether a prop is the figure of a component that shows one: ``<Stat value="42%">less time</Stat>``."""
    return prop in _HOLDS and not _COUNTED.isdisjoint(component) and is_figure(text)
