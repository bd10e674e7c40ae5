"""How the time of a pattern grows with its text."""

import math
import os
import re
import signal
import time
from collections import deque
from types import FrameType

from tests.patterns.found import Found
from tests.patterns.hostile import hostile, texts

MOST = 1.2  # the exponent
_FIRST, _LAST = 1 << 12, 1 << 18
_SMALL = 0.001  # seconds at the first size: whatever grows too fast takes many times as long
LIMIT = 6.0  # seconds of one try; by the clock, for a timer on processor time makes that time coarse
# "make hostile": every text at every size, a matter of minutes.
_ALL = bool(os.environ.get("COPYLINT_TEST_HOSTILE"))


class _TooLong(Exception):
    pass


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise _TooLong


def too_fast(found: Found) -> str:
    """The first text on which the time of a pattern grows too fast, in words; empty for a good one."""
    pattern = found.compiled()
    for opening, repeated in texts(found.pattern, found.flags):
        exponent = _exponent(pattern, found.use, opening, repeated)
        if exponent > MOST:
            grown = f"n^{exponent:.1f}" if exponent < math.inf else "without end"
            return f"{found.where} ({found.use}): {grown} on {opening[:40]!r} + {repeated[:40]!r} * n"
    return ""


def _exponent(pattern: re.Pattern[str], use: str, opening: str, repeated: str) -> float:
    """How fast the time grows: 1 for linear; infinite when a try did not end."""
    first = max(_FIRST, 400 * len(repeated))
    at_first = seconds(pattern, use, hostile(opening, repeated, first), times=1)
    if at_first < _SMALL and not _ALL:
        return 1.0
    # Time itself is noisy: only what looks bad at a few times the size is measured up to the last.
    for size in (8 * first, _LAST):
        if at_first == math.inf:
            break
        at_first = min(at_first, seconds(pattern, use, hostile(opening, repeated, first)))
        at_size = seconds(pattern, use, hostile(opening, repeated, size))
        exponent = math.log(at_size / at_first) / math.log(size / first)
        if exponent <= MOST and not _ALL:
            return exponent
        if exponent == math.inf:
            break
    else:
        return exponent if at_size > _SMALL else 1.0
    return math.inf


def seconds(pattern: re.Pattern[str], use: str, text: str, times: int = 3) -> float:
    """Processor time of the fastest of a few tries; infinite when one took longer than the limit.

    ``re`` asks for signals while it matches, so that even a pattern that would run for years ends.
    """
    best = math.inf
    before = signal.signal(signal.SIGALRM, _stop)
    try:
        for _ in range(times):
            signal.setitimer(signal.ITIMER_REAL, LIMIT)
            start = time.process_time()
            if use == "search":
                deque(pattern.finditer(text), maxlen=0)
            else:
                getattr(pattern, use)(text)
            best = min(best, time.process_time() - start)
    except _TooLong:
        return math.inf
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    return best
