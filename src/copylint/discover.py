"""Paths, folders and globs in; the files to read out, in a fixed order and each once."""

import os
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePath
from typing import NamedTuple

from pathspec import GitIgnoreSpec

from copylint.config import Config, ConfigError, for_file
from copylint.config.no_copy import SKIPPED_FOLDERS, holds_no_copy
from copylint.formats import READABLE
from copylint.results.run import Problem

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


def discover(
    paths: Sequence[str],
    *,
    exclude: Sequence[str] = (),
    respect_gitignore: bool = True,
    config: Config | None = None,
) -> Found:
    """Find the files behind ``paths``: files, folders, and globs in quotation marks.

    A file that is named is always handed on; whoever reads it says if its format cannot be
    read. Folders and globs leave out what git ignores, what
    ``exclude`` (relative to the current folder) and the config's ``exclude`` name, hidden files,
    and endings copylint cannot read. ``config`` stands in for the files found beside the copy.
    A faulty config file on the way is a problem, and keeps the files below it from being read.
    """
    files: dict[Path, Target] = {}
    problems: list[Problem] = []
    warnings: list[str] = []
    for name in dict.fromkeys(paths):
        path = Path(name)
        found: list[Target] = []
        what = _what(path)
        if what == "file":
            found = [Target(shown(path), path)]
        elif what == "folder":
            walk = _Walk(path, exclude, respect_gitignore, config)
            found = [Target(shown(file), file) for file in walk.files()]
            problems += [Problem("", fault) for fault in dict.fromkeys(walk.faults)]
            if not found and not walk.faults:
                warnings.append(f"no copy in {shown(path)}: {walk.why_empty()}")
        elif what == "other":
            problems.append(Problem(shown(path), "neither a file nor a folder; to read a stream: copylint -"))
        elif _GLOB.search(name) and not _looks_like_prose(name):
            start, matches = _pattern(name)
            if start.is_dir():
                walk = _Walk(start, exclude, respect_gitignore, config)
                found = [Target(shown(file), file) for file in walk.files() if matches(file)]
                problems += [Problem("", fault) for fault in dict.fromkeys(walk.faults)]
            if not found and not problems:
                problems.append(Problem(name, "no file to read matches this pattern"))
        else:
            problems.append(Problem("" if _looks_like_prose(name) else name, _missing(name)))
        for target in found:
            files.setdefault(target.file.resolve(), target)
    in_order = sorted(files.values(), key=lambda target: PurePath(target.path).parts)
    return Found(tuple(in_order), tuple(problems), tuple(warnings))


def shown(path: PurePath) -> str:
    """A path as reports show it: with "/" on every system and no "./" in front."""
    return path.as_posix()


def _what(path: Path) -> str:
    try:
        return "file" if path.is_file() else "folder" if path.is_dir() else "other" if path.exists() else ""
    except OSError:  # a whole paragraph is too long for a name
        return ""


def _looks_like_prose(name: str) -> bool:
    words = len(name.split())
    return Path(name).suffix.lower() not in READABLE and (
        words > 2 or (words == 2 and name.rstrip().endswith((".", "!", "?")))
    )


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


class _Ignored(NamedTuple):
    """Patterns and the folder they are relative to, as in a ``.gitignore``."""

    folder: Path
    spec: GitIgnoreSpec

    def says(self, path: Path, is_folder: bool) -> bool | None:
        """Left out, taken in again, or no opinion."""
        if not path.is_relative_to(self.folder):
            return None
        name = path.relative_to(self.folder).as_posix() + ("/" if is_folder else "")
        return self.spec.check_file(name).include


@cache
def _lines_of(file: Path, _changed: int) -> GitIgnoreSpec:
    return GitIgnoreSpec.from_lines(file.read_text(encoding="utf-8", errors="replace").splitlines())


class _Walk:
    """One folder and what may be read below it."""

    def __init__(
        self, start: Path, exclude: Sequence[str], respect_gitignore: bool, config: Config | None
    ) -> None:
        self.start = start
        self.root = start.resolve()
        self.respect_gitignore = respect_gitignore
        self.config = config
        self.chosen = _Ignored(Path.cwd().resolve(), GitIgnoreSpec.from_lines(exclude))
        self.left_out = 0
        self.faults: list[str] = []  # config files on the way that cannot be used

    def files(self) -> Iterator[Path]:
        above = self.above()
        if _left_out(above, self.root, True):
            above = []  # whoever names an ignored folder means it
        yield from self.folder(self.root, self.start, above)

    def folder(self, real: Path, named: Path, above: list[_Ignored]) -> Iterator[Path]:
        rules = above + self.rules_in(real)
        try:
            excluded = [self.chosen, *self.config_rules(real)]
        except ConfigError as error:  # it keeps what lies below from being read, and nothing else
            self.faults.append(str(error))
            return
        try:
            entries = sorted(os.scandir(real), key=lambda entry: entry.name)
        except OSError:
            self.left_out += 1
            return
        for entry in entries:
            path = real / entry.name
            # Links to folders are not followed: git does not either, and loops cannot happen.
            is_folder = entry.is_dir(follow_symlinks=False)
            if not is_folder and not (path.suffix.lower() in READABLE and path.is_file()):
                continue
            skipped = entry.name in SKIPPED_FOLDERS if is_folder else holds_no_copy(path)
            if (
                skipped
                or entry.name.startswith(".")
                or _left_out(rules, path, is_folder)
                or any(ignored.says(path, is_folder) for ignored in excluded)
            ):
                self.left_out += not entry.name.startswith(".")
            elif is_folder:
                yield from self.folder(path, named / entry.name, rules)
            else:
                yield named / entry.name

    def above(self) -> list[_Ignored]:
        """The ``.gitignore`` files from the root of the repository down to the folder's parent."""
        if not self.respect_gitignore:
            return []
        folders: list[Path] = []
        for folder in (self.root, *self.root.parents):
            folders.append(folder)
            if (folder / ".git").exists():
                own = self.rules_in(folder, Path(".git", "info", "exclude"))
                return own + [rule for each in reversed(folders[1:]) for rule in self.rules_in(each)]
        return []  # outside of a repository only the folder's own files count

    def rules_in(self, folder: Path, name: Path = Path(".gitignore")) -> list[_Ignored]:
        file = folder / name
        if not self.respect_gitignore or not file.is_file():
            return []
        return [_Ignored(folder, _lines_of(file, file.stat().st_mtime_ns))]

    def config_rules(self, folder: Path) -> list[_Ignored]:
        config = self.config or for_file(folder)
        return [_Ignored(config.folder.resolve(), _patterns(config.exclude))] if config.exclude else []

    def why_empty(self) -> str:
        if self.left_out:
            return "all of it is left out by .gitignore, by exclude or by default"
        return f"no file there ends in {', '.join(sorted(READABLE))}"


@cache
def _patterns(lines: tuple[str, ...]) -> GitIgnoreSpec:
    return GitIgnoreSpec.from_lines(lines)


def _left_out(rules: Sequence[_Ignored], path: Path, is_folder: bool) -> bool:
    """As git decides: the file nearest to the path that has an opinion."""
    for rule in reversed(rules):
        says = rule.says(path, is_folder)
        if says is not None:
            return says
    return False
