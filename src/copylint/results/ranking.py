"""Which pages to rewrite first, and how the scores of each kind of page lie."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from statistics import median, quantiles

from copylint.results.difference import can_be_judged
from copylint.results.run import FileResult, Score
from copylint.terms import DocumentKind

STEPS = 10  # of the scale from 0 to 100 that scores are counted by
# Pages that sell, in the order in which a table lists them; then all others; then what is read once and kept.
_SELLING = (
    DocumentKind.LANDING, DocumentKind.PRODUCT, DocumentKind.PRICING, DocumentKind.COMPARISON,
    DocumentKind.EMAIL, DocumentKind.CASE_STUDY, DocumentKind.AD, DocumentKind.WEB,
)  # fmt: skip
_KEPT = frozenset({DocumentKind.BLOG, DocumentKind.PRESS, DocumentKind.CHANGELOG, DocumentKind.LEGAL})
_ARCHIVES = frozenset("archive archives archived _archive old legacy deprecated retired".split())
_SOLD, _OTHER, _BEHIND = range(3)


@dataclass(frozen=True, slots=True)
class Ranked:
    """A page with a number that means something, and its place among those to rewrite."""

    file: FileResult
    score: Score
    value: int
    place: int  # from 1
    weight: float | None = None  # what the file of weights says of it: views, visits …
    worth: float | None = None  # weight × room to rise


@dataclass(frozen=True, slots=True)
class OfKind:
    """How the scores of one kind of page lie."""

    kind: DocumentKind
    scores: tuple[int, ...]  # at least one, rising

    @property
    def median(self) -> int:
        """Half of the pages score no more than this."""
        return round(median(self.scores))

    @property
    def middle(self) -> tuple[int, int]:
        """Between these lies the middle half of the pages."""
        if len(self.scores) == 1:
            return self.scores[0], self.scores[0]
        low, _, high = quantiles(self.scores, n=4, method="inclusive")
        return round(low), round(high)

    @property
    def spread(self) -> tuple[int, ...]:
        """How many pages score 0 to 9, 10 to 19, … 90 to 100."""
        return spread(self.scores)


@dataclass(frozen=True, slots=True)
class Ranking:
    """The pages of a run by what their scores say."""

    pages: tuple[Ranked, ...]  # the one to rewrite first first
    kinds: tuple[OfKind, ...]  # of these pages, important kinds first
    short: tuple[FileResult, ...] = ()  # of a scored kind, with too little text, or too little left, to judge
    unscored: tuple[FileResult, ...] = ()  # with copy, of a kind that gets no number
    weighed: bool = False  # by a file of weights


def spread(scores: Iterable[int]) -> tuple[int, ...]:
    """How many of these numbers from 0 to 100 fall on each step of the scale; 100 falls on the last."""
    counts = [0] * STEPS
    for score in scores:
        counts[min(score * STEPS // 100, STEPS - 1)] += 1
    return tuple(counts)


def ranking(files: Sequence[FileResult], weights: Mapping[str, float] | None = None) -> Ranking:
    """The pages that hold copy, ranked; ``weights`` by path as the results name it.

    Without weights important kinds come first and in them the lowest score. With weights the page whose
    rewrite is worth most comes first: its weight × what is missing to 100. Pages without a weight stand
    behind those that have one.
    """
    read = [file for file in files if file.words]
    scored = [(file, file.score) for file in read if file.score is not None]
    judged = [
        (file, score, score.value)
        for file, score in scored
        if score.value is not None and can_be_judged(score)
    ]

    def order(page: tuple[FileResult, Score, int]) -> tuple[bool, float, int, int, str]:
        file, _, value = page
        weight = (weights or {}).get(file.path)
        return weight is None, -(weight or 0) * (100 - value), importance(file), value, file.path

    judged.sort(key=order)
    pages = []
    for place, (file, score, value) in enumerate(judged, 1):
        weight = (weights or {}).get(file.path)
        worth = None if weight is None else round(weight * (100 - value), 6)
        pages.append(Ranked(file, score, value, place, weight, worth))
    return Ranking(
        tuple(pages),
        of_kinds((page.file.kind, page.value) for page in pages),
        tuple(file for file, score in scored if not can_be_judged(score)),
        tuple(file for file in read if file.score is None),
        weights is not None,
    )


def of_kinds(scores: Iterable[tuple[DocumentKind, int]]) -> tuple[OfKind, ...]:
    """Scores by kind, important kinds first."""
    found: dict[DocumentKind, list[int]] = {}
    for kind, value in scores:
        found.setdefault(kind, []).append(value)
    return tuple(OfKind(kind, tuple(sorted(found[kind]))) for kind in sorted(found, key=kind_order))


def kind_order(kind: DocumentKind) -> tuple[int, int, str]:
    """Where a kind stands in a list of kinds: those that sell first, those that are read once last."""
    where = _SELLING.index(kind) if kind in _SELLING else 0
    return _group(kind), where, kind.value


def importance(file: FileResult) -> int:
    """0 for a page that sells, 2 for what is read once and kept or lies in an archive, 1 for the rest."""
    folders = (part.lower() for part in PurePosixPath(file.path).parts[:-1])
    return _BEHIND if _ARCHIVES.intersection(folders) else _group(file.kind)


def _group(kind: DocumentKind) -> int:
    return _SOLD if kind in _SELLING else _BEHIND if kind in _KEPT else _OTHER
