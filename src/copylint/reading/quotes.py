"""Quoted speech: where it stands, and whether the text around it says who speaks."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from copylint.facts import Names
from copylint.lexicon import Phrases, word_list
from copylint.nlp.normalise import find_names
from copylint.terms import Voice
from copylint.text import Span

_KEPT = 2_048  # texts of blocks: those of a long page that changes and is looked at again
_OPEN_CLOSE = {"“": "”", "«": "»", "„": "“"}
_DASHED_NAME = re.compile(r"^\s*[—–-]{1,2}\s*(?=[^\W\d_a-z])")
# "— Priya Nair, controller at Holt & Sons": a whole block that only says who spoke.
_ATTRIBUTION = re.compile(r"^\s*(?:[—–]|--|-\s)\s*[^\W\d_](?:[^.!?]|(?<=\b[A-Z])\.){2,90}$")
# "Ros Amadi, senior coordinator, Bracken & Vale"; "Sarah K.": a line of its own under a quotation.
_NAME_LINE = re.compile(
    r"^\s*[^\W\d_a-z](?:\.|[\w’'-]+)(?:\s+(?:and|&|van|de|der|von|di|da|la|[^\W\d_a-z][\w’'-]*\.?)){0,4}"
    r"(?:,\s+[^.!?]{2,70})?$"
)
# What stands before a sentence that is shown and not said: "Better: “…”", "a line such as “…”".
_SHOWN = re.compile(
    r"(?:^|[.!?]\s|\b)(?:examples?(?:\s\d+)?|bad|better|good|best|before|after|wrong|right|instead|weak|strong|original|"
    r"rewrite|revised|poor|improved|try|not|write)\s*:\s*$"
    r"|\b(?:such as|instead of|rather than|e\.g\.|for example|for instance|lines? like|phrases? like|"
    r"sentences? like|words? like|copy like)[,:]?\s*$"
    r"|[❌✅✗✓✘✔]\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation of a block's text, its marks included."""

    span: Span
    closed: bool
    voice: Voice | None  # None: nothing says who speaks; a mention, or our own line


class Quotes:
    """The quotations of a block, found by place: a block may hold thousands of both quotes and units."""

    def __init__(self, quotes: tuple[Quote, ...]) -> None:
        self._all = quotes
        self._starts = [quote.span.start for quote in quotes]
        self._ends = [quote.span.end for quote in quotes]
        self._voiced: list[Voice | None] = []  # the voice of each quotation, or the last one before it
        for quote in quotes:
            before = self._voiced[-1] if self._voiced else None
            self._voiced.append(before if quote.voice is None else quote.voice)
        self.ours = any(quote.voice is Voice.COMPANY for quote in quotes)

    def near(self, span: Span) -> tuple[Quote, ...]:
        """Those that share a character with a span."""
        return self._all[bisect_right(self._ends, span.start) : bisect_left(self._starts, span.end)]

    def voice_before(self, at: int) -> Voice | None:
        """Whose voice spoke last in a quotation that ends at ``at`` or before; None: nobody's."""
        n = bisect_right(self._ends, at)
        return self._voiced[n - 1] if n else None


@lru_cache(maxsize=_KEPT)
def is_attribution(text: str) -> bool:
    """Whether a block only names a speaker: "— Priya Nair, controller at Holt & Sons"."""
    return bool(_ATTRIBUTION.match(text)) and len(text.split()) <= 14


@lru_cache(maxsize=_KEPT)
def is_name_line(text: str) -> bool:
    """Whether a block under a quotation only names who spoke, without a dash."""
    return bool(_NAME_LINE.match(text)) and len(text.split()) <= 12


def quotes_of(text: str, names: Names) -> tuple[Quote, ...]:
    """The quotations of a block's text, in order; an unclosed one runs to the end."""
    spans = _spans(text)
    quotes: list[Quote] = []
    for n, (span, closed) in enumerate(spans):
        opens = spans[n - 1][0].end if n else 0
        ends = spans[n + 1][0].start if n + 1 < len(spans) else len(text)
        voice = _speaker(text, span, (opens, ends), names)
        if voice is None and quotes and text[span.start - 1 : span.start].isspace():
            voice = quotes[-1].voice  # the same speaker goes on
        quotes.append(Quote(span, closed, voice))
    return tuple(quotes)


def _spans(text: str) -> list[tuple[Span, bool]]:
    spans: list[tuple[Span, bool]] = []
    at = 0
    while at < len(text):
        letter = text[at]
        close = _OPEN_CLOSE.get(letter)
        if letter == '"' and _opens(text, at):
            close = '"'
        if close is None:
            at += 1
            continue
        # Mixed quotes close each other: writers paste.
        end = next((i for i in range(at + 1, len(text)) if text[i] in (close, '"', "”")), -1)
        spans.append((Span(at, end + 1 if end > 0 else len(text)), end > 0))
        at = end + 1 if end > 0 else len(text)
    return spans


def _opens(text: str, at: int) -> bool:
    """A straight quote opens if a word follows; after a digit it is an inch sign."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return after.strip() != "" and not before.isalnum()


def _speaker(text: str, span: Span, between: tuple[int, int], names: Names) -> Voice | None:
    """Who says what stands in ``span``, by the words just outside it.

    ``between`` is where the quotation before ends and the next one begins.
    """
    after = text[span.end : min(between[1], span.end + 160)]
    before = text[max(between[0], span.start - 160) : span.start]
    dashed = _DASHED_NAME.match(after.lstrip(" .,")) or is_attribution(after)
    said_after = _says(re.split(r"(?<=[.!?])\s", after)[0])
    said_before = bool(re.search(r"[:,]\s*$", before)) and _says(re.split(r"(?<=[.!?])\s", before)[-1])
    closing = between[1] == len(text) and span.start == 0 and is_name_line(after)
    if not (dashed or said_after or said_before or closing):
        return Voice.EXAMPLE if _SHOWN.search(before) else None
    around = after if dashed or said_after or closing else before
    return speaker_voice(around, names)


def speaker_voice(attribution: str, names: Names) -> Voice:
    """Whose voice an attribution names: our own people speak as the company."""
    lowered = attribution.lower()
    said = word_list("say").forms
    words = re.findall(r"[\w'’-]+", lowered)
    ours = _our_roles().search(attribution) is not None
    we_say = any(a in ("we", "i") and b in said for a, b in pairwise(words))
    if ours or we_say or find_names(attribution, names):
        return Voice.COMPANY
    return Voice.CUSTOMER


def _says(text: str) -> bool:
    words = re.findall(r"[\w'’-]+", text.lower())[:14]
    return any(word in word_list("say") for word in words) or bool(re.search(r"\btold us\b", text, re.I))


@cache
def _our_roles() -> Phrases:
    return Phrases(word_list("our-roles").entries)
