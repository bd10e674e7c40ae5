"""Who does what a unit is about: what its first words show, else its clauses."""

import re

from copylint.facts import Clause
from copylint.lexicon import known_verbs
from copylint.reading.clause import main_clause
from copylint.reading.imperative import is_imperative
from copylint.reading.words import words_of
from copylint.terms import BlockKind, Form, Owner, Voice

_US = frozenset({"we", "we're", "we've", "we'll", "we'd"})
_YOU = frozenset({"you", "you're", "you've", "you'll", "you'd"})
_THANKS = frozenset({"thank", "thanks", "sorry"})
# "Ready to talk?", "Need more time?": the question leaves out its "are you" or "do you".
_ELIDED_YOU = frozenset(
    """
        want need ready have got looking still tired curious interested struggling thinking
        wondering already not stuck worried sick fancy prefer questions confused missing
        unsure new
        """.split()
)
_EVERYONE = re.compile(
    r"^(?:as [\w ]{3,30}, )?(?:we all|all of us|most of us|we live in (?:a|an) (?:world|age|time|era)"
    r"|as we (?:all )?(?:know|have seen)|together,? we (?:can|will|shall))\b",
    re.IGNORECASE,
)
_WHETHER = re.compile(r"^\W*whether (?:you|your)\b", re.IGNORECASE)
_LABELLED = re.compile(r"^\W*([^\W\d_][\w '’/&-]{1,40}):\s+(?=\S)")
_INCLUSIVE = frozenset({"all", "both"})
_POINTING = re.compile(
    r"^(?:and |but |so )?(?:here|there)(?:'s| is| are| was| were| will be)\b", re.IGNORECASE
)
_CHOSEN = re.compile(r"^\W*(?:trusted|used|loved|chosen|preferred|recommended) by\b", re.IGNORECASE)
_ABOUT_ME = frozenset({"i", "i'm", "i'd", "i'll", "i've", "my", "me", "mine", "myself", "we", "our"})
_CANNOT = frozenset({"can't", "cannot", "don't", "didn't", "couldn't", "won't"})
_ASKING = frozenset({"how", "what", "why", "when", "where", "who", "which"})
# Labels: "Our values", "Your choice of wood".
_POSSESSED = {"our": Owner.COMPANY, "your": Owner.READER}
_ADDRESSED = re.compile(r"\byour?\b", re.IGNORECASE)
# A main clause that only carries the one under it: "rest assured that we …", "this is where we …".
_CARRIERS = frozenset({"rest", "this", "that", "it", "what", "price", "reason", "way"})
_COSTING = frozenset({"cost", "start", "apply", "vary"})
_STANDING = frozenset(
    "free available included valid full limited extra separate payable due refundable optional".split()
)
_STATED = re.compile(
    r"^[^,;]{3,60}?\b(?:(?:is|are) (?:also |all |still )?(?:free|available|included|valid|extra|"
    r"full|limited|[$€£]\d[\d,.]*)|costs?|starts? at)\b",
    re.IGNORECASE,
)
_PRICE = re.compile(r"[$€£]\s?\d")
_AT_THE_TABLE = (Owner.READER, Owner.COMPANY, Owner.PRODUCT, Owner.EVERYONE)


def actor_of(clauses: tuple[Clause, ...], form: Form, voice: Voice, text: str, kind: BlockKind) -> Owner:
    """The actor of a unit of that form and voice in a block of that kind."""
    words = words_of(text)
    first = words[0] if words else ""
    if voice is Voice.READER:
        return _asked_of_us(clauses, words)
    if voice is Voice.CUSTOMER:
        spoken = actor_of(clauses, form, Voice.COMPANY, text, kind)
        return Owner.CUSTOMER if spoken is Owner.COMPANY else spoken
    by_words = _shown(words, first, form, text)
    if by_words is not None:
        return by_words
    label = _LABELLED.match(text)
    if (
        label is not None
        and form not in (Form.QUESTION, Form.IMPERATIVE)
        and len(label.group(1).split()) <= 4
    ):
        return _after_label(clauses, form, text[label.end() :], kind)
    if words[:2] == ["how", "to"]:
        return Owner.READER
    if (
        first.removesuffix("'s") in _ASKING
        and form is not Form.QUESTION
        and (kind.heads or kind is BlockKind.CELL)
    ):
        return _titled(words, clauses)
    if _CHOSEN.match(text):
        return Owner.CUSTOMER
    if _POINTING.search(text.replace("’", "'")):
        found = _acting(clauses, text)
        return found if found is not Owner.THIRD else Owner.NONE
    if form is Form.IMPERATIVE:
        return Owner.READER
    if form is Form.PRODUCT_ACTS:
        return Owner.PRODUCT
    if form is Form.NOUN_PHRASE or (form is Form.FRAGMENT and kind.heads):
        return _POSSESSED.get(first, Owner.NONE)
    if main_clause(clauses) is not None:
        found = _acting(clauses, text)
        told = kind.heads and found in (Owner.THIRD, Owner.NONE) and _ADDRESSED.search(text)
        return Owner.READER if told else found
    if form is Form.QUESTION:
        return Owner.READER if _ADDRESSED.search(text) else Owner.NONE
    if form is Form.FRAGMENT or (form is Form.SENTENCE and _STATED.search(text)):
        return Owner.NONE
    return Owner.READER if kind.heads and _ADDRESSED.search(text) else Owner.THIRD


def _asked_of_us(clauses: tuple[Clause, ...], words: list[str]) -> Owner:
    """Who acts in what the reader asks: its "I" is the reader, its "you" are we."""
    if _ABOUT_ME.intersection(words):
        return Owner.READER
    if _YOU.intersection(words):
        return Owner.COMPANY
    if words[1:2] == ["there"]:
        return Owner.NONE
    main = main_clause(clauses)
    if main is not None and main.actor in (Owner.COMPANY, Owner.PRODUCT):
        return main.actor
    return Owner.READER


def _elided(words: list[str]) -> Owner | None:
    """Who acts in a question without a subject: "Why attend?", "Can't find your size?"."""
    if words[0] in _CANNOT and words[1:2] and words[1] in known_verbs():
        return Owner.READER
    if words[0] == "why" and words[1:2]:
        return Owner.READER if words[1] in known_verbs() else None
    return None


def _shown(words: list[str], first: str, form: Form, text: str) -> Owner | None:
    """What the first words show outranks the tree."""
    if _EVERYONE.search(text):
        return Owner.EVERYONE
    if first in _US:
        return Owner.EVERYONE if words[1:2] and words[1] in _INCLUSIVE else Owner.COMPANY
    if first == "let's":
        return Owner.EVERYONE
    if first in _THANKS or (words[:2] == ["let", "us"] and words[2:3] != ["know"]):
        return Owner.COMPANY
    if form is Form.QUESTION and first in _ELIDED_YOU:
        return Owner.READER
    if form is Form.QUESTION and words and (found := _elided(words)) is not None:
        return found
    if first in _YOU and form is not Form.QUESTION:
        return Owner.READER
    return None


def _after_label(clauses: tuple[Clause, ...], form: Form, rest: str, kind: BlockKind) -> Owner:
    """ "Human: we write as we talk": what follows the label decides."""
    words = words_of(rest)
    if words and not kind.heads and is_imperative(words, kind):
        return Owner.READER
    by_words = _shown(words, words[0], Form.SENTENCE, rest) if words else None
    if by_words is not None:
        return by_words
    at = max((c.span.end for c in clauses), default=0) - len(rest)
    after = [
        c.actor for c in clauses if c.verb_span.start > at and c.joined not in ("if", "when", "to", "ing")
    ]
    found = next((actor for actor in after if actor in (*_AT_THE_TABLE, Owner.CUSTOMER)), None)
    if found is not None:
        return found
    verbless = form in (Form.NOUN_PHRASE, Form.FRAGMENT) or (clauses and not after)
    return Owner.NONE if verbless else Owner.THIRD


def _titled(words: list[str], clauses: tuple[Clause, ...]) -> Owner:
    """A heading such as "How it works" names nobody; "How to apply" and "What you get" are the reader's."""
    if words[1:2] == ["to"]:  # "when to get help"
        return Owner.READER
    found = next((c.actor for c in clauses if c.actor in (*_AT_THE_TABLE, Owner.CUSTOMER)), None)
    if found is None:
        return Owner.READER if "you" in words else Owner.NONE
    return found


def _stands(main: Clause, text: str) -> bool:
    """ "Tickets are £240", "A blade costs £11": how things stand, and nobody does anything."""
    if main.subject is None or main.passive:
        return False
    state = main.predicate.head if main.predicate is not None else ""
    return main.verb in _COSTING or (main.verb == "be" and (state in _STANDING or bool(_PRICE.search(text))))


def _says_we(clause: Clause) -> bool:
    return clause.subject is not None and clause.subject.head in ("we", "i")


def _acting(clauses: tuple[Clause, ...], text: str) -> Owner:
    """The actor of the main clause; where that is a thing, of whoever else is at the table.

    "The doors open at five, and you can train before work": the reader acts. "If you only need
    drawings, a technician will do": still the reader's matter.
    """
    main = main_clause(clauses)
    if main is None:
        return Owner.THIRD
    if main.actor not in (Owner.THIRD, Owner.NONE):
        return main.actor
    beside = [c for c in clauses if c.joined in ("main", "and", "so") and c is not main]
    for clause in beside:
        if clause.actor in _AT_THE_TABLE:
            return clause.actor
    if any(c.joined == "if" and c.subject is not None and c.subject.head == "you" for c in clauses):
        return Owner.READER
    if _WHETHER.match(text):
        return Owner.READER
    if clauses[0].joined in ("if", "when", "because") and _says_we(clauses[0]):
        return Owner.COMPANY  # "While we don't run courses, mentors are at hand"
    if main.subject is not None and main.subject.head in _CARRIERS:
        carried = next((c.actor for c in clauses if c is not main and c.actor in _AT_THE_TABLE[:2]), None)
        if carried is not None:
            return carried
    if main.subject is not None and main.subject.head == "there" and main.predicate is not None:
        return main.predicate.owner if main.predicate.owner in _AT_THE_TABLE else Owner.NONE
    if _stands(main, text) and not text.rstrip().endswith("?"):
        return Owner.NONE
    opened = main.subject is None and main.verb_span.start == min(c.span.start for c in clauses)
    return Owner.NONE if opened else Owner.THIRD
