"""The score of a page: who acts in its lines, weighed by where they stand and how long they are."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from copylint.config import KindRow, kind_table
from copylint.facts import Names, Page, Unit
from copylint.lexicon import spellings, word_list
from copylint.results.maturity import maturity_of
from copylint.scoring import Counts, Part, PartName, Score
from copylint.terms import BlockKind, Form, Owner, Voice

# The constants are a proposal that has not been fitted yet; they stand here and nowhere else.
PRIOR = 6.0  # weight of the doubt that pulls a short page to the middle
SLOPE = 83.3  # an 80:20 share of the reader's lines reaches the end of the scale
PRODUCT = 0.7  # a product as doer costs less than the firm itself
CAP = 24  # words of a unit that count, so that one long sentence does not outweigh ten
HEAD_SHARE = 0.4  # headings and buttons together weigh at most this much
OPENING_WORDS = 80
# A page too short to be judged closely: very few lines, or few whose score may lie far apart.
VERY_FEW_LINES = 5
FEW_LINES = 12
WIDE_RANGE = 20
_WEIGHTS = {
    BlockKind.TITLE: 3.0, BlockKind.SUBJECT: 3.0, BlockKind.H1: 3.0, BlockKind.H2: 2.0, BlockKind.BUTTON: 2.0,
    BlockKind.CAPTION: 0.5,
}  # fmt: skip
_HEADS = frozenset({BlockKind.TITLE, BlockKind.SUBJECT, BlockKind.H1, BlockKind.H2, BlockKind.BUTTON})


@dataclass(frozen=True, slots=True)
class Weighed:
    """A unit and its weight in the page."""

    unit: Unit
    weight: float


def score_of(page: Page, set_aside: frozenset[int] = frozenset()) -> Score | None:
    """The score of a page, or None where the kind is not scored or there is no copy.

    ``set_aside`` holds the numbers of units that were silenced with a reason: they count neither
    for nor against.
    """
    row = kind_table().judged(page.kind, page.kind_firm)
    units = [u for u in page.unique(set_aside) if _counts(page, u)]
    if row.scored not in ("yes", "provisional") or not units:
        return None
    counts = _counted(units)
    maturity, why = maturity_of(units, counts, vouched=any(unit.proof for unit in page.units))
    weighed = weights(page, units)
    reader, ours = _sides(weighed, row)
    actor = _actor(reader, ours)
    low, high = _interval(reader, ours, sum(w.weight for w in weighed), len(units))
    if row.protagonist != "reader":
        why = f"{why}; here it is the {row.protagonist} who should act" if why else why
    return Score(
        value=actor,
        low=low,
        high=high,
        maturity=maturity,
        why=why,
        counts=counts,
        parts=(Part(PartName.ACTOR, actor, 1.0, "", float(actor)),),
        set_aside=len(set_aside),
        too_short=len(units) < VERY_FEW_LINES or (len(units) < FEW_LINES and high - low > WIDE_RANGE),
    )


def weights(page: Page, units: Sequence[Unit]) -> list[Weighed]:
    """Each unit's weight: its words within a cap, times the weight of its place."""
    weighed = []
    read = 0
    for unit in units:
        block = page.block(unit)
        length = _length(unit.text, page.names)
        place = _WEIGHTS.get(block.kind, 1.0)
        if read < OPENING_WORDS and block.kind not in _WEIGHTS:
            place = 3.0
        if block.kind not in _HEADS:
            read += length
        weighed.append(Weighed(unit, place * min(length, CAP) / 10))
    return _heads_capped(page, weighed)


def _length(text: str, names: Names) -> int:
    """Words of a text; a configured name is one word, however long."""
    pattern = spellings((*names.company, *names.products), case=True)
    return len(pattern.sub("X", text).split())


def _heads_capped(page: Page, weighed: list[Weighed]) -> list[Weighed]:
    heads = sum(w.weight for w in weighed if page.block(w.unit).kind in _HEADS)
    rest = sum(w.weight for w in weighed) - heads
    most = rest * HEAD_SHARE / (1 - HEAD_SHARE)
    if heads <= most or rest == 0:
        return weighed
    return [
        Weighed(w.unit, w.weight * most / heads if page.block(w.unit).kind in _HEADS else w.weight)
        for w in weighed
    ]


def _counts(page: Page, unit: Unit) -> bool:
    """Units in our own voice or the reader's; a cell that is no sentence is no unit."""
    if unit.voice not in (Voice.COMPANY, Voice.READER):
        return False
    return page.block(unit).kind is not BlockKind.CELL or unit.actor is not Owner.NONE


def _counted(units: Sequence[Unit]) -> Counts:
    return Counts(
        reader=sum(unit.actor is Owner.READER and unit.credit > 0 for unit in units),
        company=sum(_done_by(unit, Owner.COMPANY) for unit in units),
        product=sum(_done_by(unit, Owner.PRODUCT) for unit in units),
        buried=sum(unit.buried for unit in units),
        units=len(units),
    )


def _done_by(unit: Unit, owner: Owner) -> bool:
    return unit.actor is owner and unit.benign is None and unit.voice is not Voice.READER


def _sides(weighed: Sequence[Weighed], row: KindRow) -> tuple[float, float]:
    """The weight in which the protagonist acts, and the weight in which we or the product do."""
    reader = ours = 0.0
    for one in weighed:
        unit = one.unit
        credit = 0.5 if unit.buried else unit.credit
        if row.protagonist == "customer" and unit.actor is Owner.CUSTOMER:
            credit = 1.0
        reader += credit * one.weight
        # What the reader asks of us is the reader's matter, whoever would act in the answer.
        if unit.benign is None and unit.voice is not Voice.READER:
            ours += _our_share(unit) * one.weight
    return reader, ours


def _our_share(unit: Unit) -> float:
    """How much of a unit we or the product do.

    A sentence that joins two main clauses counts like the two sentences it could be. "You get
    innovative solutions" is our offer in other words, and counts like it.
    """
    mains = [c.actor for c in unit.clauses if c.joined in ("main", "and", "so")] or [unit.actor]
    if unit.actor is Owner.READER:
        received = any(
            c.actor is Owner.READER and c.verb in word_list("receive").entries for c in unit.clauses
        )
        return 1.0 if unit.credit == 0 and received and unit.form is Form.SENTENCE else 0.0
    if len(mains) < 2 or (unit.actor in (Owner.COMPANY, Owner.PRODUCT) and len(set(mains)) == 1):
        mains = [unit.actor]
    return sum({Owner.COMPANY: 1.0, Owner.PRODUCT: PRODUCT}.get(actor, 0.0) for actor in mains) / len(mains)


def _actor(reader: float, ours: float) -> int:
    both = reader + ours
    lean = max(-50 * both, min(50 * both, SLOPE * (reader - ours)))
    return round(50 + lean / (both + PRIOR))


def _interval(reader: float, ours: float, weight: float, units: int) -> tuple[int, int]:
    """95 % of what the share could have been had the page said as much again in other words.

    A normal approximation to the share of the reader's weight, with half a unit on each side so that a
    page of one line has a wide interval.
    """
    one = weight / units if units else 1.0
    lines = (reader + ours) / one if one else 0.0
    share = (reader + 0.5 * one) / (reader + ours + one) if weight else 0.5
    spread = 1.96 * math.sqrt(share * (1 - share) / (lines + 1))
    both = reader + ours
    middle = reader / both if both else 0.5
    ends = [min(1.0, max(0.0, middle + sign * spread)) for sign in (-1, 1)]
    low, high = (_actor(both * end, both * (1 - end)) for end in ends)
    return low, high
