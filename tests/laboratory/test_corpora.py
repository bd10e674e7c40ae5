"""The labels in the repository still fit the pages they were made for."""

from pathlib import Path

import pytest

from copylint.laboratory.align import ASPECTS, answer
from copylint.laboratory.collection import Collection, folders, load
from copylint.laboratory.labels import fit
from copylint.laboratory.passages import Moves, load_moves
from copylint.terms import Outcome, Owner, Voice
from copylint.text import Source

CORPORA = Path(__file__).parents[2] / "corpora"
COLLECTIONS = [load(folder) for folder in folders(CORPORA)]
ANSWERS = {
    "voice": {voice.value for voice in Voice},
    "actor": {owner.value for owner in Owner} - {"customer", "theirs"} | {"customer3"},
    "outcome": {outcome.value for outcome in Outcome},
}


FILES = [(found, file) for found in COLLECTIONS for file in found.units]


@pytest.mark.parametrize(("collection", "file"), FILES, ids=[file for _, file in FILES])
def test_labels_fit_their_file(collection: Collection, file: str) -> None:
    source = Source.decode(collection.locate(file).read_bytes(), file)
    labels = fit(source, collection.units[file])
    for label in labels:
        assert label.words.strip() == label.words != ""
        assert source.position(label.span.start).line == label.line
        assert set(label.flags.values()) <= {1, 2}
        for aspect in ASPECTS:
            assert answer(label, aspect) in ANSWERS.get(aspect, {"yes", "no"})


@pytest.mark.parametrize("collection", COLLECTIONS, ids=lambda found: found.folder.name)
def test_every_labelled_page_is_labelled_line_by_line(collection: Collection) -> None:
    assert collection.units
    assert collection.pages.keys() <= collection.units.keys()


def test_two_sets_one_of_them_closed() -> None:
    assert [found.folder.name for found in COLLECTIONS] == ["check", "tune"]


def test_every_page_is_labelled() -> None:
    for collection in COLLECTIONS:
        pages = collection.folder / "pages"
        files = {path.relative_to(pages).as_posix() for path in pages.rglob("*.*")}
        assert files == collection.units.keys() == collection.pages.keys()
        assert collection.names.keys() <= files


@pytest.mark.parametrize("moves", load_moves(CORPORA / "moves"), ids=lambda moves: moves.rule)
def test_twelve_passages_and_twelve_traps(moves: Moves) -> None:
    assert len(moves.flags) >= 12
    assert len(moves.traps) >= 12
    texts = [passage.text for passage in moves.flags + moves.traps]
    assert len(set(texts)) == len(texts)
