"""Documents whose lines play the roles that a test tells, read without the language model."""

from collections.abc import Mapping
from dataclasses import replace
from textwrap import dedent

from copylint.appraisal.lines import Line, lines_of
from copylint.facts import Names, Page, Unit
from copylint.formats import read
from copylint.terms import DocumentKind, Form, Owner, Voice
from copylint.text import Document, Source, Span
from tests.told import ToldReader

Roles = Mapping[str, float]


def paper(
    text: str,
    of: Mapping[str, Roles] | None = None,
    kind: DocumentKind = DocumentKind.BRIEF,
    **facts: Mapping[str, object],
) -> Page:
    """A page with one unit a block; ``of``: text → roles; ``facts``: field of a unit → text → value."""
    document = read(Source.of(dedent(text).strip() + "\n", "plan.md"))
    units = units_of(document)
    units = tuple(
        replace(unit, **{name: said[unit.text] for name, said in facts.items() if unit.text in said})  # type: ignore[arg-type]
        for unit in units
    )
    known = {unit.text for unit in units}
    assert set(of or {}) <= known, set(of or {}) - known
    page = Page(document, kind, True, Names(), units)
    reader = ToldReader({each: {"roles": roles} for each, roles in (of or {}).items()})
    return replace(page, beliefs=reader.read(page))


def units_of(document: Document) -> tuple[Unit, ...]:
    """One unit a block, in which nobody acts."""
    return tuple(
        Unit(n, n, Span(0, len(block.text)), block.text, Form.SENTENCE, Voice.COMPANY, Owner.NONE)
        for n, block in enumerate(document.blocks)
    )


def lines(text: str, of: Mapping[str, Roles] | None = None) -> tuple[Line, ...]:
    """The lines of such a page."""
    return tuple(lines_of(paper(text, of)))
