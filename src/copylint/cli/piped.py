"""Whether a text is piped in, found out without waiting for one that may never come."""

import io
import os
import select
import stat
import sys

_PATIENCE = 0.2  # seconds: a program started at the same moment, such as "git diff |"
_PATIENCE_WITH_PEOPLE = 3.0  # somebody at a terminal typed the pipe, so something will come


def something_piped() -> bool:
    """Whether standard input is a file or a pipe that holds something now.

    A terminal, a socket, a device, and a pipe that is empty, closed or silent hold nothing: programs
    start others with any of them, and the folder is to be read then. On Windows always False: there
    nobody can ask a pipe without waiting.
    """
    if sys.platform == "win32":
        return False
    try:
        number = sys.stdin.fileno()
        state = os.fstat(number)
        if stat.S_ISREG(state.st_mode):
            return state.st_size > os.lseek(number, 0, os.SEEK_CUR)
        if not stat.S_ISFIFO(state.st_mode):
            return False
        patience = _PATIENCE_WITH_PEOPLE if sys.stderr.isatty() else _PATIENCE
        ready, _, _ = select.select([number], [], [], patience)
        # At its end a pipe is ready as well, with nothing in it. What is looked at stays to be read.
        return (
            bool(ready) and isinstance(sys.stdin.buffer, io.BufferedReader) and bool(sys.stdin.buffer.peek(1))
        )
    except (OSError, ValueError, AttributeError):  # no stream of the system, or a closed one
        return False
