"""How much one file may ask for, in things that can be counted, and the last net under all of it."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from copylint.terms import CopylintError

# Counted, never timed, so that a file ends in the same way on every machine. Each is several times what
# the longest honest file holds; within them a file takes seconds.
BLOCKS = 100_000
UNITS = 150_000  # sentences, headings and buttons; a file of nothing but "1. 1. 1. " has more
SENTENCE_WORDS = 200_000  # in sentences that have to be parsed
FINDINGS = 20_000
# Processor time of one file. No file within the limits above comes near it on any machine: it is for what
# nobody thought of, such as a pattern that runs for years.
SECONDS = 180


class OverBudget(CopylintError):
    """A file asks for more than one file may; says how much was read, and what to do."""


def within(path: str, count: int, most: int, what: str) -> None:
    """Raise OverBudget if there is more of something in a file than we read."""
    if count > most:
        raise OverBudget(f"{path}: stopped after {most:,} {what}; split the file or exclude it")


class _Stop(BaseException):
    """Raised in the middle of whatever runs; no ``except Exception`` on the way may take it for its own."""


@contextmanager
def timed(path: str, seconds: float = SECONDS) -> Iterator[None]:
    """Raise OverBudget once the file has taken so much processor time, even inside of a pattern.

    ``re`` asks for signals while it matches. Where there are no such timers (Windows), or outside of the
    main thread, nothing is watched.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise _Stop

    before = signal.signal(signal.SIGVTALRM, stop)
    try:
        signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
        yield
    except _Stop:
        raise OverBudget(
            f"{path}: stopped after {seconds:g} seconds of work; split the file or exclude it, and please"
            " report it: copylint should never take that long"
        ) from None
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
