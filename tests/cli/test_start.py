"""What must answer at once: no spaCy for help, rules, versions and config errors; and the ways in."""

import os
import subprocess
import sys
from pathlib import Path

import click
import pytest

from copylint.cli import main
from copylint.cli.entry import COMMANDS, copylint
from copylint.cli.streams import wants_color
from copylint.nlp import model

QUIET = """\
import sys
from copylint.cli import main
from copylint.cli.entry import COMMANDS, copylint
code = main(sys.argv[1:])
loaded = [name for name in ("spacy", "thinc", "numpy", "torch") if name in sys.modules]
print("LOADED", *loaded, "CODE", code)
"""


def python(*words: str, cwd: Path, **settings: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *words],
        cwd=cwd,
        env=os.environ | {"PYTHONUTF8": "1", "NO_COLOR": "1"} | settings,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["--help"], 0),
        (["check", "--help"], 0),
        (["score", "--help"], 0),
        (["score", "--trend", "none.jsonl"], 2),
        (["version", "--score-schema"], 0),
        (["rule"], 0),
        (["rule", "we-offer"], 0),
        (["version"], 0),
        (["draft.md"], 2),
        (["--no-such-option"], 2),
        (["nothere.md", "--config", "none.toml"], 2),
    ],
)
def test_answers_without_spacy(words: list[str], code: int, tmp_path: Path) -> None:
    (tmp_path / "copylint.toml").write_text("nope = 1\n")
    (tmp_path / "draft.md").write_text("We offer innovative solutions.\n")
    done = python("-c", QUIET, *words, cwd=tmp_path)
    assert done.stdout.splitlines()[-1] == f"LOADED CODE {code}", done.stderr


def test_another_config_asks_neither_the_model_nor_the_trained_reader_again(tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text("# Plan\n\nWe offer innovative solutions. You save ten minutes.\n")
    words = ["draft.md", "--exit-zero", "--cache-dir", str(tmp_path / "cache"), "--kind", "brief"]
    python("-m", "copylint", *words, cwd=tmp_path)
    (tmp_path / "copylint.toml").write_text('ignore = ["we-offer"]\n')
    done = python("-c", QUIET, *words, cwd=tmp_path)
    assert done.stdout.splitlines()[-1] == "LOADED CODE 0", done.stderr
    assert len(done.stdout.splitlines()) > 1


def test_runs_as_a_module(tmp_path: Path) -> None:
    done = python("-m", "copylint", "version", cwd=tmp_path)
    assert done.returncode == 0
    assert done.stdout.startswith("copylint ")
    assert python("-m", "copylint", "nothere.md", cwd=tmp_path).returncode == 2


def test_a_closed_pipe_is_quiet(tmp_path: Path) -> None:
    program = (
        "import os\nreader, writer = os.pipe()\nos.close(reader)\nos.dup2(writer, 1)\n"
        "import sys\nfrom copylint.cli import main\nsys.exit(main(sys.argv[1:]))"
    )
    for words in (["rule"], ["--help"], ["version"]):
        done = python("-c", program, *words, cwd=tmp_path)
        assert (done.returncode, done.stderr) == (0, "")


def test_an_internal_error_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken() -> str:
        raise ValueError("two\nlines")

    monkeypatch.setattr(model, "describe", broken)
    assert main(["version"]) == 2
    assert capsys.readouterr().err == (
        "copylint: internal error: ValueError: two lines; run again with -v for the traceback\n"
    )


def test_the_traceback_comes_with_v(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delattr(model, "describe")
    assert main(["version", "-v"]) == 2
    assert "Traceback (most recent call last)" in capsys.readouterr().err


def test_an_interrupt_exits_with_130(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted() -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr(model, "describe", interrupted)
    assert main(["version"]) == 130


@pytest.mark.parametrize(
    ("choice", "settings", "colored"),
    [
        ("auto", {}, False),
        ("auto", {"FORCE_COLOR": "1"}, True),
        ("auto", {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ("always", {"NO_COLOR": "1"}, True),
        ("never", {"FORCE_COLOR": "1"}, False),
    ],
)
def test_color(choice: str, settings: dict[str, str], colored: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    assert wants_color(choice) == colored
    assert wants_color(choice, output="report.txt") == (choice == "always")


def test_help_says_what_each_command_says_of_itself() -> None:
    with click.Context(copylint) as context:
        for name, words in COMMANDS.items():
            command = copylint.get_command(context, name)
            assert command is not None
            assert (command.help or "").partition("\n")[0] == words


def test_help_imports_no_room_that_reads_copy(tmp_path: Path) -> None:
    program = (
        "import sys\nfrom copylint.cli import main\nmain(sys.argv[1:])\n"
        'print(*sorted({name.split(".")[1] for name in sys.modules if name.startswith("copylint.")}))'
    )
    done = python("-c", program, "--help", cwd=tmp_path)
    assert done.stdout.splitlines()[-1] == "cli files replay report terms"
