"""The values of a comparison with a revision: pages side by side."""

from dataclasses import dataclass

from copylint.results.known import Known
from copylint.results.run import FileResult, Run, Score


@dataclass(frozen=True, slots=True)
class Pair:
    """A page that changed: as it is, as it was, and the findings that are no longer there."""

    now: FileResult  # what stood there before is marked old
    before: FileResult | None  # None: a new page, or one whose old text could not be read
    fixed: tuple[Known, ...] = ()
    old_path: str | None = None  # its name there, as reports show it, if that was another one


@dataclass(frozen=True, slots=True)
class Comparison:
    """The run over the changed pages, the same pages side by side, and those that are gone."""

    run: Run
    pairs: tuple[Pair, ...] = ()
    gone: tuple[str, ...] = ()  # as reports show paths


def can_be_judged(score: Score | None) -> bool:
    """Whether there is a number, and enough text for a change of it to mean something."""
    return (
        score is not None and score.value is not None and score.maturity is not None and not score.too_short
    )
