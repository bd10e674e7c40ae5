"""What a trial is: labelled files beside what copylint made of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from copylint.laboratory.align import Judged, Pair
from copylint.laboratory.labels import Label, PageLabel
from copylint.text import Span
from copylint.trials.examples import all_rules

_PAGE = "page"  # the family of rules about pages as a whole
FIRST_NOTES = 3  # of a page; on these a person decides whether to trust the rest


def of_whole(name: str, family: str) -> bool:
    """Whether a rule speaks of a document as a whole; units carry no labels for it."""
    return family == _PAGE or name in _whole()


@cache
def _whole() -> frozenset[str]:
    return frozenset(rule.name for rule in all_rules() if rule.whole)


@dataclass(frozen=True, slots=True)
class PageRead:
    """What copylint made of a page as a whole."""

    kind: str
    score: int | None
    maturity: str | None


@dataclass(frozen=True, slots=True)
class FileTrial:
    """One file, read and aligned with its labels."""

    file: str
    labels: tuple[Label, ...]
    judged: tuple[Judged, ...]
    first: tuple[Judged, ...]  # the first notes that the report for people shows
    found: Mapping[Span, frozenset[str]]  # label's span → families found there by default findings
    found_all: Mapping[Span, frozenset[str]]  # … and by ideas
    pairs: tuple[Pair, ...]
    words: int
    page: PageRead
    page_label: PageLabel | None = None


@dataclass(frozen=True, slots=True)
class Trial:
    """The files of one evaluation, and those that copylint cannot read, one line each."""

    title: str
    files: tuple[FileTrial, ...]
    left_out: tuple[str, ...] = ()
    previewed: tuple[FileTrial, ...] = ()  # the same files once more, with the rules in preview
    unnamed: tuple[FileTrial, ...] = ()  # the same files once more, with no names set
    closed: bool = False  # figures may be printed, lines may not: nobody reads these files while tuning

    @property
    def words(self) -> int:
        """Words of copy read in all files."""
        return sum(file.words for file in self.files)

    def judged(self, ideas: bool) -> list[Judged]:
        """Findings about units; with or without ideas."""
        return [
            judged
            for file in self.files
            for judged in file.judged
            if not of_whole(judged.found.name, judged.found.family) and (ideas or judged.found.default)
        ]

    def pairs(self) -> list[Pair]:
        """Labelled units beside ours."""
        return [pair for file in self.files for pair in file.pairs]


def together(trials: Sequence[Trial]) -> Trial:
    """All files of all trials as one; it is closed if one of them is."""
    return Trial(
        " + ".join(trial.title for trial in trials),
        tuple(file for trial in trials for file in trial.files),
        tuple(line for trial in trials for line in trial.left_out),
        tuple(file for trial in trials for file in trial.previewed),
        tuple(file for trial in trials for file in trial.unnamed),
        closed=any(trial.closed for trial in trials),
    )
