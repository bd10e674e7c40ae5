"""What the command line reads and writes: standard streams, files, colour and width."""

import contextlib
import io
import os
import shutil
import stat
import sys
from collections.abc import Iterable, Iterator
from contextvars import ContextVar
from pathlib import Path
from typing import TYPE_CHECKING

from copylint.files.named import reason
from copylint.files.written import write_whole
from copylint.replay.answer import Said
from copylint.replay.streams import to_nowhere
from copylint.report.escape import tame
from copylint.report.measure import safe
from copylint.terms import CopylintError

if TYPE_CHECKING:
    from copylint.text import Source

_heard: ContextVar[list[Said] | None] = ContextVar("heard", default=None)


@contextlib.contextmanager
def heard() -> Iterator[list[Said]]:
    """What ``say`` and ``emit`` put on the standard streams inside, in order."""
    said: list[Said] = []
    before = _heard.set(said)
    try:
        yield said
    finally:
        _heard.reset(before)


def _hear(stream: str, words: str) -> None:
    said = _heard.get()
    if said is not None:
        said.append((stream, words))


def say(line: str) -> None:
    """One line on the error stream, with our name in front; nobody to read it is no error."""
    words = tame(f"copylint: {safe(line)}")
    _hear("stderr", f"{words}\n")
    try:
        print(words, file=sys.stderr, flush=True)
    except OSError:
        to_nowhere("stderr")


def emit(text: str, output: str | None = None) -> None:
    """Write to standard output, where a reader that has left is no error, or to a file.

    Raises CopylintError if the file, or standard output, cannot be written.
    """
    if output is not None:
        write_whole(text, Path(output), output)
        return
    _hear("stdout", text)
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except OSError as error:
        to_nowhere("stdout")
        if not isinstance(error, BrokenPipeError):
            raise CopylintError(unwritten(error)) from None


def emit_exactly(text: str, output: str | None = None) -> None:
    """As ``emit``, with the line ends that the text has, on every system."""
    if output is None and isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(newline="")
    emit(text, output)


def tell(text: str) -> None:
    """Lines for people on standard output, in which no build service takes a word for a command.

    Raises CopylintError if it takes nothing more.
    """
    emit(tame(text))


def unwritten(error: OSError) -> str:
    """What to say of standard output that takes nothing more."""
    return f"standard output: cannot be written ({reason(error)})"


def written_to(files: Iterable[Path]) -> list[Path]:
    """The whole paths of those files that our output goes to: ``copylint . > notes.txt``."""
    ours = []
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError):
            state = os.fstat(stream.fileno())
            ours += [state] if stat.S_ISREG(state.st_mode) else []
    found = []
    for file in files if ours else ():
        with contextlib.suppress(OSError):
            state = file.stat()
            found += [file.absolute()] if any(os.path.samestat(state, each) for each in ours) else []
    return found


def nowhere() -> None:
    """Give up standard output, after a write to it failed."""
    to_nowhere("stdout")


def read_stdin(path: str) -> str:
    """The text on standard input; ``path`` is its name in messages. Raises SourceError."""
    if sys.stdin.isatty():
        print("Paste your text, then press Ctrl-D (on Windows Ctrl-Z, Enter).", file=sys.stderr)
    from copylint.formats import decode

    return decode(sys.stdin.buffer.read(), path).text


def read_file(path: str) -> str:
    """The text of a file. Raises CopylintError if it is missing or not text."""
    return read_source(path, path).text


def read_source(path: str, name: str) -> "Source":
    """A file, called ``name`` in reports.

    Raises CopylintError if it is missing or not what its ending says.
    """
    from copylint.formats import decode

    try:
        return decode(Path(path).read_bytes(), name)
    except OSError as error:
        raise CopylintError(f"{path}: {reason(error)}") from None


def wants_color(choice: str, output: str | None = None) -> bool:
    """Colour for ``--color auto|always|never``: the flag, then NO_COLOR, FORCE_COLOR, the terminal."""
    if choice != "auto":
        return choice == "always"
    if output is not None or os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def shows_blocks(output: str | None = None) -> bool:
    """Whether block characters can be written: a file is UTF-8, a terminal has an encoding of its own."""
    try:
        "▁█▏→".encode((output is None and sys.stdout.encoding) or "utf-8")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def width() -> int:
    """Cells a report may be wide: the terminal's, but no wider than reads well."""
    return max(40, min(shutil.get_terminal_size((100, 24)).columns, 110))
