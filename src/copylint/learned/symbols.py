"""What the reading and the markup say of a unit, as numbers from 0 to 1 with names."""

from collections.abc import Iterator

from copylint.facts import Page, Unit
from copylint.terms import Outcome

_LONG = 40  # words


def symbols_of(page: Page, unit: Unit) -> Iterator[tuple[str, float]]:
    """Name and size of each symbol that is not zero, such as ("block:h1", 1.0)."""
    yield f"block:{page.block(unit).kind.value}", 1.0
    yield f"kind:{page.kind.value}", 1.0
    yield f"form:{unit.form.value}", 1.0
    yield f"voice:{unit.voice.value}", 1.0
    yield f"actor:{unit.actor.value}", 1.0
    for name in sorted({sign.name for sign in unit.signs}):
        yield f"sign:{name}", 1.0
    if unit.outcome is not Outcome.NONE:
        yield f"outcome:{unit.outcome.value}", 1.0
    for name, true in (
        ("buried", unit.buried),
        ("measured", unit.measured),
        ("benign", unit.benign is not None),
        ("proof", unit.proof),
    ):
        if true:
            yield name, 1.0
    if unit.credit:
        yield "credit", unit.credit
    yield "length", min(len(unit.text.split()), _LONG) / (_LONG / 2)
