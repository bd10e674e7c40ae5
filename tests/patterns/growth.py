"""How the time of a pattern grows with its text."""

import math
import re
import signal
import time
from collections import deque
from types import FrameType

SMALL = 0.002  # seconds at the first size that nobody waits for
FIRST, LAST = 1 << 13, 1 << 18
MOST = 1.2  # the exponent


class TooLong(Exception):
    pass


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise TooLong


def seconds(pattern: re.Pattern[str], use: str, text: str, limit: float, times: int = 3) -> float:
    """The shortest of a few runs; infinite when a run took longer than ``limit``.

    ``re`` looks for signals while it matches, so that even a pattern that would run for years ends.
    """
    best = math.inf
    before = signal.signal(signal.SIGALRM, _stop)
    try:
        for _ in range(times):
            signal.setitimer(signal.ITIMER_REAL, limit)
            start = time.process_time()
            if use == "search":
                deque(pattern.finditer(text), maxlen=0)
            else:
                getattr(pattern, use)(text)
            best = min(best, time.process_time() - start)
            if best < SMALL:
                break
    except TooLong:
        return math.inf
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    return best
