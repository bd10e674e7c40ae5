"""Imperatives, as words alone show them: where one opens, and with which verb.

A small model finds only half of the imperatives in headings, so a list of verbs and the next word
decide; the parser then reads the sentence with "You can" put before it.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

from copylint.facts import Clause, Names
from copylint.lexicon import known_verbs, word_list
from copylint.nlp.normalise import find_names
from copylint.reading.words import DETERMINERS, LEAD, QUESTION, WORD, words_of
from copylint.terms import BlockKind, Mood, Owner
from copylint.text import Span

_NOBODY = Names()
# "Live music", "double rooms": an adjective unless what follows can only be an object.
_ADJECTIVES = frozenset(
    """
    live double triple welcome clean clear dry complete open secure free smart correct direct empty
    lower slow separate perfect express warm better
    """.split()
)
_BEFORE_GERUND = frozenset("stop start keep avoid quit enjoy finish try begin go risk miss love".split())
_DO_NOT = (("do", "not"), ("don't",), ("never",), ("dont",))
_OBJECT_OPENERS = frozenset(
    """
        a an the your our my his her its their this that these those any all every each some
        more fewer less no both it us you them me him everything everyone anything something
        one two three four five ten up out off in on to from with by at into over about for
        through between like as where what how when why who which only exactly whatever
        wherever faster better smarter quickly together here there now again down away back
        around whether today anytime once twice everywhere online offline early late less smarter
        well further live straight while until before after without whenever wherever right
        """.split()
)
_VERB_FOLLOWS = frozenset(
    """
        is are was were be been has have had can will would could should may might must does
        do did isn't aren't won't can't doesn't don't of
        """.split()
)
_PERIODIC = frozenset("daily weekly monthly quarterly yearly hourly family supply early friendly".split())
# "Care starts with …", "trust takes years": verbs in the third person that are hardly ever plurals.
_STATING = frozenset(
    "starts stops ends works runs comes goes takes costs begins matters means makes gets becomes".split()
)
_NUMBERED = frozenset(
    """
    draft stage step form plan part track point stand section
    """.split()
)
_LABEL = re.compile(r"^\s*\w+\s*(?:[—–:]|-\s)")  # "Launch — $49", "Note: …"
# What may stand before an imperative: a clause or phrase up to its comma, or a short label.
_LEADING = re.compile(
    r"^\W*(?:(?:if|when|whenever|once|before|after|until|unless|to|for|with|in|at|on|by|as soon as|as|over|"
    r"under|from|during|within|without|instead of)\s"
    r"[^.?!:;]{2,110}?,|(?:important|note|tip|remember|reminder|warning|hint|p\.?s\.?|hurry|relax|sorry)"
    r"\s?[:,])\s+(?=\S)",
    re.IGNORECASE,
)
# "Day one: write down …", "Alerts – get a text when …": a label of a few words.
_LABELLED = re.compile(r"^\W*[^\W_][^\s:]*(?:\s[^\s:–—]+){0,3}(?::|\s[–—-])\s+(?=\S)")
_SINGLED = re.compile(r"\W*(\w+),")
_AND = re.compile(r"\W*(?:(?:and|or|but|so|then|please|now|just|simply)\s+)?", re.IGNORECASE)
_VERB_AND_NAME = re.compile(r"(?<!\w)(\w++)\s+([A-Z][\w’'-]+)(?=\s+[a-z0-9(A-Z]|[.!]$)")
_PLACING = frozenset("in at on to with by from for".split())
_SUBJECT = re.compile(r"\b(?:you|we|they|it|i|he|she)\s", re.IGNORECASE)
_SUBORDINATE = re.compile(r"^\W*(?:if|when|whenever|once|before|after|until|unless|as)\b", re.IGNORECASE)


def _is_series(text: str) -> bool:
    """ "Peel, stick, press the button": a series of verbs."""
    first = re.match(r"\s*(\w+),\s+(\w+)(?:,| and )", text)
    return first is not None and all(word.lower() in known_verbs() for word in first.groups())


def is_imperative(words: list[str], kind: BlockKind) -> bool:
    """Whether the words, in lower case, open as an imperative."""
    words = _without_lead(words)
    if not words or tuple(words[:2]) == ("see", "you"):
        return False
    for opener in _DO_NOT:
        if tuple(words[: len(opener)]) == opener:
            rest = words[len(opener) :]
            return bool(rest) and (rest[0] in _bases() or rest[0] in known_verbs())
    first = words[0]
    if first == "let's" or words[:2] == ["let", "us"]:
        return words[:3] == ["let", "us", "know"]
    if first not in _bases():
        return False
    if any(tuple(words[:n]) in _exceptions() for n in (1, 2, 3, 4)):
        return False
    second = words[1] if len(words) > 1 else ""
    third = words[2] if len(words) > 2 else ""
    if not second:
        noun = first in word_list("verb-or-noun") or first in _ADJECTIVES
        return kind is BlockKind.BUTTON or not (noun or kind is BlockKind.CELL)
    if second in _VERB_FOLLOWS:
        return False
    if first in _ADJECTIVES and (second not in _OBJECT_OPENERS or second in _PLACING):
        return kind is BlockKind.BUTTON
    if first not in word_list("verb-or-noun") or kind is BlockKind.BUTTON:
        return True
    if first in _BEFORE_GERUND and second.endswith("ing"):
        return True
    if second.endswith("ly") and (second not in _PERIODIC or third in ("to", "on", "with")):
        return True
    # "Lead and moderate": of two verbs side by side one is never a noun.
    pair = second in ("and", "or") and len(words) > 3 and third in _bases()
    if pair and third not in word_list("verb-or-noun"):
        return True
    if second[0].isdigit() and first in _NUMBERED:
        return False
    if second in _OBJECT_OPENERS or second[0].isdigit() or second[0] in "$€£":
        return second not in ("of", "for") or third in DETERMINERS
    # "Export reports in …" against "Access requires a …": a determiner next makes the second word a verb.
    if second in _STATING:
        return False
    plural = second.endswith("s") and not second.endswith(("ss", "us", "is"))
    return plural and third not in DETERMINERS and third not in _VERB_FOLLOWS


def imperative_start(text: str, kind: BlockKind, names: Names = _NOBODY) -> int | None:
    """Where an imperative opens in a text, counted from its start; None if nothing shows one.

    0 for one that opens the text; more for one after a leading clause ("If it leaks, call us",
    "For prices, see page two", "Important: use the back door"). A configured name opens none, even
    one that is spelled like a verb.
    """
    words = words_of(text)
    if not words or QUESTION.search(text.strip()):
        return None
    named = {start for start, _ in find_names(text, names)}
    if len(text) - len(text.lstrip()) in named:
        return None
    opens = not _is_cut_off(text) and is_imperative(words, kind)
    if not _LABEL.match(text) and (opens or _is_series(text) or _orders_name(text, kind)):
        return 0
    if kind is BlockKind.BUTTON:
        return None
    starts = (at for at in _later_starts(text) if at not in named)
    return next((at for at in starts if _orders_late(text[at:], kind)), None)


def _is_cut_off(text: str) -> bool:
    """ "Ash, oiled": whether a comma stands after a first word that may be no verb."""
    single = _SINGLED.match(text)
    word = single.group(1).lower() if single else ""
    return word in word_list("verb-or-noun") or word in _ADJECTIVES


def _later_starts(text: str) -> Iterator[int]:
    """Where an imperative may open inside a text: after a leading clause or label, ", so" and ";"."""
    lead = _LEADING.match(text)
    if lead is not None:
        # "With Rota you see every shift, swap …" has its subject already.
        if _SUBORDINATE.match(text):
            yield from (m.end() for m in islice(re.finditer(r",\s+(?=\S)", text[:200]), 3))
        elif not _SUBJECT.search(lead.group()):
            yield lead.end()
    if label := _LABELLED.match(text):
        yield label.end()
    yield from (m.end() for m in re.finditer(r",\s+so\s+(?=\S)|;\s+(?=\S)", text[:300]))


def _orders_late(rest: str, kind: BlockKind) -> bool:
    """Whether an imperative opens there; a list of nouns may go on, so only a plain verb counts."""
    words = words_of(rest)
    listed = words[1:2] in (["and"], ["or"])
    sure = len(words) > 1 and (words[0] not in word_list("verb-or-noun") or words[1] in _OBJECT_OPENERS)
    return (sure and not listed and is_imperative(words, kind)) or _orders_name(rest, kind)


def _orders_name(text: str, kind: BlockKind) -> bool:
    """ "Use Entrance 5.", "Contact Lin at the desk.": in running text a name is no second noun."""
    quoted = re.match(r"\W*(\w+)\s+[“\"]\w+", text)
    if quoted is not None and quoted.group(1).lower() in _bases():
        return True  # "Reply “stop” to …"
    start = _AND.match(text)
    match = _VERB_AND_NAME.match(text, start.end() if start else 0)
    if match is None or kind is not BlockKind.PARAGRAPH or not text.rstrip().endswith((".", "!")):
        return False
    verb = match.group(1).lower()
    follows = words_of(text[match.end() :])[:1]
    return verb in _bases() and not (follows and follows[0] in _VERB_FOLLOWS)


def opening_verb(text: str) -> str:
    """The verb an imperative opens with, in its base form."""
    words = _without_lead(words_of(text))
    for opener in _DO_NOT:
        if tuple(words[: len(opener)]) == opener:
            words = words[len(opener) :]
    two = " ".join(words[:2])
    return two if two in word_list("imperatives") else (words[0] if words else "")


def imperative_clause(text: str, span: Span) -> Clause:
    """The clause of an imperative that nothing else in the unit needs a parse for."""
    verb = opening_verb(text)
    first = next((m for m in WORD.finditer(text) if m.group().lower().rstrip(".,") == verb.split()[0]), None)
    at = Span(*first.span()).shifted(span.start) if first else span
    denied = any(tuple(_without_lead(words_of(text))[: len(no)]) == no for no in _DO_NOT)
    return Clause(Owner.READER, None, verb, at, Mood.IMPERATIVE, "main", None, negated=denied, span=span)


def _without_lead(words: list[str]) -> list[str]:
    at = 0
    while at < len(words) - 1 and words[at] in LEAD:
        at += 1
    return words[at:]


@cache
def _bases() -> frozenset[str]:
    """First words that may open an imperative; "sign up" counts by its first word."""
    return frozenset(entry.split()[0] for entry in word_list("imperatives").entries)


@cache
def _exceptions() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(entry.split()) for entry in word_list("compound-exceptions").entries)
