"""``check --watch``: a report after each change, whatever goes wrong in between."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from copylint.cli import main, watching
from copylint.session import changes
from tests.cli.programs import PROGRAM, environment

PROUD = "We are proud to offer innovative bread.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".git").mkdir()
    (tmp_path / "a.md").write_text(PROUD)
    monkeypatch.chdir(tmp_path)
    return tmp_path


Watch = Callable[..., list[str]]


@pytest.fixture
def watch(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Watch:
    """Run under ``--watch`` with these steps as what happens in between; what each round printed."""

    def run(*words: str, steps: Sequence[Callable[[], object]] = ()) -> list[str]:
        printed: list[str] = []

        def told(_places: object) -> Iterator[None]:
            for step in steps:
                printed.append("".join(capsys.readouterr()))
                step()
                yield

        monkeypatch.setattr(changes, "changes", told)
        assert main(["check", "--watch", "--output-format", "concise", *words]) == 0
        return [*printed, "".join(capsys.readouterr())]

    return run


def test_a_report_comes_after_each_change_and_none_without(folder: Path, watch: Watch) -> None:
    page = folder / "a.md"
    steps = [lambda: page.write_text("Order bread by ten.\n"), lambda: None]
    first, second, third = watch(".", steps=steps)
    assert "a.md:1:1: " in first
    assert "waiting for changes" in first
    assert "waiting for changes" in second
    assert "a.md:1:1:" not in second
    assert third == ""


def test_new_files_are_picked_up_and_removed_ones_leave(folder: Path, watch: Watch) -> None:
    first, second, third = watch(
        ".",
        steps=[
            lambda: (folder / "b.md").write_text(PROUD),
            lambda: [path.unlink() for path in folder.glob("*.md")],  # type: ignore[func-returns-value]
        ],
    )
    assert ("a.md:" in first, "b.md:" in first) == (True, False)
    assert ("a.md:" in second, "b.md:" in second) == (True, True)
    assert "a.md:" not in third
    assert "no copy in ." in third


def test_a_config_and_the_rules_of_a_team_are_read_again(folder: Path, watch: Watch) -> None:
    rule = folder / "rules" / "ours" / "no-bread.yaml"
    rule.parent.mkdir(parents=True)
    write = RULE.format
    rule.write_text(write("bread"))
    first, second, third = watch(
        "a.md",
        steps=[
            lambda: (folder / "copylint.toml").write_text(
                'rule-folders = ["rules"]\nselect = ["no-bread"]\n'
            ),
            lambda: rule.write_text(write("offer")),
        ],
    )
    assert "excited-to-announce" in first
    assert "excited-to-announce" not in second
    assert "a.md:1:34: " in second
    assert "a.md:1:17: " in third


def test_what_is_wrong_is_a_line_and_the_watch_goes_on(folder: Path, watch: Watch) -> None:
    config = folder / "copylint.toml"
    page = folder / "a.md"
    first, broken, mended, binary, again = watch(
        ".",
        steps=[
            lambda: config.write_text("ignore = [\n"),
            lambda: config.unlink(),
            lambda: page.write_bytes(b"\0"),
            lambda: page.write_text(PROUD),
        ],
    )
    assert "a.md:1:1: " in first
    assert "copylint: copylint.toml:" in broken
    assert "a.md:1:1: " in mended
    assert "copylint: a.md: looks like a binary file" in binary
    assert "a.md:1:1: " in again


def test_a_report_among_the_pages_sets_off_nothing(folder: Path, watch: Watch) -> None:
    rounds = watch(".", "--output-format", "markdown:notes.md", steps=[lambda: None, lambda: None])
    assert (folder / "notes.md").is_file()
    assert [bool(each) for each in rounds] == [True, False, False]


def test_other_mistakes_end_no_watch(folder: Path, watch: Watch, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(*_: object) -> int:
        raise RuntimeError("odd")

    def step() -> None:
        monkeypatch.setattr(watching, "report_on", breaks)
        (folder / "b.md").touch()

    first, second = watch(".", steps=[step])
    assert "a.md:1:1:" in first
    assert "internal error: RuntimeError: odd" in second


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["-w", "--text", "We bake."], "--watch waits for files to change"),
        (["-w", "-"], "--watch waits for files to change"),
        (["-w", "--staged"], "--watch and --staged exclude each other"),
        (["-w", "--open"], "--watch and --open exclude each other"),
        (["-w", "--show-files"], "--watch and --show-files exclude each other"),
        (["-w", "--kind", "poem"], 'no kind of document called "poem"'),
        (["-w", "--output-format", "poem"], 'no output format called "poem"'),
    ],
)
def test_what_cannot_be_watched_ends_at_once(
    words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == 2
    assert said in capsys.readouterr().err


def test_looking_takes_little_of_the_time() -> None:
    now = [0.0]
    slept: list[float] = []
    looks = changes.polled(slept.append, lambda: now[0])
    for took in (0.0, 0.01, 0.1, 10.0):
        next(looks)
        now[0] += took
    next(looks)
    assert slept == pytest.approx([0.5, 0.5, 0.5, 2.0, 5.0])


def test_without_the_library_files_are_looked_at(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(changes, "find_spec", lambda _name: None)
    slept: list[float] = []
    looks = changes.changes([tmp_path], slept.append)
    next(looks)
    next(looks)
    assert len(slept) == 2


def test_a_real_watch_sees_a_change_and_ends_with_ctrl_c(folder: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-P", "-c", PROGRAM, "-w", "--output-format", "concise", "."],
        env=environment(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, cwd=folder,
    )  # fmt: skip
    assert process.stdout is not None
    try:
        first = until(process.stdout, "waiting for changes")
        (folder / "b.md").write_text(PROUD)
        second = until(process.stdout, "waiting for changes")
    finally:
        process.send_signal(signal.SIGINT if os.name == "posix" else signal.SIGTERM)
    rest = process.communicate(timeout=20)[0]
    assert process.returncode == 130
    assert ("a.md:1:1: " in first, "b.md" in first) == (True, False)
    assert "b.md:1:1: " in second
    assert "Traceback" not in rest


def until(lines: Iterator[str], words: str) -> str:
    """What is printed up to a line that holds ``words``."""
    read = []
    begun = time.monotonic()
    for line in lines:
        read.append(line)
        if words in line:
            break
        assert time.monotonic() - begun < 60
    return "".join(read)


RULE = """\
name: no-bread
title: A word of ours
message: A word of ours.
help: Say what they get.
leave-it-when: Never.
needs: wording
severity: warning
status: stable
since: 0.1.0
find:
  - words: {0}
mark: words
bad: |
  We <<{0}>> it.
good: |
  You order it.
"""
