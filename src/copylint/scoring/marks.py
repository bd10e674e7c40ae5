"""Four yes/no marks of a text too short for a number, such as a headline or an ad."""

from collections.abc import Sequence

from copylint.facts import Page, Unit
from copylint.scoring.rows import Row
from copylint.scoring.values import Mark
from copylint.terms import Outcome

_SPECIFIC = frozenset({"number", "time", "price", "person", "date", "weekday"})
_SURE = 0.5


def marks_of(page: Page, units: Sequence[Unit], rows: Sequence[Row]) -> tuple[Mark, ...]:
    """Whether the reader does something, something changes, it is specific, and nothing stands in the way."""
    names = {name.lower() for name in (*page.names.company, *page.names.products)}
    return (
        Mark("something the reader does", any(unit.credit > 0 for unit in units)),
        Mark(
            "a concrete change",
            any(row.concrete >= _SURE for row in rows)
            or any(unit.outcome is Outcome.CONCRETE for unit in units),
        ),
        Mark(
            "something specific: a number, a name, an audience", any(_specific(unit, names) for unit in units)
        ),
        Mark("words without praise or labels", not any(row.fault >= _SURE for row in rows)),
    )


def _specific(unit: Unit, ours: set[str]) -> bool:
    if any(character.isdigit() for character in unit.text) or any(unit.has(name) for name in _SPECIFIC):
        return True
    phrases = (
        phrase for clause in unit.clauses for phrase in (clause.subject, clause.object, clause.predicate)
    )
    return any(phrase is not None and phrase.named and phrase.head.lower() not in ours for phrase in phrases)
