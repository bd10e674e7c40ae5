"""The labels in the repository still fit the pages they were made for."""

from pathlib import Path

import pytest

from copylint.facts import FAMILIES
from copylint.facts.role import LEVELS, ROLES, Row
from copylint.laboratory.align import ASPECTS, answer
from copylint.laboratory.collection import Collection, folders, load, read_rows
from copylint.laboratory.evaluation import LEARNED
from copylint.laboratory.labels import fit
from copylint.laboratory.passages import Moves, load_moves
from copylint.terms import BlockKind, Outcome, Owner, Voice
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
    assert [found.folder.name for found in COLLECTIONS] == ["check", "learn", "plans", "tune"]


def test_every_page_is_labelled() -> None:
    for collection in COLLECTIONS:
        pages = collection.folder / "pages"
        files = {path.relative_to(pages).as_posix() for path in pages.rglob("*.*")}
        assert files == collection.units.keys()
        assert collection.pages.keys() == (set() if collection.folder.name in LEARNED else files)
        assert collection.names.keys() <= files


def test_documents_are_appraised_and_their_lines_have_known_roles() -> None:
    plans = CORPORA / "plans"
    files = {path.relative_to(plans / "pages").as_posix() for path in (plans / "pages").rglob("*.*")}
    documents = [row for _, row in read_rows(plans / "documents.jsonl")]
    assert {row["file"] for row in documents} == files
    assert len(files) >= 25
    for row in documents:
        for levels in (row["matrix"], row["second"]):
            assert set(levels) == set(Row)
            assert set(levels.values()) <= {None, *LEVELS}
    labelled = [
        row for folder in ("plans", "published") for _, row in read_rows(CORPORA / folder / "roles.jsonl")
    ]
    told = [row["roles"] for row in labelled] + [row["roles"] for _, row in read_rows(plans / "lines.jsonl")]
    told += [roles for _, row in read_rows(plans / "small.jsonl") for _, roles in row["lines"]]
    assert {role for roles in told for role in roles} <= set(ROLES)
    for name in ("short.jsonl", "short-unread.jsonl"):
        texts = [row for _, row in read_rows(plans / name)]
        assert sum(row["fault"] for row in texts) == 30
        assert all((row["text"].count("<<") == 1) is row["fault"] for row in texts)
        assert len(texts) == 60


def test_lines_are_written_once_and_labelled_in_full() -> None:
    lines = [row for _, row in read_rows(CORPORA / "lines.jsonl")]
    assert len({row["text"] for row in lines}) == len(lines) > 1500
    for row in lines:
        assert set(row) == {"text", "block", "imperative", "flags", *ASPECTS}
        assert all(row[name] in ANSWERS[name] for name in ANSWERS)
        assert BlockKind(row["block"])
        assert all(flag.rsplit(":", 1)[0] in FAMILIES for flag in row["flags"])


def test_places_of_published_pages_hold_no_word_of_them() -> None:
    listed = {row["file"] for _, row in read_rows(CORPORA / "published" / "manifest.jsonl")}
    for _, row in read_rows(CORPORA / "published" / "places.jsonl"):
        assert row["file"] in listed
        assert row["start"] < row["end"]
        assert set(row) == {"file", "start", "end", "sha", "imperative", "flags", *ASPECTS}


@pytest.mark.parametrize("moves", load_moves(CORPORA / "moves"), ids=lambda moves: moves.rule)
def test_twelve_passages_and_twelve_traps(moves: Moves) -> None:
    assert len(moves.flags) >= 12
    assert len(moves.traps) >= 12
    texts = [passage.text for passage in moves.flags + moves.traps]
    assert len(set(texts)) == len(texts)
