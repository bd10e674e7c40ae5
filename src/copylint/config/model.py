"""What a team may set, with its defaults."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from copylint.facts import Names
from copylint.terms import DocumentKind, Severity


@dataclass(frozen=True, slots=True)
class Accept:
    """A sentence, or words of one, that a team stands by, set down outside of the copy."""

    text: str
    reason: str
    rules: tuple[str, ...] = ()  # rules or families; empty: all
    line: int = 1  # where the entry stands in the config file


@dataclass(frozen=True, slots=True)
class Config:
    """The settings of one config file; globs are relative to the file's folder."""

    path: Path | None = None  # None: no config file, every default
    brand: Names = field(default_factory=Names)
    select: tuple[str, ...] = ()  # rules, families or ALL; empty: the stable rules
    extend_select: tuple[str, ...] = ()  # on top of those
    ignore: tuple[str, ...] = ()  # rules or families
    preview: bool = False
    severity: Mapping[str, Severity] = field(default_factory=dict)  # rule or family → level
    kinds: tuple[tuple[str, DocumentKind], ...] = ()  # (glob, kind), the first match decides
    include: tuple[str, ...] = ()  # a walk reads only what matches; empty: every readable file
    exclude: tuple[str, ...] = ()
    fail_on: Severity | None = Severity.ERROR  # None: never
    min_score: int | None = None
    no_score_drop: bool = False
    baseline: Path | None = None
    accept: tuple[Accept, ...] = ()
    require_suppression_reason: bool = False
    output_formats: tuple[str, ...] = ()  # "sarif:out.sarif", as --output-format takes them
    rule_folders: tuple[Path, ...] = ()  # the team's own rules
    rules: Mapping[str, Mapping[str, object]] = field(default_factory=dict)  # options of a rule
    content_keys: tuple[str, ...] = ()  # more keys of data files and front matter that hold copy
    lines: Mapping[str, int] = field(default_factory=dict)  # "ignore: we-ofer" → line in the file

    @property
    def folder(self) -> Path:
        """The folder globs and paths are relative to."""
        return self.path.parent if self.path else Path.cwd()
