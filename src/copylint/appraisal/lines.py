"""The lines of a document that play a role, cells of one row taken together."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from copylint.appraisal.values import Quoted
from copylint.facts import Page, Unit
from copylint.facts.alike import known_of, of_unit
from copylint.terms import BlockKind, Voice

_BETWEEN = " · "  # cells of a row, when quoted
_ROW_A_LINE = ("markdown", "mdx")


@dataclass(frozen=True)
class Line:
    """One unit, or the cells of one row of a table, and how likely it plays which role."""

    page: Page
    units: tuple[Unit, ...]

    @cached_property
    def roles(self) -> Mapping[str, float]:
        """The likeliest that any of its units is, by role; empty where the reader was not asked."""
        if len(self.units) == 1:
            belief = self.page.belief(self.units[0])
            return belief.roles if belief else {}
        found: dict[str, float] = {}
        for unit in self.units:
            belief = self.page.belief(unit)
            for role, likely in belief.roles.items() if belief else ():
                if likely >= found.get(role, 0.0):
                    found[role] = likely
        return found

    @cached_property
    def words(self) -> int:
        """How many words it has."""
        return sum(of_unit(self.page, unit, _words) for unit in self.units)

    def likely(self, roles: Sequence[str]) -> float:
        """How likely it plays one of these roles, which exclude each other."""
        if not self.page.beliefs:
            return 0.0
        roles = tuple(roles)
        if len(self.units) == 1:
            return self._likely(self.units[0], roles)
        return max([self._likely(unit, roles) for unit in self.units])

    def _likely(self, unit: Unit, roles: tuple[str, ...]) -> float:
        known = known_of(self.page)[unit.n]
        if roles not in known:
            belief = self.page.beliefs[unit.n]
            known[roles] = sum(belief.roles.get(role, 0.0) for role in roles)
        likely: float = known[roles]
        return likely

    def best(self, roles: Sequence[str]) -> str:
        """The likeliest of these roles, as its strongest unit sees it."""
        beliefs = [belief for unit in self.units if (belief := self.page.belief(unit))]
        strongest = max(beliefs, key=lambda belief: sum(belief.roles.get(role, 0.0) for role in roles))
        return max(roles, key=lambda role: strongest.roles.get(role, 0.0))

    @property
    def group(self) -> tuple[str, int] | None:
        """The list or the table it stands in, if any."""
        place = self.page.block(self.units[0]).place
        if place.table is not None:
            return ("table", place.table)
        return None if place.list is None else ("list", place.list)

    @property
    def quoted(self) -> Quoted:
        """Its words, and the line where they begin."""
        cells: dict[int, list[str]] = {}
        for unit in self.units:
            cells.setdefault(unit.block, []).extend(unit.text.split())
        return Quoted(self.page.line(self.units[0]), _BETWEEN.join(map(" ".join, cells.values())))


def lines_of(page: Page) -> tuple[Line, ...]:
    """All lines of copy in reading order; a heading is one, too."""
    return page.once("lines", lambda: tuple(_lines(page)))


def _lines(page: Page) -> Iterator[Line]:
    row: list[Unit] = []
    for unit in page.units:
        if unit.voice is Voice.NOT_COPY:
            continue
        if page.block(unit).kind is not BlockKind.CELL:  # as most
            if row:
                yield Line(page, tuple(row))
                row = []
            yield Line(page, (unit,))
            continue
        if row and not _same_row(page, row[-1], unit):
            yield Line(page, tuple(row))
            row = []
        row.append(unit)
    if row:
        yield Line(page, tuple(row))


def _same_row(page: Page, unit: Unit, after: Unit) -> bool:
    """Whether both stand in one row of a table: columns go up in it, and in Markdown it is a line."""
    one, other = page.block(unit), page.block(after)
    if one.kind is not BlockKind.CELL or other.kind is not BlockKind.CELL or one.place.table is None:
        return False
    if unit.block == after.block:
        return True
    if one.place.table != other.place.table or one.place.column >= other.place.column:
        return False
    return page.document.format not in _ROW_A_LINE or page.line(unit) == page.line(after)


def _words(page: Page, unit: Unit) -> int:  # noqa: ARG001
    return len(unit.text.split())
