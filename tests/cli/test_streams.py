"""Streams that are closed, full, silent or empty: what is said, and that nothing hangs."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from copylint.cli import main
from tests.cli.programs import PROGRAM, copylint, environment

WINDOWS = sys.platform == "win32"  # which has streams of another kind
FULL = Path("/dev/full")  # a disk with no room, on Linux


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / ".git").mkdir()
    (tmp_path / "here.md").write_text("words\n")
    return tmp_path


@pytest.mark.parametrize("words", [["--help"], ["rule"], ["--show-files"], ["--show-files", "-q"]])
def test_a_full_disk_is_one_line(words: list[str], site: Path) -> None:
    if not FULL.exists():
        return
    with FULL.open("w") as full:
        done = copylint(*words, cwd=site, stdout=full)
    assert done.returncode == 2
    assert done.stderr == "copylint: standard output: cannot be written (no space left on device)\n"


def test_nowhere_to_say_what_is_wrong(site: Path) -> None:
    if not FULL.exists():
        return
    with FULL.open("w") as full:
        assert copylint("nothere.md", cwd=site, stderr=full).returncode == 2


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_closed_streams_are_quiet(closed: str, site: Path) -> None:
    if WINDOWS:
        return
    command = f'"$0" -c "$1" --show-files here.md {closed}'
    done = subprocess.run(
        ["/bin/sh", "-c", command, sys.executable, PROGRAM],
        cwd=site,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert ("here.md" in done.stdout) == (" >&-" not in f" {closed}".replace(" 2>&-", ""))


def test_only_a_pipe_or_a_file_that_holds_something_is_read(tmp_path: Path) -> None:
    if WINDOWS:
        return
    program = (
        "import sys\nfrom copylint.cli.piped import something_piped\nfound = something_piped()\n"
        "print(found, repr(sys.stdin.read()) if found else '')\n"
    )
    file = tmp_path / "text"
    file.write_text("words")
    empty = tmp_path / "empty"
    empty.touch()
    silent, kept_open = os.pipe()
    ended, closed = os.pipe()
    os.close(closed)
    ready, writer = os.pipe()
    os.write(writer, b"words")
    os.close(writer)
    here, there = socket.socketpair()
    there.sendall(b"words")
    with file.open() as text, empty.open() as nothing, file.open() as used:
        used.seek(5)
        ways = {
            "text": (text.fileno(), "True 'words'"),
            "pipe": (ready, "True 'words'"),
            "empty file": (nothing.fileno(), "False"),
            "file at its end": (used.fileno(), "False"),
            "silent pipe": (silent, "False"),
            "closed pipe": (ended, "False"),
            "socket": (here.fileno(), "False"),
            "no device": (subprocess.DEVNULL, "False"),
        }
        for name, (stdin, expected) in ways.items():
            done = subprocess.run(
                [sys.executable, "-c", program],
                stdin=stdin,
                stdout=subprocess.PIPE,
                env=environment(),
                text=True,
                check=False,
                timeout=20,
            )
            assert done.stdout.strip() == expected, name
    for number in (silent, kept_open, ended, ready):
        os.close(number)
    here.close()
    there.close()


def test_a_pipe_stands_back_behind_a_path(site: Path) -> None:
    if WINDOWS:
        return
    command = 'printf "We offer innovative solutions.\\n" | "$0" -c "$1" {}'
    for words, out, err in (
        (
            "--select we-offer --output-format concise",
            "stdin:1:1: we-offer",
            "copylint: reading what is piped in; for this folder: copylint .\n",
        ),
        ("here.md --show-files -q", "here.md", ""),
    ):
        done = subprocess.run(
            ["/bin/sh", "-c", command.format(words), sys.executable, PROGRAM],
            cwd=site,
            env=environment(),
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        assert done.stdout.startswith(out), words
        assert done.stderr == err, words


def test_a_listed_path_can_be_pasted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "two  spaces.md").write_text("We bake bread.\n")
    monkeypatch.chdir(tmp_path)
    assert main(["--show-files", "-q", "."]) == 0
    assert capsys.readouterr().out == "two  spaces.md\n"
