"""Does the run pass? Exit codes 0 and 1; what spoils a run is 2 and decided before."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from copylint.config.kinds import kind_table
from copylint.report.wording import counted, interval, score_words
from copylint.results.run import FileResult, Run
from copylint.terms import DocumentKind, Severity

_EACH = 3  # pages named one by one; more of them are counted


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a run passes, and what to say about it that the report does not."""

    failed: bool
    reasons: tuple[str, ...] = ()  # what failed, and where that was asked for
    remarks: tuple[str, ...] = ()  # what was not held to a score, and why


def judged(run: Run) -> Verdict:
    """The verdict on a run: every file by its own gate, its score by the number that the report prints.

    A page too short to be judged, and a page of a kind that has no gate, pass whatever they score.
    """
    under = tuple(_under(run))
    found = tuple(_found(run))
    return Verdict(bool(under or found), (*found, *under), tuple(_not_held(run)))


def _found(run: Run) -> Iterator[str]:
    """How many findings fail the run, by the gate that says so."""
    counts: Counter[tuple[Severity, str]] = Counter()
    for file in run.files:
        level = file.gate.fail_on
        if level is not None:
            failing = sum(finding.severity.rank >= level.rank for finding in file.shown)
            counts.update({(level, file.gate.fail_on_by): failing} if failing else {})
    for (level, by), number in counts.items():
        above = "" if level is Severity.ERROR else " or above"
        yield f"{counted(number, 'note')} at {level.value}{above}: {_said('fail-on', level.value, by)}"


def _under(run: Run) -> Iterator[str]:
    for file in run.files:
        score, least = file.score, file.gate.min_score
        if least is None or score is None or score.value is None or _why_not(file):
            continue
        if score.value < least:
            said = _said("min-score", str(least), file.gate.min_score_by)
            yield f"{file.path}: {score_words(score)} is under {said}"


def _not_held(run: Run) -> Iterator[str]:
    """The pages that a least score says nothing about, a line each while they are few."""
    by_gate: dict[str, list[FileResult]] = {}
    for file in run.files:
        if file.gate.min_score is not None and file.words and _why_not(file):
            said = _said("min-score", str(file.gate.min_score), file.gate.min_score_by)
            by_gate.setdefault(said, []).append(file)
    for said, files in by_gate.items():
        short = [file for file in files if file.score is not None and file.score.too_short]
        others = [file for file in files if file not in short]
        yield from _lines(short, said, _too_short)
        yield from _lines(others, said, _no_gate, _tell_kinds(others))


def _lines(
    files: Sequence[FileResult], said: str, why: Callable[[FileResult], str], tell: str = ""
) -> Iterator[str]:
    by_why: dict[str, list[FileResult]] = {}
    if len(files) <= _EACH:
        for file in files:
            last = tell if file is files[-1] else ""
            yield f"{file.path}: {why(file)}, so it is not held to {said}{last}"
        return
    for file in files:
        by_why.setdefault(why(file).partition(" (")[0], []).append(file)
    for words, some in by_why.items():
        more = f" and {counted(len(some) - 1, 'more page')}" if len(some) > 1 else ""
        yield f"{some[0].path}{more}: {words}, so not held to {said}{tell}"


def _too_short(file: FileResult) -> str:
    return f"too short to judge closely{interval(file.score) if file.score else ''}"


def _no_gate(file: FileResult) -> str:
    if not file.kind_firm:
        return "what kind of page it is was only guessed"
    return f"a page of kind {file.kind.value} has no gate"


def _tell_kinds(files: Sequence[FileResult]) -> str:
    """What helps where nothing said which kind a page is."""
    guessed = any(
        not file.kind_sure and (file.kind is DocumentKind.WEB or not file.kind_firm) for file in files
    )
    return ". To say what kind of page it is: --kind, or [kinds] in the config" if guessed else ""


def _why_not(file: FileResult) -> bool:
    """Whether a least score says nothing about the page."""
    score = file.score
    return (
        score is None
        or score.value is None
        or score.too_short
        or not kind_table().judged(file.kind, file.kind_firm).gate
    )


def _said(name: str, value: str, by: str) -> str:
    """``--min-score 60``, or ``min-score 60 (copylint.toml:4)``."""
    if by.startswith("--"):
        return f"{by} {value}"
    return f"{name} {value} ({by or 'the default'})"
