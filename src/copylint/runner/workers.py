"""Several processes that read the files of one run.

``concurrent.futures`` would not say which file a process held when it died, and drops all others with it;
here each process holds one file at a time and has a pipe of its own.
"""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from copylint.runner.options import Options
from copylint.runner.worker import Answer, Task, work

if TYPE_CHECKING:  # most runs need no other process
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

_EACH = 100_000  # bytes to read that make up for the start of a process
_SAFE = "PYTHONSAFEPATH"


def worth(jobs: int | None, sizes: Sequence[int]) -> int:
    """How many processes to use for files of these sizes, 1 for none beside this one.

    ``jobs`` is what was asked for; None: as many as the machine has cores and the work is worth.
    """
    most = jobs if jobs is not None else min(_cores(), sum(sizes) // _EACH)
    return max(1, min(most, len(sizes)))


class Crew:
    """Processes that each hold one file at a time. They are started afresh, as they are on every system."""

    def __init__(self, jobs: int, options: Options) -> None:
        self._jobs = jobs
        self._options = replace(options, each=None)
        self._at: dict[Connection, tuple[BaseProcess, Task | None]] = {}

    def answers(self, tasks: Iterable[Task]) -> Iterator[Answer]:
        """An answer for each task, as they come. However this ends, so do the processes."""
        from multiprocessing.connection import Connection, wait

        waiting = iter(tasks)
        try:
            for task in self._first(waiting):
                self._start(task)
            while self._at:
                for pipe in wait(list(self._at)):
                    assert isinstance(pipe, Connection)
                    yield from self._took(pipe, waiting)
        finally:
            self._end()

    def _first(self, waiting: Iterator[Task]) -> Iterator[Task]:
        for _ in range(self._jobs):
            task = next(waiting, None)
            if task is None:
                return
            yield task

    def _start(self, task: Task) -> None:
        from multiprocessing import get_context

        context = get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=work, args=(theirs, self._options), daemon=True)
        # A process that is started looks for its first modules in the working folder, where the copy is,
        # unless it is told not to.
        before = os.environ.get(_SAFE)
        os.environ[_SAFE] = "1"
        try:
            process.start()
        finally:
            if before is None:
                del os.environ[_SAFE]
            else:
                os.environ[_SAFE] = before
        theirs.close()
        self._at[ours] = (process, task)
        _send(ours, task)

    def _took(self, pipe: "Connection", waiting: Iterator[Task]) -> Iterator[Answer]:
        """What a process sent, and the next task for it; or that it is gone, and another in its place."""
        process, held = self._at[pipe]
        try:
            answer = pipe.recv()
        except (EOFError, OSError):
            del self._at[pipe]
            pipe.close()
            process.join()
            if held is not None:
                yield Answer(held.n, problem=_died(held.path, process.exitcode))
            task = next(waiting, None)
            if task is not None:
                self._start(task)
            return
        task = next(waiting, None)
        self._at[pipe] = (process, task)
        _send(pipe, task)  # None: there is nothing left to do
        yield Answer(*answer)

    def _end(self) -> None:
        for pipe, (process, _) in self._at.items():
            process.terminate()
            process.join()
            pipe.close()
        self._at.clear()


def _send(pipe: "Connection", task: Task | None) -> None:
    try:
        pipe.send(None if task is None else tuple(task))
    except OSError:
        return  # it has died; reading from the pipe tells


def _died(path: str, code: int | None) -> str:
    how = f"signal {-code}" if code is not None and code < 0 else f"exit code {code}"
    return (
        f"{path}: the process that read it ended in the middle ({how}), perhaps for want of memory; the other"
        " files were read. Try it alone, with -j 1, or exclude it"
    )


def _cores() -> int:
    """The cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
