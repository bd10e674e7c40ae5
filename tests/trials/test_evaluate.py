"""The evaluation as a command, with the real linter on one line of copy."""

import json
from pathlib import Path

import pytest

from copylint.trials.evaluate import main

COPY = "We offer innovative solutions for every industry.\n"
LABEL = {
    "file": "home.md",
    "start": 0,
    "end": len(COPY) - 1,
    "line": 1,
    "voice": "company",
    "actor": "company",
    "buried": 0,
    "outcome": "none",
    "proof": 0,
    "benign": 0,
    "flags": [],
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "home.md").write_text(COPY, encoding="utf-8")
    (tmp_path / "labels.jsonl").write_text(json.dumps(LABEL), encoding="utf-8")
    return tmp_path


def test_prints_the_report_and_the_lines_to_read(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(folder), "--preview", "--worst", "3"]) == 0
    printed = capsys.readouterr().out
    assert "Files: 1. Labelled units: 1. Words of copy: 7." in printed
    assert "| company | 1 |" in printed
    assert f"{folder.name}/home.md:1 we-offer | {COPY.strip()} [company acts]" in printed


def test_writes_the_report(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = folder / "REPORT.md"
    assert main([str(folder), "--write", str(path)]) == 0
    assert path.read_text(encoding="utf-8").startswith("# What copylint finds in labelled copy\n")
    assert capsys.readouterr().out == f"wrote {path}\n"


def test_runs_with_and_without_names(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "names.json").write_text('{"home.md": {"names": ["Acme"]}}', encoding="utf-8")
    assert main([str(folder)]) == 0
    assert f"- {folder.name}, no names set: " in capsys.readouterr().out


def test_two_folders_are_also_counted_together(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(folder), str(folder)]) == 0
    assert "## all together\n\nFiles: 2. Labelled units: 2." in capsys.readouterr().out


def test_errors_are_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path)]) == 2
    assert capsys.readouterr().err == f"evaluate: {tmp_path}: no labels.jsonl in this folder or below it\n"
