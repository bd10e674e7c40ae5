"""The GitHub action's scripts, on shallow clones of throwaway repositories, with a stand-in for ``gh``."""

import json
import os
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ACTION = ROOT / "action"
OLD = "# Rotas\n\nWe offer innovative solutions for every industry.\n"
NEW = "\nOur platform lets you plan every shift in one place.\n"
# Writes down what it is asked, and answers a question for known comments with what the test put there.
GH = f"""#!{sys.executable}
import json, os, sys
with open(os.environ["GH_LOG"], "a", encoding="utf-8") as log:
    log.write(json.dumps(sys.argv[1:]) + "\\n")
if os.environ.get("GH_FAILS"):
    sys.exit(1)
if "--paginate" in sys.argv:
    print(os.environ.get("GH_KNOWN", ""))
"""


class Runner:
    """What GitHub hands to a step: a checkout, files to write to, and variables."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.work = folder / "work"
        self.temp = folder / "temp"
        self.tools = folder / "tools"
        for path in (self.temp, self.tools):
            path.mkdir()
        gh = self.tools / "gh"
        gh.write_text(GH, encoding="utf-8")
        gh.chmod(0o755)
        scripts = sysconfig.get_path("scripts")
        self.env = {
            **{key: value for key, value in os.environ.items() if not key.startswith("GITHUB_")},
            "PATH": os.pathsep.join((str(self.tools), scripts, os.environ["PATH"])),
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_NOSYSTEM": "1",
            "GITHUB_ACTION_PATH": str(ROOT),
            "GITHUB_OUTPUT": str(folder / "outputs"),
            "GITHUB_STEP_SUMMARY": str(folder / "summary"),
            "GITHUB_REPOSITORY": "acme/site",
            "RUNNER_TEMP": str(self.temp),
            "GH_LOG": str(folder / "gh"),
            "PULL_REQUEST": "7",
        }

    def git(self, *words: str, at: Path | None = None) -> str:
        command = ["git", "-c", "user.name=Edda", "-c", "user.email=edda@acme.example", *words]
        done = subprocess.run(
            command, cwd=at or self.work, env=self.env, capture_output=True, text=True, check=True
        )
        return done.stdout.strip()

    def step(self, script: str, **env: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["bash", ACTION / script],
            cwd=self.work,
            env={**self.env, **env},
            capture_output=True,
            text=True,
            check=False,
        )

    def written(self, name: str) -> str:
        file = self.folder / name
        return file.read_text(encoding="utf-8") if file.exists() else ""

    def asked(self) -> list[list[str]]:
        return [json.loads(line) for line in self.written("gh").splitlines()]


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    """A shallow checkout of the merge that a pull request would make: one page, one sentence added."""
    runner = Runner(tmp_path)
    origin = tmp_path / "origin"
    origin.mkdir()
    runner.git("init", "--quiet", "--initial-branch=main", at=origin)
    runner.git("config", "uploadpack.allowAnySHA1InWant", "true", at=origin)
    (origin / "home.md").write_text(OLD, encoding="utf-8")
    runner.git("add", ".", at=origin)
    runner.git("commit", "--quiet", "-m", "Write a page", at=origin)
    runner.git("switch", "--quiet", "-c", "edit", at=origin)
    (origin / "home.md").write_text(OLD + NEW, encoding="utf-8")
    runner.git("commit", "--quiet", "-am", "Say what it does", at=origin)
    runner.git("switch", "--quiet", "main", at=origin)
    (origin / "other.md").write_text("We offer a wide range of services.\n", encoding="utf-8")
    runner.git("add", ".", at=origin)
    runner.git("commit", "--quiet", "-m", "Go on", at=origin)
    runner.git("switch", "--quiet", "-c", "merge", at=origin)
    runner.git("merge", "--quiet", "--no-edit", "edit", at=origin)
    runner.git("switch", "--quiet", "main", at=origin)
    runner.git("clone", "--quiet", "--depth=1", "--branch=merge", origin.as_uri(), "work", at=tmp_path)
    return runner


def test_a_pull_request_shows_only_what_it_adds(runner: Runner) -> None:
    done = runner.step("check.sh", BASE_BRANCH="main", INPUT_OPTIONS="--fail-on=warning\n")
    assert done.stderr == "copylint: 1 note at warning or above: --fail-on warning\n"
    assert "exit-code=1" in runner.written("outputs")
    notes = [line for line in done.stdout.splitlines() if line.startswith(("::warning", "::error"))]
    assert len(notes) == 1, done.stdout
    assert "file=home.md,line=5" in notes[0]
    assert "product-lets-you" in notes[0]
    assert "lets you" in runner.written("summary")
    assert "innovative" not in runner.written("summary")


def test_a_head_that_is_no_merge_is_compared_with_where_it_branched_off(runner: Runner) -> None:
    runner.git("fetch", "--quiet", "--depth=1", "origin", "edit")
    runner.git("checkout", "--quiet", "--detach", "FETCH_HEAD")
    done = runner.step("check.sh", BASE_BRANCH="main")
    assert "exit-code=0" in runner.written("outputs"), done.stdout + done.stderr
    assert done.stdout.count("::warning") == 1


def test_everything_on_request_and_odd_paths(runner: Runner) -> None:
    odd = runner.work / "a $(touch oops) page.md"
    odd.write_text(OLD, encoding="utf-8")
    done = runner.step(
        "check.sh",
        BASE_BRANCH="main",
        INPUT_ONLY_NEW="false",
        INPUT_PATHS=f"home.md\n{odd.name}\n",
        INPUT_SARIF="out.sarif",
    )
    assert "exit-code=0" in runner.written("outputs"), done.stdout + done.stderr
    assert not (runner.work / "oops").exists()
    assert done.stdout.count("(we-offer)") == 2
    assert done.stdout.count("(product-lets-you)") == 1
    report = json.loads((runner.work / "out.sarif").read_text(encoding="utf-8"))
    assert len(report["runs"][0]["results"]) >= 3


def test_a_push_is_compared_with_what_stood_there_before(runner: Runner) -> None:
    before = runner.git("rev-parse", "refs/remotes/origin/merge")
    (runner.work / "home.md").write_text(
        OLD + NEW + "\nPlan it on Friday. We offer outstanding guidance.\n", encoding="utf-8"
    )
    runner.git("commit", "--quiet", "-am", "Add a line")
    done = runner.step("check.sh", BEFORE=before)
    assert done.stdout.count("(we-offer)") == 1, done.stdout + done.stderr
    assert all(",line=7," in line for line in done.stdout.splitlines() if line.startswith("::warning"))


def test_one_comment_is_kept_up_to_date(runner: Runner) -> None:
    runner.step("check.sh", BASE_BRANCH="main")
    assert runner.step("comment.sh").returncode == 0
    assert runner.step("comment.sh", GH_KNOWN="41\n42").returncode == 0
    question, written, again, changed = runner.asked()
    assert question == again
    assert "repos/acme/site/issues/7/comments" in question
    assert "POST" in written
    assert "repos/acme/site/issues/comments/41" in changed
    assert "PATCH" in changed
    failed = runner.step("comment.sh", GH_FAILS="1")
    assert failed.returncode == 0
    assert failed.stdout.startswith("::notice")


def test_a_clean_page_needs_no_first_comment(runner: Runner) -> None:
    (runner.work / "home.md").write_text("# Rotas\n\nPlan every shift in one place.\n", encoding="utf-8")
    runner.step("check.sh", INPUT_ONLY_NEW="false", INPUT_PATHS="home.md")
    assert runner.step("comment.sh").returncode == 0
    assert len(runner.asked()) == 1
    assert runner.step("comment.sh", GH_KNOWN="41").returncode == 0
    assert "PATCH" in runner.asked()[-1]
