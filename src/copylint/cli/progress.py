"""How far a long run is, on a terminal: files, words and the time left, on one line that goes away again."""

import contextlib
import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from typing import TextIO

from copylint.report.frame import clipped
from copylint.report.measure import cells
from copylint.runner import Step
from copylint.text import Span

_AFTER = 2.0  # seconds without a word
_EVERY = 0.25
_LEAST = 0.05  # of the work must be done before a guess at the time left is worth saying


@contextlib.contextmanager
def progress(*, off: bool = False) -> Iterator[Callable[[Step], None] | None]:
    """Show on the error stream how far the run inside is; None where nobody would see it.

    Nothing is shown in the first two seconds, in a build service, under pre-commit, or if ``off``. However
    the run ends, its line is cleared.
    """
    if off or not watched(sys.stderr):
        yield None
        return
    line = ProgressLine(sys.stderr)
    thread = threading.Thread(target=line.keep_up, name="progress", daemon=True)
    thread.start()
    try:
        yield line.step
    finally:
        line.end()
        thread.join()


def watched(stream: TextIO) -> bool:
    """Whether a person sees the stream as it is written."""
    if os.environ.get("CI") or os.environ.get("PRE_COMMIT") or os.environ.get("TERM") == "dumb":
        return False
    return stream.isatty()


class ProgressLine:
    """One line that is written over, from a thread of its own: a long file must not hold it up."""

    def __init__(self, stream: TextIO, clock: Callable[[], float] = time.monotonic) -> None:
        self._stream = stream
        self._clock = clock
        self._begun = clock()
        self._step: Step | None = None
        self._read_from = self._begun  # when the first file was done: what came before was the start
        self._first = 0.0  # share of the work done by then
        self._shown = 0  # cells
        self._ended = threading.Event()
        self._writing = threading.Lock()

    def step(self, step: Step) -> None:
        """Take note of how far the run is."""
        if self._step is None:
            self._read_from, self._first = self._clock(), step.share
        self._step = step

    def keep_up(self) -> None:
        """Write until the end."""
        wait = _AFTER
        while not self._ended.wait(wait):
            wait = _EVERY
            with self._writing:
                if not self._ended.is_set():
                    self._write(self.words())

    def end(self) -> None:
        """Stop, and clear the line."""
        self._ended.set()
        with self._writing:
            if self._shown:
                self._shown += len("^C")  # which a terminal writes behind it when somebody stops the run
                self._write("")

    def words(self) -> str:
        """What to say now."""
        step = self._step
        if step is None:
            return "Starting…"
        said = f"{step.done:,} of {step.total:,} {'file' if step.total == 1 else 'files'}"
        said += f" · {step.words:,} words"
        return f"{said} · {left}" if (left := self._left(step)) else said

    def _left(self, step: Step) -> str:
        """About how long it will take, by the size of what is done and what is not."""
        done = step.share - self._first
        if done < _LEAST or step.share >= 1:
            return ""
        seconds = (self._clock() - self._read_from) / done * (1 - step.share)
        if seconds < 1:
            return "almost done"
        if seconds < 90:
            return f"about {seconds:.0f} s left"
        return f"about {seconds / 60:.0f} min left"

    def _write(self, words: str) -> None:
        # One cell stays free: in the last one some terminals begin a new line.
        text = clipped(words, Span(0, 0), max(1, _columns(self._stream) - 1))[0] if words else ""
        blank = " " * max(0, min(self._shown, _columns(self._stream) - 1) - cells(text))
        with contextlib.suppress(OSError, ValueError):
            self._stream.write(f"\r{text}{blank}" + ("" if words else "\r"))
            self._stream.flush()
        self._shown = cells(text)


def _columns(stream: TextIO) -> int:
    """The width of the terminal now; it may change while a run lasts."""
    try:
        return os.get_terminal_size(stream.fileno()).columns or 80
    except (OSError, ValueError):
        return 80
