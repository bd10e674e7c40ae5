"""What a team may set, with its defaults."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from copylint.facts import Names
from copylint.terms import DocumentKind, Severity


@dataclass(frozen=True, slots=True)
class Config:
    """The settings of one config file; globs are relative to the file's folder."""

    path: Path | None = None  # None: no config file, every default
    brand: Names = field(default_factory=Names)
    ignore: tuple[str, ...] = ()  # rules or families
    severity: Mapping[str, Severity] = field(default_factory=dict)  # rule or family → level
    kinds: tuple[tuple[str, DocumentKind], ...] = ()  # (glob, kind), the first match decides
    exclude: tuple[str, ...] = ()
    rules: Mapping[str, Mapping[str, object]] = field(default_factory=dict)  # options of a rule
    content_keys: tuple[str, ...] = ()  # more keys of data files and front matter that hold copy
    lines: Mapping[str, int] = field(default_factory=dict)  # "ignore: we-ofer" → line in the file

    @property
    def folder(self) -> Path:
        """The folder globs and paths are relative to."""
        return self.path.parent if self.path else Path.cwd()
