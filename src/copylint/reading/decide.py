"""Who decides: the one place where each fact about a unit is settled.

Structure and words have been read; the trained reader has its beliefs. Where the two differ, the more
reliable one has the word. The shares say from where on that is the trained reader: they were chosen on
sites that it had not seen, and ``make train`` prints what each choice would have got right.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from copylint.facts import Belief, Page, Unit
from copylint.terms import Outcome, Owner, Voice
from copylint.text import Block

ACTOR_FROM = 0.6
VOICE_FROM = 0.8
OTHER_VOICE_FROM = 0.9  # where structure had heard somebody else than the firm
PROOF_FROM = 0.4
BENIGN_FROM = 0.4
# An outcome is rare, and missed more often than seen where there is none: it needs less than half.
OUTCOME_WEIGHT = 1.5
BENIGN = "as it should be"  # what kind of benign line it is, where only the trained reader says so

# The labels' words for who acts; where the reading tells more apart, what it said stays.
_ACTORS = {
    "reader": Owner.READER,
    "company": Owner.COMPANY,
    "product": Owner.PRODUCT,
    "customer3": Owner.CUSTOMER,
    "third": Owner.THIRD,
    "everyone": Owner.EVERYONE,
    "none": Owner.NONE,
}
_QUOTATION = '“”"«»„'
_FINER = {Owner.THEIRS: "third"}


def decided(page: Page) -> Page:
    """The page with each fact settled; ``Unit.overruled`` says what structure and words had made of it."""
    if not page.beliefs:
        return page
    pairs = zip(page.units, page.beliefs, strict=True)
    every = (changed(unit, changes(unit, belief, page.block(unit))) for unit, belief in pairs)
    return replace(page, units=tuple(every))


def changed(unit: Unit, facts: Mapping[str, Any]) -> Unit:
    """The unit with those facts in place of its own."""
    return replace(unit, **facts) if facts else unit


def changes(unit: Unit, belief: Belief, block: Block) -> Mapping[str, Any]:
    """The facts of a unit that the trained reader decides; it looks at no more than what is given."""
    if unit.voice is Voice.NOT_COPY:
        return {}
    said: dict[str, Any] = {}
    voice, sure = _likeliest(belief.voice)
    least = VOICE_FROM if unit.voice is Voice.COMPANY else OTHER_VOICE_FROM
    if sure >= least and voice != unit.voice.value and not _quoted(unit, block):
        said["voice"] = Voice(voice)
        if unit.proof and belief.proof < PROOF_FROM:  # it rested on who was taken to speak
            said["signs"] = tuple(sign for sign in unit.signs if sign.name != "proof")
    actor, sure = _likeliest(belief.actor)
    # "We" of a customer is not us, whoever acts.
    others = said.get("voice", unit.voice) is not Voice.COMPANY or _marked(unit.text)
    theirs = actor == "company" and others
    if sure >= ACTOR_FROM and not theirs and actor != _FINER.get(unit.actor, _label(unit.actor)):
        said["actor"] = _ACTORS[actor]
    weighted = {name: p * (1 if name == "none" else OUTCOME_WEIGHT) for name, p in belief.outcome.items()}
    outcome = Outcome(_likeliest(weighted)[0])
    if outcome is not unit.outcome:
        said["outcome"] = outcome
    if (
        unit.benign is None
        and belief.benign >= BENIGN_FROM
        and said.get("voice", unit.voice) is Voice.COMPANY
    ):
        said["benign"] = BENIGN
    if not unit.proof and belief.proof >= PROOF_FROM:
        said["believed_proof"] = True
    if said:
        said["overruled"] = {name: str(getattr(unit, name)) for name in said if name != "signs"}
    return said


def _quoted(unit: Unit, block: Block) -> bool:
    """Whether marks show that somebody else speaks, or that a line is only shown: nothing tells more."""
    if unit.voice is Voice.COMPANY:
        return False
    return unit.voice is Voice.EXAMPLE or block.place.quote_depth > 0 or _marked(block.text)


def _marked(text: str) -> bool:
    return any(mark in text for mark in _QUOTATION)


def _likeliest(shares: Mapping[str, float]) -> tuple[str, float]:
    name = max(shares, key=lambda each: (shares[each], each))
    return name, shares[name]


def _label(owner: Owner) -> str:
    return next((label for label, known in _ACTORS.items() if known is owner), "third")
