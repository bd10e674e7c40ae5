"""What a run looks at on the disk, noted while it looks: whatever asks, and also where nothing was found."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from types import BuiltinFunctionType
from typing import Any

from copylint.replay.stamps import LISTED, OPENED, SEEN, TELLS, latest, stamp

_YOUNG = 2.0  # seconds: what was changed later than so long before a run may change again unseen
# What starts another program, or asks another machine: nobody knows what that looks at.
_AFIELD = frozenset(
    "os.exec os.fork os.forkpty os.posix_spawn os.spawn os.startfile os.system pty.spawn socket.connect"
    " subprocess.Popen".split()
)
_ASK = ("exists", "isdir", "isfile", "isjunction", "islink", "lexists")  # in C on Windows, past ``os.stat``
_STANDARD = os.path.dirname(os.__file__)  # noqa: PTH120


class Looked:
    """The places that were looked at, with the stamps that they had before.

    ``begun`` is when the call was made: what has changed about then or since may have been met in either
    state, and may change once more within one tick of its clock.
    """

    def __init__(self, own: str, begun: float) -> None:
        self.tells = True  # nothing was written, nobody else asked, and nothing is too young
        self._settled = begun - _YOUNG
        self._own = own  # the file of our store, which may change
        self._here = os.getcwd()  # noqa: PTH109
        self._stamps: dict[str, str] = {}

    def note(self, path: object, how: str = SEEN) -> None:
        """Note a place, before it is looked at."""
        if not self.tells or not isinstance(path, str | bytes | os.PathLike):
            return  # in vain, or a file that is open already
        name = os.path.join(self._here, os.fsdecode(path))  # noqa: PTH118
        place = how + name
        if place in self._stamps or "\0" in name or os.path.normpath(name) == self._own:
            return
        self._stamps[place] = ""  # while it is looked at, this is asked again
        self._stamps[place] = words = stamp(place)
        self.tells = latest(words) < self._settled

    def heard(self, event: str, words: tuple[Any, ...]) -> None:
        """Note what Python itself tells of files that are opened and folders that are listed."""
        if event == "open":
            path, mode, flags = words
            if isinstance(path, int):
                return  # it is open already, as are the files into which Python writes what it compiles
            if mode and set(mode) & set("wxa+"):
                self.tells = False
            elif not (_compiled(path) or (mode is None and flags & (os.O_WRONLY | os.O_RDWR))):
                self.note(path, SEEN if TELLS else OPENED)
        elif event in ("os.scandir", "os.listdir"):
            self.note("." if words[0] is None else words[0], LISTED)
        elif event in _AFIELD:
            self.tells = False

    def rests_on(self, program: Iterable[str]) -> dict[str, str] | None:
        """Stamps by place, with those of the program; None if they do not tell enough."""
        for place in program if self.tells else ():
            self.note(place[1:], place[0])
        return self._stamps if self.tells else None


@contextmanager
def looking(own: str, begun: float) -> Iterator[Looked]:
    """Note what is looked at inside, by whatever part of the process.

    To be used once in a process, and in one that nothing else is done with: Python's ears stay on.
    """
    looked = Looked(own, begun)
    listening = True

    def hear(event: str, words: tuple[Any, ...]) -> None:
        if listening:
            looked.heard(event, words)

    sys.addaudithook(hear)
    ways: list[tuple[Any, str]] = [(os, name) for name in ("access", "lstat", "readlink", "stat")]
    paths: list[tuple[Any, str]] = [(os.path, name) for name in _ASK]
    ways += [each for each in paths if isinstance(getattr(*each, None), BuiltinFunctionType)]
    ways += [(os.path, "realpath")] if os.name == "nt" else []
    before = [(module, name, getattr(module, name)) for module, name in ways]
    for module, name, ask in before:
        setattr(module, name, _noted(ask, looked))
    try:
        yield looked
    finally:
        listening = False
        for module, name, ask in before:
            setattr(module, name, ask)


def program(roots: Iterable[str]) -> Iterator[str]:
    """The places that stand for the program: all below ``roots``, and whatever else was imported.

    Where Python looks for packages, another version of one that was not needed this time shows as well.
    """
    roots = list(roots)
    for root in roots:
        yield from _below(root)
    yield SEEN + sys.executable
    for entry in sys.path:
        yield LISTED + os.path.abspath(entry)  # noqa: PTH100
    for module in list(sys.modules.values()):
        file = getattr(module, "__file__", None)
        if isinstance(file, str) and not file.startswith(tuple(roots)) and not _standard(file):
            yield SEEN + os.path.abspath(file)  # noqa: PTH100


def _noted(ask: Callable[..., Any], looked: Looked) -> Callable[..., Any]:
    def asked(path: Any, *words: Any, **more: Any) -> Any:
        if more.get("dir_fd") is not None:
            looked.tells = False
        looked.note(path)
        return ask(path, *words, **more)

    return asked


def _below(folder: str) -> Iterator[str]:
    yield LISTED + folder
    with os.scandir(folder) as entries:
        for entry in entries:
            if not entry.is_dir():
                yield SEEN + entry.path
            elif entry.name != "__pycache__":
                yield from _below(entry.path)


def _compiled(path: object) -> bool:
    """Whether it is a module that Python has compiled: its source counts."""
    return isinstance(path, str) and ".pyc" in path[-24:]


def _standard(file: str) -> bool:
    """Whether it comes with Python, whose version counts as a whole."""
    return file.startswith(_STANDARD) and "-packages" not in file
