"""The copy of a page as a browser shows it: blocks, their lines, the marked words, the notes beside them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from copylint.appraisal import Quoted
from copylint.facts import Finding
from copylint.report.html.words import ASIDE, BLOCKS, KEPT, NAMED, Tag, Who, tags, who
from copylint.results.copy import CopyLine
from copylint.results.run import FileResult
from copylint.terms import BlockKind, Severity
from copylint.text import Span

_LINES = 1_500  # of one page; more of them are a book, and cut
_NOTES = 250  # of one page, the gravest first
_LONGEST = 3_000  # characters of one line
_ASKED = 2  # notes of one rule that ask their question; the others point at the first


@dataclass(frozen=True, slots=True)
class Note:
    """A finding as the page shows it; ``number`` counts from 1 in the order of the page."""

    number: int
    finding: Finding
    asked: int = 0  # the number of the note that asks the same; 0: this one does


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a line and the numbers of the notes that mark them; ``ends``: those that end here."""

    text: str
    notes: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A line of copy: who acts in it, its words, what it carries."""

    anchor: str
    number: int  # of the file, from 1
    who: Who
    pieces: tuple[Piece, ...]
    tags: tuple[Tag, ...]
    cut: bool  # longer than a page shows


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, a paragraph, a bullet, and the notes on it."""

    css: str
    spoken: str  # what it is, to somebody who hears the page
    named: bool  # whether everybody is told
    lines: tuple[Line, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Copy:
    """A page's copy in reading order. ``apart``: notes whose words stand in none of the lines shown."""

    blocks: tuple[Block, ...]
    apart: tuple[Note, ...]
    cut: int  # lines left out
    more: int  # notes left out


class Anchors:
    """Where in the report a line of the page stands, so that what quotes it can lead there."""

    def __init__(self, page: str, lines: Sequence[CopyLine]) -> None:
        self._exact: dict[tuple[int, str], str] = {}
        self._near: dict[int, str] = {}
        for n, line in enumerate(lines):
            self._exact.setdefault((line.line, line.text), f"{page}-{n}")
            self._near.setdefault(line.line, f"{page}-{n}")

    def of(self, quoted: Quoted) -> str:
        """The anchor of a quoted line; empty where the report does not show it."""
        return self._exact.get((quoted.line, quoted.text)) or self.at(quoted.line)

    def at(self, line: int) -> str:
        """The anchor of the first line of copy on a line of the file."""
        return self._near.get(line, "")


def copy_of(file: FileResult, page: str, *, everything: bool) -> Copy:
    """What the page of one file shows; ``page`` begins the anchors of its lines."""
    lines = shown_lines(file, everything=everything)
    found, more = _most(file.shown, everything=everything)
    places = _places(lines, found)
    order = sorted(range(len(found)), key=lambda n: (places[n], n))
    notes = _numbered([found[n] for n in order])
    by_line: dict[int, list[Note]] = {}
    for n, note in zip(order, notes, strict=True):
        by_line.setdefault(places[n], []).append(note)
    aside = {f.span for f in file.findings if f.suppressed}
    kept = {(keep.line, keep.text) for keep in file.keep}
    blocks = []
    at = 0
    for _, group in groupby(lines, key=lambda line: line.block):
        members = list(group)
        made = [
            _line(line, f"{page}-{at + n}", by_line.get(at + n, ()), aside, kept)
            for n, line in enumerate(members)
        ]
        beside = [note for n in range(at, at + len(members)) for note in by_line.get(n, ())]
        at += len(members)
        css, spoken = BLOCKS[members[0].kind]
        named = members[0].kind in NAMED
        blocks.append(Block(css, spoken, named, tuple(made), tuple(beside)))
    return Copy(tuple(blocks), tuple(by_line.get(-1, ())), len(file.copy) - len(lines), more)


def shown_lines(file: FileResult, *, everything: bool) -> Sequence[CopyLine]:
    """The lines of copy that the page shows."""
    return file.copy if everything else file.copy[:_LINES]


def _most(findings: Sequence[Finding], *, everything: bool) -> tuple[list[Finding], int]:
    if everything or len(findings) <= _NOTES:
        return list(findings), 0
    gravest = sorted(range(len(findings)), key=lambda n: (-findings[n].severity.rank, n))[:_NOTES]
    return [findings[n] for n in sorted(gravest)], len(findings) - _NOTES


def _places(lines: Sequence[CopyLine], findings: Sequence[Finding]) -> list[int]:
    """For each finding the index of the line that it stands in; -1 if in none."""
    marked: dict[Span, int] = {}
    for n, line in enumerate(lines):
        for mark in line.marks:
            marked.setdefault(mark.finding, n)
    return [marked.get(finding.span, -1) for finding in findings]


def _numbered(findings: Iterable[Finding]) -> list[Note]:
    asked: dict[tuple[str, str], int] = {}
    times: Counter[tuple[str, str]] = Counter()
    notes = []
    for number, finding in enumerate(findings, 1):
        key = (finding.name, finding.why)
        times[key] += 1
        first = asked.setdefault(key, number)
        again = times[key] > _ASKED and finding.severity is not Severity.ERROR and finding.why.strip()
        notes.append(Note(number, finding, first if again else 0))
    return notes


def _line(
    line: CopyLine, anchor: str, notes: Sequence[Note], aside: set[Span], kept: set[tuple[int, str]]
) -> Line:
    carried = tags(line)
    if (line.line, line.text) in kept:
        carried.append(KEPT)
    if any(mark.finding in aside for mark in line.marks):
        carried.append(ASIDE)
    text = line.text[:_LONGEST]
    words = {mark.finding: mark.words for mark in line.marks}
    spans = [(note.number, words[note.finding.span]) for note in notes if note.finding.span in words]
    return Line(
        anchor, line.line, who(line), tuple(_pieces(text, spans)), tuple(carried), len(line.text) > _LONGEST
    )


def _pieces(text: str, spans: Sequence[tuple[int, Span]]) -> Iterator[Piece]:
    """The text cut where a mark begins or ends; marks may overlap."""
    edges = sorted({0, len(text), *(min(edge, len(text)) for _, span in spans for edge in span)})
    for start, end in pairwise(edges):
        over = tuple(number for number, span in spans if span.start <= start and end <= span.end)
        ends = tuple(number for number in over if min(dict(spans)[number].end, len(text)) == end)
        yield Piece(text[start:end], over, ends)


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line of copy in the drawing of who acts, in a box 1000 wide and 40 high."""

    css: str
    x: int
    y: int
    width: int
    height: int


_HEIGHTS = {"reader": (2, 18), "company": (20, 18), "product": (20, 12), "customer": (10, 10)}  # top, height
_STROKES = 300  # of more lines only as many are drawn, evenly taken


def strokes(file: FileResult) -> list[Stroke]:
    """Who acts, line by line from the top of the page: the reader upwards, we and the product downwards."""
    lines = file.copy[:: max(1, -(-len(file.copy) // _STROKES))]
    lengths = [min(40, 4 + len(line.text) // 6) for line in lines]
    whole = sum(lengths) or 1
    drawn = []
    at = 0
    for line, length in zip(lines, lengths, strict=True):
        left, right = round(1000 * at / whole), round(1000 * (at + length) / whole)
        at += length
        css = who(line).css
        y, height = _HEIGHTS.get(css, (18, 4))
        drawn.append(Stroke(css, left, y, max(1, right - left - (2 if right - left > 3 else 0)), height))
    return drawn


def title_of(file: FileResult) -> str:
    """What the page calls itself; its file name where it has no title."""
    for kinds in ((BlockKind.H1,), (BlockKind.TITLE, BlockKind.SUBJECT)):
        found = next((line.text for line in file.copy if line.kind in kinds), "")
        if found:
            return found if len(found) <= 120 else found[:119] + "…"
    return file.path.rstrip("/").rpartition("/")[2] or file.path
