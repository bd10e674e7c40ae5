"""What the words of a unit carry: numbers, dates, sources, people with a role, bridges, relief."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from copylint.facts import Sign
from copylint.lexicon import Several, asked, word_list
from copylint.text import Span

_NUMBER = re.compile(
    r"(?<![\w.])[$€£#]?\d[\d,.]*(?:\s?%|[kKmMx×]\b|\+)?(?![\w-]{0,64}\w@)|\b(?:two|three|four|five|six|seven|eight|nine|ten|"
    r"eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|hundred|thousand|million|half|twice|double|"
    r"zero|dozen|dozens)\b|\bone\s+(?:click|tap|place|screen|minute|hour|day|week|month|afternoon|morning|page|line)\b",
    re.IGNORECASE,
)
# What the reader is rid of, said outright: it needs no number.
_RELIEF = re.compile(
    r"^\W*no more\b|\bnever\b.{3,60}\bagain\b|\bstop (?!by\b)\w+ing\b|\bwithout (?:\w+ )?\w+ing\b"
    r"|\bnothing (?:for [\w ]{3,20})?to (?:install|fill in|sign|pay|download|learn|set up|send back|lose)\b"
    r"|\bso (?:that )?(?:nobody|no one|nothing)\b|\bcosts? (?:you )?nothing\b"
    r"|\bno (?:[\w-]+ ){0,2}(?:fees?|paperwork|contracts?|queues?|waiting|re-keying|retyping|callbacks?)\b",
    re.IGNORECASE,
)
_NAME_TAIL = re.compile(r"(?!(?:[KMGT]?B|[kKMW]|[VCL])\b)[A-Z]")
_FIGURE = re.compile(r"\d")
_YEAR = re.compile(r"(?<![\w.,/-])(?:19|20)\d\d(?![\w/-])")
_VERSION = re.compile(r"\b[vV]?\d+\.\d+(?:\.\d+)+|\bv\d+\b|\b[A-Z][\w-]{0,60}+\s+\d+\.\d+\b")
_PRICE = re.compile(
    r"[$€£]\s?\d[\d,.]*|\d[\d,.]{0,40}+\s?(?:USD|EUR|GBP|dollars|euros|pounds)\b", re.IGNORECASE
)
_PHONE = re.compile(r"\+?\d[\d\s().-]{7,}\d")
_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_DATE = re.compile(
    rf"\b(?:(?:{_MONTHS})\s+\d{{1,4}}|\d{{1,2}}\s+(?:{_MONTHS})|\d{{4}}-\d\d-\d\d|by\s+(?:monday|tuesday|wednesday|"
    r"thursday|friday|saturday|sunday|lunch|noon|tomorrow|tonight|\d{1,2}(?::\d\d)?\s?(?:[ap]\.?m|o.clock)))\b",
    re.IGNORECASE,
)
# "Priya Nair, controller at Holt & Sons"
_PERSON = re.compile(
    r"((?<![A-Z])[A-Z][\w’'-]{1,40}+(?:\s+(?:[A-Z]\.|[A-Z][\w’'-]+)){1,3}),\s+(?:the\s+|our\s+|a\s+)?((?:[\w&’'/-]+\s+){0,4}?[\w’'-]+)"
)
_CONDITION = re.compile(r"\b(?:if|unless|when|whenever)\s+(?:you|your)\b", re.IGNORECASE)
# Counts of what happened, with when it happened or out of how many.
_OF_HOW_MANY = re.compile(
    r"\b(?:\d[\d,.]{0,40}+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty(?:-\w+)?)"
    r"(?: out)? of (?:the )?(?:our |their |every |last )?"
    r"(?:\d[\d,.]*|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty)\b|"
    r"\bof (?:the )?(?:\d[\d,.]+|nine|ten|eleven|twelve|\w+teen|\w+ty) \w+(?: \w+){0,3}, ",
    re.IGNORECASE,
)
_LATELY = re.compile(
    r"\b(?:last|this past) (?:year|month|week|winter|summer|spring|autumn|fall|season|quarter)\b"
    r"|\bsince last\b",
    re.IGNORECASE,
)
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{2,64}\b")
_MEASURE = re.compile(
    r"\d\s?(?:[kmgt]b|[kcm]?m|k?g|ml|l|k?w|v|ma|g?hz|px|dpi|°c?|mm|ft|lbs?|oz|h|hrs?|min|%)\b|\d\s?[x×]\s?\d|\d\s?°",
    re.IGNORECASE,
)
# A line that says what the list below it is a list of; one that says "includes" leaves it open.
_LEAD = re.compile(
    r"^(?!.*\b(?:includ\w+|featur\w+|offer\w*|provid\w+|comes? with|everything|benefits?|you get)\b).*:\s*$",
    re.I | re.S,
)
_AUTHOR = re.compile(r"\bI(?:['’]\w+)?\b(?!\.)")
_OWED = re.compile(r"(?<!\s)\s++to\b", re.IGNORECASE)  # "thanks to the new pump"
_NOT_FOR = re.compile(
    r"\b(?:not (?:for|right for|a (?:good )?fit|the right|suited|designed for|ideal for)"
    r"|isn't for|is not for|"
    r"aren't (?:a fit|for)|probably not|too (?:small|big|much|slow|large|early) for|look elsewhere|"
    r"may not be for|"
    r"you (?:may|might) not need|you (?:don't|do not|won't) need|choose something else|you are better off|"
    r"you're better off|better served|(?:is|are|will be) (?:quite )?enough(?: for you)?|"
    r"will (?:do|cost you less)|"
    r"(?:does|do) that (?:well|better))\b",
    re.IGNORECASE,
)


class _Sought(NamedTuple):
    """A pattern, and what a text must have for it: one of some words, or a figure; and a letter or sign."""

    name: str
    pattern: re.Pattern[str]
    words: frozenset[str] = frozenset()  # none: any text will do
    sign: str = ""
    figures: bool = False  # instead of the words

    def finds(self, text: str, words: frozenset[str], *, figures: bool) -> Iterator[re.Match[str]]:
        """Where it stands in a text of these words."""
        if self.sign in text and (
            not self.words or (self.figures and figures) or not self.words.isdisjoint(words)
        ):
            yield from self.pattern.finditer(text)


_NUMBERS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty"
    " ninety hundred thousand million half twice double zero dozen dozens".split()
)
# What has figures in it, and is not looked for where there are none.
_WITH_FIGURES = (
    _Sought("year", _YEAR),
    _Sought("price", _PRICE),
    _Sought("address", _PHONE),
    _Sought("measure", _MEASURE),
)
_PATTERNS = (
    _Sought("date", _DATE, frozenset((*_MONTHS.split("|"), "by")), figures=True),
    _Sought("condition", _CONDITION, frozenset(("if", "unless", "when", "whenever"))),
    _Sought(
        "not-for",
        _NOT_FOR,
        frozenset("not isn aren too elsewhere need else better enough will well".split()),
    ),
    _Sought("of-how-many", _OF_HOW_MANY, frozenset(("of",))),
    _Sought("lately", _LATELY, frozenset(("last", "past"))),
    _Sought("address", _EMAIL, sign="@"),
    _Sought("lead", _LEAD, sign=":"),
    _Sought("author", _AUTHOR, sign="I"),
    _Sought("relieved", _RELIEF, frozenset("no never stop without nothing so".split())),
)
_COUNTED = _Sought("number", _NUMBER, _NUMBERS, figures=True)
_SPEAKING = _Sought("person", _PERSON, sign=",")
_LISTS = (
    ("source", "sources"),
    ("apology", "apology"),
    ("thanks", "thanks"),
    ("empathy", "empathy"),
    ("status", "status"),
    ("contact", "contact-idioms"),
    ("bridge", "bridges"),
    ("relief", "relief"),
    ("vague", "vague-outcomes"),
    ("vague-gain", "vague-gains"),
    ("weekday", "weekdays"),
    ("guarantee", "guarantee"),
    ("hypothesis", "hypothesis"),
    ("superlative", "superlatives"),
)
_INFLECTED = (("time", "time-units"), ("feature-noun", "product-nouns"), ("named-reader", "named-reader"))
_WRITTEN = (
    ("congratulation", ("congratulations", "congrats", "well done", "happy birthday")),
    ("reader", ("you", "your", "yours", "yourself", "you're", "you'll", "you've", "you'd")),
)
_NAMES = tuple(name for name, _ in (*_LISTS, *_INFLECTED, *_WRITTEN))


@cache
def _lists() -> Several:
    """The entries of each of these, by its place among the names."""
    return Several(
        [
            *(word_list(name).entries for _, name in _LISTS),
            *(word_list(name).forms for _, name in _INFLECTED),
            *(entries for _, entries in _WRITTEN),
        ]
    )


def signs_of(text: str, offset: int) -> tuple[Sign, ...]:
    """The signs of a unit's text; spans are moved by ``offset``, the unit's place in its block."""
    found: list[Sign] = []
    figures = _FIGURE.search(text) is not None
    words = asked(text)
    taken = [m.span() for p in (_VERSION, _PHONE) for m in p.finditer(text)] if figures else []

    def add(name: str, start: int, end: int) -> None:
        found.append(Sign(name, Span(start + offset, end + offset)))

    for sought in (*_WITH_FIGURES, *_PATTERNS) if figures else _PATTERNS:
        for match in sought.finds(text, words, figures=figures):
            add(sought.name, *match.span())
            if sought.name in ("year", "date"):
                taken.append(match.span())
    for match in _COUNTED.finds(text, words, figures=figures):
        # "18F" and "3D" are names; "20 GB" and "12k" are numbers.
        if _NAME_TAIL.match(text, match.end()):
            continue
        if not any(start < match.end() and match.start() < end for start, end in taken):
            add("number", *match.span())
    for number, places in _lists().places(text):
        name = _NAMES[number]
        for start, end in places:
            if name != "thanks" or not _OWED.match(text, end):
                add(name, start, end)
    for match in _SPEAKING.finds(text, words, figures=figures):
        if any(word in _roles() for word in match.group(2).lower().split()):
            add("person", match.start(1), match.end())
    if text.rstrip("\"'”’) ").endswith("?"):
        add("question", len(text) - 1, len(text))
    return tuple(sorted(found, key=lambda sign: (sign.span, sign.name)))


@cache
def _roles() -> frozenset[str]:
    return frozenset(word_list("people-roles").entries)
