"""Who decided each fact about a unit, and what the others had said of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from copylint.facts import Page, Unit
from copylint.terms import Owner, Voice

WORDS, STRUCTURE, READER = "words", "structure", "reader"

# What labelled copy calls those whom the reading tells apart more finely.
_ACTORS = {Owner.CUSTOMER: "customer3", Owner.THEIRS: "third"}
_OWNERS = {"customer3": Owner.CUSTOMER}


@dataclass(frozen=True, slots=True)
class Settled:
    """One fact: its value, and how it came to it. Values are those of the labels in ``corpora``."""

    name: str  # voice · actor · outcome · proof · benign
    value: str
    by: str  # words · structure · reader: the trained one
    read: str  # which of words and structure had a say before it
    share: float | None = None  # what the trained reader gives this value, from 0 to 1; None: not asked
    likeliest: str | None = None  # the value it holds likeliest
    likeliest_share: float | None = None
    overruled: str | None = None  # what words and structure had said, where the trained reader decided

    @property
    def disputed(self) -> bool:
        """Whether the trained reader holds something else likelier, and was not sure enough."""
        return self.by != READER and self.likeliest is not None and self.likeliest != self.value


def settled(page: Page, unit: Unit) -> tuple[Settled, ...]:
    """Who speaks, who acts, what changes, what proves it, and whether it is right to speak of us."""
    return tuple(_settled(page, unit))


def label(owner: Owner) -> str:
    """Who acts, as labelled copy says it."""
    return _ACTORS.get(owner, owner.value)


def owner_of(name: str) -> Owner:
    """Who is meant by a word of labelled copy."""
    return _OWNERS.get(name) or Owner(name)


def _settled(page: Page, unit: Unit) -> Iterator[Settled]:
    belief, over = page.belief(unit), unit.overruled
    read = WORDS if unit.words is None else STRUCTURE
    heard = over.get("voice", unit.voice.value)
    shown = page.block(unit).voice_hint is not None or heard == Voice.COMPANY.value
    voices = belief.voice if belief else {}
    yield _choice("voice", unit.voice.value, STRUCTURE if shown else WORDS, voices, over.get("voice"))
    actor = over.get("actor")
    yield _choice(
        "actor",
        label(unit.actor),
        read,
        belief.actor if belief else {},
        None if actor is None else label(Owner(actor)),
    )
    outcomes = belief.outcome if belief else {}
    yield _choice("outcome", unit.outcome.value, read, outcomes, over.get("outcome"))
    by = STRUCTURE if unit.voice is Voice.CUSTOMER and unit.proof else WORDS
    yield _yes("proof", unit.proof, by, belief.proof if belief else None, unit.believed_proof)
    benign = unit.benign is not None
    yield _yes("benign", benign, WORDS, belief.benign if belief else None, "benign" in over)


def _choice(name: str, value: str, read: str, shares: Mapping[str, float], overruled: str | None) -> Settled:
    by = read if overruled is None else READER
    if not shares:
        return Settled(name, value, by, read, overruled=overruled)
    likeliest = max(shares, key=lambda each: (shares[each], each))
    return Settled(name, value, by, read, shares.get(value, 0.0), likeliest, shares[likeliest], overruled)


def _yes(name: str, value: bool, read: str, likely: float | None, believed: bool) -> Settled:
    """A fact that is so or is not: ``yes`` or ``no``."""
    shares = {} if likely is None else {"yes": likely, "no": round(1 - likely, 3)}
    return _choice(name, "yes" if value else "no", read, shares, "no" if believed else None)
