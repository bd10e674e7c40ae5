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


@pytest.mark.parametrize("words", ["", "--show-files", "diff main", "init", "rule"])
def test_a_folder_that_is_gone_is_one_line(words: str, tmp_path: Path) -> None:
    if WINDOWS:
        return
    (tmp_path / "gone").mkdir()
    done = subprocess.run(
        ["/bin/sh", "-c", f'rmdir ../gone; "$0" -P -c "$1" {words}', sys.executable, PROGRAM],
        cwd=tmp_path / "gone",
        env=environment(),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.stderr == "copylint: the folder you are in is gone; go to another one with cd\n"
    assert (done.returncode, done.stdout) == (2, "")


def test_names_of_files_are_no_commands_of_a_build_service(tmp_path: Path) -> None:
    if WINDOWS:
        return
    (tmp_path / ".git").mkdir()
    for name in ("::set-output name=x::y.md", "##[error]x.md", "two\n::error::lines.md"):
        (tmp_path / name).write_text("words\n")
    for words in (["--show-files"], ["--show-files", "-q"], ["config", "--show", "::error::x ##[y].md"]):
        done = copylint(*words, cwd=tmp_path)
        assert done.returncode == 0, done.stderr
        assert not any(line.lstrip().startswith("::") for line in done.stdout.splitlines())
        assert "##[" not in done.stdout


def test_words_of_a_team_s_rule_are_nothing_that_a_terminal_obeys(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "copylint.toml").write_text('rule-folders = ["house"]')
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "loud.yaml").write_text(
        'name: loud\ntitle: "\\e[31mLoud ##[error]"\nmessage: "\\e]0;x\\a"\n'
        'help: "::error::x"\nleave-it-when: It is true.\nneeds: fact\nseverity: warning\n'
        "status: stable\nsince: 0.1.0\nfind:\n  - words: loud\nmark: words\n"
        'bad: "We sell <<loud>> \\e[32mwords."\ngood: "::error::\\e[33m quiet words"\n'
    )
    for words in (["rule"], ["rule", "loud"], ["test", "house/loud.yaml"]):
        done = copylint(*words, cwd=tmp_path)
        assert not {"\x1b", "\a"} & {*done.stdout, *done.stderr}
        assert "##[" not in done.stdout
        assert not any(line.lstrip().startswith("::") for line in done.stdout.splitlines())
    assert "Loud" in copylint("rule", "loud", cwd=tmp_path).stdout
