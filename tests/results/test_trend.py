"""What became of scores between two runs."""

from datetime import UTC, date, datetime, timedelta

from copylint.results.history import PageScore, Record
from copylint.results.trend import trend
from copylint.scoring import PartName

START = datetime(2026, 3, 1, 12, tzinfo=UTC)


def at(day: int, digest: str = "abc", names: tuple[str, ...] = (), **pages: int | tuple[str, int]) -> Record:
    """A run so many days after the first; a page is a score, or a kind and a score."""
    made = {}
    for path, page in pages.items():
        kind, value = page if isinstance(page, tuple) else ("landing", page)
        parts = {PartName.ACTOR: value, PartName.OUTCOME: 50}
        made[path] = PageScore(kind, value, value, value, "value-based", 100, parts)
    return Record(START + timedelta(days=day), "0.1.0", digest, None, False, names, made)


def test_only_pages_of_both_runs_and_of_the_same_kind_are_compared() -> None:
    found = trend([at(0, a=20, b=50, c=30, gone=9, k=("web", 5)), at(9, a=60, b=45, c=30, new=7, k=90)])
    assert found is not None
    assert [(c.path, c.change) for c in found.rose] == [("a", 40)]
    assert [(c.path, c.change) for c in found.fell] == [("b", -5)]
    assert len(found.courses) == 3
    assert (found.other_kind, found.new, found.gone) == (("k",), ("new",), ("gone",))
    assert found.median_change == 18  # of 40 and -5
    assert found.rose[0].parts() == ((PartName.ACTOR, 40),)


def test_a_run_of_another_copylint_is_set_apart() -> None:
    old, first, last = at(0, "old", a=1), at(5, a=20), at(9, a=60)
    found = trend([old, first, last])
    assert found is not None
    assert (found.first, found.apart, found.runs) == (first, (old,), 2)
    alone = trend([old, last])
    assert alone is not None
    assert (alone.first, alone.apart, alone.courses) == (None, (old,), ())


def test_since_a_day() -> None:
    runs = [at(0, a=1), at(5, a=20), at(9, a=60)]
    found = trend(runs, date(2026, 3, 2))
    assert found is not None
    assert found.first is runs[1]
    assert trend(runs, date(2026, 3, 6)).first is runs[1]  # type: ignore[union-attr]
    assert trend(runs, date(2027, 1, 1)) is None
    assert trend([]) is None


def test_over_time_by_kind() -> None:
    runs = [
        at(0, a=1, b=2, e=("email", 9)),
        at(3, a=4, gone=100, b=("web", 50), e=("email", 9)),
        at(9, a=7, b=8, e=("email", 9), new=100),
    ]
    found = trend(runs)
    assert found is not None
    assert [(kind, [m.scores for m in moments]) for kind, moments in found.moments] == [
        ("landing", [(1, 2), (4,), (7, 8)]),
        ("email", [(9,), (9,), (9,)]),
    ]


def test_few_moments_and_of_each_day_the_last() -> None:
    runs = [at(n // 2, a=n) for n in range(40)]
    found = trend(runs)
    assert found is not None
    assert found.runs == 40
    scores = [moment.scores[0] for moment in found.moments[0][1]]
    assert len(scores) == 6
    assert (scores[0], scores[-1]) == (0, 39)
    assert all(score % 2 for score in scores[1:])
    twice = trend([at(0, a=1), at(0, a=2)])
    assert twice is not None
    assert [moment.scores for moment in twice.moments[0][1]] == [(1,), (2,)]


def test_other_names() -> None:
    assert trend([at(0, a=1), at(1, names=("Acme",), a=2)]).renamed  # type: ignore[union-attr]
    assert not trend([at(0, a=1), at(1, a=2)]).renamed  # type: ignore[union-attr]
