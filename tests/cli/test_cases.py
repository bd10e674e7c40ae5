"""The whole program as data: a command, the files it meets, what it prints and how it exits.

A case is a folder: ``cmd`` (environment settings, then the command), ``files`` (copied into an
empty folder), ``stdin``, and what must come out: ``stdout``, ``stderr`` (both empty if there is no such
file) and ``exit`` (0 if there is none). In what comes out ``[..]`` stands for anything on a line and
a line ``...`` for any lines.
"""

import io
import re
import shlex
import shutil
import sys
from pathlib import Path

import pytest

from copylint.cli import main

CASES = Path(__file__).parent / "cases"
NAMES = sorted(folder.name for folder in CASES.iterdir())


def like(expected: str) -> re.Pattern[str]:
    """What is expected, as a pattern over the whole text."""
    lines = (
        r"(?:[^\n]*\n)*?" if line == "..." else r"[^\n]*".join(map(re.escape, line.split("[..]"))) + r"\n"
        for line in expected.splitlines()
    )
    return re.compile("".join(lines))


def text_of(file: Path) -> str:
    return file.read_text(encoding="utf-8") if file.exists() else ""


def run(words: list[str], stdin: bytes, monkeypatch: pytest.MonkeyPatch) -> int:
    """Run the words of a command in this process; settings before ``copylint`` go to the environment."""
    while "=" in words[0]:
        name, _, value = words.pop(0).partition("=")
        monkeypatch.setenv(name, value)
    assert words[0] == "copylint"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
    return main(words[1:])


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty repository to stand in, with the environment as it is on nobody's machine."""
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "COPYLINT_MODEL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))  # what a command leaves there goes with the folder
    return tmp_path


@pytest.mark.parametrize("name", NAMES)
def test_case(
    name: str, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    case = CASES / name
    if (case / "files").is_dir():
        shutil.copytree(case / "files", folder, dirs_exist_ok=True)
    for file in folder.rglob("_gitignore"):  # under its own name it would hide the case from git
        file.rename(file.with_name(".gitignore"))
    stdin = case / "stdin"
    code = run(shlex.split(text_of(case / "cmd")), stdin.read_bytes() if stdin.exists() else b"", monkeypatch)
    out, err = capsys.readouterr()
    assert like(text_of(case / "stderr")).fullmatch(err), err
    assert like(text_of(case / "stdout")).fullmatch(out), out
    assert code == int(text_of(case / "exit") or 0)
    written = case / "written"  # files the command must have written
    for file in sorted(written.iterdir()) if written.is_dir() else ():
        assert like(text_of(file)).fullmatch(text_of(folder / file.name))


def test_a_file_over_the_limit(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "data.md").write_text("Save time.\n" * 500_000)
    assert run(["copylint", "data.md"], b"", monkeypatch) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("copylint: data.md: 5.5 MB is more than copylint reads")


def test_the_patterns_can_fail() -> None:
    pattern = like("a [..] c\n...\nd\n")
    assert pattern.fullmatch("a b c\nd\n")
    assert pattern.fullmatch("a b c\nx\ny\nd\n")
    assert not pattern.fullmatch("a b\nc\nd\n")
    assert not pattern.fullmatch("a b c\nd\ne\n")


def test_every_case_has_a_command() -> None:
    assert [name for name in NAMES if not (CASES / name / "cmd").exists()] == []
