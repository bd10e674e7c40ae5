"""One line a finding, for editors and scripts."""

from copylint.report.measure import safe
from copylint.results.run import Run


def concise(run: Run) -> str:
    """``path:line:col: name severity: message``, every finding that is not silenced, ideas too."""
    return "".join(
        f"{safe(file.path)}:{f.start.line}:{f.start.column}: {f.name} {f.severity.value}: {safe(f.message)}\n"
        for file in run.files
        for f in file.shown
    )
