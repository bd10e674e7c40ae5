"""Labels are read strictly, and only beside the words they were made for."""

import json
from pathlib import Path

import pytest

from copylint.laboratory.collection import folders, load, load_names
from copylint.laboratory.labels import LabelsError, digest, fit
from copylint.text import Source, Span

ROW = {
    "file": "home.md",
    "start": 2,
    "end": 17,
    "line": 1,
    "col": 3,
    "sha": digest("We are leaders."),
    "voice": "company",
    "actor": "company",
    "buried": 0,
    "outcome": "none",
    "proof": 0,
    "benign": 0,
    "flags": ["self-focus:2", "customer-as-object:1"],
    "note": "praise",
}
PAGE = {
    "file": "home.md",
    "kind": "landing",
    "score": 30,
    "maturity": "product-focused",
    "answers": [],
    "why": "…",
}


def write(folder: Path, labels: list[object], **others: list[object]) -> Path:
    for name, rows in {"labels": labels, **others}.items():
        text = "".join(json.dumps(row) + "\n" for row in rows)
        (folder / f"{name}.jsonl").write_text(text, encoding="utf-8")
    return folder


def test_everything_is_read(tmp_path: Path) -> None:
    manifest: list[object] = [{"file": "home.md", "path": "site/index.md"}]
    found = load(write(tmp_path, [ROW], pages=[PAGE], manifest=manifest))
    (label,) = found.units["home.md"]
    assert label.span == Span(2, 17)
    assert dict(label.flags) == {"self-focus": 2, "customer-as-object": 1}
    assert (label.benign, label.note, label.copy) == (False, "praise", True)
    assert found.pages["home.md"].score == 30
    assert found.paths == {"home.md": "site/index.md"}


@pytest.mark.parametrize("place", ["files", "pages", "."])
def test_files_lie_in_three_places(tmp_path: Path, place: str) -> None:
    (tmp_path / place).mkdir(exist_ok=True)
    (tmp_path / place / "home.md").write_text("x", encoding="utf-8")
    assert load(write(tmp_path, [ROW])).locate("home.md") == tmp_path / place / "home.md"


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(LabelsError, match=r"no file 'home\.md'"):
        load(write(tmp_path, [ROW])).locate("home.md")


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ({k: v for k, v in ROW.items() if k != "actor"}, r"labels\.jsonl:1: no 'actor'"),
        ({**ROW, "flags": ["self-focus"]}, r"labels\.jsonl:1: "),
        ({**ROW, "flags": ["self-focus:much"]}, r"labels\.jsonl:1: "),
        ([1], r"labels\.jsonl:1: expected an object"),
    ],
)
def test_malformed_rows(tmp_path: Path, row: object, message: str) -> None:
    with pytest.raises(LabelsError, match=message):
        load(write(tmp_path, [row]))


def test_labels_below_a_folder(tmp_path: Path) -> None:
    for name in ("b", "a"):
        (tmp_path / name).mkdir()
        write(tmp_path / name, [])
    assert folders(tmp_path) == [tmp_path / "a", tmp_path / "b"]
    (tmp_path / "empty").mkdir()
    with pytest.raises(LabelsError, match=r"no labels\.jsonl"):
        folders(tmp_path / "empty")


def test_labels_take_their_words_from_the_file(tmp_path: Path) -> None:
    labels = load(write(tmp_path, [ROW])).units["home.md"]
    assert fit(Source.of("# We are leaders.\n"), labels)[0].words == "We are leaders."


@pytest.mark.parametrize("text", ["# We are readers.\n", "# We are"])
def test_changed_files_are_noticed(tmp_path: Path, text: str) -> None:
    labels = load(write(tmp_path, [ROW])).units["home.md"]
    with pytest.raises(LabelsError, match=r"home\.md:1: .* does not fit the file"):
        fit(Source.of(text), labels)


def test_names(tmp_path: Path) -> None:
    path = tmp_path / "names.json"
    path.write_text('{"home.md": {"names": ["Acme"]}}', encoding="utf-8")
    assert load_names(path) == {"home.md": {"names": ["Acme"]}}


@pytest.mark.parametrize(
    "text", ["[]", '{"a": ["Acme"]}', '{"a": {"name": []}}', '{"a": {"names": "Acme"}}', "{"]
)
def test_malformed_names(tmp_path: Path, text: str) -> None:
    path = tmp_path / "names.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(LabelsError, match=r"names\.json: "):
        load_names(path)
