"""Where code stands in Markdown, told before it is parsed: fenced blocks, and code within a line."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from copylint.text.span import Span

# The line that opens or closes a fenced block: what stands before it, its marks, what it says of the code.
_MARKS = r"(?:>[ \t]?)*+(?:(?:[*+-]|\d{1,9}[.)])[ \t]++)?(`{3,}+|~{3,}+)([^`\n]*+)$"
FENCE = re.compile(rf"(?<![> \t]){_MARKS}")
_FENCE_LINE = re.compile(rf"^[ \t]*+{_MARKS}", re.MULTILINE)
_TICKS = re.compile(r"`++")
_BLANK = re.compile(r"\n[ \t>]*+\r?(?=\n)")


class Code:
    """The code of one text; stretches in order, none touching another."""

    def __init__(self, text: str) -> None:
        self.fenced = list(_fenced(text))
        spans = [*self.fenced, *_inline(text, self.fenced)]
        self.spans = sorted(spans)
        self._starts = [span.start for span in self.spans]

    def holds(self, at: int) -> bool:
        """Whether the character at ``at`` is code."""
        index = bisect_right(self._starts, at) - 1
        return index >= 0 and at < self.spans[index].end

    def opening(self, at: int) -> Span | None:
        """The stretch that begins at ``at``."""
        index = bisect_left(self._starts, at)
        return self.spans[index] if index < len(self.spans) and self._starts[index] == at else None


def _fenced(text: str) -> Iterator[Span]:
    """Each fenced block, from its first line to its last; one that is never closed reaches to the end."""
    opened: re.Match[str] | None = None
    for line in _FENCE_LINE.finditer(text):
        if opened is None:
            opened = line
        elif line[1].startswith(opened[1]) and not line[2].strip():
            yield Span(opened.start(), line.end())
            opened = None
    if opened is not None:
        yield Span(opened.start(), len(text))


def _inline(text: str, fenced: list[Span]) -> Iterator[Span]:
    """Code within a line or a paragraph: from some backticks to the next that are as many."""
    starts = [span.start for span in fenced]
    runs = []
    for run in _TICKS.finditer(text):
        index = bisect_right(starts, run.start()) - 1
        if index < 0 or run.start() >= fenced[index].end:
            runs.append(run.span())
    by_length: dict[int, list[int]] = {}
    for start, end in runs:
        by_length.setdefault(end - start, []).append(start)
    blanks = [found.start() for found in _BLANK.finditer(text)] if runs else []
    at = 0
    for start, end in runs:
        if start < at or (start and text[start - 1] == "\\"):
            continue
        alike = by_length[end - start]
        index = bisect_right(alike, start)
        if index == len(alike):
            continue
        blank = bisect_left(blanks, end)
        if blank == len(blanks) or blanks[blank] > alike[index]:
            at = alike[index] + end - start
            yield Span(start, at)
