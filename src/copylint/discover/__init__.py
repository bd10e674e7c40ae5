"""Paths, folders and globs in; the files to read out, in a fixed order and each once."""

import os
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import NamedTuple

from pathspec import GitIgnoreSpec

from copylint.config import Config
from copylint.discover.choice import Choice
from copylint.discover.walk import Walk
from copylint.discover.wording import passed_over, why_empty
from copylint.files.named import reason
from copylint.formats import readable
from copylint.results.run import Problem, Skipped

__all__ = ["Found", "Target", "discover", "shown"]

_GLOB = re.compile(r"[*?\[]")


class Target(NamedTuple):
    """A file to read: ``path`` is its name in reports, relative where the user's was, with "/"."""

    path: str
    file: Path
    data: bytes | None = None  # the bytes to read in place of the file's: those of an index, of a revision


@dataclass(frozen=True, slots=True)
class Found:
    """Files in the order of their paths; problems make the run exit with 2, warnings do not."""

    files: tuple[Target, ...] = ()
    problems: tuple[Problem, ...] = ()
    warnings: tuple[str, ...] = ()
    skipped: tuple[Skipped, ...] = ()


def discover(
    paths: Sequence[str],
    *,
    exclude: Sequence[str] = (),
    extend_exclude: Sequence[str] = (),
    force_exclude: bool = False,
    respect_gitignore: bool = True,
    error_on_unmatched: bool = True,
    config: Config | None = None,
) -> Found:
    """Find the files behind ``paths``: files, folders, and globs in quotation marks.

    A file that is named is handed on; whoever reads it says if its format cannot be read. With
    ``force_exclude`` it is not if its folder would leave it out, by anything but git. Folders and
    globs leave out what git ignores, what the config's ``exclude`` or else ``exclude`` (relative to
    the current folder) and ``extend_exclude`` name, what the config's ``include`` does not, hidden
    files, endings copylint cannot read, and links out of the repository. ``config`` stands in for the
    files found beside the copy.

    A faulty config file on the way is a problem and keeps the files below it from being read; so is a
    folder that cannot be opened, and a glob without a match unless ``error_on_unmatched`` is off.
    Raises CopylintError for a pattern that is none.
    """
    choice = Choice(exclude, extend_exclude, config)
    gathered = _Gathered()
    for name in dict.fromkeys(paths):
        path = Path(name)
        what = _what(path)
        if what == "file":
            why = choice.why_named(path) if force_exclude else ""
            if why:
                gathered.skipped[shown(path)] = why
            else:
                gathered.add(path)
        elif what == "folder":
            walk = Walk(path, choice, respect_gitignore)
            files = list(walk.files())
            gathered.take(walk, files)
            if not files and not walk.problems:
                gathered.warnings.append(f"no copy in {shown(path)}: {why_empty(walk)}")
        elif what == "other":
            gathered.fail(shown(path), "neither a file nor a folder; to read a stream: copylint -")
        elif what:
            gathered.fail(shown(path), what)
        elif _GLOB.search(name) and not _looks_like_prose(name):
            _match(name, choice, respect_gitignore, error_on_unmatched, gathered)
        else:
            gathered.fail("" if _looks_like_prose(name) else name, _missing(name))
    return gathered.found()


class _Gathered:
    """What the paths of a call lead to."""

    def __init__(self) -> None:
        self.files: dict[str, Target] = {}
        self._folders: dict[str, str] = {}  # as named, and without links
        self.skipped: dict[str, str] = {}
        self.problems: list[Problem] = []
        self.warnings: list[str] = []
        self.endings: Counter[str] = Counter()

    def add(self, path: Path) -> None:
        self.files.setdefault(self._real(path), Target(shown(path), path))

    def _real(self, path: Path) -> str:
        """The whole path without links; the folder of many files is looked up once."""
        folder, name = os.path.split(path)
        if os.path.islink(path):  # noqa: PTH114 - asked for every file, and Path is slow
            return os.path.realpath(path)
        if folder not in self._folders:
            self._folders[folder] = os.path.realpath(folder)
        return os.path.join(self._folders[folder], name)  # noqa: PTH118

    def fail(self, path: str, message: str) -> None:
        self.problems.append(Problem(path, message))

    def take(self, walk: Walk, files: Iterable[Path]) -> None:
        for file in sorted(files, key=lambda file: file.is_symlink()):
            self.add(file)  # of a file and a link to it, the file
        self.skipped |= {each.path: each.why for each in walk.skipped}
        self.problems += walk.problems
        self.endings += walk.endings

    def found(self) -> Found:
        files = sorted(self.files.values(), key=lambda target: PurePath(target.path).parts)
        skipped = sorted(self.skipped.items(), key=lambda each: PurePath(each[0]).parts)
        passed = passed_over(self.endings) if files else ""
        return Found(
            tuple(files),
            tuple(self.problems),
            (*self.warnings, passed) if passed else tuple(self.warnings),
            tuple(Skipped(path, why) for path, why in skipped),
        )


def _match(
    name: str, choice: Choice, respect_gitignore: bool, error_on_unmatched: bool, gathered: _Gathered
) -> None:
    """Gather what a glob means."""
    try:
        start, matches = _pattern(name)
    except (ValueError, re.error):
        gathered.fail(name, 'no pattern; such as "content/**/*.md"')
        return
    files: list[Path] = []
    left: list[Skipped] = []
    if start.is_dir():
        walk = Walk(start, choice, respect_gitignore)
        files = [file for file in walk.files() if matches(file)]
        left = [each for each in walk.skipped if matches(Path(each.path))]
        walk.skipped, walk.endings = left, Counter()
        gathered.take(walk, files)
        if walk.problems:
            return
    if not files and error_on_unmatched:
        also = f"; {left[0].path} is left out: {left[0].why}" if left else ""
        gathered.fail(name, f"no file to read matches this pattern{also}")


def shown(path: PurePath) -> str:
    """A path as reports show it: with "/" on every system and no "./" in front."""
    return path.as_posix()


def _what(path: Path) -> str:
    """File, folder, other, nothing, or why nobody can tell."""
    try:
        return "file" if path.is_file() else "folder" if path.is_dir() else "other" if path.exists() else ""
    except PermissionError as error:
        return f"cannot be opened: {reason(error)}"
    except (OSError, RuntimeError):  # a whole paragraph is too long for a name
        return ""


def _looks_like_prose(name: str) -> bool:
    words = len(name.split())
    return not readable(name) and (words > 2 or (words == 2 and name.rstrip().endswith((".", "!", "?"))))


def _missing(name: str) -> str:
    """What to say of a path that is not there, which may be the copy itself."""
    if not _looks_like_prose(name):
        return "no such file or folder"
    start = name if len(name) <= 24 else name[:23].rstrip() + "…"
    return f'No file called "{start}". To check a line: copylint --text "…"'


def _pattern(name: str) -> tuple[Path, Callable[[Path], bool]]:
    """The folder a glob starts in, and whether a file below it is meant."""
    parts = Path(name).parts
    fixed = next(n for n, part in enumerate(parts) if _GLOB.search(part))
    start = Path(*parts[:fixed])
    spec = GitIgnoreSpec.from_lines(["/" + "/".join(parts[fixed:])])
    return start, lambda file: spec.match_file(file.relative_to(start).as_posix())
