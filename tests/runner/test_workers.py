"""Several processes read the files of one run: the same run in the same order, whatever befalls them."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from copylint.brand.repository import NOTHING_BESIDE
from copylint.config import Config, Place
from copylint.discover import Target
from copylint.runner import Options, run_files
from copylint.runner.settled import Around
from copylint.runner.worker import Task
from copylint.runner.workers import Crew, worth
from copylint.store.folder import NAME

TEXTS = [f"# Page {n}\n\nWe offer a world-class desk number {n}.\n" for n in range(6)]


def targets(folder: Path, texts: list[str]) -> list[Target]:
    for n, text in enumerate(texts):
        (folder / f"{n}.md").write_text(text)
    (folder / "broken.md").write_bytes(b"# Page\n\n\xff\xfe\xfa\n")
    return [Target(f"{name}.md", folder / f"{name}.md") for name in (*range(len(texts)), "broken", "missing")]


def task(n: int) -> Task:
    return Task(n, f"{n}.md", TEXTS[n].encode(), Around(Config(), Place("", f"{n}.md"), NOTHING_BESIDE))


@pytest.mark.parametrize("cache", [False, True])
def test_two_processes_give_the_same_run_as_one(tmp_path: Path, cache: bool) -> None:
    site = tmp_path / "site"
    site.mkdir()
    given = targets(site, TEXTS)
    one = run_files(given, Options())
    two = run_files(given, Options(jobs=2, cache=tmp_path / "cache" if cache else None))
    assert one == two
    assert len(one.files) == len(TEXTS)
    assert len(one.problems) == 2
    if cache:
        assert run_files(given, Options(cache=tmp_path / "cache")) == one


def test_a_process_that_dies_is_told_with_its_file_and_the_others_are_read() -> None:
    tasks = [task(n) for n in range(4)]
    crew = Crew(2, Options())
    answers = []
    killed: set[int] = set()
    for answer in crew.answers(iter(tasks)):
        answers.append(answer)
        if not killed:
            process, held = next(iter(crew._at.values()))
            assert held is not None
            assert process.pid is not None
            killed.add(held.n)
            os.kill(process.pid, signal.SIGKILL)
    assert sorted(answer.n for answer in answers) == [0, 1, 2, 3]
    lost = [answer for answer in answers if answer.packed is None]
    assert [answer.n for answer in lost] == list(killed)
    assert lost[0].problem.startswith(
        f"{lost[0].n}.md: the process that read it ended in the middle (signal 9)"
    )


def test_whoever_stops_asking_ends_the_processes() -> None:
    tasks = [task(n) for n in range(3)]
    crew = Crew(1, Options())
    answers = crew.answers(iter(tasks))
    next(answers)
    (process, _held) = next(iter(crew._at.values()))
    answers.close()  # type: ignore[attr-defined]
    assert not process.is_alive()


@pytest.mark.parametrize(
    ("jobs", "sizes", "used"),
    [
        (1, [10**6] * 5, 1),
        (4, [10] * 2, 2),  # what is asked for counts, however little there is to do
        (4, [], 1),
        (None, [1000] * 20, 1),  # not worth a second process
        (None, [10**6], 1),  # one file is read by one
    ],
)
def test_how_many_processes_are_worth_it(jobs: int | None, sizes: list[int], used: int) -> None:
    assert worth(jobs, sizes) == used


def test_many_files_are_worth_all_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("copylint.runner.workers._cores", lambda: 3)
    assert worth(None, [100_000] * 10) == 3


def test_ctrl_c_ends_all_processes_and_keeps_what_was_read(tmp_path: Path) -> None:
    texts = [f"{TEXTS[0]}\n{'You plan every shift in one place. ' * 30}\n{n}\n" for n in range(400)]
    targets(tmp_path, texts)
    cache = tmp_path / "cache"
    command = [sys.executable, "-m", "copylint", str(tmp_path), "-j", "2", "--cache-dir", str(cache)]
    run = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True, cwd=tmp_path
    )
    deadline = time.monotonic() + 60
    while not kept(cache) and time.monotonic() < deadline:
        assert run.poll() is None
        time.sleep(0.1)
    os.killpg(run.pid, signal.SIGINT)
    out, _ = run.communicate(timeout=30)
    assert run.returncode == 130
    assert out == b""
    assert 0 < kept(cache) < len(texts)
    while anybody_in(run.pid) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not anybody_in(run.pid)


def anybody_in(group: int) -> bool:
    """Whether a process of the group still runs."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


def kept(cache: Path) -> int:
    """How many results are known to other processes."""
    if not (cache / NAME).exists():
        return 0
    base = sqlite3.connect(cache / NAME, timeout=10)
    try:
        return int(base.execute("SELECT count(*) FROM entries WHERE part = 'results'").fetchone()[0])
    except sqlite3.OperationalError:  # it is being made
        return 0
    finally:
        base.close()
