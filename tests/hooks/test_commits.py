"""The hooks under the real pre-commit and prek, in a repository made for the day.

The hooks come from ``.pre-commit-hooks.yaml``. Only their language is changed: an environment of their
own, with spaCy in it, would be installed for every run; ``make hooks`` does that once.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
PROGRAMS = ("pre-commit", "prek")
OLD = "We offer innovative solutions for every bakery.\n"
NEW = "We offer seamless solutions for every kitchen.\n"
PLAIN = "Save two hours on every payroll run.\n"


def hook(name: str) -> dict[str, Any]:
    """A hook as we offer it, run by the copylint under test."""
    offered = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    found: dict[str, Any] = next(each for each in offered if each["id"] == name)
    del found["minimum_pre_commit_version"]  # belongs into the file of the hooks' own repository
    program, words = found["entry"].split(" ", 1)
    assert program == "copylint"
    return {**found, "language": "system", "entry": f'"{sys.executable}" -m copylint {words}'}


class Repository:
    """A repository with a hook that fails on every note."""

    def __init__(self, folder: Path, program: str, name: str, args: Sequence[str]) -> None:
        self.folder = folder
        people = [f"GIT_{who}_{what}" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")]
        self.environment = {
            **os.environ,
            **dict.fromkeys(people, "robin@oak.example"),
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_NOSYSTEM": "1",
            "PRE_COMMIT_HOME": str(folder.parent / "cache"),
            "PREK_HOME": str(folder.parent / "cache"),
            "NO_COLOR": "1",
            "PRE_COMMIT_COLOR": "never",
            "COLUMNS": "100",
        }
        self.git("init", "-q", "-b", "main")
        offered = {**hook(name), "args": ["--fail-on", "warning", *args]}
        config = {"repos": [{"repo": "local", "hooks": [offered]}]}
        self.write(".pre-commit-config.yaml", yaml.safe_dump(config))
        self.git("add", ".")
        done = self.run(str(Path(sys.executable).parent / program), "install")
        assert done.returncode == 0, done.stdout + done.stderr

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            words, cwd=self.folder, env=self.environment, capture_output=True, text=True, check=False
        )

    def git(self, *words: str) -> str:
        done = self.run("git", *words)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def write(self, name: str, text: str) -> None:
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def old(self, **pages: str) -> None:
        """Pages that were there before anybody thought of a hook."""
        for name, text in pages.items():
            self.write(f"{name}.md", text)
        self.git("add", ".")
        self.git("commit", "-q", "--no-verify", "-m", "Old copy")

    def commit(self) -> tuple[bool, str]:
        """Whether the commit was made, and what was said."""
        done = self.run("git", "commit", "-m", "Edit")
        return done.returncode == 0, done.stdout + done.stderr


Make = Callable[..., Repository]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    def made(
        program: str = "pre-commit", name: str = "copylint-staged", args: Sequence[str] = ()
    ) -> Repository:
        folder = tmp_path / "a site"
        folder.mkdir()
        return Repository(folder, program, name, args)

    return made


@pytest.mark.parametrize("program", PROGRAMS)
def test_only_what_a_commit_adds_is_shown(make: Make, program: str) -> None:
    site = make(program)
    site.old(page=f"# Bread\n\n{OLD}", other=OLD)
    site.write("page.md", f"# Bread\n\n{PLAIN}\n{OLD}\n{NEW}")
    site.git("add", ".")
    made, said = site.commit()
    assert not made
    assert "page.md:7:1" in said
    assert "seamless" in said
    assert "innovative" not in said
    # An edit beside old copy passes, and what the hook says is shown all the same.
    site.write("page.md", f"# Bread\n\n{PLAIN}\n{OLD}")
    site.git("add", ".")
    made, said = site.commit()
    assert made, said
    assert "Nothing new to note" in said or "Nothing to note" in said


@pytest.mark.parametrize("program", PROGRAMS)
def test_what_is_staged_is_judged_and_not_what_lies_in_the_folder(make: Make, program: str) -> None:
    site = make(program)
    site.old(page=PLAIN, draft=PLAIN)
    site.write("page.md", PLAIN + "\n" + NEW)
    site.git("add", ".")
    site.write("page.md", PLAIN)  # mended in the folder, but not staged
    site.write("draft.md", NEW)  # not staged at all
    made, said = site.commit()
    assert not made
    assert "page.md:3:1" in said
    assert "draft.md" not in said
    assert (site.folder / "draft.md").read_text() == NEW


def test_exclude_holds_for_files_that_are_named(make: Make) -> None:
    site = make()
    site.old(page=PLAIN)
    site.write("copylint.toml", 'exclude = ["legal/**"]\n')
    site.write("legal/terms.md", NEW)
    site.write("package.json", '{"description": "We offer seamless solutions for every kitchen."}')
    site.write("node_modules/a/intro.md", NEW)
    site.git("add", "--force", ".")
    made, said = site.commit()
    assert made, said
    assert "seamless" not in said


def test_moving_and_deleting_pages_is_quiet(make: Make) -> None:
    site = make()
    site.old(page=OLD * 3, other=OLD, third=OLD)
    site.git("mv", "page.md", "a page with spaces.md")
    site.git("rm", "-q", "other.md")
    made, said = site.commit()
    assert made, said
    assert "innovative" not in said
    site.write("a page with spaces.md", OLD * 3 + "\n" + NEW)
    site.git("add", ".")
    made, said = site.commit()
    assert not made
    assert "a page with spaces.md:5:1" in said
    assert "innovative" not in said


@pytest.mark.parametrize("program", PROGRAMS)
def test_the_first_commit_of_a_repository(make: Make, program: str) -> None:
    site = make(program)
    site.write("page.md", NEW)
    site.git("add", ".")
    made, said = site.commit()
    assert not made
    assert "page.md:1:1" in said


def test_a_list_of_files_that_is_too_long_for_one_call(make: Make) -> None:
    site = make(args=["--output-format", "concise"])
    folder = "/".join(["bread" * 40] * 10)
    names = [f"{folder}/{number:02}.md" for number in range(80)]  # 160 KB of names, and 128 fit into a call
    for name in names:
        site.write(name, "Bread.\n")
    site.write(names[0], NEW)
    site.write(names[-1], NEW)
    site.git("add", ".")
    made, said = site.commit()
    assert not made
    assert "/00.md:1:1: " in said
    assert "/79.md:1:1: " in said


def test_a_merge_with_a_conflict_shows_what_it_adds_to_the_page(make: Make) -> None:
    site = make()
    site.old(page=f"{OLD}\nBread.\n", other=OLD)
    site.git("switch", "-q", "-c", "side")
    site.old(page=f"{OLD}\nBread and butter.\n", far=OLD)
    site.git("switch", "-q", "main")
    site.old(page=f"{OLD}\nBread and salt.\n")
    assert site.run("git", "merge", "side").returncode == 1
    site.write("page.md", f"{OLD}\nBread, butter and salt.\n\n{NEW}")
    site.git("add", ".")
    made, said = site.commit()
    assert not made
    assert "page.md:5:1" in said
    assert "innovative" not in said
    site.write("page.md", f"{OLD}\nBread, butter and salt.\n")
    site.git("add", ".")
    made, said = site.commit()
    assert made, said


@pytest.mark.parametrize("program", PROGRAMS)
def test_the_plain_hook_shows_every_note_of_the_pages_touched(make: Make, program: str) -> None:
    site = make(program, "copylint")
    site.old(page=OLD, other=OLD)
    site.write("page.md", f"{OLD}\n{PLAIN}")
    site.git("add", ".")
    made, said = site.commit()
    assert not made
    assert "page.md:1:1" in said
    assert "other.md" not in said
