"""What an edit made of the pages, in words: scores and findings against the base."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from copylint.report.wording import counted
from copylint.results.difference import can_be_judged
from copylint.results.run import FileResult, Run, Score
from copylint.terms import Severity


class Change(NamedTuple):
    """A page that was scored at the base and is scored now."""

    file: FileResult
    before: int
    now: int


def changes(run: Run) -> tuple[list[Change], list[Change]]:
    """Pages that got better and pages that got worse, the widest change first."""
    scored = [Change(file, before.value or 0, now.value or 0) for file, before, now in _judged(run)]
    better = sorted((c for c in scored if c.now > c.before), key=lambda c: (c.before - c.now, c.file.path))
    worse = sorted((c for c in scored if c.now < c.before), key=lambda c: (c.now - c.before, c.file.path))
    return better, worse


def edit_words(run: Run) -> str:
    """Such as ``This edit: 58 → 71. 2 notes fixed, 1 new.``; empty without a base."""
    if not run.base:
        return ""
    parts = []
    pairs = list(_judged(run))
    before, now = _mean([(f, s) for f, s, _ in pairs]), _mean([(f, s) for f, _, s in pairs])
    if before is not None and now is not None:
        parts.append(f"This edit: {before} → {now}." if before != now else f"This edit: {now}, as before.")
        more = sum(s.counts.reader for _, _, s in pairs) - sum(s.counts.reader for _, s, _ in pairs)
        if more:
            parts.append(
                f"The reader acts in {counted(abs(more), 'line')} {'more' if more > 0 else 'fewer'}."
            )
    fixed = sum(gone.count for gone in run.fixed)
    new = run.count(Severity.ERROR) + run.count(Severity.WARNING)
    if fixed or new:
        numbers = [f"{counted(fixed, 'note')} fixed"] if fixed else []
        numbers.append(f"{new:,} new" if fixed else counted(new, "new note"))
        parts.append(", ".join(numbers) + ".")
    return " ".join(parts) or "This edit changes nothing for the reader."


def _judged(run: Run) -> Iterator[tuple[FileResult, Score, Score]]:
    """Pages with a number before and now, and enough text for both to mean something."""
    for file in run.files:
        before, now = file.before, file.score
        if before and now and can_be_judged(before) and can_be_judged(now):
            yield file, before, now


def _mean(scores: Sequence[tuple[FileResult, Score]]) -> int | None:
    """The mean by words; a page weighs the same before and now."""
    judged = [(max(1, file.words), score.value or 0) for file, score in scores]
    words = sum(count for count, _ in judged)
    return round(sum(count * value for count, value in judged) / words) if words else None
