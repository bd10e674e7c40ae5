"""One line a finding, for editors and scripts."""

from copylint.facts import Finding
from copylint.report.escape import exact, tame
from copylint.report.look import Look
from copylint.report.measure import safe
from copylint.report.statistics import statistics
from copylint.results.run import Run


def concise(run: Run, look: Look | None = None) -> str:
    """``path:line:col: name severity: message``, every finding that is not silenced, ideas too."""
    if look is not None and look.statistics:
        return statistics(run)
    return tame("".join(_line(file.path, finding) for file in run.files for finding in file.shown))


def _line(path: str, finding: Finding) -> str:
    where = f"{exact(path)}:{finding.start.line}:{finding.start.column}"
    return f"{where}: {finding.name} {finding.severity.value}: {safe(finding.message)}\n"
