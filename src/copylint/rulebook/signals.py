"""What a unit may be asked for by name in ``has``, ``lacks`` and ``unless``."""

import re
from collections.abc import Callable
from functools import lru_cache

from copylint.facts import Page, Unit
from copylint.rulebook.slots import listed
from copylint.terms import Form, Outcome
from copylint.text import Span

# Signs the reading sets (see reading/signs.py) and what follows from a unit's other facts.
SIGNS = frozenset(
    """
        number year price date time source person question apology thanks congratulation
        empathy status contact condition not-for bridge relief vague weekday guarantee
        hypothesis reader superlative feature-noun named-reader mention proof linked measure code
        relieved author lead of-how-many lately address vague-gain
        """.split()
)
_SHARE_OR_PRICE = re.compile(r"[%$€£]")
_FACTS: dict[str, Callable[[Unit], bool]] = {
    "outcome": lambda unit: unit.outcome is not Outcome.NONE,
    "outcome-for-reader": lambda unit: (
        unit.outcome is Outcome.CONCRETE or (unit.has("bridge") and unit.credit > 0)
    ),
    "benign": lambda unit: unit.benign is not None,
    "reader-acts": lambda unit: unit.credit > 0 or unit.form is Form.IMPERATIVE,
    "reader-does": lambda unit: unit.credit >= 1,
    "buried": lambda unit: unit.buried,
    "counted": lambda unit: any(sign.name == "number" and _counts(unit, sign.span) for sign in unit.signs),
}


def _counts(unit: Unit, number: Span) -> bool:
    """Whether a number counts things: "five places", not "20 %", "$30" or a price."""
    if any(sign.name == "price" and sign.span.touches(number) for sign in unit.signs):
        return False
    start, end = number.start - unit.span.start, number.end - unit.span.start
    return _SHARE_OR_PRICE.search(unit.text, max(0, start - 2), end + 3) is None


NAMES = SIGNS | frozenset(_FACTS)


def carries(unit: Unit, name: str) -> bool:
    """Whether a unit carries a sign, a fact, or (``words:LIST``) a word of a list."""
    if name.startswith("words:"):
        return _lists(name[6:], unit.text)
    known = _FACTS.get(name)
    return known(unit) if known else unit.has(name)


@lru_cache(maxsize=4_096)  # what stands around many lines is asked for each of them, and again after an edit
def _lists(name: str, text: str) -> bool:
    return listed(name).search(text) is not None


def neighbours(page: Page, unit: Unit, place: str) -> tuple[Unit, ...]:
    """The units that ``unless`` may look at from ``unit``."""
    if place == "here":
        return (unit,)
    if place in ("next", "before", "heading"):
        other = {"next": page.next, "before": page.before, "heading": page.heading}[place](unit)
        return () if other is None else (other,)
    if place == "block":
        return page.in_block(unit.block)
    if place == "list":
        return tuple(other for item in page.items(unit) for other in item)
    return page.section(unit) if place == "section" else page.units


PLACES = ("here", "next", "before", "block", "heading", "list", "section", "page")
