"""Tables of the reading: what copylint makes of units and pages beside what readers saw."""

from collections.abc import Iterator

from copylint.laboratory.align import ASPECTS
from copylint.laboratory.figures import number, table
from copylint.laboratory.labels import PageLabel
from copylint.laboratory.tally import JOINED, NOT_READ, agreement, confusion
from copylint.laboratory.trial import FileTrial, Trial

_PAGE_COLUMNS = ["page", "kind", "guessed", "score", "copylint", "maturity", "copylint"]


def reading(trial: Trial) -> Iterator[str]:
    """One table a question, labels down and copylint across."""
    yield f"## The reading, labels down, copylint across: {trial.title}"
    pairs = trial.pairs()
    for aspect in ASPECTS:
        counts = confusion(pairs, aspect)
        share, kappa = agreement(counts)
        yield f"**{aspect}**: {share}, kappa {number(kappa)}"
        rows = sorted({one for one, _ in counts})
        columns = sorted({other for _, other in counts}, key=lambda c: (c in (JOINED, NOT_READ), c))
        yield table([aspect, *columns], [[r, *(counts[r, c] or "" for c in columns)] for r in rows])


def pages(trial: Trial) -> Iterator[str]:
    """One line a page that a reader judged as a whole."""
    labelled = [(file, file.page_label) for file in trial.files if file.page_label]
    if labelled:
        yield f"## Pages: {trial.title}"
        yield table(_PAGE_COLUMNS, [_page(file, label) for file, label in labelled])


def _page(file: FileTrial, label: PageLabel) -> list[object]:
    kind = "=" if file.page.kind == label.kind else file.page.kind
    ours = file.page.maturity or "–"
    return [file.file, label.kind, kind, number(label.score), number(file.page.score), label.maturity, ours]
