"""What a line of a list touches in a handful of units."""

import json
from pathlib import Path

import pytest

from copylint.laboratory.ablation import Copy, Line, finders_of, lines_of, main, table

ROWS: tuple[tuple[str, str, dict[str, int] | None, list[list[str]]], ...] = (
    ("a/one", "We take your shop to new heights.", {"features": 2}, [["vague-outcome", "features"]]),
    ("b/two", "It takes sales to new heights!", {}, [["vague-outcome", "features"]]),
    ("b/two", "Take the stairs to the new hall.", {}, []),
    ("c/three", "Taking you to new heights.", None, []),
    ("c/apart", "They took it to new heights.", {"features": 2}, [["vague-outcome", "features"]]),
)


@pytest.fixture
def lessons(tmp_path: Path) -> Path:
    path = tmp_path / "units.jsonl"
    rows = [
        {"repo": repo, "text": text, "label": None if flags is None else {"flags": flags}, "hits": hits}
        for repo, text, flags, hits in ROWS
    ]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_what_a_line_touches(lessons: Path, tmp_path: Path) -> None:
    path = tmp_path / "idioms.txt"
    path.write_text("# a note\ninflect: no\n$others\ntake* {any} to new heights\n", encoding="utf-8")
    [(entry, forms)] = lines_of(path)
    found = Copy([lessons], frozenset({"c/apart"})).line("idioms", entry, forms, frozenset({"vague-outcome"}))
    expected = Line("idioms", entry, units=3, repos=3, labelled=2, flagged=1, hits=2, right=1)
    assert found == expected
    assert "| idioms | 1 | 0 | 0 | 2 | 1 | 2 | 1 |" in table([found])


def test_only_lists_that_a_rule_finds_by_belong_to_it(tmp_path: Path) -> None:
    (tmp_path / "lists").mkdir()
    (tmp_path / "puffery").mkdir()
    (tmp_path / "puffery" / "boast.yaml").write_text(
        "find:\n  - words: $boasts\n    but: $plain\nunless: {here: [{words: $spared}]}\n", encoding="utf-8"
    )
    (tmp_path / "lists" / "boasts.txt").write_text("inflect: no\n$brags\nbest\n", encoding="utf-8")
    assert finders_of(tmp_path) == {"boasts": {"boast"}, "brags": {"boast"}}


def test_a_missing_file_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    aside = tmp_path / "aside.txt"
    aside.write_text("", encoding="utf-8")
    assert main([str(tmp_path / "none.jsonl"), "--aside", str(aside)]) == 2
    said = capsys.readouterr().err
    assert said.startswith("ablation: ")
    assert said.count("\n") == 1
