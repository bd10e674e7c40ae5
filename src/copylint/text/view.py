"""Text with the map back to the file it came from; views made from views compose."""

import sys
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from copylint.text.span import Span

_FAR = sys.maxsize  # beyond the end of any segment
_new = tuple.__new__  # twice as fast as Segment(…), and every block is made of some


class Segment(NamedTuple):
    """``text[start:end]`` stands for ``root[source_start:source_end]``.

    With kind None character for character; otherwise as a whole (an atom: an entity, a line join …).
    """

    start: int
    end: int
    source_start: int
    source_end: int
    kind: str | None


class Piece(NamedTuple):
    """What becomes of ``[start, end)`` of a view: kept as it is, or replaced as a whole."""

    start: int
    end: int
    replacement: str | None = None  # None keeps the text; an empty string leaves it out
    kind: str = "coarse"  # of the atom that a replacement makes


@dataclass(frozen=True, slots=True)
class View:
    """Text whose every character knows the code points of the root it stands for.

    The segments tile the text; source characters that no segment covers are markup. An empty text has
    one empty segment, so that it still has a place.
    """

    root: str
    text: str
    segments: tuple[Segment, ...]

    @classmethod
    def whole(cls, text: str) -> "View":
        """The text itself, mapped one to one."""
        return cls(text, text, (Segment(0, len(text), 0, len(text), None),))

    @classmethod
    def joined(cls, parts: Sequence["View"]) -> "View":
        """One text out of views over one root, at least one of them, in the order of the root.

        Raises ValueError when a part goes back.
        """
        segments: list[Segment] = []
        length = 0
        for part in parts:
            for start, end, source_start, source_end, kind in part.segments:
                if start == end:
                    continue
                last = segments[-1] if segments else None
                if last and source_start < (last.source_start if kind and last.kind else last.source_end):
                    raise ValueError(f"what stands at {source_start} goes back")
                grown = length + end - start
                if last and kind is None and last.kind is None and last.source_end == source_start:
                    segments[-1] = Segment(last.start, grown, last.source_start, source_end, None)
                else:
                    segments.append(Segment(length, grown, source_start, source_end, kind))
                length = grown
        if not segments:
            return parts[0]
        return cls(parts[0].root, "".join(part.text for part in parts), tuple(segments))

    def after(self, text: str, kind: str) -> "View":
        """An atom of ``text`` that stands for the empty place where this view ends."""
        at = self.segments[-1].source_end
        return View(self.root, text, (Segment(0, len(text), at, at, kind),))

    def sub(self, start: int, end: int) -> "View":
        """The view of ``text[start:end]``."""
        return self.assemble((Piece(start, end),))

    def edit(self, edits: Iterable[Piece], start: int = 0, end: int | None = None) -> "View":
        """Replace stretches, in order and apart from each other, and keep the rest of ``text[start:end]``."""
        pieces: list[Piece] = []
        at = start
        for edit in edits:
            if at != edit.start:
                pieces.append(Piece(at, edit.start))
            pieces.append(edit)
            at = edit.end
        pieces.append(Piece(at, len(self.text) if end is None else end))
        return self.assemble(pieces)

    def assemble(self, pieces: Iterable[Piece]) -> "View":
        """A new view over the same root, from pieces of this one in order; what lies between is left out.

        Raises ValueError when a piece lies outside of the text or goes back.
        """
        text, source = self.text, self.segments
        final = len(source) - 1
        segments: list[Segment] = []
        texts: list[str] = []
        length = last = 0
        index = 0  # of the segment that the piece begins in, as far as we know
        opening = -1  # where the first piece begins
        torn = False  # the last segment so far may go on in the next
        for piece in pieces:
            start, end, replacement, kind = piece
            if not last <= start <= end <= len(text):
                raise ValueError(f"{piece} goes back or lies outside of the text")
            last = end
            if opening < 0:
                opening = start
            if source[index].end <= start:  # as a rule it is the next
                index = index + 1 if index < final and start < source[index + 1].end else self._index(start)
            if replacement is not None:
                if replacement:
                    grown = length + len(replacement)
                    first, stop, source_first, _, atom = source[index]
                    if atom is None and end <= stop:
                        by = source_first - first
                        segments.append(_new(Segment, (length, grown, start + by, end + by, kind)))
                    else:
                        segments.append(Segment(length, grown, *self._room(start, end), kind))
                    texts.append(replacement)
                    length, torn = grown, False
                continue
            if start == end:
                continue
            texts.append(text[start:end])
            while True:
                first, stop, source_first, source_stop, atom = source[index]
                low = start if first < start else first
                high = end if end < stop else stop
                grown = length + high - low
                if atom is not None:  # part of an atom still stands for all of its source
                    segments.append(_new(Segment, (length, grown, source_first, source_stop, atom)))
                    torn = False
                else:
                    source_low, source_high = low + source_first - first, high + source_first - first
                    if torn and segments[-1].source_end == source_low:
                        before = segments.pop()
                        segments.append(Segment(before.start, grown, before.source_start, source_high, None))
                    else:
                        segments.append(_new(Segment, (length, grown, source_low, source_high, None)))
                    torn = True
                length = grown
                if stop >= end:
                    break
                index += 1
        if not segments:
            origin = self.span(max(opening, 0), max(opening, 0)).start
            segments.append(Segment(0, 0, origin, origin, None))
        return View(self.root, "".join(texts), tuple(segments))

    def span(self, start: int, end: int) -> Span:
        """The stretch of the root that ``text[start:end]`` stands for, markup inside included.

        An empty stretch has an empty span at the place of the character that follows it, at the end
        of the text after the one before it.
        """
        first = self.segments[self._index(start)]
        if start == end:
            at = first.source_start if first.kind else first.source_start + start - first.start
            return Span(first.source_end, first.source_end) if start == first.end else Span(at, at)
        final = self.segments[self._index(end - 1)]
        return Span(
            first.source_start if first.kind else first.source_start + start - first.start,
            final.source_end if final.kind else final.source_start + end - final.start,
        )

    def pieces(self, start: int, end: int) -> tuple[Span, ...]:
        """The same stretch without the markup between: spans of the root, in order, none touching."""
        spans: list[Span] = []
        for segment in self._cut(start, end, 0):
            span = Span(segment.source_start, segment.source_end)
            if spans and span.start <= spans[-1].end:
                spans[-1] = spans[-1].joined(span)
            else:
                spans.append(span)
        return tuple(span for span in spans if span.start < span.end) or (self.span(start, end),)

    def verbatim(self, start: int, end: int) -> bool:
        """Whether ``text[start:end]`` is one untouched run of the root, safe to rewrite in place."""
        segment = self.segments[self._index(start)]
        return segment.kind is None and end <= segment.end

    def check(self) -> None:
        """Raise AssertionError when the map breaks a promise; for tests."""
        at = 0
        before: Segment | None = None
        for segment in self.segments:
            start, end, source_start, source_end, kind = segment
            assert start == at, f"{segment} leaves a gap"
            assert end > start or len(self.segments) == 1, f"{segment} is empty"
            assert 0 <= source_start <= source_end <= len(self.root), f"{segment} leaves the root"
            if kind is None:
                same = self.text[start:end] == self.root[source_start:source_end]
                assert same, f"{segment} is not its source"
            if before:
                assert source_start >= before.source_start, f"{segment} starts before {before}"
                assert source_end >= before.source_end, f"{segment} ends before {before}"
                apart = source_start >= before.source_end
                assert apart or (kind and before.kind), f"{segment} overlaps {before}"
                assert not _continues(before, segment), f"{segment} is torn from {before}"
            at, before = end, segment
        assert at == len(self.text), "the segments end before the text"

    def _room(self, start: int, end: int) -> Span:
        """The source of a replacement; what is put into the middle of an atom shares the atom's.

        The middle may also be the seam between two atoms that share one source.
        """
        index = self._index(start)
        segment = self.segments[index]
        if segment.kind and start == end < segment.end:
            seam = index > 0 and self.segments[index - 1].source_end > segment.source_start
            if segment.start < start or seam:
                return Span(segment.source_start, segment.source_end)
        return self.span(start, end)

    def _index(self, at: int) -> int:
        """Index of the segment that holds the character at ``at``, or of the last one."""
        if not 0 <= at <= len(self.text):
            raise ValueError(f"offset {at} outside of the text")
        return max(0, bisect_right(self.segments, (at, _FAR)) - 1)

    def _cut(self, start: int, end: int, to: int) -> Iterator[Segment]:
        """The segments of ``text[start:end]``, moved to begin at ``to``."""
        by = to - start
        for index in range(self._index(start), len(self.segments)):
            segment = self.segments[index]
            if segment.start >= end:
                return
            low, high = max(start, segment.start), min(end, segment.end)
            if segment.kind is None:
                source = segment.source_start - segment.start
                yield Segment(low + by, high + by, low + source, high + source, None)
            else:  # part of an atom still stands for all of its source
                yield Segment(low + by, high + by, segment.source_start, segment.source_end, segment.kind)


def _continues(first: Segment, second: Segment) -> bool:
    return first.kind is None and second.kind is None and first.source_end == second.source_start
