"""Comments in the copy that keep a line as it is: one pure function over findings."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from copylint.facts import Finding
from copylint.text import Directive, Span

_FOREVER = 1 << 62  # beyond the end of any file
_NEAREST = ("disable-next-line", "disable-line", "disable", "disable-file")


@dataclass(frozen=True, slots=True)
class Silenced:
    """The findings with the reasons of those that are covered, and which names of which comments were of use.

    ``used`` holds pairs of a directive's number and the name that covered something; "" where it names none.
    """

    findings: tuple[Finding, ...]
    used: frozenset[tuple[int, str]]


def suppress(
    findings: Iterable[Finding], directives: Sequence[Directive], *, reasons_only: bool = False
) -> Silenced:
    """The findings, those that a comment covers marked with its reason.

    A finding is covered if its sentence touches what the comment speaks of. Where several comments cover
    it, one with a reason counts before one without, the nearer before the wider. ``reasons_only``:
    comments without a reason cover nothing. What is silenced already stays as it is.
    """
    marked = list(findings)
    groups: dict[tuple[str, str], list[int]] = {}
    for number, finding in enumerate(marked):
        groups.setdefault((finding.name, finding.family), []).append(number)
    used: set[tuple[int, str]] = set()
    for (name, family), numbers in groups.items():
        numbers.sort(key=lambda n: marked[n].sentence)
        lines = _Lines([marked[n].sentence for n in numbers])
        stretches = [
            (directives[n], n, said, span)
            for n, said, span in _stretches(directives, name, family, reasons_only=reasons_only)
        ]
        stretches.sort(key=lambda each: (not each[0].reason, _NEAREST.index(each[0].verb), each[3]))
        for directive, n, said, span in stretches:
            if lines.touched(span):
                used.add((n, said))
                for index in lines.take(span):
                    number = numbers[index]
                    if marked[number].suppressed is None:
                        marked[number] = replace(marked[number], suppressed=directive.reason)
    return Silenced(tuple(marked), frozenset(used))


def _stretches(
    directives: Sequence[Directive], name: str, family: str, *, reasons_only: bool
) -> Iterator[tuple[int, str, Span]]:
    """What the directives that speak of a rule cover, each with its number and by which name."""
    opened: list[tuple[int, str, int]] = []
    for number, one in enumerate(directives):
        said = next((each for each in one.names if each in (name, family)), None if one.names else "")
        if said is None or one.fault or (reasons_only and not one.reason and one.verb != "enable"):
            continue
        if one.verb == "disable":
            opened.append((number, said, one.span.end))
        elif one.verb == "enable":
            for begun, by, start in opened:
                yield begun, by, Span(start, one.span.start)
            opened = []
        else:
            for span in one.covers:
                yield number, said, span
    for begun, by, start in opened:
        yield begun, by, Span(start, _FOREVER)


class _Lines:
    """Sentences in order, each taken once, so that thousands of comments cost no more than a few."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self.spans = spans
        self.starts = [span.start for span in spans]
        self.furthest = list(accumulate((span.end for span in spans), max))
        self.free = list(range(len(spans) + 1))  # the next one from here on that nobody took

    def touched(self, span: Span) -> bool:
        """Whether any sentence touches the span, taken or not."""
        first, last = self._between(span)
        return any(self.spans[index].touches(span) for index in range(first, last))

    def take(self, span: Span) -> Iterator[int]:
        """Take the sentences that touch the span and that are free."""
        first, last = self._between(span)
        index = self._next(first)
        while index < last:
            if self.spans[index].touches(span):
                self.free[index] = index + 1
                yield index
            index = self._next(index + 1)

    def _between(self, span: Span) -> tuple[int, int]:
        return bisect_right(self.furthest, span.start), bisect_left(self.starts, span.end)

    def _next(self, index: int) -> int:
        end = index
        while self.free[end] != end:
            end = self.free[end]
        while self.free[index] != end:
            self.free[index], index = end, self.free[index]
        return end
