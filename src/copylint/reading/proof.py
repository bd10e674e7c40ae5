"""Proof: somebody vouches. A number that nobody vouches for is not proof."""

from copylint.facts import Clause, Sign
from copylint.terms import Mood, Owner, Tense, Voice
from copylint.text import Span

_A_SENTENCE = 40  # characters: "Great service!" says too little to vouch for anything


def proof_of(
    signs: tuple[Sign, ...], clauses: tuple[Clause, ...], voice: Voice, benign: str | None, span: Span
) -> Sign | None:
    """The sign that vouches for the unit, or None.

    A source with a number or a year, a person with a role beside a quote, a customer who speaks,
    a survey or test of our own with its size, a count of what happened with its date or out of how
    many, a guarantee with its consequence.
    """
    names = {sign.name for sign in signs}
    if voice is Voice.CUSTOMER and len(names & {"number", "time", "relief", "person"}) > 0:
        return Sign("proof", span)
    if "source" in names and names & {"number", "year", "date"}:
        return Sign("proof", span)
    if benign == "provenance" or "guarantee" in names:
        return Sign("proof", span)
    if voice is Voice.CUSTOMER and span.end - span.start >= _A_SENTENCE:
        return Sign("proof", span)
    if _happened(names, clauses):
        return Sign("proof", span)
    if "person" in names and voice in (Voice.CUSTOMER, Voice.THIRD):
        return Sign("proof", span)
    return None


def _happened(names: set[str], clauses: tuple[Clause, ...]) -> bool:
    """ "In 2023 we did 611 moves": a count, its date, and something that took place."""
    past = [c for c in clauses if c.tense is Tense.PAST and c.mood is Mood.STATEMENT and not c.modal]
    dated = bool(names & {"year", "date", "lately"})
    done = any(c.actor in (Owner.COMPANY, Owner.CUSTOMER, Owner.READER, Owner.THIRD) for c in past)
    return done and (("number" in names and dated) or "of-how-many" in names)
