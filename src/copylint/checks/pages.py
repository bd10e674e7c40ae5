"""Checks of a page as a whole: what it opens with, who acts in it, what it claims and leaves open."""

from collections.abc import Iterator
from functools import cache

from copylint.appraisal.appraise import appraise
from copylint.facts import Page, Unit
from copylint.lexicon import Phrases, word_list
from copylint.rulebook.rule import Match, Options
from copylint.scoring.score import who_acts
from copylint.terms import BlockKind, Outcome, Owner, Voice
from copylint.text import Span

_LEAST_LINES = 8  # fewer are too short to say who mostly acts
_LEAST_CLAIMED = 5  # of a page that claims something
_OURS = 0.55  # share of the lines in which somebody acts
_LOW = 50  # of the part that says who acts
_CLAIMANTS = (Owner.COMPANY, Owner.PRODUCT, Owner.NONE)
_LEAST_OPENING = 2  # lines; one is a line, not an opening
_OPENING = (BlockKind.TITLE, BlockKind.H1, BlockKind.DESCRIPTION)


def about_us_first(page: Page, units: tuple[Unit, ...], options: Options) -> Iterator[Match]:  # noqa: ARG001
    """Title, first heading and first paragraph are all about us; marks the first of them."""
    paragraph = next((u for u in units if page.block(u).kind is BlockKind.PARAGRAPH), None)
    if paragraph is None:
        return
    opening = [
        unit
        for unit in page.units
        if unit.block == paragraph.block or (unit.n < paragraph.n and page.block(unit).kind in _OPENING)
    ]
    ours = [unit for unit in opening if unit.actor in (Owner.COMPANY, Owner.PRODUCT)]
    others = [unit for unit in opening if unit not in ours and unit.actor is not Owner.NONE]
    sentences = [unit for unit in ours if unit.block == paragraph.block]
    if len(opening) < _LEAST_OPENING or others or not sentences or any(_gives(unit) for unit in opening):
        return
    first = ours[0]
    yield Match(first, {"unit": first.span}, {}, (first,))


def _gives(unit: Unit) -> bool:
    return unit.benign is not None or unit.outcome is not Outcome.NONE or unit.voice is not Voice.COMPANY


def self_heavy(page: Page, units: tuple[Unit, ...], options: Options) -> Iterator[Match]:  # noqa: ARG001
    """We or the product act far more often than the reader; marks the first line of ours."""
    counts, value = who_acts(page)
    ours, theirs = counts.company + counts.product, counts.reader
    if ours + theirs < _LEAST_LINES or ours <= _OURS * (ours + theirs) or value >= _LOW:
        return
    first = next((u for u in units if u.actor in (Owner.COMPANY, Owner.PRODUCT) and u.benign is None), None)
    if first is not None:
        slots = {"count": str(ours), "reader": str(theirs)}
        yield Match(first, {"unit": first.span}, slots, (first,))


def claims_not_shown(page: Page, units: tuple[Unit, ...], options: Options) -> Iterator[Match]:  # noqa: ARG001
    """Customer focus is claimed where we act far more often than the reader; marks the claim."""
    claim = next(_claims(units), None)
    if claim is None:
        return  # few pages claim it, so few are counted for it
    counts, value = who_acts(page)
    if counts.units < _LEAST_CLAIMED or value >= _LOW:
        return
    unit, words = claim
    slots = {"count": str(counts.company + counts.product), "reader": str(counts.reader)}
    yield Match(unit, {"unit": unit.span, "words": words}, slots, (unit,))


def _claims(units: tuple[Unit, ...]) -> Iterator[tuple[Unit, Span]]:
    known = _claiming()
    for unit in units:
        if unit.actor in _CLAIMANTS and not unit.proof:
            for start, end in known.places(unit.text):
                yield unit, Span(start, end).shifted(unit.span.start)


@cache
def _claiming() -> Phrases:
    return Phrases(word_list("customer-focus-claims").forms | word_list("customer-focus-phrases").forms)


def unanswered_questions(page: Page, units: tuple[Unit, ...], options: Options) -> Iterator[Match]:  # noqa: ARG001
    """Which of a customer's questions the page leaves open; marks the page."""
    appraisal = appraise(page)
    if appraisal is None or not units:
        return
    open_ = [answer for answer in appraisal.answers if answer.at is None]
    names = {answer.question.value for answer in open_}
    if not names & {"worth", "confidence"} or sum(len(unit.text.split()) for unit in units) < 80:
        return
    slots = {"count": str(len(open_)), "questions": " ".join(answer.asks for answer in open_)}
    yield Match(units[0], {"unit": units[0].span}, slots, (units[0],))
