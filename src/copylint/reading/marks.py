"""Which marks of a block stand in which of its units, found in one pass over both."""

from collections.abc import Iterator, Sequence

from copylint.text import Block, Mark, Span

_KINDS = ("code", "link")
_MOST = 200  # marks of one unit; markup nested deeper than that is nobody's copy


def marks_of(block: Block, spans: Sequence[Span]) -> Iterator[tuple[Mark, ...]]:
    """The code and the links that touch each of ``spans``, which come in order, as the block lists them."""
    wanted = [(n, mark) for n, mark in enumerate(block.marks) if mark.kind in _KINDS]
    waiting = sorted(wanted, key=lambda pair: pair[1].span.start, reverse=True)
    open_marks: list[tuple[int, Mark]] = []
    for span in spans:
        while waiting and waiting[-1][1].span.start < span.end:
            open_marks.append(waiting.pop())
        live: list[tuple[int, Mark]] = []
        seen = 0
        while seen < len(open_marks) and len(live) < _MOST:
            if open_marks[seen][1].span.end > span.start:
                live.append(open_marks[seen])
            seen += 1
        open_marks[:seen] = live
        yield tuple(mark for _, mark in sorted(live, key=lambda pair: pair[0]))
