"""Whether ``copylint init`` asks before it writes: only a person, and only once."""

import io
import os
import sys
from pathlib import Path

import pytest

from copylint.cli import main


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".git").mkdir()
    (tmp_path / "page.md").write_text("© 2026 Camber\n\nAt Camber, we bake.\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def answer(monkeypatch: pytest.MonkeyPatch, words: str, *options: str) -> tuple[int, str]:
    out = Terminal()
    monkeypatch.setattr(sys, "stdin", Terminal(words))
    monkeypatch.setattr(sys, "stdout", out)
    return main(["init", *options]), out.getvalue()


@pytest.mark.parametrize(("words", "written"), [("\n", True), ("y\n", True), ("n\n", False)])
def test_a_person_is_asked_once(
    site: Path, monkeypatch: pytest.MonkeyPatch, words: str, written: bool
) -> None:
    code, said = answer(monkeypatch, words, "--github")
    assert code == 0
    assert said.count("[Y/n]") == 1
    assert said.index("Camber") < said.index("Write copylint.toml, .github/workflows/copylint.yml? [Y/n]")
    assert (site / "copylint.toml").exists() is written
    assert (site / ".github").exists() is written
    assert ("Nothing was written." in said) is not written


def test_without_an_answer_nothing_is_written(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code, _said = answer(monkeypatch, "")
    assert code == 130
    assert not (site / "copylint.toml").exists()


def test_yes_answers_beforehand(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code, said = answer(monkeypatch, "", "--yes")
    assert code == 0
    assert "[Y/n]" not in said
    assert (site / "copylint.toml").exists()


def test_nothing_is_asked_where_nothing_would_be_written(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (site / "copylint.toml").write_text('[brand]\nnames = ["Camber"]\n')
    _code, said = answer(monkeypatch, "")
    assert "[Y/n]" not in said


def test_what_cannot_be_written_is_one_line_and_nothing_is_lost(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (site / ".github").write_text("a file in the place of the folder")
    assert main(["init", "--github"]) == 2
    said = capsys.readouterr().err
    assert said.startswith("copylint: .github/workflows/copylint.yml: cannot be written (")
    assert said.count("\n") == 1


def test_a_config_further_up_counts_here_too(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "copylint.toml").write_text("ignore = []\n")
    (site / "blog").mkdir()
    (site / "blog" / "a.md").write_text('<meta property="og:site_name" content="Camber">\n')
    assert main(["init", "blog"]) == 0
    assert "copylint.toml is there already and stays as it is. It lacks this" in capsys.readouterr().out
    assert not (site / "blog" / "copylint.toml").exists()


def test_names_that_a_terminal_would_obey_are_shown_and_written_harmless(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = site / "bl\x1b[31mog"
    folder.mkdir()
    for name in "ab":
        (folder / f"{name}\n.md").write_text("At Camber, we bake.\n")
    assert main(["init"]) == 0
    assert "\x1b" not in capsys.readouterr().out
    assert "\x1b" not in (site / "copylint.toml").read_text()


@pytest.mark.parametrize("link", [".github", ".pre-commit-config.yaml"])
def test_no_link_leads_what_is_written_out_of_the_repository(
    link: str, site: Path, tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    outside = tmp_path_factory.mktemp("outside")
    hooks = outside / "hooks.yaml"
    hooks.write_text("repos: []\n")
    (site / link).symlink_to(outside if link == ".github" else hooks)
    assert main(["init", "--yes", "--pre-commit", "--github"]) == 2
    assert "a link there leads out of the repository; nothing was written" in capsys.readouterr().err
    assert [file.name for file in outside.rglob("*")] == ["hooks.yaml"]
    assert hooks.read_text() == "repos: []\n"
    assert not (site / "copylint.toml").exists()


@pytest.mark.parametrize("kind", ["pipe", "endless"])
def test_nothing_is_waited_for(site: Path, kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    if not hasattr(os, "mkfifo"):
        return
    file = site / ".pre-commit-config.yaml"
    if kind == "pipe":
        os.mkfifo(file)
    else:
        file.symlink_to("/dev/zero")
    assert main(["init", "--yes", "--pre-commit"]) == 2
    assert capsys.readouterr().err.startswith("copylint: .pre-commit-config.yaml: ")
    assert not (site / "copylint.toml").exists()
