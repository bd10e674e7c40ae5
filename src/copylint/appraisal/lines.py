"""The lines of a document that play a role, cells of one row taken together."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from copylint.appraisal.values import Quoted
from copylint.facts import Page, Unit
from copylint.terms import BlockKind, Voice

_BETWEEN = " · "  # cells of a row, when quoted


@dataclass(frozen=True)
class Line:
    """One unit, or the cells of one row of a table, and how likely it plays which role."""

    page: Page
    units: tuple[Unit, ...]

    @cached_property
    def roles(self) -> Mapping[str, float]:
        """The likeliest that any of its units is, by role; empty where the reader was not asked."""
        found: dict[str, float] = {}
        for unit in self.units:
            belief = self.page.belief(unit)
            for role, likely in belief.roles.items() if belief else ():
                found[role] = max(likely, found.get(role, 0.0))
        return found

    def likely(self, roles: Sequence[str]) -> float:
        """How likely it plays one of these roles, which exclude each other."""
        return max(
            (
                sum(belief.roles.get(role, 0.0) for role in roles)
                for unit in self.units
                if (belief := self.page.belief(unit))
            ),
            default=0.0,
        )

    def best(self, roles: Sequence[str]) -> str:
        """The likeliest of these roles, as its strongest unit sees it."""
        beliefs = [belief for unit in self.units if (belief := self.page.belief(unit))]
        strongest = max(beliefs, key=lambda belief: sum(belief.roles.get(role, 0.0) for role in roles))
        return max(roles, key=lambda role: strongest.roles.get(role, 0.0))

    @property
    def quoted(self) -> Quoted:
        """Its words, and the line where they begin."""
        first = self.units[0]
        block = self.page.block(first)
        line = self.page.document.source.position(block.view.span(*first.span).start).line
        return Quoted(line, _BETWEEN.join(" ".join(unit.text.split()) for unit in self.units))


def lines_of(page: Page) -> Iterator[Line]:
    """All lines of copy in reading order; a heading is one, too."""
    row: list[Unit] = []
    at: tuple[int | None, int] | None = None
    for unit in page.units:
        if unit.voice is Voice.NOT_COPY:
            continue
        block = page.block(unit)
        here = None
        if block.kind is BlockKind.CELL and block.place.table is not None:
            start = block.view.span(*unit.span).start
            here = (block.place.table, page.document.source.position(start).line)
        if row and (here is None or here != at):
            yield Line(page, tuple(row))
            row = []
        if here is None:
            yield Line(page, (unit,))
        else:
            row.append(unit)
        at = here
    if row:
        yield Line(page, tuple(row))
