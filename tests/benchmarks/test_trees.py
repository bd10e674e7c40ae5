"""The trees that benchmarks read are as large and as different as they say."""

import re
from pathlib import Path

from benchmarks import trees


def sentences(text: str) -> set[str]:
    """Pieces of at least four words between ends of sentences or lines."""
    return {piece for piece in re.split(r"(?<=[.!?])\s+|\n", text) if len(piece.split()) > 3}


def test_copies_share_next_to_no_sentence() -> None:
    first = second = plain = 0
    shared: set[str] = set()
    for page in trees.pages():
        one, two = sentences(trees.distinct(page, 1)), sentences(trees.distinct(page, 2))
        shared |= one & two
        first, second, plain = first + len(one), second + len(two), plain + len(sentences(page))
    assert first == second >= plain > 1000
    assert len(shared) < 0.02 * plain, sorted(shared)[:20]


def test_places_differ() -> None:
    places = [trees.place(number) for number in range(1_764)]
    assert len(set(places)) == len(places)


def test_repeated_pages_each_have_a_line_of_their_own(tmp_path: Path) -> None:
    count = len(trees.pages()) + 3
    tree = trees.repeated(tmp_path / "a", count)
    texts = [file.read_text(encoding="utf-8") for file in tree.files]
    assert len(set(texts)) == len(texts) == count
    assert tree.words == sum(len(text.split()) for text in texts)
    assert set(tree.folder.iterdir()) == set(tree.files)


def test_pages_are_as_long_as_asked(tmp_path: Path) -> None:
    tree = trees.long_pages(tmp_path / "a", 3, 1_000)
    assert len(tree.files) == 3
    assert all(1_000 <= len(file.read_text(encoding="utf-8").split()) < 2_500 for file in tree.files)
    assert 1_000 <= trees.one_page(tmp_path / "b", 1_000).words < 1_200


def test_trees_alike_cost_the_same_for_a_word(tmp_path: Path) -> None:
    small, large = (trees.alike(tmp_path / str(count), count, of=5) for count in (5, 20))
    assert abs(large.words / small.words / 4 - 1) < 0.05
    assert len({file.read_text(encoding="utf-8") for file in large.files}) == 20
