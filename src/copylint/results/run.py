"""The values a run hands to the reports."""

from dataclasses import dataclass, field

from copylint.appraisal import Appraisal, Quoted
from copylint.config.model import Accept
from copylint.facts import Finding, FoundName, Names
from copylint.results.copy import CopyLine
from copylint.scoring import Counts, Score
from copylint.terms import DocumentKind, Severity

__all__ = [
    "AboutRule",
    "Counts",
    "FileResult",
    "Gate",
    "Keep",
    "Problem",
    "Run",
    "Score",
    "Skipped",
    "Stale",
]


@dataclass(frozen=True, slots=True)
class Keep:
    """A line that already works, quoted so that nobody edits it away."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Gate:
    """What a file must meet; a team sets it in its config, a call may say otherwise."""

    fail_on: Severity | None = Severity.ERROR  # findings from this level on fail; None: none do
    min_score: int | None = None
    no_drop: bool = False  # the score may not fall below the one of the base
    # Where each was set: a place such as "copylint.toml:4", a flag, or nothing for the default.
    fail_on_by: str = ""
    min_score_by: str = ""
    no_drop_by: str = ""

    @property
    def asked(self) -> bool:
        """Whether anybody set it."""
        return bool(self.fail_on_by or self.min_score_by or self.no_drop_by)


@dataclass(frozen=True, slots=True)
class FileResult:
    """What was found in one file."""

    path: str  # as the user named it, with "/" on every system
    kind: DocumentKind
    kind_why: str  # "path: case-studies", "config: content/stories/**" …
    kind_sure: bool  # somebody said so
    findings: tuple[Finding, ...] = ()  # in reading order, silenced ones included
    behind: tuple[Finding, ...] = ()  # left unsaid, see rulebook's ``Judged``; no report shows them
    score: Score | None = None  # None: no copy, or a kind that is not scored
    keep: tuple[Keep, ...] = ()
    words: int = 0  # words of copy read
    lines: tuple[tuple[int, str], ...] = ()  # (line number, its text) for lines shown in a report
    notes: tuple[str, ...] = ()  # what the reader of the file could not make sense of
    gate: Gate = Gate()
    accepts: frozenset[int] = frozenset()  # numbers of the config's [[accept]] entries that speak of it
    names: Names = field(default_factory=Names)  # those it was read with, set or found
    kind_firm: bool = True  # False: a guess that may well be wrong
    appraisal: Appraisal | None = None  # of the whole document; None: its kind has no use for one
    copy: tuple[CopyLine, ...] = ()  # the page in reading order, where the call asked for it
    # Its headings, where nobody sees line numbers: a Word file. None: a person finds a line by its number.
    outline: tuple[Quoted, ...] | None = None
    before: Score | None = None  # its score at the base, if there is a base and the file was there

    @property
    def shown(self) -> tuple[Finding, ...]:
        """The findings that nobody silenced and that did not stand there before."""
        return tuple(f for f in self.findings if f.suppressed is None and not f.old)


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that spoiled part of a run: one file, one line, exit code 2."""

    path: str
    message: str


@dataclass(frozen=True, slots=True)
class Stale:
    """An entry of the baseline that nothing in its file answers to any more."""

    path: str
    rule: str
    said: str  # the sentence as it was read
    count: int = 1


@dataclass(frozen=True, slots=True)
class AboutRule:
    """A rule that ran, for reports that list them."""

    name: str
    family: str
    title: str
    help: str
    leave_it_when: str
    severity: Severity
    bad: tuple[str, ...] = ()  # lines it finds, with <<…>> around what is marked


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that a folder holds and that was not read, and why."""

    path: str
    why: str


@dataclass(frozen=True, slots=True)
class Run:
    """All results of a run, in the order of their paths."""

    files: tuple[FileResult, ...]
    problems: tuple[Problem, ...] = ()
    model: str = ""  # "en_core_web_sm 3.8.0", empty when no sentence was read
    named: bool = False  # whether a company or a product is named anywhere, set or found
    warnings: tuple[str, ...] = field(default=())  # one line each, said once
    guessed: tuple[FoundName, ...] = ()  # names nobody set, those of most files first
    base: str = ""  # what old findings are old against: "main", "the baseline …"; empty: nothing
    changes_only: bool = False  # whether it is about what a change adds; a page without that is no news
    stale: tuple[Stale, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    idle: tuple[Accept, ...] = ()  # entries of the configs in use that spoke of nothing that was read
    fixed: tuple[Stale, ...] = ()  # findings of the base that are gone
    rules: tuple[AboutRule, ...] = ()  # those that ran, by family and name

    def count(self, severity: Severity) -> int:
        """How many shown findings have that severity."""
        return sum(f.severity is severity for file in self.files for f in file.shown)
