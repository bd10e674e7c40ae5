"""reviewdog's own format, the one that carries suggestions."""

from collections.abc import Mapping
from typing import Any

from copylint.facts import Finding
from copylint.report.escape import dumped
from copylint.report.look import Look
from copylint.report.measure import safe
from copylint.report.places import sentence_columns, utf8_column
from copylint.results.run import Run
from copylint.terms import Severity
from copylint.text import Position

_LEVELS = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.INFO: "INFO"}
_TURN = frozenset({"", "you", "to", "you to"})  # what may stand between "our platform lets" and the verb


def rdjson(run: Run, look: Look) -> str:
    """One diagnostic a finding. Columns are bytes of UTF-8, as reviewdog counts them."""
    diagnostics: list[dict[str, Any]] = [
        {
            "message": safe(problem.message),
            "location": {"path": problem.path or "."},
            "severity": "ERROR",
            "code": {"value": "copylint"},
        }
        for problem in run.problems
    ]
    for file in run.files:
        lines = dict(file.lines)
        diagnostics += [_diagnostic(file.path, finding, lines) for finding in file.shown]
    return dumped({"source": {"name": "copylint"}, "diagnostics": diagnostics})


def _diagnostic(path: str, finding: Finding, lines: Mapping[int, str]) -> dict[str, Any]:
    words = [finding.message, finding.why, f"Perhaps: {finding.suggestion}" if finding.suggestion else ""]
    found = {
        "message": "\n".join(part for part in map(safe, words) if part),
        "location": {"path": path, "range": _range(finding.start, finding.end, lines)},
        "severity": _LEVELS[finding.severity],
        "code": {"value": finding.name},
    }
    edit = _edit(finding, lines)
    return found | {"suggestions": [edit]} if edit else found


def _range(start: Position, end: Position, lines: Mapping[int, str]) -> dict[str, Any]:
    return {
        "start": {"line": start.line, "column": utf8_column(start, lines)},
        "end": {"line": end.line, "column": utf8_column(end, lines)},
    }


def _edit(finding: Finding, lines: Mapping[int, str]) -> dict[str, Any] | None:
    """The suggestion as an edit of the sentence, where it loses no word of it but the turn it replaces."""
    place = sentence_columns(finding, lines)
    if not finding.suggestion or place is None or finding.sentence.start != finding.span.start:
        return None
    line = finding.start.line
    sentence = lines[line][place.start : place.end]
    rest = finding.suggestion.split(" ", 2)[2:]
    kept = rest[0] if rest else ""
    between = sentence[finding.span.end - finding.sentence.start :].removesuffix(kept)
    if sentence != finding.said or not kept or not sentence.endswith(kept) or between.strip() not in _TURN:
        return None
    start, end = Position(line, place.start + 1), Position(line, place.end + 1)
    return {"range": _range(start, end, lines), "text": finding.suggestion}
