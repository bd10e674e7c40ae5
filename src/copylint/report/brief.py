"""A run in two or three lines: what a terminal says while the report itself lies elsewhere."""

from collections.abc import Iterator

from copylint.report.escape import exact, tame
from copylint.report.look import Look
from copylint.report.measure import safe
from copylint.report.wording import counted, notes_of, score_words, unchanged_words, unread_words
from copylint.results.ranking import ranking
from copylint.results.run import Run
from copylint.terms import Severity

_FIRST = 3  # pages to rewrite first


def brief(run: Run, look: Look) -> str:
    """The score of a page, or how many were read and which to rewrite first; then how many notes."""
    return tame("".join(f"{line.rstrip()}\n" for line in _lines(run, look)))


def _lines(run: Run, look: Look) -> Iterator[str]:
    if nothing := unchanged_words(run):
        yield safe(nothing)
    if not run.files:
        return
    read = [file for file in run.files if file.words]
    ideas = run.count(Severity.INFO)
    notes = counted(run.count(Severity.ERROR) + run.count(Severity.WARNING), "note")
    numbers = notes + (f", {counted(ideas, 'idea')}" if ideas else "") + "."
    if len(run.files) == 1:
        (file,) = run.files
        score = score_words(file.score) if file.score else ""
        # A level of a text too short for a number would be a guess.
        judged = file.score if file.score and not file.score.marks else None
        level = judged.maturity.value if judged and judged.maturity else ""
        kind = file.kind.value if file.kind_firm else f"perhaps {file.kind.value}"
        said = [kind, score, level] if file.words else [safe(unread_words(file))]
        yield "   ".join(filter(None, [look.strong(exact(file.path)), *said]))
        if file.words:
            yield numbers
        return
    where = sum(bool(notes_of(file)) for file in read)
    yield f"Read {counted(len(read), 'page')}: {numbers[:-1]}" + (f", on {where} of them." if where else ".")
    if worth := ranking(read).pages[:_FIRST]:
        yield look.strong("Rewrite first")
        for page in worth:
            yield f"  {exact(page.file.path)}   {page.file.kind.value}   {score_words(page.score)}"
