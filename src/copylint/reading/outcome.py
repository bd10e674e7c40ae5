"""What changes for the reader: nothing said, something vague, or something concrete."""

from dataclasses import dataclass
from functools import cache

from copylint.facts import Clause, Sign
from copylint.lexicon import known_verbs, word_list
from copylint.reading.imperative import opening_verb
from copylint.terms import Form, Mood, Outcome, Owner

# Verbs with which "you" does nothing yet.
_STATES = frozenset(
    """
        be deserve matter seem want need love like prefer hope wish feel expect belong agree
        """.split()
)


# Verbs of change that are as often a chore: "send a new form" changes nothing for who sends it.
_CHORES = frozenset(
    """
        send share write read add open turn go run handle manage start sign print move make
        learn choose decide know see book schedule plan publish launch order wait worry pass
        serve export build create test measure compare answer reach call improve file
        """.split()
)


@dataclass(frozen=True, slots=True)
class Change:
    """What a unit says about the reader's doing and gain."""

    outcome: Outcome
    measured: bool
    credit: float


def change_of(clauses: tuple[Clause, ...], signs: tuple[Sign, ...], form: Form, text: str, at: int) -> Change:
    """The outcome and the reader's credit of a unit.

    Credit is for what the reader really does: none for hype imperatives and for those that serve
    the company, half for receiving and for a verb that stands under somebody else's. ``at`` is where
    ``text`` begins in its block.
    """
    names = {sign.name for sign in signs}
    ordered = next((c for c in clauses if c.mood is Mood.IMPERATIVE), None)
    verb = opening_verb(text) if form is Form.IMPERATIVE else ""
    if form is Form.IMPERATIVE and ordered is not None and verb not in known_verbs():
        verb = ordered.verb  # it opens after a leading clause
    hollow = verb in _entries("empty-imperatives") or verb in _entries("ask")
    done = tuple(c for c in clauses if _is_act(c, text, at))
    acts = _reader_acts(done) or (form is Form.IMPERATIVE and not clauses)
    changes = _reader_changes(clauses) or (not clauses and verb in _entries("change"))
    counted = bool(names & {"number", "time", "price"})
    receives = any(c.actor is Owner.READER and c.verb in _entries("receive") for c in clauses)
    gains = counted or "relief" in names or "date" in names
    bridged = "bridge" in names and "reader" in names and _reader_verb_after_bridge(clauses, signs)
    outcome = Outcome.NONE
    if form is not Form.QUESTION and not hollow:
        told = bridged or (receives and counted and "time" in names) or _specific_change(clauses)
        others = (gains or "measure" in names) and _others_change(clauses)
        if (gains and acts) or "relieved" in names or told or others:
            outcome = Outcome.CONCRETE
        elif names & {"vague", "vague-gain"} or _abstract_gain(clauses):
            outcome = Outcome.CONCRETE if {"number", "time"} <= names else Outcome.VAGUE
    credit = 0.0
    if form in (Form.SENTENCE, Form.IMPERATIVE):
        if acts and not hollow:
            credit = 0.5 if receives and not changes else 1.0
            if receives and not changes and outcome is not Outcome.CONCRETE:
                credit = 0.0
        elif _reader_owns(clauses):
            credit = 0.5
    return Change(outcome, outcome is Outcome.CONCRETE and "number" in names, credit)


def buried_in(clauses: tuple[Clause, ...]) -> bool:
    """Whether the reader's verb stands under ours: "our tool lets you export", "we help you save"."""
    for clause in clauses:
        if clause.parent is None or clause.actor is not Owner.READER or clause.joined == "main":
            continue
        above = clauses[clause.parent]
        if above.actor in (Owner.COMPANY, Owner.PRODUCT, Owner.THIRD) and (
            above.verb in _entries("permit")
            or above.verb in _entries("help")
            or above.verb in ("give", "make")
        ):
            return True
    return False


def _reader_acts(clauses: tuple[Clause, ...]) -> bool:
    return any(
        c.actor is Owner.READER
        and c.joined in ("main", "and", "so", "that")
        and c.verb not in _STATES
        and not c.passive
        and (c.mood is Mood.IMPERATIVE or _is_you(c))
        and not (c.joined == "that" and c.parent is not None)
        for c in clauses
    )


def _is_act(clause: Clause, text: str, at: int) -> bool:
    """Whether "you can" is followed by a verb: put before "212 offices" it makes nobody act."""
    written = text[clause.verb_span.start - at : clause.verb_span.end - at].lower()
    return clause.modal != "can" or (clause.verb in known_verbs() and written == clause.verb.split()[0])


def _abstract_gain(clauses: tuple[Clause, ...]) -> bool:
    """ "Boosts productivity", "improve the experience": a change that any product could claim."""
    return any(
        c.object is not None
        and not c.negated
        and (c.verb in _entries("hero") or c.verb in _entries("gain-verbs"))
        and c.object.head in word_list("hero-nouns")
        for c in clauses
    )


def _specific_change(clauses: tuple[Clause, ...]) -> bool:
    """ "Freeze a lost card from your phone": the reader changes one thing that can be pointed at."""
    return any(
        c.actor is Owner.READER
        and c.joined in ("main", "and", "so")
        and c.verb in _entries("change")
        and c.verb not in _entries("gain-verbs")
        and c.verb not in _CHORES
        and not c.negated
        and c.object is not None
        and c.object.head not in _vague_nouns()
        and (len(c.object.words) > 2 or c.span.end - c.object.span.end > 8)
        for c in clauses
    )


def _others_change(clauses: tuple[Clause, ...]) -> bool:
    """ "Holt Road cut its waiting list by a third", "lets carriers reduce rejects by 30 %"."""
    return any(
        c.actor in (Owner.CUSTOMER, Owner.READER)
        and c.joined not in ("if", "when", "because")
        and c.verb in _entries("change")
        and not c.negated
        for c in clauses
    )


@cache
def _vague_nouns() -> frozenset[str]:
    return word_list("hero-nouns").forms | word_list("label-nouns").forms | word_list("hype-nouns").forms


def _is_you(clause: Clause) -> bool:
    return clause.subject is None or clause.subject.head in ("you", "u") or "your" in clause.subject.words


def _reader_changes(clauses: tuple[Clause, ...]) -> bool:
    return any(c.actor is Owner.READER and c.verb in _entries("change") for c in clauses)


def _reader_owns(clauses: tuple[Clause, ...]) -> bool:
    """ "Your invoice is paid": something of the reader's changes, whoever does it."""
    return any(c.actor is Owner.READER and c.joined in ("main", "and") and c.passive for c in clauses)


def _reader_verb_after_bridge(clauses: tuple[Clause, ...], signs: tuple[Sign, ...]) -> bool:
    first = min(sign.span.start for sign in signs if sign.name == "bridge")
    return any(
        c.actor is Owner.READER and c.verb_span.start > first and c.verb not in _STATES for c in clauses
    )


def _entries(name: str) -> tuple[str, ...]:
    return word_list(name).entries
