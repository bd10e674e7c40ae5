"""Company sentences that are right as they are: promises, apologies, thanks, status, honesty and so on."""

import re

from copylint.facts import Clause, Sign
from copylint.lexicon import word_list
from copylint.terms import Mood, Owner, Tense

# A negation that denies nothing: "we can't wait", "couldn't be prouder", "not only … but also".
_FALSE_NO = re.compile(
    r"\b(?:can['’]?t|cannot) wait\b|n['’]t be (?:more|happier|prouder)\b|\bnot only\b|\bnever been\b", re.I
)
_OPENING = re.compile(
    r"\b(?:is|are|closed|open|opens?|closes?) (?:closed|open|available|answered|until|from|on)\b", re.I
)
_INVITATIONS = frozenset(
    "call ring phone text email mail write contact reply message ask visit send tell".split()
)
_CHECKABLE = frozenset({"number", "date", "time", "price", "guarantee", "weekday"})
_STATES = frozenset(
    {"closed", "open", "hiring", "based", "located", "here", "back", "sorry", "away", "registered"}
)


def benign_of(clauses: tuple[Clause, ...], signs: tuple[Sign, ...], text: str) -> str | None:
    """The way in which a unit is right to speak of the company, or None."""
    names = {sign.name for sign in signs}
    ours = [
        c for c in clauses if c.actor in (Owner.COMPANY, Owner.PRODUCT) and c.joined in ("main", "and", "so")
    ]
    for name in ("apology", "thanks", "congratulation"):
        if name in names and not _offers_beside(name, clauses):
            return name
    reached = "contact" in names or ("address" in names and _invites(clauses))
    if reached and all(c.modal == "will" for c in ours) and "vague" not in names:
        return "contact"
    if "empathy" in names and ("reader" in names or not any(_praised(c) for c in ours)):
        return "empathy"
    if "not-for" in names and ("condition" in names or ours):
        return "fit"
    if names & {"weekday", "time"} and _OPENING.search(text):
        return "status"
    if not ours:
        return None
    first = ours[0]
    if first.negated and not _praised(first) and not _FALSE_NO.search(text):
        return "fit" if "condition" in names else "limit"
    if "status" in names or (first.verb == "be" and first.predicate and first.predicate.head in _STATES):
        return "status"
    if _promises(ours, names, text):
        return "promise"
    told = any(c.verb in _entries("provenance") and c.tense is Tense.PAST for c in ours)
    if told and names & {"number", "of-how-many"}:
        return "provenance"
    return None


def _invites(clauses: tuple[Clause, ...]) -> bool:
    return any(c.mood is Mood.IMPERATIVE and c.verb in _INVITATIONS for c in clauses)


def _promises(ours: list[Clause], names: set[str], text: str) -> bool:
    words = set(text.lower().replace("’", "'").split())
    for clause in ours:
        checkable = bool(names & _CHECKABLE) or "you" in words or "your" in words
        bound = clause.modal == "will" or bool({"never", "always"} & words)
        if clause.verb in ("refund", "guarantee", "promise", "reimburse") and checkable:
            return True
        if bound and clause.verb in _entries("promise-verbs") and checkable and not _praised(clause):
            return True
        # "We reply within two hours": the deadline makes it a promise.
        if (
            clause.verb in _entries("promise-verbs")
            and names & {"time", "guarantee"}
            and names & {"number", "date"}
        ):
            return True
        if clause.verb == "commit" and names & _CHECKABLE:
            return True
    return False


def _praised(clause: Clause) -> bool:
    return any(p is not None and p.praised for p in (clause.object, clause.predicate))


def _offers_beside(name: str, clauses: tuple[Clause, ...]) -> bool:
    """Thanks in front of a boast ("Thanks to our innovative engine, we lead") excuse nothing."""
    return name == "thanks" and any(
        c.actor in (Owner.COMPANY, Owner.PRODUCT) and _praised(c) for c in clauses
    )


def _entries(name: str) -> tuple[str, ...]:
    return word_list(name).entries
