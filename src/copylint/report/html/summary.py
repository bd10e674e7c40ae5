"""A run as a whole: how the pages of each kind stand, what to rewrite first, what was not read."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from copylint.report.html.lines import title_of
from copylint.report.html.scored import signed
from copylint.report.order import rewrite_order
from copylint.report.wording import interval, notes_of, unread_words
from copylint.results.difference import can_be_judged
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
    reason: str  # the note that comes most often
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
    return sorted((file for file in run.files if file.words), key=rewrite_order)


def summary_of(run: Run, files: Sequence[FileResult], anchors: Mapping[str, str]) -> Summary:
    """What to say of the run; ``files`` are in the order of the report, ``anchors`` of those it shows."""
    rows = [_row(file, anchors.get(file.path, "")) for file in files[:_ROWS]]
    worth = [row for row in rows if row.notes and row.value is not None and row.judged]
    old = sum(f.old and f.suppressed is None for file in run.files for f in file.findings)
    return Summary(
        pages=len(files),
        words=sum(file.words for file in files),
        notes=run.count(Severity.ERROR) + run.count(Severity.WARNING),
        ideas=run.count(Severity.INFO),
        older=old,
        kinds=_kinds(files),
        first=tuple(worth[:_FIRST]),
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
        reason=often[0][0] + (f" ({often[0][1]} times)" if often[0][1] > 1 else "") if often else "",
        anchor=anchor,
    )


def _kinds(files: Sequence[FileResult]) -> tuple[OfKind, ...]:
    pages: Counter[str] = Counter(file.kind.value for file in files)
    values: dict[str, list[int]] = {kind: [] for kind in pages}
    for file in files:
        if file.score and file.score.value is not None:
            values[file.kind.value].append(file.score.value)
    bins = {kind: Counter(min(9, value // 10) for value in values[kind]) for kind in pages}
    most = max((count for of_kind in bins.values() for count in of_kind.values()), default=0)
    return tuple(
        OfKind(
            kind,
            number,
            tuple(bins[kind][n] for n in range(10)),
            most,
            min(values[kind], default=None),
            round(median(values[kind])) if values[kind] else None,
            max(values[kind], default=None),
        )
        for kind, number in pages.items()
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
