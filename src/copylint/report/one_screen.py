"""One file on one screen: the most telling notes, the rest counted, then the page as a whole."""

import shlex
from collections.abc import Sequence
from dataclasses import replace

from copylint.facts import Finding
from copylint.report.appraised import Extent, appraised_lines
from copylint.report.escape import exact
from copylint.report.look import Look
from copylint.report.measure import cells, safe, wrapped
from copylint.report.notes import MARGIN, note_lines
from copylint.report.overview import SCREEN
from copylint.report.scored import score_lines
from copylint.report.select import LIMIT, Selection, select
from copylint.report.where import numbered, under
from copylint.report.wording import advice_lines, closing_words, counted, score_words, unread_words
from copylint.results.run import FileResult, Run

_NOTES = 24  # lines that notes may ask of what is said below them
_UNREAD = 12  # lines on why a file was not read
_LEAST = 12  # and where even the least that can be said leaves less
# What is said of the whole, from all of it to the least; the first that leaves room for notes is taken.
_EXTENTS = (
    (Extent(), 3),
    (Extent(rows=5), 3),
    (Extent(rows=5, steps=False), 3),
    (Extent(rows=5, steps=False, brief=True), 3),
    (Extent(rows=3, steps=False, asks=False, brief=True), 2),
    (Extent(rows=2, steps=False, asks=False, path=False, brief=True), 1),
)


def one_screen(run: Run, look: Look) -> list[str]:
    """The lines of the only file of a run, so many at most as a terminal shows."""
    file = run.files[0]
    head = [] if look.quiet else header(file, look, most=2)
    every = select(file, look, LIMIT)
    closing = _closing(run, [each.finding for each in every.shown], look)
    below: list[str] = []
    if not look.quiet:
        wanted = len(note_lines(file, every.shown, look, brief=True))
        spare = SCREEN - len(head) - len(closing)
        for step, (extent, keeps) in enumerate(_EXTENTS):
            below = below_lines(file, look, extent, keeps)
            if len(below) + min(wanted, _NOTES if step < len(_EXTENTS) - 1 else _LEAST) <= spare:
                break
        below = cut(below, max(4, spare - min(wanted, _LEAST)), file)
    room = SCREEN - len(head) - len(below) - len(closing)
    chosen, notes = _fitting(file, every, room, look)
    told = _closing(run, [each.finding for each in chosen.shown], look)
    if len(told) > len(closing):
        _, notes = _fitting(file, chosen, room + len(closing) - len(told), look)
    closing = told
    return [*head, *(notes[1:] if look.quiet else notes), *below, *closing]


def header(file: FileResult, look: Look, most: int | None = None) -> list[str]:
    """The file, its kind and its score; then at most so many remarks on how it was read."""
    path = look.strong(exact(file.path))
    if not file.words:
        whole = wrapped(f"{exact(file.path)}{MARGIN}{unread_words(file)}", look.width)
        if len(whole) == 1:
            return [f"{path}{MARGIN}{safe(unread_words(file))}"]
        rows = [MARGIN + row for row in wrapped(unread_words(file), look.width - 3)]
        return [path, *(rows if most is None else shortened(rows, _UNREAD))]
    parts = [file.kind.value if file.kind_firm else f"perhaps {file.kind.value}"]
    level = ""
    if file.score is not None:
        parts += [words] if (words := score_words(file.score)) else []
        # A level of a text too short for a number would be as much of a guess.
        level = file.score.maturity.value if file.score.maturity and not file.score.marks else ""
        level += f": {safe(file.score.why)}" if level and file.score.why else ""
    line = MARGIN.join([exact(file.path), *parts, level])
    wide = cells(line) > look.width
    below = [MARGIN + row for row in wrapped(level, look.width - 3)] if level and wide else []
    first = MARGIN.join([path, *parts, *([level] if level and not below else [])])
    if cells(MARGIN.join([exact(file.path), *parts])) > look.width:
        first = path
        below = [*(MARGIN + row for row in wrapped(" · ".join(parts), look.width - 3)), *below]
    notes = [f"Note: {note}" for note in file.notes[:most]]
    if len(file.notes) > len(notes):
        notes.append(f"and {counted(len(file.notes) - len(notes), 'more remark')} on how it was read: --all")
    for note in notes:
        rows = wrapped(note, look.width - 3)
        below += [MARGIN + row for row in (rows if most is None else shortened(rows, 2))]
    return [first, *below]


def below_lines(file: FileResult, look: Look, extent: Extent, keeps: int | None) -> list[str]:
    """What is said of the whole page, with an empty line before it; at most so many lines to keep."""
    lines: list[str] = []
    edge = " " * len("Keep      | ") if numbered(file) else " " * 5
    for keep in file.keep[:keeps]:
        heading = "" if numbered(file) else under(file, keep.line)
        lead = f"Keep {keep.line:>4} | " if numbered(file) else "Keep "
        text = keep.text if numbered(file) else f"“{keep.text}”" + (f" {heading}" if heading else "")
        rows = wrapped(text, look.width - len(lead))
        rows = rows if keeps is None else shortened(rows, 2)
        lines += [(edge if n else lead) + row for n, row in enumerate(rows)]
    if keeps is not None and len(file.keep) > keeps:
        lines.append(f"     and {counted(len(file.keep) - keeps, 'more line')} to keep: --all")
    lines += score_lines(file, look, keeps, brief=extent.brief)
    whole = (
        []
        if file.appraisal is None
        else appraised_lines(file.appraisal, look, replace(extent, numbered=numbered(file)))
    )
    return ["", *lines, *whole] if lines else whole


def shortened(rows: list[str], most: int) -> list[str]:
    """The first rows, with … where some are left out."""
    return rows if len(rows) <= most else [*rows[: most - 1], f"{rows[most - 1].rstrip('.')[:-1]}…"]


def cut(lines: list[str], most: int, file: FileResult) -> list[str]:
    """At most so many lines; where that is not all of them, the last one says so."""
    if len(lines) <= most:
        return lines
    return [*lines[: most - 1], f"and {counted(len(lines) - most + 1, 'more line')}: {_all(file)}"]


def _all(file: FileResult) -> str:
    return (
        f"copylint {shlex.quote(exact(file.path))} --all" if "/" in file.path or "." in file.path else "--all"
    )


def _closing(run: Run, shown: Sequence[Finding], look: Look) -> list[str]:
    if look.quiet:
        return []
    words = closing_words(run, look.ideas)
    lines = (wrapped(words, look.width) if words else []) + advice_lines(run, shown, look.width)
    return ["", *shortened(lines, 8)] if lines else []


def _fitting(file: FileResult, every: Selection, room: int, look: Look) -> tuple[Selection, list[str]]:
    """As many notes as have room, the most telling; then how many there are besides."""
    whole = note_lines(file, every.shown, look)
    if len(whole) <= room and not every.cut:
        return every, whole
    for most in range(len(every.shown), -1, -1):
        chosen = every if most == len(every.shown) else select(file, look, most)
        lines = note_lines(file, chosen.shown, look, brief=True)
        if chosen.cut:
            lead = "more note" if chosen.shown else "note"
            and_ = "and " if chosen.shown else ""
            lines += ["", f"{and_}{counted(chosen.cut, lead)}: {_all(file)}"]
        if len(lines) <= room or not most:
            return chosen, lines
    return every, []
