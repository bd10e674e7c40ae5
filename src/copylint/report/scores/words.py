"""Words that the reports on scores share: places, changes, dates, and what a score says and does not."""

from collections.abc import Iterable
from datetime import datetime

from copylint.report.frame import clipped
from copylint.report.measure import cells, safe, wrapped
from copylint.results.run import FileResult
from copylint.scoring import Part, Score
from copylint.scoring.fitted import fitted
from copylint.text import Span

_WORD = ".docx"  # its lines are paragraphs, and Word shows no number for them


def what_it_says() -> str:
    """What a score is good for, and what it is not."""
    follows = fitted().follows
    return (
        f"A score follows how careful readers ranked pages (rank correlation {follows.rank:.2f} on"
        f" {follows.pages} pages of sites it had not seen). Nobody has shown that a higher one sells more;"
        " compare a page with its own earlier version, not people."
    )


def place(path: str, line: int) -> str:
    """Where a line stands, in words; empty where a number would help nobody to find it."""
    return "" if path.lower().endswith(_WORD) else f"line {line}"


def quoted(text: str, room: int) -> str:
    """A line in quotation marks, cut where it is too long for so many cells."""
    return f'"{clipped(text, Span(0, 0), max(12, room - 2))[0]}"'


def signed(number: float, digits: int = 0) -> str:
    """``+9``, ``−2``, ``0``; ``+0.4`` with a digit."""
    text = f"{abs(number):.{digits}f}"
    if not float(text):
        return text
    return f"{'+' if number > 0 else '−'}{text}"


def day(moment: datetime) -> str:
    """``3 June 2026``."""
    months = "January February March April May June July August September October November December"
    return f"{moment.day} {months.split()[moment.month - 1]} {moment.year}"


def listed(words: Iterable[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    every = list(words)
    return " and ".join([", ".join(every[:-1]), every[-1]] if len(every) > 1 else every)


def one_thing(file: FileResult, score: Score, room: int) -> str:
    """What would raise a page most, on one line: a line to change, or else what its weakest part rests on."""
    if score.raising is not None and score.raising.lines:
        best = score.raising.lines[0]
        where = place(file.path, best.at.line)
        lead = f"{where} → {best.value}: " if where else f"→ {best.value}: "
        return lead + quoted(best.at.text, room - cells(lead))
    weakest = weakest_part(score)
    if weakest is not None and weakest.why:
        return clipped(safe(f"{weakest.name.value}: {weakest.why}"), Span(0, 0), room)[0]
    return clipped(safe(score.why), Span(0, 0), room)[0]


def weakest_part(score: Score) -> Part | None:
    """The part that costs the page most."""
    return max(score.parts, key=lambda part: part.share * (100 - part.value), default=None)


def said(width: int, *texts: str) -> list[str]:
    """Sentences as paragraphs of that width, small print at the end of a report."""
    return [line for text in texts if text for line in wrapped(text, width)]
