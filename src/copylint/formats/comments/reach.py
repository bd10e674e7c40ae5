"""What a comment to copylint speaks of: its line, the next value, property, element or block, or the file."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import accumulate

from copylint.formats.comments import reach_gaps as gaps
from copylint.formats.comments.reach_markup import Gap, read_gap, tag_end
from copylint.memory import Memory
from copylint.text.document import Directive, Document
from copylint.text.span import Span

_LINES = {
    "yaml": gaps.in_yaml,
    "toml": gaps.in_toml,
    "po": gaps.in_po,
    "ftl": gaps.in_ftl,
    "properties": gaps.in_properties,
    "subtitles": gaps.in_subtitles,
    "ipynb": gaps.in_notebook,
}
_PROSE = ("text", "rst", "asciidoc", "csv")
_SCRIPTS = ("tsx", "jsx", "ts", "js", "json")


def reaching(document: Document, memory: Memory) -> Document:
    """The document, its directives told what they cover.

    "The next line" is the next line that is not empty, together with the whole of the next piece of copy
    if that belongs to whatever follows the comment; in the middle of a paragraph it is only the line.
    """
    if not document.directives:
        return document
    return replace(document, directives=tuple(_Reach(document).all()))


class _Reach:
    def __init__(self, document: Document) -> None:
        self.document, self.source, self.text = document, document.source, document.source.text
        spans = sorted(block.view.span(0, len(block.text)) for block in document.blocks)
        self.starts = [span.start for span in spans]
        self.ends = [span.end for span in spans]
        self.furthest = list(accumulate(self.ends, max))
        self.whole = lru_cache(maxsize=None)(self._whole)
        self.next_line = lru_cache(maxsize=None)(self._next_line)

    def all(self) -> Iterator[Directive]:
        """Every directive, in order; read backwards, for comments in a row reach what the last one does."""
        found = self.document.directives
        after: tuple[Span, ...] = ()
        made: list[Directive] = []
        for index in range(len(found) - 1, -1, -1):
            one = found[index]
            follower = found[index + 1].span.start if index + 1 < len(found) else len(self.text) + 1
            after = self.next(one, follower, after)
            made.append(one._replace(covers=self.covered(one, after)))
        return reversed(made)

    def covered(self, one: Directive, after: tuple[Span, ...]) -> tuple[Span, ...]:
        if one.fault:
            return ()
        if one.verb == "disable-file":
            return (Span(0, len(self.text) + 1),)
        if one.verb == "disable-line":
            first = self.source.position(one.span.start).line
            return (self.source.line_span(first).joined(self.source.line_span(one.line)),)
        if one.verb == "disable-next-line":
            beside = after and self.source.position(after[0].start).line <= one.line
            return after if beside else (*after, self.next_line(one.line) or Span(one.span.end, one.span.end))
        return (Span(one.span.end, one.span.end),)

    def _next_line(self, line: int) -> Span | None:
        """The next line that is not empty, if there is any: Markdown wants an empty one after a comment."""
        line += 1
        while line < self.source.lines and not self.source.line_text(line).strip():
            line += 1
        return self.source.line_span(line) if line <= self.source.lines else None

    def next(self, one: Directive, follower: int, after: tuple[Span, ...]) -> tuple[Span, ...]:
        """The copy that the comment stands before, if it stands before any."""
        start, end = one.span
        index = bisect_left(self.starts, end)
        if index and self.furthest[index - 1] > end:
            return ()  # in the middle of a paragraph
        stop = min(follower, self.starts[index] if index < len(self.starts) else follower)
        if stop > len(self.text) or stop < end:
            return ()
        gap = self.gap(self.text[end:stop], start)
        if gap is None:
            return ()
        if stop == follower:
            return after
        return self.whole(index, gap)

    def gap(self, text: str, start: int) -> Gap | None:
        """What stands between the comment at ``start`` and copy; None if something else is next."""
        form = self.document.format
        if self.text[start] == "#" and form not in (*_LINES, *_PROSE):
            form = {"-": "yaml", "+": "toml"}.get(self.text[:1], form)  # front matter
        if form in _LINES:
            return Gap() if _LINES[form](text) else None
        if form in _PROSE:
            return Gap() if gaps.in_prose(text) else None
        code = form != "html" and self.text.startswith(("//", "/*"), start)
        return read_gap(text, script=code or form in _SCRIPTS)

    def _whole(self, index: int, gap: Gap) -> tuple[Span, ...]:
        """The block of that number with what belongs to it: all of a tag, of an entry, of a paragraph."""
        first = last = index
        if self.document.format in ("po", "ftl"):
            end = gaps.entry_end(self.text, self.ends[index], self.document.format)
            return (Span(self.starts[index], max(end, self.ends[index])),)
        last = self.belonging(last)
        tag = tag_end(self.text, self.ends[last], gap) if gap.tag else None
        if tag is not None:
            last = max(last, bisect_left(self.starts, tag.end) - 1)
            inside = last + 1
            if tag.open and inside < len(self.starts):
                between = self.text[tag.end : self.starts[inside]]
                if read_gap(between, script=False) is not None:
                    last = self.belonging(inside)
        return (Span(self.starts[first], max(self.ends[first : last + 1])),)

    def belonging(self, index: int) -> int:
        """The last block that is one with that block: a question and its answer, a choice of words."""
        end = self.ends[index]
        while index + 1 < len(self.starts):
            start = self.starts[index + 1]
            if start >= end and not gaps.one_paragraph(self.text[end : min(start, end + 200)]):
                break
            if start > end + 200:
                break
            index += 1
            end = max(end, self.ends[index])
        return index
