"""The shape of a unit as words alone show it: an imperative, a question, a noun phrase.

A small model finds only half of the imperatives in headings, so a list of verbs and the next word
decide; the parser then reads the sentence with "You can" put before it.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

from copylint.facts import Clause, Names
from copylint.lexicon import known_verbs, noun_forms, past_forms, phrases, third_person_forms, word_list
from copylint.nlp.normalise import find_names
from copylint.terms import BlockKind, Form, Mood, Owner
from copylint.text import Span

_NOBODY = Names()
_WORD = re.compile(r"[\w$€£#%][\w'’.,%-]*[\w%+]|[\w$€£#%+]")
_LEAD = frozenset(
    """
    please then now just simply also and or so always first next finally quickly easily instantly
    safely automatically effortlessly securely confidently seamlessly better yes generally usually
    ideally lastly kindly alternatively additionally optionally
    """.split()
)
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
# What a product does in bullets without naming itself, rarely the plural of a noun there.
_OPENERS = frozenset("works runs fits helps lets keeps comes goes lasts needs makes takes gives gets".split())
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
_DETERMINERS = frozenset(
    """
        a an the your our my his her its their this that these those any all every each
        """.split()
)
_LABEL = re.compile(r"^\s*\w+\s*(?:[—–:]|-\s)")  # "Launch — $49", "Note: …"
# What may stand before an imperative: a clause or phrase up to its comma, or a short label.
_LEADING = re.compile(
    r"^\W*(?:(?:if|when|whenever|once|before|after|until|unless|to|for|with|in|at|on|by|as soon as|as)\s"
    r"[^.?!:;]{2,110}?,|(?:important|note|tip|remember|reminder|warning|hint|p\.?s\.?|hurry|relax|sorry)"
    r"\s?[:,])\s+(?=\S)",
    re.IGNORECASE,
)
_SUBJECT = re.compile(r"\b(?:you|we|they|it|i|he|she)\s", re.IGNORECASE)
_SUBORDINATE = re.compile(r"^\W*(?:if|when|whenever|once|before|after|until|unless|as)\b", re.IGNORECASE)
_QUESTION = re.compile(
    r"^(?:what|why|how|who|when|where|which|can|could|do|does|did|is|are|was|will|would|should|have|has|am|may)\b"
    r".*\?|\?[\"'”’)]*$",
    re.IGNORECASE | re.DOTALL,
)
_FINITE = phrases(
    """
        is are was were am be has have had can will would could should may might must does
        did isn't aren't wasn't weren't won't can't cannot couldn't don't doesn't didn't
        hasn't haven't it's that's there's we're you're they're i'm we've you've they've
        we'll you'll it'll they'll he's she's here's what's let's
        """.split()
)
_HANGING = frozenset("if because where when that who which until than while what unless".split())
_SHORT = frozenset({BlockKind.ITEM, BlockKind.CELL, BlockKind.CAPTION, BlockKind.VALUE})


def words_of(text: str) -> list[str]:
    """The words of a text in lower case, straight apostrophes, quotes and bullets left out."""
    return [word.lower().replace("’", "'").rstrip(".,") for word in _WORD.findall(text)]


def shape_of(text: str, kind: BlockKind, names: Names = _NOBODY) -> Form:
    """The form of a unit by its words.

    ``Form.SENTENCE`` stands for "has a finite verb, or may have": the parse knows better.
    """
    if _QUESTION.search(text.strip()):
        return Form.QUESTION
    words = words_of(text)
    if not words:
        return Form.FRAGMENT
    if imperative_start(text, kind, names) == 0:
        return Form.IMPERATIVE
    if _acts_without_subject(words, text):
        return Form.PRODUCT_ACTS
    if kind in _SHORT and _hangs(text):
        return Form.NOUN_PHRASE
    if has_finite_verb(text):
        return Form.SENTENCE
    closed = text.rstrip("\"'”’) ").endswith((".", "!", ":"))
    short = kind.heads or kind in _SHORT or kind is BlockKind.BUTTON
    return Form.SENTENCE if len(words) > 8 or (closed and not short) else Form.NOUN_PHRASE


def has_finite_verb(text: str) -> bool:
    """Whether the words hold an auxiliary or a verb that can only be finite."""
    if _FINITE.search(text):
        return True
    words = words_of(text)
    if text.rstrip().endswith(".") and words[:1] != ["no"] and any(w in past_forms() for w in words[1:4]):
        return True  # "Samir joined in 2011."
    return any(word in third_person_forms() and word not in _plurals() for word in words[1:])


def _hangs(text: str) -> bool:
    """ "A taxi home if the last bus has gone": the only finite verb belongs to what hangs on a noun."""
    finite = _FINITE.search(text)
    before = words_of(text[: finite.start()]) if finite else []
    return any(word in _HANGING for word in before[1:]) and before[0] not in _HANGING


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
    if first in _ADJECTIVES and second not in _OBJECT_OPENERS:
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
        return second not in ("of", "for") or third in _DETERMINERS
    # "Export reports in …" against "Access requires a …": a determiner next makes the second word a verb.
    if second in _STATING:
        return False
    plural = second.endswith("s") and not second.endswith(("ss", "us", "is"))
    return plural and third not in _DETERMINERS and third not in _VERB_FOLLOWS


def imperative_start(text: str, kind: BlockKind, names: Names = _NOBODY) -> int | None:
    """Where an imperative opens in a text, counted from its start; None if nothing shows one.

    0 for one that opens the text; more for one after a leading clause ("If it leaks, call us",
    "For prices, see page two", "Important: use the back door"). A configured name opens none, even
    one that is spelled like a verb.
    """
    named = {start for start, _ in find_names(text, names)}
    if not words_of(text) or _QUESTION.search(text.strip()):
        return None
    first = len(text) - len(text.lstrip())
    opening = is_imperative(words_of(text), kind) or _is_series(text) or _orders_name(text, kind)
    if first in named:
        return None
    if not _LABEL.match(text) and opening:
        return 0
    if kind is BlockKind.BUTTON:
        return None
    starts = (at for at in _later_starts(text) if at not in named)
    return next((at for at in starts if _orders_late(text[at:], kind)), None)


def _later_starts(text: str) -> Iterator[int]:
    """Where an imperative may open inside a text: after a leading clause, after ", so" and after ";"."""
    lead = _LEADING.match(text)
    if lead is not None:
        # "With Rota you see every shift, swap …" has its subject already.
        if _SUBORDINATE.match(text):
            yield from (m.end() for m in islice(re.finditer(r",\s+(?=\S)", text[:200]), 3))
        elif not _SUBJECT.search(lead.group()):
            yield lead.end()
    yield from (m.end() for m in re.finditer(r",\s+so\s+(?=\S)|;\s+(?=\S)", text[:300]))


def _orders_late(rest: str, kind: BlockKind) -> bool:
    """Whether an imperative opens there; a list of nouns may go on, so only a plain verb counts."""
    words = words_of(rest)
    sure = len(words) > 1 and (words[0] not in word_list("verb-or-noun") or words[1] in _OBJECT_OPENERS)
    return (sure and is_imperative(words, kind)) or _orders_name(rest, kind)


def _orders_name(text: str, kind: BlockKind) -> bool:
    """ "Use Entrance 5.", "Contact Lin at the desk.": in running text a name is no second noun."""
    quoted = re.match(r"\W*(\w+)\s+[“\"]\w+", text)
    if quoted is not None and quoted.group(1).lower() in _bases():
        return True  # "Reply “stop” to …"
    match = re.match(r"\W*(\w+)\s+([A-Z][\w’'-]+)(?=\s+[a-z0-9(A-Z]|[.!]$)", text)
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
    first = next((m for m in _WORD.finditer(text) if m.group().lower().rstrip(".,") == verb.split()[0]), None)
    at = Span(*first.span()).shifted(span.start) if first else span
    return Clause(Owner.READER, None, verb, at, Mood.IMPERATIVE, "main", None, span=span)


def _without_lead(words: list[str]) -> list[str]:
    at = 0
    while at < len(words) - 1 and words[at] in _LEAD:
        at += 1
    return words[at:]


def _acts_without_subject(words: list[str], text: str) -> bool:
    """ "Integrates with Slack": a verb in the third person opens and nobody does it."""
    if not text.lstrip()[:1].isalpha():
        return False  # a template's name, a number, a sign stands where the subject would
    while len(words) > 2 and (words[0] in _LEAD or words[0].endswith("ly")):
        words = words[1:]
    first = words[0]
    if (
        first in ("is", "has")
        and len(words) > 2
        and words[1] in ("a", "an", "the", "able", "also", "not", "no")
    ):
        return True
    if len(words) < 2 or first not in third_person_forms():
        return False
    if first in _plurals() and _FINITE.search(text) and first not in _OPENERS:
        return False
    if first in _OPENERS or first not in _plurals():
        return True
    return words[1] in _DETERMINERS


@cache
def _bases() -> frozenset[str]:
    """First words that may open an imperative; "sign up" counts by its first word."""
    return frozenset(entry.split()[0] for entry in word_list("imperatives").entries)


@cache
def _exceptions() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(entry.split()) for entry in word_list("compound-exceptions").entries)


@cache
def _plurals() -> frozenset[str]:
    """Of those, the ones that are as often the plural of a noun: "reports", "uses"."""
    return frozenset(noun_forms(entry)[-1] for entry in word_list("verb-or-noun").entries if " " not in entry)
