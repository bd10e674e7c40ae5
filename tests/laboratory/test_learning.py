"""What the trained reader is taught with: lessons, drills, answers, curves, and the files that ship."""

import json
from pathlib import Path

import numpy as np
import pytest

from copylint.facts import FAMILIES
from copylint.laboratory.learning.answers import ANSWERS, places, target, total
from copylint.laboratory.learning.calibration import along, reliability
from copylint.laboratory.learning.drills import drills
from copylint.laboratory.learning.lessons import Lesson, kept, lessons_of
from copylint.laboratory.learning.pack import pack
from copylint.laboratory.learning.schoolroom import schoolroom, targets
from copylint.laboratory.learning.unseen import keep, recall
from copylint.laboratory.learning.weighing import hit_by_hit
from copylint.learned.words import FIRM

PAGE = "# About us\n\nWe put pride into every floor. You can cancel until noon.\n"
LABEL = {"file": "a.md", "voice": "company", "actor": "company", "outcome": "none"} | dict.fromkeys(
    ("proof", "benign", "buried"), 0
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "a.md").write_text(PAGE, encoding="utf-8")
    rows = [
        {**LABEL, "start": 12, "end": 42, "flags": ["self-focus:2", "puffery:1"]},
        {**LABEL, "start": 43, "end": 68, "flags": [], "actor": "reader"},
    ]
    (tmp_path / "labels.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return tmp_path


def lesson(text: str, repo: str = "a", **more: object) -> Lesson:
    given = {"source": "s", "file": "f", "n": 0, "start": 0, "end": 0, "block": "paragraph", "kind": "web"}
    given |= {"heading": "", "around": ((), ()), "symbols": {"block:paragraph": 1.0}} | more
    return Lesson(repo=repo, text=text, words=text.split(), **given)  # type: ignore[arg-type]


def test_a_unit_gets_the_label_it_shares_most_with(folder: Path) -> None:
    heading, proud, cancel = lessons_of(folder)
    assert heading.label is None
    assert proud.label is not None
    assert proud.label["flags"] == {"self-focus": 2, "puffery": 1}
    assert cancel.label is not None
    assert (cancel.label["actor"], cancel.label["flags"]) == ("reader", {})
    assert (proud.heading, proud.around[0]) == ("About us", ("About", "us"))
    assert cancel.around[1][:3] == ("We", "put", "pride")


def test_labels_may_lie_apart_from_their_files(folder: Path, tmp_path: Path) -> None:
    apart = tmp_path / "apart"
    apart.mkdir()
    (folder / "labels.jsonl").rename(apart / "places.jsonl")
    (apart / "manifest.jsonl").write_text('{"file": "a.md", "repo": "acme/site", "path": "about/a.md"}\n')
    read = list(lessons_of(apart, folder / "pages"))
    assert {one.repo for one in read} == {"acme/site"}
    assert sum(one.label is not None for one in read) == 2
    assert list(lessons_of(apart, folder / "nowhere")) == []


def test_what_was_gathered_is_not_gathered_again(folder: Path) -> None:
    path = folder / "build" / "a.jsonl"
    first = kept(lessons_of(folder), path)
    again = kept(iter(()), path)
    assert [one.text for one in again] == [one.text for one in first]
    assert again[1].label == first[1].label


def test_drills_hold_what_examples_and_lines_say(tmp_path: Path) -> None:
    lines = tmp_path / "lines.jsonl"
    row = {**LABEL, "text": "We love ovens.", "block": "h2", "flags": ["self-focus:1"]}
    lines.write_text(json.dumps(row) + "\n", encoding="utf-8")
    (tmp_path / "moves").mkdir()
    found = list(drills(tmp_path / "moves", lines))
    assert found[-1].label is not None
    assert (found[-1].block, found[-1].label["flags"]) == ("h2", {"self-focus": 1})
    examples = [one.label for one in found[:-1] if one.label is not None]
    assert len(examples) == len(found) - 1 > 500
    assert {next(iter(label["flags"]), "") for label in examples} == {"", *FAMILIES}
    assert any(FIRM in one.words for one in found)


def test_right_answers_of_a_label() -> None:
    right = target({**LABEL, "flags": {"puffery": 1, "self-focus": 2}, "proof": 1})
    at = places()
    assert len(right) == total() == sum(map(len, ANSWERS.values()))
    assert (right[at["flagged"]].item(), right[at["clear"]].item()) == (1, 1)
    families = dict(zip(FAMILIES, right[at["families"]].tolist(), strict=True))
    assert families["self-focus"] == 1 > families["puffery"] > families["pressure"] == 0
    assert right[at["actor"]].tolist() == [0, 1, 0, 0, 0, 0, 0]
    assert right[at["rest"]].tolist() == [1, 0, 0]


def test_what_a_label_leaves_open_stays_open() -> None:
    right = target({"flags": {}})
    at = places()
    assert right[at["flagged"]].item() == 0
    assert np.isnan(right[at["voice"]]).all()
    assert np.isnan(right[at["rest"]]).all()


def test_rare_words_are_left_out() -> None:
    common = [lesson("floor floor tiles", repo=name) for name in "abc"]
    room = schoolroom([*common, lesson("oddity")])
    assert room.vocabulary == ("floor", "tiles")
    (read,) = room.reads([lesson("Tiles oddity")])
    assert [row[0] for row in read.unit] == [2, 0]
    assert read.symbols.tolist() == [1.0]


def test_lessons_without_labels_have_no_answers() -> None:
    assert targets([]).shape == (0, total())
    assert targets([lesson("a", label={"flags": {}}), lesson("b")]).shape == (1, total())


def test_a_curve_is_straight_between_its_points() -> None:
    said = np.array([0.0, 0.25, 0.5, 1.0], dtype=np.float32)
    np.testing.assert_allclose(
        along(((0.0, 0.1), (0.5, 0.3), (1.0, 0.9)), said), [0.1, 0.2, 0.3, 0.9], rtol=1e-5
    )


def test_a_hit_counts_for_its_rule_and_for_its_alternative() -> None:
    hits = [
        (("product-lets-you", "product-as-hero", 1),),
        (("label-headline", "headings", 0), ("self-heavy", "page", 0)),
    ]
    lessons = [lesson("Our app lets you pack.", label={"flags": {"product-as-hero": 2}}, hits=hits[0])]
    lessons += [lesson("Features", label={"flags": {}}, hits=hits[1])]
    even = np.full((2, len(FAMILIES)), 0.5, dtype=np.float32)
    columns, rows, was = hit_by_hit(lessons, even[:, 0], even)
    # The rule with one alternative has one number; what speaks of the page is not weighed.
    alternatives = [("product-lets-you", 0), ("product-lets-you", 1)]
    assert columns == [("label-headline", None), ("product-lets-you", None), *alternatives]
    np.testing.assert_array_equal(rows, [[0, 0, 0, 1, 0, 1], [0, 0, 1, 0, 0, 0]])
    assert was == [True, False]


def test_what_was_believed_is_found_again_by_its_place(tmp_path: Path) -> None:
    before = [lesson("We bake.", start=0, end=8), lesson("You eat.", start=9, end=17)]
    beliefs = np.full((2, total()), 0.25, dtype=np.float32)
    beliefs[1] = 0.5
    keep(tmp_path / "unseen.npz", before, beliefs)
    # A line more is read above it, so it has another number, and the new line was not known.
    now = [lesson("We pack.", start=20, end=28), lesson("You eat.", start=9, end=17, n=7)]
    recalled = recall(tmp_path / "unseen.npz", now)
    assert np.isnan(recalled[0]).all()
    np.testing.assert_array_equal(recalled[1], beliefs[1])


def test_how_often_it_was_so_is_counted_band_by_band() -> None:
    said = np.array([0.05, 0.1, 0.9, 0.95, 1.0], dtype=np.float32)
    was = np.array([0, 1, 1, 1, 0], dtype=np.float32)
    first, last = reliability(said, was)
    assert (first[:3], first[3]) == ((0, 0.2, 2), 0.5)
    assert (last[2], round(last[3], 2)) == (3, 0.67)


def test_the_same_weights_make_the_same_files_and_come_back_near_enough(tmp_path: Path) -> None:
    rng = np.random.default_rng(0)
    weights = {
        "table0": rng.normal(0, 1, (4, 8)).astype(np.float32),
        "out.weight": rng.normal(0, 1, (8, 3)).astype(np.float32),
    }
    weights["table0"][0] = 0
    room = schoolroom([lesson("floor", repo=name) for name in "abc"])
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        pack(weights, room, {"flagged": ((0.0, 0.0), (1.0, 1.0))}, {"rules": {}}, tmp_path / name)
    for file in ("weights.npz", "card.json", "words.txt"):
        assert (tmp_path / "one" / file).read_bytes() == (tmp_path / "two" / file).read_bytes()
    with np.load(tmp_path / "one" / "weights.npz", allow_pickle=False) as stored:
        back = stored["table0"] * stored["table0.step"].astype(np.float32)[:, None]
        np.testing.assert_allclose(back, weights["table0"], atol=0.02)
        np.testing.assert_allclose(stored["out.weight"], weights["out.weight"], atol=2e-3)
