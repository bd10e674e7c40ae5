"""A page as the score sees it: one row a unit, with its weight and what it brings."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from copylint.appraisal import Quoted
from copylint.appraisal.answers import all_answers
from copylint.appraisal.lines import lines_of
from copylint.config.kinds import KindRow, kind_table
from copylint.facts import Page, Unit
from copylint.facts.alike import of_unit
from copylint.facts.role import Question
from copylint.lexicon import word_list
from copylint.scoring.weights import Weighed, counting, weights
from copylint.terms import BlockKind, Form, Outcome, Owner, Voice

_LEAST_WORDS = 3  # of a line that may bring something; shorter ones are labels
_NO_COPY = frozenset({BlockKind.BUTTON, BlockKind.CAPTION})
_SLOT = "\ue000"  # a value that a template fills in


@dataclass(frozen=True, slots=True)
class Row:
    """A unit, its weight, and what it brings; shares go from 0 to 1."""

    n: int  # the unit's number in the page
    at: Quoted
    weight: float
    reader: float = 0.0  # how much of it the protagonist does
    company: float = 0.0  # how much of it the company does, where that is not right
    product: float = 0.0
    concrete: float = 0.0  # how likely it says concretely what changes for the reader
    vague: float = 0.0
    proof: float = 0.0  # how likely somebody vouches in it
    fault: float = 0.0  # how likely a careful editor would mark it
    answers: float = 0.0  # how many of a customer's questions it answers best, each by how likely it does
    words: int = 0


class _Brought(NamedTuple):
    """What a unit brings by itself, wherever on the page it stands; the fields are those of ``Row``."""

    text: str
    reader: float
    company: float
    product: float
    concrete: float
    vague: float
    proof: float
    fault: float  # as the trained reader sees it


def rows_of(
    page: Page, faults: Mapping[int, float] | None = None, set_aside: frozenset[int] = frozenset()
) -> tuple[Row, ...]:
    """The rows of a page in reading order.

    ``faults`` holds, by the number of a unit, how likely an editor would mark it, where a rule knows more
    than the trained reader. ``set_aside`` are units that count neither for nor against.
    """
    weighed = {one.unit.n: one for one in weights(page, counting(page, set_aside))}
    units = page.unique(set_aside)
    answered = _answered(page, frozenset(unit.n for unit in units))
    rows = []
    for unit in units:
        one = weighed.get(unit.n)
        if one is not None:
            marked = (faults or {}).get(unit.n, 0.0)
            rows.append(_row(page, one, marked, answered.get(unit.n, 0.0)))
        elif unit.voice is Voice.CUSTOMER and unit.proof:
            at = Quoted(page.line(unit), _text(unit))
            rows.append(
                Row(
                    unit.n,
                    at,
                    0.0,
                    proof=1.0,
                    answers=answered.get(unit.n, 0.0),
                    words=len(unit.text.split()),
                )
            )
    return tuple(rows)


def _answered(page: Page, counted: frozenset[int]) -> dict[int, float]:
    """Unit → how many of the four questions it answers best in the page, each by how likely it does."""
    found: dict[int, float] = {}
    lines = [line for line in lines_of(page) if counted.issuperset([unit.n for unit in line.units])]
    if not lines or not page.beliefs:
        return found
    said = [all_answers(line) for line in lines]
    for n, _ in enumerate(Question):
        likely = [each[n] for each in said]
        best = max(likely)
        first = lines[likely.index(best)].units[0].n
        found[first] = found.get(first, 0.0) + best
    return found


def _row(page: Page, weighed: Weighed, marked: float, answers: float) -> Row:
    unit = weighed.unit
    text, reader, company, product, concrete, vague, proof, fault = of_unit(page, unit, _brought)
    return Row(
        unit.n,
        Quoted(page.line(unit), text),
        weighed.weight,
        reader,
        company,
        product,
        concrete,
        vague,
        proof,
        max(fault, marked),
        answers,
        weighed.words,
    )


def _brought(page: Page, unit: Unit) -> _Brought:
    belief = page.belief(unit)
    earns = _earns(page, unit)
    # What the reader asks is the reader's matter, whoever would act in the answer.
    ours = unit.benign is None and unit.voice is not Voice.READER
    company, product = _our_shares(unit) if ours else (0.0, 0.0)
    if belief is None:
        concrete, vague = float(unit.outcome is Outcome.CONCRETE), float(unit.outcome is Outcome.VAGUE)
    else:
        concrete, vague = belief.outcome["concrete"], belief.outcome["vague"]
    return _Brought(
        text=_text(unit),
        reader=_reader(unit, kind_table()[page.kind]) if earns else 0.0,
        company=company,
        product=product,
        concrete=concrete if earns and unit.voice is not Voice.READER else 0.0,  # a question only asks for it
        vague=vague if earns else 0.0,
        proof=1.0 if earns and unit.proof else 0.0,
        fault=0.0 if belief is None else belief.flagged,
    )


def _text(unit: Unit) -> str:
    return " ".join(unit.text.split())


def _earns(page: Page, unit: Unit) -> bool:
    """Whether the unit may bring something: buttons, alternative texts, labels and template slots do not."""
    words = unit.text.split()
    filled = sum(_SLOT in word for word in words) if _SLOT in unit.text else 0
    return page.block(unit).kind not in _NO_COPY and len(words) >= _LEAST_WORDS and filled * 3 <= len(words)


def _reader(unit: Unit, kind: KindRow) -> float:
    if kind.protagonist == "customer" and unit.actor is Owner.CUSTOMER:
        return 1.0
    return 0.5 if unit.buried else unit.credit


def _our_shares(unit: Unit) -> tuple[float, float]:
    """How much of a unit the company does, and how much the product.

    A sentence that joins two main clauses counts like the two sentences it could be. "You get
    innovative solutions" is our offer in other words, and counts like it.
    """
    mains: Sequence[Owner]
    mains = [c.actor for c in unit.clauses if c.joined in ("main", "and", "so")] or [unit.actor]
    if unit.actor is Owner.READER:
        if unit.credit != 0 or unit.form is not Form.SENTENCE:
            return 0.0, 0.0
        received = any(c.actor is Owner.READER and c.verb in _receive() for c in unit.clauses)
        return (1.0 if received else 0.0), 0.0
    if len(mains) < 2 or (unit.actor in (Owner.COMPANY, Owner.PRODUCT) and len(set(mains)) == 1):
        mains = [unit.actor]
    return mains.count(Owner.COMPANY) / len(mains), mains.count(Owner.PRODUCT) / len(mains)


@cache
def _receive() -> frozenset[str]:
    return frozenset(word_list("receive").entries)
