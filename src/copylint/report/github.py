"""Annotations of GitHub Actions: workflow commands, as many as GitHub shows."""

from collections.abc import Iterable, Iterator
from itertools import islice

from copylint.facts import Finding
from copylint.report.escape import message_of_command, property_of_command
from copylint.report.look import Look
from copylint.report.measure import safe
from copylint.report.places import in_repository
from copylint.report.wording import counted
from copylint.results.run import FileResult, Run
from copylint.terms import Severity

SHOWN = 10  # annotations of a level that GitHub keeps of one step
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def github(run: Run, look: Look) -> str:
    """Ten annotations a level, errors first, then one notice that counts the rest.

    Columns are characters (code points); GitHub documents no unit and shows only lines.
    """
    lines = [
        _command("error", {"file": in_repository(problem.path, look), "title": "copylint"}, problem.message)
        for problem in run.problems[:SHOWN]
    ]
    left: list[str] = []
    for severity, command in _COMMANDS.items():
        found = ((file, f) for file in run.files for f in file.shown if f.severity is severity)
        room = SHOWN - (len(lines) if severity is Severity.ERROR else 0)
        if severity is Severity.INFO and (left or run.count(severity) > SHOWN):
            room = SHOWN - 1  # one is needed for the notice below
        taken = list(islice(found, room))
        lines += [_annotation(command, file, finding, look) for file, finding in taken]
        rest = run.count(severity) - len(taken)
        if rest:
            left.append(counted(rest, {"notice": "idea"}.get(command, command)))
    if left:
        words = f"GitHub shows {SHOWN} annotations a level. Not shown: {', '.join(left)}."
        lines.append(_command("notice", {"title": "copylint"}, words))
    return "".join(lines)


def _annotation(command: str, file: FileResult, finding: Finding, look: Look) -> str:
    start, end = finding.start, finding.end
    where = {"file": in_repository(file.path, look), "line": str(start.line), "endLine": str(end.line)}
    if start.line == end.line:  # GitHub refuses columns of what runs over lines
        where |= {"col": str(start.column), "endColumn": str(end.column)}
    words = _joined(
        [finding.message, finding.why, f"Perhaps: {finding.suggestion}"][: 3 if finding.suggestion else 2]
    )
    return _command(command, where | {"title": f"{safe(finding.title)} ({safe(finding.name)})"}, words)


def _joined(parts: Iterable[str]) -> str:
    return "\n".join(part for part in map(safe, parts) if part)


def _command(command: str, where: dict[str, str], message: str) -> str:
    return f"::{command} {','.join(_properties(where))}::{message_of_command(message)}\n"


def _properties(where: dict[str, str]) -> Iterator[str]:
    yield from (f"{name}={property_of_command(value)}" for name, value in where.items() if value)
