"""The evaluation as a command, with the real linter on one line of copy."""

import json
from pathlib import Path
from shutil import copytree

import pytest

from copylint.laboratory.evaluate import main
from copylint.laboratory.evaluation import evaluate

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
    folder = tmp_path / "home"
    folder.mkdir()
    (folder / "home.md").write_text(COPY, encoding="utf-8")
    (folder / "labels.jsonl").write_text(json.dumps(LABEL), encoding="utf-8")
    return folder


def test_prints_the_report_and_the_lines_to_read(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(folder), "--preview", "--worst", "3"]) == 0
    printed = capsys.readouterr().out
    assert "| pages, units, words | 1, 1, 7 |" in printed
    assert "| company | 1 |" in printed
    assert f"{folder.name}/home.md:1 we-offer | {COPY.strip()} [company acts]" in printed


def test_writes_the_report(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = folder / "REPORT.md"
    assert main([str(folder), "--write", str(path)]) == 0
    assert path.read_text(encoding="utf-8").startswith("# What copylint finds in labelled copy\n")
    assert capsys.readouterr().out == f"wrote {path}\n"


def test_runs_with_and_without_names(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(folder)]) == 0
    assert "no names set" not in capsys.readouterr().out
    (folder / "names.json").write_text('{"home.md": {"names": ["Acme"]}}', encoding="utf-8")
    assert main([str(folder)]) == 0
    assert "| no names set: notes that are right |" in capsys.readouterr().out


def test_other_folders_stand_beside_the_first(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = folder.parent / "other"
    copytree(folder, other)
    assert main([str(folder), str(other)]) == 0
    printed = capsys.readouterr().out
    assert f"|  | {folder.name} | other |" in printed
    assert f"| rule | status | right: {folder.name} | right: other | by hand |" in printed


def test_names_and_kinds_can_be_given(folder: Path, tmp_path: Path) -> None:
    page = {"file": "home.md", "kind": "job-post", "score": 10, "maturity": "product-focused"}
    (folder / "pages.jsonl").write_text(json.dumps(page), encoding="utf-8")
    names = tmp_path / "given.json"
    names.write_text('{"home.md": {"names": ["Acme"]}}', encoding="utf-8")
    (guessed,) = evaluate([folder], names).home
    assert (guessed.files[0].page.kind, len(guessed.unnamed)) == ("landing", 1)
    (given,) = evaluate([folder], kinds_given=True).home
    assert (given.files[0].page.kind, given.unnamed) == ("job-post", ())


def test_of_a_closed_set_no_line_and_no_file_is_printed(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("tune", "check"):
        copytree(folder, folder.parent / "all" / name)
        label = {**LABEL, "file": f"{name}.md", "flags": ["opinion:2"], "note": f"note of {name}"}
        (folder.parent / "all" / name / "labels.jsonl").write_text(json.dumps(label), encoding="utf-8")
        copy = folder.parent / "all" / name / "home.md"
        copy.rename(copy.with_name(f"{name}.md"))
    assert main([str(folder.parent / "all"), "--worst", "3"]) == 0
    printed = capsys.readouterr().out
    assert "|  | check | tune |" in printed
    assert printed.count("note of tune") == 2
    assert "note of check" not in printed
    assert "check.md" not in printed


def test_everything_in_the_first_folder_is_measured(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "moves").mkdir()
    (folder / "moves" / "we-offer.toml").write_text(
        "names = []\nproducts = []\n"
        f"[[flag]]\nkind = 'landing'\ntext = '<<{COPY.strip()}>>'\n"
        "[[trap]]\nkind = 'landing'\nwhy = 'no offer'\ntext = '<<Bring a bag.>>'\n",
        encoding="utf-8",
    )
    (folder / "standing.toml").write_text("[we-offer]\nright = 2\nhits = 4\n", encoding="utf-8")
    (folder / "second.jsonl").write_text(json.dumps(LABEL), encoding="utf-8")
    (folder / "fine" / "pages").mkdir(parents=True)
    (folder / "fine" / "names.json").write_text("{}", encoding="utf-8")
    (folder / "fine" / "pages" / "about.md").write_text(COPY, encoding="utf-8")
    assert main([str(folder)]) == 0
    printed = capsys.readouterr().out
    row = next(line for line in printed.splitlines() if line.startswith("| self-focus/we-offer "))
    assert row.endswith("| 2/4 | 1/1 |  | 0/1 |  |  |")
    assert "| about.md | about |" in printed
    assert "1 units of our pages, labelled twice." in printed


def test_errors_are_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path)]) == 2
    assert capsys.readouterr().err == f"evaluate: {tmp_path}: no labels.jsonl in this folder or below it\n"
