"""What became of the scores between two runs of a history, of the pages that stand in both."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from statistics import median

from copylint.results.history import PageScore, Record
from copylint.scoring import PartName

_MOST_MOMENTS = 6  # runs that a picture over time shows


@dataclass(frozen=True, slots=True)
class Course:
    """A page in both runs, read as the same kind."""

    path: str
    before: PageScore
    now: PageScore

    @property
    def change(self) -> int:
        """By how much the score rose; below 0, fell."""
        return self.now.score - self.before.score

    def parts(self) -> tuple[tuple[PartName, int], ...]:
        """By how much each part rose or fell that both runs judged, the widest change first."""
        moved = [
            (name, self.now.parts[name] - self.before.parts[name])
            for name in PartName
            if name in self.now.parts and name in self.before.parts
        ]
        return tuple(sorted(((n, by) for n, by in moved if by), key=lambda each: -abs(each[1])))


@dataclass(frozen=True, slots=True)
class Moment:
    """The scores of one kind in one run, of the pages that stand in the first and in the last."""

    date: datetime
    scores: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Trend:
    """Two runs that can be compared, the first and the last; if there is only one, ``first`` is None."""

    last: Record
    first: Record | None
    courses: tuple[Course, ...] = ()  # by path
    other_kind: tuple[str, ...] = ()  # pages that were read as another kind: their numbers mean another thing
    new: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    moments: tuple[tuple[str, tuple[Moment, ...]], ...] = ()  # by kind, the most pages first
    apart: tuple[Record, ...] = ()  # runs since the date that was asked for, made with another copylint
    runs: int = 1  # that can be compared

    @property
    def rose(self) -> tuple[Course, ...]:
        """Pages whose score rose, the most first."""
        return tuple(sorted((c for c in self.courses if c.change > 0), key=lambda c: (-c.change, c.path)))

    @property
    def fell(self) -> tuple[Course, ...]:
        """Pages whose score fell, the most first."""
        return tuple(sorted((c for c in self.courses if c.change < 0), key=lambda c: (c.change, c.path)))

    @property
    def median_change(self) -> int:
        """Of the pages that rose or fell; 0 if none did."""
        moved = [course.change for course in self.courses if course.change]
        return round(median(moved)) if moved else 0

    @property
    def renamed(self) -> bool:
        """Whether other names were set: then numbers move without a word being written."""
        return self.first is not None and self.first.names != self.last.names


def trend(records: Sequence[Record], since: date | None = None) -> Trend | None:
    """The first run ``since`` that day beside the last one; None if there is no run since then.

    ``records``: the oldest first. Runs made with another copylint than the last one are set apart.
    """
    recent = [each for each in records if since is None or each.date.date() >= since]
    if not recent:
        return None
    last = recent[-1]
    alike = [each for each in recent if each.digest == last.digest]
    apart = tuple(each for each in recent if each.digest != last.digest)
    if len(alike) == 1:
        return Trend(last, None, apart=apart)
    first = alike[0]
    both = sorted(first.pages.keys() & last.pages.keys())
    same = [path for path in both if first.pages[path].kind == last.pages[path].kind]
    return Trend(
        last,
        first,
        tuple(Course(path, first.pages[path], last.pages[path]) for path in same),
        tuple(path for path in both if path not in set(same)),
        tuple(sorted(last.pages.keys() - first.pages.keys())),
        tuple(sorted(first.pages.keys() - last.pages.keys())),
        _moments(alike, same, last),
        apart,
        len(alike),
    )


def _moments(
    records: Sequence[Record], paths: Sequence[str], last: Record
) -> tuple[tuple[str, tuple[Moment, ...]], ...]:
    """Those with the most pages first."""
    by_kind: dict[str, list[str]] = {}
    for path in paths:
        by_kind.setdefault(last.pages[path].kind, []).append(path)
    chosen = _evenly(_last_of_each_day(records))
    return tuple(
        (
            kind,
            tuple(
                Moment(each.date, tuple(each.pages[p].score for p in some if _same(each, p, kind)))
                for each in chosen
            ),
        )
        for kind, some in sorted(by_kind.items(), key=lambda item: (-len(item[1]), item[0]))
    )


def _same(one: Record, path: str, kind: str) -> bool:
    return path in one.pages and one.pages[path].kind == kind


def _last_of_each_day(records: Sequence[Record]) -> list[Record]:
    """The first, and of each day the last."""
    days = {each.date.date(): each for each in records[1:]}
    return [records[0], *days.values()]


def _evenly(records: Sequence[Record]) -> list[Record]:
    """The first, the last, and a few between them, as evenly as runs allow."""
    if len(records) <= _MOST_MOMENTS:
        return list(records)
    step = (len(records) - 1) / (_MOST_MOMENTS - 1)
    return [records[round(n * step)] for n in range(_MOST_MOMENTS)]
