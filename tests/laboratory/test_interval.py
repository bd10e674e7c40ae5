"""The statistics, against values printed in textbooks and papers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copylint.laboratory.interval import Share, kappa, ranks, spearman

# Newcombe, Statistics in Medicine 17 (1998), table I, method 3; and the usual ten-trial examples.
WILSON = [
    (81, 263, 0.2553, 0.3662),
    (15, 148, 0.0624, 0.1605),
    (0, 20, 0.0000, 0.1611),
    (1, 29, 0.0061, 0.1718),
    (10, 10, 0.7225, 1.0000),
    (5, 10, 0.2366, 0.7634),
]


@pytest.mark.parametrize(("hits", "total", "low", "high"), WILSON)
def test_wilson_interval(hits: int, total: int, low: float, high: float) -> None:
    assert Share(hits, total).interval == pytest.approx((low, high), abs=0.00005)


@given(st.integers(1, 400).flatmap(lambda total: st.tuples(st.integers(0, total), st.just(total))))
def test_interval_holds_the_share_and_mirrors(counts: tuple[int, int]) -> None:
    hits, total = counts
    share = Share(hits, total)
    low, high = share.interval
    assert share.value is not None
    assert 0 <= low <= share.value + 1e-12
    assert share.value - 1e-12 <= high <= 1
    assert Share(total - hits, total).interval == pytest.approx((1 - high, 1 - low))


def test_share_of_nothing() -> None:
    assert Share(0, 0).value is None
    assert Share(0, 0).interval == (0.0, 1.0)
    assert str(Share(0, 0)) == "–"


def test_share_as_text() -> None:
    assert str(Share(9, 10)) == "9/10 = 90% (60–98)"


@pytest.mark.parametrize(("hits", "total"), [(2, 1), (-1, 4)])
def test_impossible_share(hits: int, total: int) -> None:
    with pytest.raises(ValueError, match="is no share"):
        Share(hits, total)


def test_kappa_of_a_two_by_two_table() -> None:
    table = {("yes", "yes"): 20, ("yes", "no"): 5, ("no", "yes"): 10, ("no", "no"): 15}
    assert kappa([cell for cell, n in table.items() for _ in range(n)]) == pytest.approx(0.4)


def test_kappa_says_nothing_where_chance_agrees() -> None:
    assert kappa([("a", "a")] * 5) is None
    assert kappa([]) is None


def test_ties_share_the_mean_rank() -> None:
    assert ranks([30, 10, 20, 20]) == [4, 1, 2.5, 2.5]


def test_spearman() -> None:
    iq = [106, 86, 100, 101, 99, 103, 97, 113, 112, 110]
    hours = [7, 0, 27, 50, 28, 29, 20, 12, 6, 17]
    assert spearman(list(zip(iq, hours, strict=True))) == pytest.approx(-29 / 165)
    assert spearman([(1, 1), (2, 3), (2, 2), (3, 4)]) == pytest.approx(4.5 / 22.5**0.5)


def test_spearman_says_nothing_of_a_constant_or_of_two_pages() -> None:
    assert spearman([(1, 5), (2, 5), (3, 5)]) is None
    assert spearman([(1, 5), (2, 6)]) is None
