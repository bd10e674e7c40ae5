"""What is known is not read again, what changed is; and nothing of it shows in what is found."""

import os
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from copylint.discover import discover
from copylint.results.packed import pack, result_of
from copylint.results.run import Run
from copylint.runner import Options, run_files
from copylint.store.folder import NAME

PAGES = {
    "index.md": "# Lumen Desk\n\nWe offer a world-class help desk.\n\nYou answer every message in a day.\n",
    "about.md": "# About us\n\nWe are proud of our passion.\n",
    "blog/first.md": "# Why we built it\n\nOur platform is the best platform on the market.\n",
}
RULE = """
name: no-desk
title: A word we gave up
message: It is on our list.
help: Say what it is for.
needs: wording
severity: warning
status: stable
since: 0.1.0
find:
  - words: desks
mark: words
bad: |
  We sell <<desks>>.
"""
CONFIG = '[brand]\nnames = ["Lumen Desk"]\n'


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small site to stand in."""
    return made(tmp_path / "site", monkeypatch)


def made(root: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, text in PAGES.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text)
    (root / ".git").mkdir()
    (root / "copylint.toml").write_text(CONFIG)
    monkeypatch.chdir(root)
    return root


def run(cache: Path | None, **asked: object) -> Run:
    options = Options(cache=cache, **asked)  # type: ignore[arg-type]
    return run_files(discover(["."]).files, options)


def unread(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of files that are read from now on."""
    from copylint.linter.lint import Linter

    read: list[str] = []
    lint = Linter.lint

    def noted(self: Linter, source, *args, **given):  # type: ignore[no-untyped-def]
        read.append(source.path)
        return lint(self, source, *args, **given)

    monkeypatch.setattr(Linter, "lint", noted)
    return read


@pytest.mark.usefixtures("site")
def test_with_or_without_a_cache_cold_or_warm_the_run_is_the_same(tmp_path: Path) -> None:
    without = run(None)
    cold, warm = run(tmp_path / "cache"), run(tmp_path / "cache")
    assert without.files
    assert any(file.findings for file in without.files)
    assert cold == without
    assert warm == without
    assert [type(f.score) for f in warm.files] == [type(f.score) for f in without.files]


def test_what_is_known_is_not_read_again(site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run(tmp_path / "cache")
    read = unread(monkeypatch)
    run(tmp_path / "cache")
    assert read == []
    (site / "about.md").write_text(PAGES["about.md"] + "\nWe won again.\n")
    run(tmp_path / "cache")
    assert read == ["about.md"]


def test_when_a_file_was_written_plays_no_part(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(tmp_path / "cache")
    os.utime(site / "about.md", (1, 1))
    read = unread(monkeypatch)
    run(tmp_path / "cache")
    assert read == []


@pytest.mark.usefixtures("site")
def test_another_checkout_of_the_same_files_is_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Of one name: what a repository is called may be the name of whoever writes.
    first = run(tmp_path / "cache")
    made(tmp_path / "elsewhere" / "site", monkeypatch)
    read = unread(monkeypatch)
    assert run(tmp_path / "cache") == first
    assert read == []


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("copylint.toml", 'ignore = ["we-offer"]\n' + CONFIG),
        ("copylint.toml", '[brand]\nnames = ["Somebody Else"]\n'),
        ("copylint.toml", CONFIG + '[kinds]\n"*.md" = "email"\n'),
        ("copylint.toml", CONFIG + '[severity]\nwe-offer = "error"\n'),
    ],
)
def test_another_config_is_another_result(
    site: Path, tmp_path: Path, file: str, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(tmp_path / "cache")
    read = unread(monkeypatch)
    (site / file).write_text(text)
    assert run(tmp_path / "cache") == run(None)
    assert len(read) == 2 * len(PAGES)


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize(
    "asked",
    [
        {"select": ("we-offer",)},
        {"ignore": ("we-offer",)},
        {"preview": True},
        {"min_confidence": 0.0},
        {"brand": ("Other",)},
        {"copy": True},
    ],
)
def test_another_call_is_another_result(tmp_path: Path, asked: dict[str, object]) -> None:
    run(tmp_path / "cache")
    assert run(tmp_path / "cache", **asked) == run(None, **asked)


def test_a_name_beside_the_copy_is_part_of_what_is_known(site: Path, tmp_path: Path) -> None:
    (site / "copylint.toml").write_text("")
    before = run(tmp_path / "cache")
    (site / "package.json").write_text('{"name": "x", "displayName": "Harbour Nine"}')
    from copylint.brand.site_files import _beside

    _beside.cache_clear()  # which a new process has not filled
    after = run(tmp_path / "cache")
    assert [name.name for name in after.guessed] == ["Harbour Nine"]
    assert before.guessed != after.guessed


def test_a_rule_of_the_team_that_changes_is_another_result(site: Path, tmp_path: Path) -> None:
    (site / "rules").mkdir()
    rule = (
        "name: no-desk\ntitle: No desk\nmessage: |\n  {match}\nhelp: |\n  Say what it is for.\n"
        "leave-it-when: |\n  Never.\nneeds: wording\nseverity: warning\nstatus: stable\nsince: 0.1.0\n"
        "find:\n  - words: help desk\nmark: words\n"
        "bad: |\n  A <<help desk>> for all.\n  One <<help desk>>.\n  The <<help desk>> is here.\n"
        "good: |\n  A desk for all.\n  You get help.\n  They help at a desk.\n"
    )
    (site / "rules" / "no-desk.yaml").write_text(rule)
    (site / "copylint.toml").write_text('rule-folders = ["rules"]\n' + CONFIG)
    assert run(tmp_path / "cache") == run(None)
    (site / "rules" / "no-desk.yaml").write_text(rule.replace("words: help desk", "words: every message"))
    assert run(tmp_path / "cache") == run(None)


def test_a_config_that_is_wrong_is_told_with_a_cache_as_without(site: Path, tmp_path: Path) -> None:
    run(tmp_path / "cache")
    (site / "copylint.toml").write_text('ignore = ["we-ofer"]\n')
    assert run(tmp_path / "cache") == run(None)
    assert run(None).problems


@pytest.mark.usefixtures("site")
def test_a_damaged_cache_is_one_line_and_the_run_is_whole(tmp_path: Path) -> None:
    without = run(None)
    run(tmp_path / "cache")
    (tmp_path / "cache" / NAME).write_bytes(b"nonsense" * 2000)
    damaged = run(tmp_path / "cache")
    assert replace(damaged, warnings=()) == without
    assert len(damaged.warnings) == 1
    assert run(tmp_path / "cache") == without
    assert run(tmp_path / "cache") == without


@pytest.mark.usefixtures("site")
def test_rows_that_hold_something_else_are_read_anew(tmp_path: Path) -> None:
    import sqlite3

    without = run(None)
    run(tmp_path / "cache")
    base = sqlite3.connect(tmp_path / "cache" / NAME)
    base.execute("UPDATE entries SET value = x'93a1' WHERE part IN ('results', 'rules')")
    base.commit()
    base.close()
    assert run(tmp_path / "cache") == without


@pytest.mark.usefixtures("site")
def test_a_folder_copied_whole_is_as_good(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = run(tmp_path / "cache")
    shutil.copytree(tmp_path / "cache", tmp_path / "restored")
    read = unread(monkeypatch)
    assert run(tmp_path / "restored") == first
    assert read == []


@pytest.mark.usefixtures("site")
def test_a_result_is_the_same_after_packing() -> None:
    for file in run(None, copy=True).files:
        assert result_of(pack(file)) == file
    assert result_of(b"nonsense") is None
    assert result_of(b"") is None


@pytest.mark.parametrize("folders", ["", 'rule-folders = ["own"]\n'])
def test_a_new_page_is_read_without_reading_the_rules_again(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folders: str
) -> None:
    own = site / "own" / "house" / "no-desk.yaml"
    own.parent.mkdir(parents=True)
    own.write_text(RULE)
    (site / "copylint.toml").write_text(folders + CONFIG)
    run(tmp_path / "cache")
    (site / "new.md").write_text("# New\n\nWe offer innovative desks.\n")
    plain = run(None)

    def never(*_: object) -> None:
        raise AssertionError("rules were read again")

    monkeypatch.setattr("copylint.runner.rulebooks.load_rulebook", never)
    again = run(tmp_path / "cache")
    assert again.files == plain.files
    (new,) = (file for file in again.files if file.path == "new.md")
    assert ("no-desk" in {found.name for found in new.findings}) == bool(folders)
    if folders:
        own.write_text(RULE.replace("desks", "tables"))
        with pytest.raises(AssertionError):
            run(tmp_path / "cache")
