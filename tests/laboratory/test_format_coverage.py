"""How much labelled copy a reader finds, counted on files small enough to count by hand."""

import json
from pathlib import Path

import pytest

from copylint.laboratory.collection import load
from copylint.laboratory.format_coverage import main, measure


def folder(root: Path, files: dict[str, str], units: list[tuple[str, str, str]]) -> Path:
    """A folder of labelled files; a unit is (file, slice, voice)."""
    rows = []
    for name, text in files.items():
        (root / name).write_text(text, encoding="utf-8")
    for file, words, voice in units:
        start = files[file].index(words)
        rows.append(
            {
                "file": file, "start": start, "end": start + len(words), "line": 1, "col": 1, "sha": "",
                "block": "p", "voice": voice, "actor": "none", "buried": 0, "outcome": "none", "proof": 0,
                "benign": 0, "flags": [],
            }
        )  # fmt: skip
    (root / "labels.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return root


def test_found_cut_and_missed(tmp_path: Path) -> None:
    linked = "We bake [bread](https://bread.example/white) here."
    text = f"{linked}\n\n- One loaf\n- Two loaves\n\n```\nhidden copy\n```\n"
    root = folder(
        tmp_path,
        {"a.md": text},
        [
            ("a.md", linked, "company"),
            ("a.md", "One loaf\n- Two loaves", "company"),
            ("a.md", "hidden copy", "company"),
        ],
    )
    coverage = measure([load(root)])[".md"]
    assert (coverage.units, coverage.found) == (3, 1)
    assert coverage.causes == {"cut into several blocks": 1, "not found": 1}
    assert (coverage.foreign, coverage.unlabelled) == (0, 0)


def test_text_that_is_no_copy(tmp_path: Path) -> None:
    root = folder(
        tmp_path,
        {"a.md": "Fresh bread.\n\nid-42\n\nNobody labelled this.\n"},
        [("a.md", "Fresh bread.", "company"), ("a.md", "id-42", "notcopy")],
    )
    coverage = measure([load(root)])[".md"]
    assert (coverage.letters, coverage.foreign, coverage.unlabelled) == (32, 4, 18)


def test_a_format_nobody_reads_is_missed_not_skipped(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = folder(tmp_path, {"a.pages": "Fresh bread."}, [("a.pages", "Fresh bread.", "company")])
    assert main([str(root)]) == 0
    assert "| .pages | 0/1 = 0.0 % | – | – | format not read 1 |" in capsys.readouterr().out


def test_no_labels(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path)]) == 2
    assert "no labels.jsonl" in capsys.readouterr().err


def test_what_a_page_tells_twice_is_found_once(tmp_path: Path) -> None:
    words = "Bread for all of Harrow Lane"
    head = f'<title>{words}</title>\n<meta property="og:title" content="{words}">\n'
    root = folder(tmp_path, {"a.html": head}, [("a.html", words, "company")])
    labels = (root / "labels.jsonl").read_text(encoding="utf-8")
    start = head.rindex(words)
    again = json.loads(labels) | {"start": start, "end": start + len(words), "line": 2}
    (root / "labels.jsonl").write_text(f"{labels}\n{json.dumps(again)}", encoding="utf-8")
    coverage = measure([load(root)])[".html"]
    assert (coverage.units, coverage.found) == (2, 2)
