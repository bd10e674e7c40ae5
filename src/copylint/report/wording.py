"""The words a person reads around findings: labels, numbers, and sentences about a page."""

from collections.abc import Sequence

from copylint.facts import Finding
from copylint.report.keeping import how_to_keep
from copylint.report.measure import cells, wrapped
from copylint.results.run import FileResult, Run, Score
from copylint.terms import Need, Severity

LABELS = {Severity.ERROR: "Fix first", Severity.WARNING: "Worth a look", Severity.INFO: "Idea"}
_NAMED = 5  # names in one line
NEEDS = {Need.WORDING: "", Need.FACT: "needs a fact", Need.DECISION: "needs a decision"}


def counted(number: int, one: str, many: str = "") -> str:
    """``1 note``, ``5 notes``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def notes_of(file: FileResult) -> tuple[Finding, ...]:
    """The findings that are more than ideas."""
    return tuple(f for f in file.shown if f.severity is not Severity.INFO)


def score_words(score: Score) -> str:
    """The number and its range, as far as the text is long enough for them."""
    if score.value is None:
        return ""
    if score.marks:
        return "too short for a number"
    short = ", too short to judge closely" if score.too_short else ""
    return f"{score.value}/100{interval(score)}{short}"


def _acting(score: Score) -> int:
    """Lines in which somebody acts who counts for the score."""
    return score.counts.reader + score.counts.company + score.counts.product + score.counts.buried


def interval(score: Score) -> str:
    """The range a short text leaves open; empty where the number stands fast."""
    return "" if score.low == score.high or score.low is None else f" ({score.low}–{score.high})"


def counts_words(score: Score) -> str:
    """In how many lines each acts; empty for a page where nobody does."""
    counts = score.counts
    if not _acting(score):
        return ""
    text = (
        f"The reader acts in {counted(counts.reader, 'line')}, the company in {counts.company},"
        f" the product in {counts.product}."
    )
    if counts.buried:
        text += f" In {counted(counts.buried, 'line')} the reader acts only after somebody else has."
    return text


def unread_words(file: FileResult) -> str:
    """Why nothing was read in a file without copy."""
    return "; ".join(file.notes) or "no copy found to read"


def closing_words(run: Run, ideas_shown: bool) -> str:
    """How many notes and ideas there are, and what copylint cannot know; empty if nothing was read."""
    if not any(file.words for file in run.files):
        return ""
    notes = run.count(Severity.ERROR) + run.count(Severity.WARNING)
    ideas = run.count(Severity.INFO)
    hint = "" if ideas_shown or not ideas else f" (--ideas shows {'it' if ideas == 1 else 'them'})"
    if run.base:
        return _news(run, notes, ideas, hint)
    if not notes:
        read = [file.path for file in run.files if file.words]
        where = read[0] if len(read) == 1 else counted(len(read), "file")
        return f"Nothing to note in {where}." + (f" {counted(ideas, 'idea')}{hint}." if ideas else "")
    numbers = counted(notes, "note") + (f", {counted(ideas, 'idea')}{hint}" if ideas else "")
    return f"{numbers}. copylint does not know your facts: use a suggestion only if it is true."


def _news(run: Run, notes: int, ideas: int, hint: str) -> str:
    """What is new since something, and how much stood there already."""
    old = sum(
        f.old and f.suppressed is None and f.severity is not Severity.INFO
        for file in run.files
        for f in file.findings
    )
    older = f" ({counted(old, 'older one')} not shown)" if old else ""
    what = counted(notes, "new note") if notes else "Nothing new to note"
    fresh = f", {counted(ideas, 'new idea')}{hint}" if ideas else ""
    return f"{what}{fresh} since {run.base}{older}."


def unchanged_words(run: Run) -> str:
    """What to say of a run over the pages that changed, when none did; empty for other runs."""
    return f"No page changed since {run.base}." if run.base and not run.files and not run.problems else ""


def read_as_yours(run: Run) -> str:
    """Which names were taken for the team's own, in one line; there must be one."""
    names = [each.name for each in run.guessed]
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return (
        f"read as yours: {', '.join(names[:_NAMED])}{more}."
        " Not right? Use --brand NAME, or names in copylint.toml"
    )


def advice_lines(run: Run, shown: Sequence[Finding], width: int) -> list[str]:
    """What helps next time, once a run: how to keep a line, and which names were found or are missing.

    The comment stays on one line, however wide, so that it can be copied.
    """
    lines = []
    if kept := how_to_keep(run, shown):
        lead = "To keep a line as it is:"
        lines += [f"{lead} {kept}"] if cells(lead) + 1 + cells(kept) <= width else [lead, f"  {kept}"]
    if run.guessed:
        lines += wrapped(f"R{read_as_yours(run)[1:]}", width)
    if not run.named and any(file.words for file in run.files):
        lines += wrapped(
            "No name of yours found; half of the product sentences may be missed."
            " --brand NAME, or copylint init",
            width,
        )
    return lines
