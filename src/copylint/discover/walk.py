"""One folder and what may be read below it: each file once, and for the others why not."""

import os
import stat
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from copylint.config import ConfigError
from copylint.config.load import FILE_NAMES
from copylint.discover.choice import Choice, Level
from copylint.discover.ignored import Ignored, left_out, lines_of
from copylint.files.named import reason
from copylint.files.project import leads_outside, project_of
from copylint.formats import readable
from copylint.results.run import Problem, Skipped

_OUTSIDE = "a link that leads outside"
_NOWHERE = "a link that leads nowhere"
# Only where one of these lies may another config count than in the folder above.
_MAY_CHANGE_CONFIG = frozenset((*FILE_NAMES, ".git"))


class _Folder(NamedTuple):
    real: Path
    named: Path
    above: tuple[Ignored, ...]
    level: Level | None = None  # that of the folder above


class Walk:
    """What lies below a folder. ``skipped``, ``problems`` and ``endings`` fill while it is walked."""

    def __init__(self, start: Path, choice: Choice, respect_gitignore: bool) -> None:
        self.start = start
        self.root = start.resolve()
        project = project_of(self.root)
        self.bounds = project.root if project.known else self.root
        self.in_repository = project.known
        self.choice = choice
        self.respect_gitignore = respect_gitignore
        self.skipped: list[Skipped] = []
        self.problems: list[Problem] = []
        self.endings: Counter[str] = Counter()  # of files without a reader

    def files(self) -> Iterator[Path]:
        """The files to read, as the user would name them, in no order."""
        above = self.above()
        if left_out(above, self.root, True):
            above = ()  # whoever names an ignored folder means it
        waiting = [_Folder(self.root, self.start, above)]
        while waiting:
            yield from self.entries(waiting.pop(), waiting)

    def entries(self, folder: _Folder, waiting: list[_Folder]) -> Iterator[Path]:
        """The files of one folder; its folders wait. What cannot be opened is one problem."""
        real, named, above, level = folder
        try:
            with os.scandir(real) as found:
                entries = sorted(found, key=lambda entry: entry.name)
            rules = (*above, *self.rules_in(real))
            if level is None or any(entry.name in _MAY_CHANGE_CONFIG for entry in entries):
                level = self.choice.level(real)
        except ConfigError as error:  # it keeps what lies below from being read, and nothing else
            if not any(problem.message == str(error) for problem in self.problems):
                self.problems.append(Problem("", str(error)))
            return
        except OSError as error:
            self.problems.append(Problem(named.as_posix(), f"cannot be opened: {reason(error)}"))
            return
        for entry in entries:
            if entry.name == ".git":
                continue
            path, name = real / entry.name, named / entry.name
            # Links to folders are not followed: git does not either, and loops cannot happen.
            is_folder = entry.is_dir(follow_symlinks=False)
            why = (
                left_out(rules, path, is_folder)
                or self.choice.why(level, path, is_folder)
                or ("" if is_folder else self.why_unread(path))
            )
            if why:
                self.skipped.append(Skipped(name.as_posix() + "/" * is_folder, why))
            elif is_folder:
                waiting.append(_Folder(path, name, rules, level))
            else:
                yield name

    def why_unread(self, path: Path) -> str:
        """Why a file that nothing leaves out cannot be read or must not be; empty if it may."""
        try:
            mode = path.stat().st_mode
        except PermissionError:
            mode = stat.S_IFREG  # reading it says so
        except (OSError, RuntimeError):
            return _NOWHERE
        if stat.S_ISDIR(mode):
            return "a link to a folder"
        if not stat.S_ISREG(mode):
            return "no ordinary file"
        if not readable(path.name):
            self.endings[path.suffix.lower()] += 1
            return f"no reader for {path.suffix.lower()}" if path.suffix else "no ending"
        return _OUTSIDE if path.is_symlink() and leads_outside(path, self.bounds) else ""

    def above(self) -> tuple[Ignored, ...]:
        """The ``.gitignore`` files from the root of the repository down to the folder's parent."""
        if not self.respect_gitignore or not self.in_repository:
            return ()  # outside of a repository only the folder's own files count
        rules = list(self.rules_in(self.bounds, Path(".git", "info", "exclude")))
        folders = [folder for folder in self.root.parents if folder.is_relative_to(self.bounds)]
        for folder in reversed(folders):
            try:
                rules += self.rules_in(folder)
            except OSError as error:
                self.problems.append(Problem(str(folder / ".gitignore"), f"cannot be read: {reason(error)}"))
        return tuple(rules)

    def rules_in(self, folder: Path, name: Path = Path(".gitignore")) -> tuple[Ignored, ...]:
        """The patterns of a file in a folder; a link is not followed, as git does not. Raises OSError."""
        file = folder / name
        if not self.respect_gitignore or not file.is_file() or file.is_symlink():
            return ()
        source = file.relative_to(self.bounds).as_posix()
        return (Ignored(folder, lines_of(file, file.stat().st_mtime_ns), source),)
