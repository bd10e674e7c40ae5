"""Where one unit ends and the next begins."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from copylint.lexicon import word_list
from copylint.terms import BlockKind
from copylint.text import Span

# A heading, a title and a button are read whole; everything else by sentence.
_WHOLE = frozenset(
    {BlockKind.TITLE, BlockKind.SUBJECT, BlockKind.H1, BlockKind.H2, BlockKind.H3, BlockKind.BUTTON}
)
_STOP = re.compile(
    r"(?<![.!?…])[.!?…]++(?P<closing>[\"'”’»)\]]*+)(?=\s++\S)"
    r"|(?<=[a-z]{2})[.!?](?=[A-Z][a-z]*+[ '’])"  # a blank that was lost: "every day.You eat"
)
# Signs that part what is no sentence: "Fast • Fair • Kind".
_PARTED = re.compile(r"(?<=\s)[•|·▪‣►●◦](?=\s)")
_LEAD = re.compile(r"[\s•|·▪‣►●◦]*+")
# What may stand before the first word of a sentence.
_OPENING = re.compile(r"\s*+(?P<sign>[^\w\s]*+)(?P<space>\s*+)(?P<word>[\w'’]*+)")
_DASHES = frozenset("–—-•")
_SIGNS = frozenset("@#\ue000")
_CAMEL = re.compile(r"[a-z]++[A-Z]")
# A word that can only open a sentence when it follows an abbreviation with a capital.
_OPENERS = frozenset(
    """
    we you our your the it this that these those if when after before then there they he she please no
    i a an my its his her their every each all any most many some everything nothing nobody one
    and but or so because since while although for from in on at by to with without as unlike
    how what why who where which is are do does did can could will would should have has
    not now here today also just get start try see learn read call book join use don't let's
    """.split()
)
_NEVER = frozenset("e.g i.e vs cf approx ca incl excl esp viz mr mrs ms".split())
_HOURS = frozenset(("a.m", "p.m"))
_OF_THE_CLOCK = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun weekdays weekends
    est edt cst cdt mst mdt pst pdt gmt utc cet cest bst eastern central mountain pacific
    """.split()
)
_CRIED = frozenset("yahoo jeopardy yum".split())  # names that end in "!"
_INITIALS = re.compile(r"(?:[a-z]\.)+[a-z]")
_VOWEL = re.compile(r"[aeiouy]")
_LAST_WORD = re.compile(r"(?<![\w.’'-])([\w.’'-]+)$")
_LISTS = ("abbreviations", "abbreviations-before-numbers", "abbreviations-at-the-end")
_FAR = 40  # characters looked at around a stop: a paragraph may be a megabyte long


def units_of(text: str, kind: BlockKind, lines: Iterable[int] = ()) -> list[Span]:
    """Spans of the units of a block's text, white space around them left out.

    ``lines`` are further places where a unit ends, in order.
    """
    spans: list[Span] = []
    start = 0
    for end in [*([] if kind in _WHOLE else _endings(text, sorted(lines))), len(text)]:
        piece = text[start:end]
        lead = _LEAD.match(piece)
        first = start + (lead.end() if lead else 0)
        span = Span(first, max(first, end - len(piece) + len(piece.rstrip())))
        if span.start < span.end and any(letter.isalnum() for letter in text[span.start : span.end]):
            spans.append(span)
        elif spans and span.start < span.end:
            spans[-1] = Span(spans[-1].start, span.end)
        start = end
    return spans


def _endings(text: str, lines: list[int]) -> Iterator[int]:
    """Where units end: at stops that end a sentence, at signs that part, and at ``lines``."""
    parted = [found.start() for found in _PARTED.finditer(text)] if len(text) > 4 else []
    further = sorted({*lines, *parted})
    opened = index = 0
    for stop in _STOP.finditer(text):
        while index < len(further) and further[index] <= stop.start():
            opened = further[index]
            yield opened
            index += 1
        if _ends(text, opened, stop):
            opened = stop.end()
            yield opened
    yield from (at for at in further[index:] if at > opened)


def _ends(text: str, opened: int, stop: re.Match[str]) -> bool:
    """Whether a stop ends the sentence that opened at ``opened``."""
    signs = stop[0]
    following = _OPENING.match(text, stop.end(), stop.end() + _FAR)
    sign, space, next_word = following.group("sign", "space", "word") if following else ("", "", "")
    if not next_word[:1].isalnum() and sign[:1] not in _SIGNS:  # signs alone, or more than one of them
        return bool(following and ((space and sign[-1:] in _DASHES) or _is_picture(sign[:1])))
    before = text[max(opened, stop.start() - _FAR) : stop.start()]
    word = _LAST_WORD.search(before)
    last = word[1] if word else ""
    lower = next_word[:1].islower() and not _CAMEL.match(next_word)
    lower = lower and sign[-1:] not in _SIGNS and not (space and sign[-1:] in _DASHES)
    if lower and not _is_picture(sign[:1]):
        return _ends_before_lower(before, stop, last)
    if "!" in signs and last.lower() in _CRIED:
        return next_word.lower() in _OPENERS
    if signs[0] != "." or signs.startswith("..") or not last:
        return True
    alone = stop.start() - opened <= _FAR and before.strip() == last
    return _ends_behind(last.lower(), next_word, alone=alone)


def _ends_before_lower(before: str, stop: re.Match[str], last: str) -> bool:
    """Whether a stop with a word in lower case behind it ends a sentence: "Ready? npm install …"."""
    signs = stop[0]
    if stop["closing"] or "…" in signs or ".." in signs:
        return False  # "Is it?" she asked; and so on
    if "?" in signs:
        return True
    if "!" in signs:  # a name in the middle of a sentence: "We left Yahoo! mail"
        within = before.strip() != last
        return not (last[:1].isupper() and within) and last.lower() not in _CRIED
    known = last.lower()
    return (
        len(known) > 1
        and known.isalpha()
        and bool(_VOWEL.search(known))
        and not any(known in word_list(name) for name in _LISTS)
    )


def _ends_behind(last: str, following: str, *, alone: bool) -> bool:
    """Whether a period behind the word ``last`` ends a sentence, and is none of an abbreviation.

    ``alone``: the word is all there is of the sentence.
    """
    opens = following.lower() in _OPENERS
    if len(last) == 1 and last.isalpha() and last != "i":
        return opens  # an initial: "J. Okafor"
    if last.isdigit() and alone:
        return False  # a number that opens a list written by hand: "1. First"
    if last in _NEVER:
        return False
    if last in word_list("abbreviations-before-numbers"):
        return not following[:1].isdigit()
    if last in _HOURS:
        return following.lower() not in _OF_THE_CLOCK
    if last in word_list("abbreviations-at-the-end"):
        return not following[:1].isdigit()
    # An abbreviation ends a sentence all the same when the next word can only open one.
    return opens or not (last in word_list("abbreviations") or _INITIALS.fullmatch(last))


def _is_picture(sign: str) -> bool:
    """Whether a character is an emoji, an arrow, a tick …, or a sign of money."""
    return sign in ("$", "€", "£", "¥") or sign >= "\U0001f000" or "\u2190" <= sign <= "\u2bff"


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
