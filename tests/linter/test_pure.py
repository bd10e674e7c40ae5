"""The pure function: the same arguments give the same result, whatever surrounds the call."""

from pathlib import Path

import pytest

from copylint.checks import CHECKS
from copylint.config import Config
from copylint.facts import Names
from copylint.linter.lint import Linter
from copylint.linter.pure import Models, lint
from copylint.rulebook import load_rulebook
from copylint.text import Source

PAGE = b"# Lumen Desk\n\nWe offer a world-class help desk.\n\nYou answer every message in a day.\n"


def test_it_finds_what_the_linter_finds() -> None:
    config = Config(brand=Names(company=("Lumen Desk",)))
    models = Models()
    found = lint(PAGE, "index.md", config, load_rulebook(CHECKS), models)
    assert found.findings
    assert found == Linter(config, parser=models.parser).lint(Source.decode(PAGE, "index.md"))


def test_neither_folder_nor_environment_nor_disk_has_a_say(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    arguments = (PAGE, "blog/index.md", Config(), load_rulebook(CHECKS), Models())
    before = lint(*arguments)
    (tmp_path / "blog").mkdir()
    (tmp_path / "blog" / "index.md").write_text("# Another\n")
    (tmp_path / "package.json").write_text('{"displayName": "Lumen Desk"}')
    (tmp_path / "copylint.toml").write_text('ignore = ["ALL"]\n')
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COPYLINT_CACHE_DIR", str(tmp_path))
    assert lint(*arguments) == before
    monkeypatch.chdir(tmp_path / "blog")
    assert lint(*arguments) == before
