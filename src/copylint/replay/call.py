"""A call of copylint as a value: its words and all around it that may change what is said."""

import os
import stat
import sys
import time

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

# Other variables change nothing: a test looks at what a run asks for.
_NAMES = frozenset(
    """
    APPDATA CI COLUMNS FORCE_COLOR HOME HOMEDRIVE HOMEPATH LANG LANGUAGE LINES LOCALAPPDATA NO_COLOR
    PRE_COMMIT TEMP TERM TMP TMPDIR TZ USERNAME USERPROFILE
    """.split()
)
_PREFIXES = ("COPYLINT_", "LC_", "PYTHON", "XDG_")
_FOLDER, _OFF, _COMPLETES = "COPYLINT_CACHE_DIR", "COPYLINT_NO_CACHE", "_COPYLINT_COMPLETE"
_OPTION = "--cache-dir"


class Call:
    """A call, and where answers to it are kept."""

    __slots__ = ("begun", "folder", "key", "stdin")

    def __init__(self, key: str, folder: str, stdin: str, begun: float) -> None:
        self.key = key  # equal for calls that get the same answer, if nothing on the disk has changed
        self.folder = folder  # the cache folder
        self.stdin = stdin  # what standard input is: "pipe", "file" or something that holds nothing
        self.begun = begun  # seconds since the epoch


def call_of(words: "Sequence[str]", environ: "Mapping[str, str]" = os.environ) -> Call | None:
    """The call with these words, here and now; None if it wants nothing kept."""
    begun = time.time()
    if "--no-cache" in words or environ.get(_OFF) or _COMPLETES in environ:
        return None
    stdin = _stdin()
    try:
        around = (
            os.getcwd(),  # noqa: PTH109 - pathlib takes longer than all the rest
            *(f"{name}={value}" for name, value in sorted(environ.items()) if _counts(name)),
            *(_stream(stream) for stream in (sys.stdout, sys.stderr)),
            stdin,
            # The terminal's width; reports that show a date show today's.
            *map(str, (_size(), time.localtime()[:3], _own())),
            *(sys.version, sys.executable, str(sys.flags), *sys.path),
        )
    except OSError:
        return None  # the folder that we were called from is gone
    return Call("\0".join((*words, "", *around)), cache_folder(words, environ), stdin, begun)


def cache_folder(words: "Sequence[str]", environ: "Mapping[str, str]") -> str:
    """The cache folder that a call names, or else the user's own, without asking the system at length."""
    named = environ.get(_FOLDER, "")
    for at, word in enumerate(words):
        if word == _OPTION and at + 1 < len(words):
            named = words[at + 1]
        elif word.startswith(f"{_OPTION}="):
            named = word.removeprefix(f"{_OPTION}=")
    if named:
        return named
    if sys.platform == "win32":
        return f"{environ.get('LOCALAPPDATA', '')}\\copylint\\Cache"
    if sys.platform == "darwin":
        return os.path.expanduser("~/Library/Caches/copylint")  # noqa: PTH111
    return f"{environ.get('XDG_CACHE_HOME', '').strip() or os.path.expanduser('~/.cache')}/copylint"  # noqa: PTH111


def _counts(name: str) -> bool:
    return name in _NAMES or name.startswith(_PREFIXES)


def _stream(stream: object) -> str:
    """What a report has to know of the stream that it goes to."""
    if stream is None:
        return "closed"
    isatty, encoding = getattr(stream, "isatty", None), getattr(stream, "encoding", None)
    return f"{bool(isatty and isatty())} {encoding}"


def _stdin() -> str:
    try:
        mode = os.fstat(sys.stdin.fileno()).st_mode
    except (OSError, ValueError, AttributeError):  # closed, or no stream of the system
        return "closed"
    return "pipe" if stat.S_ISFIFO(mode) else "file" if stat.S_ISREG(mode) else "other"


def _size() -> object:
    try:
        return os.get_terminal_size(sys.__stdout__.fileno())  # type: ignore[union-attr]
    except (OSError, ValueError, AttributeError):
        return None


def _own() -> object:
    """Number and times of our own file on the disk, which nobody elsewhere knows: no answer is forged."""
    seen = os.stat(__file__)  # noqa: PTH116
    return seen.st_ino, seen.st_dev, seen.st_mtime_ns, seen.st_ctime_ns
