"""Plain text in, blocks out: paragraphs by blank lines, or by lines where nobody wraps them."""

import re
from dataclasses import replace
from statistics import median
from typing import NamedTuple

from copylint.formats.sheet.run import Run
from copylint.formats.sheet.sheet import Sheet
from copylint.terms import BlockKind
from copylint.text.document import Place
from copylint.text.view import View

UNWRAPPED = 100  # a median line longer than this was not wrapped by hand: each line is a paragraph
WORDS_IN_A_HEADING = 12

_LINE = re.compile(r"[^\r\n]+")
_ITEM = re.compile(r"([ \t]*)(?:[-*•‣–+]|\d{1,3}[.)])[ \t]+(?=\S)")
_SUBJECT = re.compile(r"[ \t]*subject(?: line)?[ \t]*:[ \t]*", re.IGNORECASE)
_UNDERLINE = re.compile(r"\s*(?:={3,}|-{3,}|~{3,}|\*{3,})\s*")
_PERIOD = re.compile(r"[.,;:]\s*$")


class Line(NamedTuple):
    """One line that is not blank; ``gap`` when a blank line stands above it."""

    start: int
    end: int
    text: str
    gap: bool


def read_plain(view: View, sheet: Sheet, place: Place) -> None:
    """Add the blocks of plain text to a sheet."""
    lines = _lines(view.text)
    if not lines:
        return
    unwrapped = median(len(line.text) for line in lines) > UNWRAPPED
    listed: int | None = None
    group: list[Line] = []

    def flush(kind: BlockKind, at: Place) -> None:
        run = Run(view)
        for index, line in enumerate(group):
            if index:
                run.put(group[index - 1].end, line.start, " ", "softbreak")
            run.keep(line.start, line.end)
        if group:
            sheet.add(kind, run, at)
        group.clear()

    at, kind = place, BlockKind.PARAGRAPH
    for index, line in enumerate(lines):
        below = lines[index + 1] if index + 1 < len(lines) else None
        marker = _ITEM.match(line.text)
        alone = not group or line.gap
        heading = _heading(line, below, first=index == 0) if alone and not marker else None
        if marker or heading or line.gap or unwrapped:
            flush(kind, at)
            at, kind = place, BlockKind.PARAGRAPH
        if marker:
            if listed is None:
                listed = sheet.new_list()
            kind = BlockKind.ITEM
            at = replace(place, list=listed, list_depth=1)
            line = line._replace(start=line.start + marker.end())
        elif not group:
            listed = None
        if _UNDERLINE.fullmatch(line.text):
            flush(kind, at)
            continue
        if index == 0 and (subject := _SUBJECT.match(line.text)):
            group.append(line._replace(start=line.start + subject.end()))
            flush(BlockKind.SUBJECT, place)
        elif heading:
            group.append(line)
            flush(heading, place)
        else:
            group.append(line)
    flush(kind, at)


def _lines(text: str) -> list[Line]:
    lines: list[Line] = []
    for found in _LINE.finditer(text):
        if found[0].strip():
            between = text[lines[-1].end : found.start()] if lines else ""
            gap = len(re.findall(r"\r\n?|\n", between)) > 1
            lines.append(Line(*found.span(), found[0], gap))
    return lines


def _heading(line: Line, below: Line | None, *, first: bool) -> BlockKind | None:
    if len(line.text.split()) > WORDS_IN_A_HEADING or _UNDERLINE.fullmatch(line.text):
        return None
    top = BlockKind.H1 if first else BlockKind.H2
    if below and not below.gap and _UNDERLINE.fullmatch(below.text):
        return top
    if _PERIOD.search(line.text):
        return None
    if line.text.isupper() and sum(c.isalpha() for c in line.text) > 3:
        return top
    return top if first and below and below.gap else None
