"""Bands of a score lie where the levels of readers part."""

from copylint.laboratory.fitting.levels import bands
from copylint.scoring.fitted import fitted


def test_bands_lie_between_the_levels() -> None:
    scores = [20, 30, 40, 54, 60, 70, 76, 88]
    levels = ["product-focused"] * 3 + ["value-based"] * 3 + ["outcome-driven"] * 2
    low, high = bands(scores, levels)
    assert 40 < low <= 54
    assert 70 < high <= 76


def test_a_page_without_a_level_moves_nothing() -> None:
    scores, levels = (
        [20.0, 40.0, 54.0, 70.0, 76.0],
        ["product-focused"] * 2 + ["value-based"] * 2 + ["outcome-driven"],
    )
    assert bands([*scores, 10.0], [*levels, "not-enough"]) == bands(scores, levels)


def test_few_pages_of_a_level_are_not_given_up() -> None:
    low, high = bands([50.0] * 20 + [72.0] * 3 + [74.0] * 2, ["value-based"] * 23 + ["outcome-driven"] * 2)
    assert low <= 50
    assert 72 < high <= 74


def test_what_ships_is_whole() -> None:
    known = fitted()
    assert abs(sum(known.shares.values()) - 1) < 0.01
    assert 0 < known.bands[0] < known.bands[1] < 100
    assert min(known.bracket.least, known.bracket.short, known.bracket.unsure) > 0
    assert 0 < known.follows.rank < 1
