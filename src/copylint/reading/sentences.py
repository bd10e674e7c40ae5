"""Where one unit ends and the next begins."""

import re
from itertools import islice

from copylint.lexicon import word_list
from copylint.terms import BlockKind
from copylint.text import Span

# A heading, a title and a button are read whole; everything else by sentence.
_WHOLE = frozenset(
    {BlockKind.TITLE, BlockKind.SUBJECT, BlockKind.H1, BlockKind.H2, BlockKind.H3, BlockKind.BUTTON}
)
_STOP = re.compile(r"(?<![.!?…])[.!?…]++[\"'”’)\]]*+(?=\s++(?:[\"'“‘(\[]*+[^\W_a-z]|[•–—-]\s))")
# A word that can only open a sentence when it follows an abbreviation with a capital.
_OPENERS = frozenset(
    "we you our your the it this that these if when after before then there they he she please no".split()
)
_LAST_WORD = re.compile(r"(?<![\w.’'-])([\w.’'-]+)[.]$")


def units_of(text: str, kind: BlockKind) -> list[Span]:
    """Spans of the units of a block's text, white space around them left out."""
    ends = (
        [] if kind in _WHOLE else [m.end() for m in _STOP.finditer(text) if _ends(text, m.start(), m.end())]
    )
    spans = []
    start = 0
    for end in [*ends, len(text)]:
        piece = text[start:end]
        span = Span(start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip()))
        if span.start < span.end and any(letter.isalnum() for letter in text[span.start : span.end]):
            spans.append(span)
        elif spans and span.start < span.end:
            spans[-1] = Span(spans[-1].start, span.end)
        start = end
    return spans


LONGEST_WORDS, LONGEST = 250, 2500  # words and characters; the longest sentences of books have fewer
_WORD = re.compile(r"\S+")
_CLAUSE_END = re.compile(r"[;:,—–](?=\s)")


def cut(text: str, span: Span) -> list[Span]:
    """The sentence in pieces that can be read: itself, unless it is far longer than anybody's sentence.

    A piece ends behind a clause, else between two words, else in the middle of a "word".
    """
    if span.end - span.start <= LONGEST_WORDS:
        return [span]  # no more words than characters
    pieces = []
    start = span.start
    while start < span.end:
        end = _cut_after(text, start, span.end)
        piece = text[start:end]
        if any(letter.isalnum() for letter in piece):
            lead = len(piece) - len(piece.lstrip())
            pieces.append(Span(start + lead, start + len(piece.rstrip())))
        start = end
    return pieces


def _cut_after(text: str, start: int, end: int) -> int:
    """Where the piece that opens at ``start`` ends."""
    most = min(end, start + LONGEST)
    beyond = next(islice(_WORD.finditer(text, start, most), LONGEST_WORDS, None), None)
    if beyond is not None:
        most = beyond.start()
    if most == end:
        return end
    half = (start + most) // 2
    clauses = [match.end() for match in _CLAUSE_END.finditer(text, half, most)]
    spaces = [match.end() for match in _WORD.finditer(text, half, most) if match.end() < most]
    return clauses[-1] if clauses else spaces[-1] if spaces else most


def _ends(text: str, start: int, end: int) -> bool:
    if text[start] != "." or text[start : start + 3] == "...":
        return True
    # Only a word's length back: a paragraph may be a megabyte long.
    word = _LAST_WORD.search(text[max(0, start - 40) : start + 1])
    if word is None:
        return True
    last = word.group(1).lower()
    if len(last) == 1 and last.isalpha() and last != "i":
        return False  # an initial: "J. Okafor"
    if last.isdigit() and text[max(0, start - 40) : start].strip() == last:
        return False  # a number that opens a list written by hand: "1. First"
    # An abbreviation ends a sentence all the same when the next word can only open one.
    following = text[end : end + 40].split()[:1]
    return last not in word_list("abbreviations") or following[0].lower() in _OPENERS if following else True
