"""Code quality as GitLab reads it: one object a finding, on its line."""

from collections import Counter
from hashlib import sha256
from typing import Any

from copylint.facts import Finding
from copylint.report.escape import dumped
from copylint.report.look import Look
from copylint.report.measure import safe
from copylint.report.places import in_repository
from copylint.results.run import Run
from copylint.terms import Severity

_LEVELS = {Severity.ERROR: "critical", Severity.WARNING: "minor", Severity.INFO: "info"}


def gitlab(run: Run, look: Look) -> str:
    """A JSON array. GitLab knows lines and no columns, and one finding a fingerprint."""
    issues = [
        _issue(in_repository(problem.path, look) or ".", "copylint", "blocker", problem.message, 1, 1, "")
        for problem in run.problems
    ]
    for file in run.files:
        times: Counter[str] = Counter()
        path = in_repository(file.path, look)
        for f in file.shown:
            times[f.fingerprint] += 1
            mark = f"{f.fingerprint}:{times[f.fingerprint]}"
            issues.append(
                _issue(path, f.name, _LEVELS[f.severity], _words(f), f.start.line, f.end.line, mark)
            )
    return dumped(issues)


def _words(finding: Finding) -> str:
    return f"{safe(finding.title)}: {safe(finding.message)}"


def _issue(path: str, name: str, level: str, words: str, first: int, last: int, mark: str) -> dict[str, Any]:
    # The same footer on 1,000 pages has one fingerprint, and GitLab would show it once.
    whole = sha256("\0".join((path, name, mark or words)).encode("utf-8", "replace")).hexdigest()
    return {
        "type": "issue",
        "check_name": name,
        "description": safe(words),
        "categories": ["Style"],
        "severity": level,
        "fingerprint": whole[:32],
        "location": {"path": path, "lines": {"begin": first, "end": last}},
    }
