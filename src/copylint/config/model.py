"""What a team may set, with its defaults, and where each setting stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from copylint.config.places import KeyPath
from copylint.facts import Names
from copylint.terms import DocumentKind, Severity


class Origin(NamedTuple):
    """Where a setting stands."""

    file: str  # as messages show it
    line: int
    override: str = ""  # the globs of the [[overrides]] entry it stands in

    def __str__(self) -> str:
        return f"{self.file}:{self.line}" + (f" (for {self.override})" if self.override else "")


class Setting(NamedTuple):
    """A value and where it was set: more than one place where lists add up."""

    value: object
    origins: tuple[Origin, ...]


Settings = Mapping[KeyPath, Setting]


@dataclass(frozen=True, slots=True)
class Accept:
    """A sentence, or words of one, that a team stands by, set down outside of the copy."""

    text: str
    reason: str
    rules: tuple[str, ...] = ()  # rules or families; empty: all
    line: int = 1  # where the entry stands in the config file
    file: str = ""  # that file, as messages show it


@dataclass(frozen=True, slots=True)
class Choice:
    """Which rules one file, one override or one call asks for."""

    select: tuple[str, ...] = ()  # empty: no change to what ran so far
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Override:
    """What holds for some files only."""

    files: tuple[str, ...]  # globs, relative to the folder of the config
    settings: Settings
    choice: Choice


class Named(NamedTuple):
    """A rule or family that a config names, for those who know which there are."""

    key: str  # the setting: "ignore", "rules" …
    name: str
    origin: Origin
    option: str = ""  # under ``rules``: an option of the rule
    value: object = None  # and its value


@dataclass(frozen=True, slots=True)
class Config:
    """The settings of one config file; globs are relative to the file's folder."""

    path: Path | None = None  # None: no config file, every default
    brand: Names = field(default_factory=Names)
    select: tuple[str, ...] = ()  # rules, families or ALL; empty: the stable rules
    extend_select: tuple[str, ...] = ()  # on top of those
    ignore: tuple[str, ...] = ()  # rules or families
    preview: bool = False
    min_confidence: float = 0.6  # below, a finding is not shown; only what was weighed has a confidence
    severity: Mapping[str, Severity] = field(default_factory=dict)  # rule or family → level
    kind: DocumentKind | None = None  # set by an override
    kinds: tuple[tuple[str, DocumentKind], ...] = ()  # (glob, kind), the first match decides
    include: tuple[str, ...] = ()  # a walk reads only what matches; empty: every readable file
    exclude: tuple[str, ...] = ()
    fail_on: Severity | None = Severity.ERROR  # None: never
    min_score: int | None = None
    no_score_drop: bool = False
    we_voice: bool = False  # the brand says "we" on purpose: scores leave out who acts
    baseline: Path | None = None
    accept: tuple[Accept, ...] = ()
    require_suppression_reason: bool = False
    output_formats: tuple[str, ...] = ()  # "sarif:out.sarif", as --output-format takes them
    rule_folders: tuple[Path, ...] = ()  # the team's own rules
    rules: Mapping[str, Mapping[str, object]] = field(default_factory=dict)  # options of a rule
    content_keys: tuple[str, ...] = ()  # more keys of data files and front matter that hold copy
    extends: tuple[Path, ...] = ()  # the files it starts from, the nearest first
    overrides: tuple[Override, ...] = ()
    applied: tuple[int, ...] = ()  # which of them this config holds already
    settings: Settings = field(default_factory=dict)  # everything set, by its path of keys
    choices: tuple[Choice, ...] = ()  # the steps in which rules were chosen, the furthest file first
    named: tuple[Named, ...] = ()  # every rule and family named, in overrides too
    root: Path | None = None  # nothing outside of this folder is read for the config

    @property
    def folder(self) -> Path:
        """The folder globs and paths are relative to."""
        return self.path.parent if self.path else Path.cwd()

    @property
    def steps(self) -> tuple[Choice, ...]:
        """The steps in which rules are chosen, also where the config was made by hand."""
        return self.choices or (Choice(self.select, self.extend_select, self.ignore),)

    def origin(self, *key: str) -> str:
        """Where a setting stands, such as ``copylint.toml:4``; empty where the default counts."""
        setting = self.settings.get(key)
        return ", ".join(map(str, setting.origins)) if setting else ""
