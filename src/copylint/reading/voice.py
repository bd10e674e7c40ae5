"""Who speaks in a unit: by the markup, by quotation marks and attribution, by first person in a question."""

import re

from copylint.reading.quotes import Quotes, is_attribution, is_name_line
from copylint.reading.shape import has_finite_verb
from copylint.terms import BlockKind, Form, Voice
from copylint.text import Block, Span

_FIRST_SINGULAR = re.compile(r"\b(?:i|i'm|i'd|i'll|i've|my|me)\b", re.IGNORECASE)
_MINE = re.compile(r"\bmy\b", re.IGNORECASE)
_FAQ_WE = re.compile(
    r"^(?:can|could|do|should|will|may|must|how (?:do|can|should)) (?:i|we)\b", re.IGNORECASE
)
# "Example 2: the freeze is on Friday", "❌ We are the leading …": shown, not said.
_EXAMPLE = re.compile(r"^\W{0,3}(?:(?:bad )?examples?(?:\s\d+)?\s*:\s|[❌✗✘]\s*\w)", re.IGNORECASE)
_PLACEHOLDER = re.compile(r"\blorem ipsum\b|\bdolor sit amet\b", re.IGNORECASE)


def voice_of(block: Block, span: Span, form: Form, quotes: Quotes, *, last: bool) -> Voice:
    """The voice of one unit of a block; ``last``: the block ends with it."""
    text = block.text[span.start : span.end]
    if block.place.furniture or _PLACEHOLDER.search(text):
        return Voice.NOT_COPY
    if block.voice_hint is not None:
        return Voice.COMPANY if quotes.ours and block.voice_hint is Voice.CUSTOMER else block.voice_hint
    spoken = quotes.voice_before(span.start)
    if spoken is not None and (is_attribution(text) or (last and is_name_line(text))):
        return spoken
    for quote in quotes.near(span):
        inside = min(span.end, quote.span.end) - max(span.start, quote.span.start)
        if (
            quote.voice is not None
            and quote.voice is not Voice.COMPANY
            and inside * 2 >= span.end - span.start
        ):
            return quote.voice
        # Words around a speaker's quotation belong to the report of it.
        reported = inside * 3 >= span.end - span.start or quote.span.start == span.start
        if quote.voice is Voice.CUSTOMER and inside > 0 and reported:
            return quote.voice
    if _EXAMPLE.match(text) and has_finite_verb(text):
        return Voice.EXAMPLE
    plain = text.replace("’", "'")
    if form is Form.QUESTION and (_FAQ_WE.search(plain) or _FIRST_SINGULAR.search(plain)):
        return Voice.READER
    if block.kind is BlockKind.BUTTON and _MINE.search(plain):
        return Voice.READER
    return Voice.COMPANY


def mentions_in(span: Span, quotes: Quotes) -> tuple[Span, ...]:
    """Quotations inside a unit that nobody speaks: words that are mentioned, not used."""
    return tuple(
        quote.span
        for quote in quotes.near(span)
        if quote.closed
        and quote.voice is None
        and span.covers(quote.span)
        and quote.span.end - quote.span.start < 0.9 * (span.end - span.start)
    )
