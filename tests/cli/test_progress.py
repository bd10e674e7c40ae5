"""How far a long run is: on a terminal only, after two seconds, and gone at the end."""

import io
import os
import pty
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from copylint.cli.progress import ProgressLine, progress, watched
from copylint.report.measure import cells
from copylint.runner import Options, Step, run_files

SLOW = """
import sys, time
from copylint.cli.progress import progress
from copylint.runner import Step
try:
    with progress() as each:
        if each is None:
            print("nobody watches")
        else:
            time.sleep(2.4)
            each(Step(1, 12, 300, 0.1))
            time.sleep(float(sys.argv[1]))
except KeyboardInterrupt:
    print("stopped")
    sys.exit(130)
print("the report")
"""


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def on_a_terminal(seconds: str, interrupt_after: float = 0, **environment: str) -> str:
    """What a slow run writes on a pseudo-terminal."""
    ours, theirs = pty.openpty()
    env = {k: v for k, v in os.environ.items() if k not in ("CI", "PRE_COMMIT")} | {"TERM": "xterm"}
    process = subprocess.Popen(
        [sys.executable, "-c", SLOW, seconds],
        stdin=theirs, stdout=theirs, stderr=theirs, env=env | environment, close_fds=True,
    )  # fmt: skip
    os.close(theirs)
    written = b""
    begun = time.monotonic()
    while True:
        if interrupt_after and b"1 of 12" in written:
            process.send_signal(signal.SIGINT)
            interrupt_after = 0
        try:
            more = os.read(ours, 4096)
        except OSError:  # Linux says so when the other end is closed
            break
        if not more or time.monotonic() - begun > 30:
            break
        written += more
    process.wait(10)
    os.close(ours)
    return written.decode()


def last_screen(written: str) -> list[str]:
    """What stands on the lines of a terminal at the end, trailing blanks aside."""
    lines = []
    for line in written.replace("\r\n", "\n").split("\n"):
        shown = ""
        for part in line.split("\r"):
            shown = part + shown[len(part) :]
        lines.append(shown.rstrip())
    return lines


def test_it_starts_counts_and_is_cleared() -> None:
    written = on_a_terminal("0.6")
    assert "Starting…" in written
    assert "1 of 12 files · 300 words" in written
    assert last_screen(written) == ["the report", ""]


def test_a_stop_leaves_a_clean_line() -> None:
    written = on_a_terminal("20", interrupt_after=1)
    assert "1 of 12 files" in written
    assert last_screen(written.replace("^C", ""))[-2:] == ["stopped", ""]


@pytest.mark.parametrize("name", ["CI", "PRE_COMMIT"])
def test_where_nobody_watches_nothing_is_written(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for each in ("CI", "PRE_COMMIT", "TERM"):
        monkeypatch.delenv(each, raising=False)
    assert watched(Terminal())
    assert not watched(io.StringIO())
    monkeypatch.setenv(name, "1")
    assert not watched(Terminal())


def test_it_can_be_switched_off(monkeypatch: pytest.MonkeyPatch) -> None:
    for each in ("CI", "PRE_COMMIT", "TERM"):
        monkeypatch.delenv(each, raising=False)
    stderr = Terminal()
    monkeypatch.setattr(sys, "stderr", stderr)
    with progress(off=True) as step:
        assert step is None
    with progress() as step:
        assert step is not None
    assert not stderr.getvalue()  # nothing in the first two seconds


def test_the_time_left_follows_the_bytes_and_not_the_start() -> None:
    now = [0.0]
    line = ProgressLine(Terminal(), lambda: now[0])
    assert line.words() == "Starting…"
    now[0] = 9.0  # the model took its time
    line.step(Step(1, 4, 1_200, 0.1))
    assert line.words() == "1 of 4 files · 1,200 words"
    now[0] = 19.0
    line.step(Step(2, 4, 2_400, 0.6))
    assert line.words() == "2 of 4 files · 2,400 words · about 8 s left"
    now[0] = 1019.0
    assert line.words().endswith("about 13 min left")
    line.step(Step(4, 4, 5_000, 1.0))
    assert line.words() == "4 of 4 files · 5,000 words"


def test_a_narrow_terminal_gets_a_shorter_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("copylint.cli.progress._columns", lambda _stream: 20)
    stream = Terminal()
    line = ProgressLine(stream)
    line.step(Step(12, 4_000, 1_200_000, 0.1))
    line._write(line.words())
    line.end()
    assert all(cells(part) < 20 for part in stream.getvalue().split("\r"))
    assert last_screen(stream.getvalue()) == [""]


def test_a_run_tells_how_far_it_is(tmp_path: Path) -> None:
    from copylint.config import Config
    from copylint.discover import Target

    texts = {"a.txt": "", "b.txt": " ", "c.txt": "\n\n"}
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    told: list[Step] = []
    targets = [Target(name, tmp_path / name) for name in texts]
    run_files(targets, Options(config=Config(), each=told.append))
    assert [(step.done, step.total, step.words) for step in told] == [(1, 3, 0), (2, 3, 0), (3, 3, 0)]
    assert [round(step.share, 2) for step in told] == [0.0, 0.33, 1.0]
