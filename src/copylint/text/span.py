"""Half-open spans of code points, and the lines and columns people read."""

from typing import NamedTuple


class Span(NamedTuple):
    """Half-open range of code points: ``text[start:end]``."""

    start: int
    end: int

    def covers(self, other: "Span") -> bool:
        """Whether ``other`` lies inside this span."""
        return self.start <= other.start and other.end <= self.end

    def touches(self, other: "Span") -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def shifted(self, by: int) -> "Span":
        """The same span, ``by`` code points further on."""
        return Span(self.start + by, self.end + by)

    def joined(self, other: "Span") -> "Span":
        """The smallest span that covers both."""
        return Span(min(self.start, other.start), max(self.end, other.end))


class Position(NamedTuple):
    """A place in a file: line and column, both counted from 1, columns in code points."""

    line: int
    column: int
