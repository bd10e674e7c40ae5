"""Runs commands by turns and says how long each took: seconds, CPU seconds and memory at its peak."""

import os
import resource
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

LIMIT = 600.0  # seconds that one run may take
NOISY = 1.25  # a median so much above the least: other work was going on
_MAXRSS_UNIT = 1 if sys.platform == "darwin" else 1024  # bytes


class Failed(Exception):
    """A command did not do its work, so that its time says nothing."""


@dataclass(frozen=True, slots=True)
class Contender:
    """A command to be timed.

    ``prepare`` runs before every run, outside its time. ``trial`` is a small piece of the same work, run once
    to see that the command works here at all. Exit codes other than ``good`` are failures.
    """

    name: str
    command: Sequence[str]
    folder: Path
    trial: Sequence[str] = ()
    environment: Mapping[str, str] = field(default_factory=dict)
    prepare: Callable[[], object] | None = None
    good: frozenset[int] = frozenset({0, 1})


@dataclass(frozen=True, slots=True)
class Run:
    """One run: seconds by the clock, CPU seconds with its children, bytes of the largest process, output."""

    seconds: float
    cpu: float
    peak: int
    lines: int
    output: bytes
    code: int = 0


@dataclass(frozen=True, slots=True)
class Timing:
    """All runs of one contender, never none."""

    runs: tuple[Run, ...]

    @property
    def median(self) -> float:
        """Seconds of the run in the middle: what a person meets, and what bars are judged by."""
        return statistics.median(run.seconds for run in self.runs)

    @property
    def least(self) -> float:
        """Seconds of the fastest run: the one that was disturbed least."""
        return min(run.seconds for run in self.runs)

    @property
    def cpu(self) -> float:
        """CPU seconds of the run that used least."""
        return min(run.cpu for run in self.runs)

    @property
    def peak(self) -> int:
        """Bytes of the largest process in any run."""
        return max(run.peak for run in self.runs)

    @property
    def lines(self) -> int:
        """How many lines the last run wrote."""
        return self.runs[-1].lines

    @property
    def noisy(self) -> bool:
        """Whether the runs differ too much to be believed to a tenth."""
        return self.median > NOISY * self.least


def run(contender: Contender, command: Sequence[str] = (), limit: float = LIMIT) -> Run:
    """Run a contender once.

    Raises:
        Failed: it cannot be started, ends with a code that is not good, wrote a traceback, or ran too long.
    """
    if contender.prepare:
        contender.prepare()
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        began = time.perf_counter()
        try:
            process = subprocess.Popen(
                list(command or contender.command),
                cwd=contender.folder,
                env={**os.environ, **contender.environment},
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=err,
                start_new_session=True,
            )
        except OSError as error:
            raise Failed(f"cannot be started: {error.strerror}") from error
        usage = _waited(process, limit)
        seconds = time.perf_counter() - began
        out.seek(0)
        err.seek(0)
        output, said = out.read(), err.read()
    if seconds >= limit:
        raise Failed(f"took more than {limit:.0f} seconds")
    if process.returncode not in contender.good or b"Traceback (most recent call last)" in said:
        words = said.decode(errors="replace").strip().splitlines() or ["it said nothing"]
        raise Failed(f"ended with {process.returncode}: {words[-1][:200]}")
    return Run(
        seconds=seconds,
        cpu=usage.ru_utime + usage.ru_stime,
        peak=usage.ru_maxrss * _MAXRSS_UNIT,
        lines=output.count(b"\n") + said.count(b"\n"),
        output=output,
        code=process.returncode,
    )


def _waited(process: subprocess.Popen[bytes], limit: float) -> resource.struct_rusage:
    """Wait for a child and say what it used; past the limit or interrupted, end it and all of its own."""
    late = threading.Timer(limit, os.killpg, (process.pid, signal.SIGKILL))
    late.start()
    try:
        # wait4 counts this child and those it waited for, and no other. The kernel lets a child begin with
        # the peak of its parent, so nothing large may be imported in this process.
        _, status, usage = os.wait4(process.pid, 0)
    except BaseException:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        raise
    finally:
        late.cancel()
    process.returncode = os.waitstatus_to_exitcode(status)
    return usage


def by_turns(
    contenders: Sequence[Contender], rounds: int, budget: float = 60.0
) -> tuple[dict[str, Timing], dict[str, str]]:
    """Time the contenders by turns, so that what else the machine does falls on all of them.

    Every other round goes backwards. Who has used up the budget of seconds after two rounds runs no more.
    Returns the timings by name, and by name why a contender has none.
    """
    runs: dict[str, list[Run]] = {}
    failed: dict[str, str] = {}
    for contender in contenders:
        try:
            if contender.trial:
                run(contender, contender.trial)
            runs[contender.name] = []
        except Failed as why:
            failed[contender.name] = str(why)
    for turn in range(rounds):
        for contender in contenders if turn % 2 == 0 else reversed(contenders):
            done = runs.get(contender.name)
            if done is None or (len(done) > 1 and sum(one.seconds for one in done) > budget):
                continue
            try:
                done.append(run(contender))
            except Failed as why:
                failed[contender.name] = str(why)
                del runs[contender.name]
    return {name: Timing(tuple(done)) for name, done in runs.items() if done}, failed
