"""The standard streams of the process, as copylint writes to them."""

import io
import os
import sys


def prepare_streams() -> None:
    """UTF-8 into pipes and files, whatever the system prefers; a terminal keeps its own encoding.

    A stream that is closed leads nowhere: no file that is opened later may take its place.
    """
    for name in ("stdin", "stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            mode = "r" if name == "stdin" else "w"
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115 - stays open
        elif name != "stdin" and isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")


def to_nowhere(name: str) -> None:
    """What is still in the stream goes nowhere: Python flushes once more when it ends."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, getattr(sys, name).fileno())
        os.close(nowhere)
    except (OSError, ValueError):
        return
