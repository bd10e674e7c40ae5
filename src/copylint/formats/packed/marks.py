"""Marked characters of a line, and the line with its marks as a run of words."""

from collections.abc import Iterable
from typing import NamedTuple

from copylint.formats.packed.package import LINE
from copylint.formats.sheet.run import Run
from copylint.text.view import View


class Mark(NamedTuple):
    """Marked characters of a paragraph: ``strong``, ``em`` or ``link``."""

    kind: str
    start: int
    end: int
    target: str


def run_of(view: View, text: str, marks: Iterable[Mark], start: int) -> Run:
    """The run of ``text``, which stands at ``start``, with its marks; forced line breaks become spaces."""
    run, at, length = Run(view), start, len(text)
    opening: dict[int, list[tuple[str, str]]] = {}
    closing: dict[int, list[str]] = {}
    for mark, first, last, target in marks:
        opening.setdefault(first, []).append((mark, target))
        closing.setdefault(last, []).append(mark)
    breaks = {index for index, character in enumerate(text) if character == LINE}
    for index in sorted({*opening, *closing, *breaks, length}):
        run.keep(at, start + index)
        at = start + index
        for mark in closing.get(index, ()):
            run.close(mark)
        for mark, target in opening.get(index, ()):
            run.open(mark, target)
        if index in breaks:
            run.put(at, at + 1, "\v", "newline")
            at += 1
    return run
