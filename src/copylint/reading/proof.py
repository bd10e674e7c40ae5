"""Proof: somebody vouches. A number that nobody vouches for is not proof."""

from copylint.facts import Sign
from copylint.terms import Voice
from copylint.text import Span


def proof_of(signs: tuple[Sign, ...], voice: Voice, benign: str | None, span: Span) -> Sign | None:
    """The sign that vouches for the unit, or None.

    A source with a number or a year, a person with a role beside a quote, a customer who speaks,
    a survey or test of our own with its size, a guarantee with its consequence.
    """
    names = {sign.name for sign in signs}
    if voice is Voice.CUSTOMER and len(names & {"number", "time", "relief", "person"}) > 0:
        return Sign("proof", span)
    if "source" in names and names & {"number", "year", "date"}:
        return Sign("proof", span)
    if benign == "provenance" or "guarantee" in names:
        return Sign("proof", span)
    if "person" in names and voice in (Voice.CUSTOMER, Voice.THIRD):
        return Sign("proof", span)
    return None
