"""A run as a whole: how the pages of each kind stand, what to rewrite first, what was not read."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from copylint.report.html.lines import title_of
from copylint.report.html.scored import signed
from copylint.report.wording import interval, notes_of, unread_words
from copylint.results.difference import can_be_judged
from copylint.results.ranking import Ranking, importance, kind_order, ranking
from copylint.results.run import FileResult, Run
from copylint.terms import Severity

_ROWS = 5_000  # pages in the table of contents
_FIRST = 10  # pages to rewrite first
_TITLES = 8  # notes that come most often
_EACH = 20  # files named behind one reason for not being read


@dataclass(frozen=True, slots=True)
class Row:
    """A page in the table of contents; ``anchor`` is empty where the report does not show its copy."""

    path: str
    title: str
    kind: str
    value: int | None
    range: str
    judged: bool  # enough text for the number to mean something
    moved: str  # since the base, such as "+6"; empty where nothing is known
    level: str
    notes: int
    words: int
    reason: str  # in a few words, why it is worth rewriting
    anchor: str


@dataclass(frozen=True, slots=True)
class OfKind:
    """The pages of one kind; ``bins`` counts their scores in tens: 0–9, 10–19 … 90–100."""

    kind: str
    pages: int
    bins: tuple[int, ...]
    most: int  # in one bin of any kind, by which all are drawn
    low: int | None
    middle: int | None
    high: int | None

    @property
    def spoken(self) -> str:
        """The drawing in words."""
        parts = [
            f"{count} from {10 * n} to {10 * n + 9 if n < 9 else 100}"
            for n, count in enumerate(self.bins)
            if count
        ]
        return "Scores: " + ", ".join(parts) if parts else "No scores"


@dataclass(frozen=True, slots=True)
class Unread:
    """Files that were not read, for one reason."""

    why: str
    paths: tuple[str, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Summary:
    """What the first screen of a report on many pages says."""

    pages: int
    words: int
    notes: int
    ideas: int
    older: int  # notes that stood there before, and are not shown
    kinds: tuple[OfKind, ...]
    first: tuple[Row, ...]
    rows: tuple[Row, ...]
    left: int  # pages without a row
    often: tuple[tuple[str, int, int], ...]  # title of a note, how often, on how many pages
    unread: tuple[Unread, ...]


def in_order(run: Run) -> list[FileResult]:
    """The pages that were read, those first that are most worth rewriting."""
    return sorted((file for file in run.files if file.words), key=_order)


def _order(file: FileResult) -> tuple[int, bool, int, str]:
    """As pages are ranked; behind them those without a number to go by, the ones of most notes first."""
    score = file.score if can_be_judged(file.score) else None
    by = -len(notes_of(file)) if score is None else score.value or 0
    return importance(file), score is None, by, file.path


def summary_of(run: Run, files: Sequence[FileResult], anchors: Mapping[str, str]) -> Summary:
    """What to say of the run; ``files`` are in the order of the report, ``anchors`` of those it shows."""
    rows = [_row(file, anchors.get(file.path, "")) for file in files[:_ROWS]]
    ranked = ranking(files)
    old = sum(f.old and f.suppressed is None for file in run.files for f in file.findings)
    return Summary(
        pages=len(files),
        words=sum(file.words for file in files),
        notes=run.count(Severity.ERROR) + run.count(Severity.WARNING),
        ideas=run.count(Severity.INFO),
        older=old,
        kinds=_kinds(files, ranked),
        first=tuple(_row(page.file, anchors.get(page.file.path, "")) for page in ranked.pages[:_FIRST]),
        rows=tuple(rows),
        left=len(files) - len(rows),
        often=_often(files),
        unread=_unread(run),
    )


def kind_words(file: FileResult) -> str:
    """What kind of page it was read as."""
    return file.kind.value if file.kind_firm else f"perhaps {file.kind.value}"


def _row(file: FileResult, anchor: str) -> Row:
    score, notes = file.score, notes_of(file)
    moved = ""
    if score and file.before and can_be_judged(score) and can_be_judged(file.before):
        moved = signed((score.value or 0) - (file.before.value or 0)).removesuffix(".0")
    often = Counter(finding.title for finding in notes).most_common(1)
    return Row(
        path=file.path,
        title=title_of(file),
        kind=kind_words(file),
        value=score.value if score else None,
        range=interval(score).strip(" ()") if score else "",
        judged=can_be_judged(score),
        moved=moved,
        level=score.maturity.value if score and score.maturity else "",
        notes=len(notes),
        words=file.words,
        reason=_reason(often, score.why if score else ""),
        anchor=anchor,
    )


def _reason(often: Sequence[tuple[str, int]], why: str) -> str:
    """The note that comes most often, or what the score rests on where there is none."""
    if not often:
        return why
    title, times = often[0]
    return title + (f" ({times} times)" if times > 1 else "")


def _kinds(files: Sequence[FileResult], ranked: Ranking) -> tuple[OfKind, ...]:
    pages = Counter(file.kind for file in files)
    scored = {each.kind: each for each in ranked.kinds}
    most = max((count for each in ranked.kinds for count in each.spread), default=0)
    return tuple(
        OfKind(kind.value, pages[kind], each.spread, most, each.scores[0], each.median, each.scores[-1])
        if (each := scored.get(kind))
        else OfKind(kind.value, pages[kind], (), most, None, None, None)
        for kind in sorted(pages, key=kind_order)
    )


def _often(files: Sequence[FileResult]) -> tuple[tuple[str, int, int], ...]:
    times: Counter[str] = Counter()
    pages: Counter[str] = Counter()
    for file in files:
        titles = [finding.title for finding in notes_of(file)]
        times.update(titles)
        pages.update(set(titles))
    return tuple((title, number, pages[title]) for title, number in times.most_common(_TITLES))


def _unread(run: Run) -> tuple[Unread, ...]:
    """Files without copy and files passed over, by the reason for it, the most frequent first."""
    found: dict[str, list[str]] = {}
    for file in run.files:
        if not file.words:
            found.setdefault(unread_words(file), []).append(file.path)
    for each in run.skipped:
        found.setdefault(each.why, []).append(each.path)
    most = sorted(found.items(), key=lambda item: -len(item[1]))
    return tuple(Unread(why, tuple(paths[:_EACH]), max(0, len(paths) - _EACH)) for why, paths in most)
