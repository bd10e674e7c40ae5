"""The report for people: a file on one screen, one screen for many files, or everything of each."""

from copylint.report.appraised import Extent
from copylint.report.escape import tame
from copylint.report.look import Look
from copylint.report.measure import safe, wrapped
from copylint.report.notes import note_lines
from copylint.report.one_screen import below_lines, header, one_screen
from copylint.report.overview import overview
from copylint.report.select import Selection, select
from copylint.report.statistics import statistics
from copylint.report.where import numbered
from copylint.report.wording import advice_lines, closing_words, unchanged_words
from copylint.results.run import FileResult, Run


def full(run: Run, look: Look | None = None) -> str:
    """The whole report as text that ends with a line end; empty if there is nothing to say."""
    look = look or Look()
    if look.statistics:
        return statistics(run)
    if len(run.files) > 1 and not look.everything:
        return tame(overview(run, look))
    if (nothing := unchanged_words(run)) and not look.quiet:
        return tame(safe(nothing) + "\n")
    if not run.files:
        return ""
    if look.everything or (run.changes_only and run.files[0].words and not run.files[0].shown):
        return _everything(run, look)
    lines = one_screen(run, look)
    return tame("".join(line.rstrip() + "\n" for line in lines))


def _everything(run: Run, look: Look) -> str:
    """Every note of every file; of a change no more than the pages with notes."""
    chosen = [(file, select(file, look)) for file in run.files]
    blocks = [
        file_lines(file, selection, look)
        for file, selection in chosen
        if selection.shown or (len(run.files) == 1 and not (run.changes_only and file.words))
    ]
    shown = [each.finding for _, selection in chosen for each in selection.shown]
    if not look.quiet:
        closing = closing_words(run, look.ideas)
        end = wrapped(closing, look.width) if closing else []
        blocks.append(end + advice_lines(run, shown, look.width))
    return tame("".join(line.rstrip() + "\n" for block in blocks if block for line in (*block, ""))[:-1])


def file_lines(file: FileResult, selection: Selection, look: Look) -> list[str]:
    """All lines of one file, without the closing ones of the run."""
    notes = note_lines(file, selection.shown, look)
    if look.quiet:
        return notes[1:]
    return [*header(file, look), *notes, *below_lines(file, look, Extent(numbered=numbered(file)), None)]
