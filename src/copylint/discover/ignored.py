"""Patterns as a ``.gitignore`` holds them: which path each leaves out, and by which line."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from pathspec import GitIgnoreSpec


class Patterns(NamedTuple):
    """Lines, and what they match together."""

    lines: tuple[str, ...]
    spec: GitIgnoreSpec


class Ignored(NamedTuple):
    """Patterns, the folder they are relative to, and what people call the place they stand in."""

    folder: Path
    patterns: Patterns
    source: str

    def says(self, path: Path, is_folder: bool) -> tuple[bool, str] | None:
        """Left out or taken in again, and by which pattern; None: no opinion."""
        if not path.is_relative_to(self.folder):
            return None
        name = path.relative_to(self.folder).as_posix() + ("/" if is_folder else "")
        found = self.patterns.spec.check_file(name)
        if found.include is None or found.index is None:
            return None
        return found.include, f"{self.source}: {self.patterns.lines[found.index]}"


@lru_cache(maxsize=4096)
def patterns_of(lines: tuple[str, ...]) -> Patterns:
    """The patterns of some lines; those that git cannot make sense of either are left out."""
    kept = tuple(line for line in lines if line and fault(line) is None)
    return Patterns(kept, GitIgnoreSpec.from_lines(kept))


def fault(line: str) -> str | None:
    """Why a line is no pattern; None if it is one."""
    try:
        GitIgnoreSpec.from_lines([line])
    except (ValueError, re.error) as error:
        return str(error)
    return None


@lru_cache(maxsize=4096)
def lines_of(file: Path, _changed: int) -> Patterns:
    """The patterns of a file; ``_changed`` is when it was written, so that a newer state is read."""
    return patterns_of(tuple(file.read_text(encoding="utf-8", errors="replace").splitlines()))


def left_out(rules: Sequence[Ignored], path: Path, is_folder: bool) -> str:
    """By which pattern git leaves a path out: of the file nearest to it that has an opinion. Or nothing."""
    for rule in reversed(rules):
        says = rule.says(path, is_folder)
        if says is not None:
            return says[1] if says[0] else ""
    return ""


def excluded(rules: Iterable[Ignored], path: Path, is_folder: bool) -> str:
    """By which pattern any of these leaves a path out. Or nothing."""
    for rule in rules:
        says = rule.says(path, is_folder)
        if says is not None and says[0]:
            return says[1]
    return ""
