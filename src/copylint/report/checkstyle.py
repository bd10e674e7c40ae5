"""Checkstyle's XML, which most build services read."""

from copylint.report.escape import xml
from copylint.report.look import Look
from copylint.report.measure import safe
from copylint.results.run import FileResult, Problem, Run


def checkstyle(run: Run, look: Look) -> str:
    """One ``file`` a file, those without a finding too. Columns are characters (code points)."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<checkstyle version="4.3">']
    for problem in run.problems:
        lines += _problem(problem)
    for file in run.files:
        lines += _file(file)
    return "\n".join([*lines, "</checkstyle>"]) + "\n"


def _problem(problem: Problem) -> list[str]:
    error = f'<error line="1" severity="error" message="{xml(safe(problem.message))}" source="copylint"/>'
    return [f'  <file name="{xml(problem.path or ".")}">', f"    {error}", "  </file>"]


def _file(file: FileResult) -> list[str]:
    errors = [
        f'    <error line="{f.start.line}" column="{f.start.column}" severity="{f.severity.value}"'
        f' message="{xml(safe(f.message))}" source="copylint.{xml(f.family)}.{xml(f.name)}"/>'
        for f in file.shown
    ]
    name = xml(file.path)
    return [f'  <file name="{name}">', *errors, "  </file>"] if errors else [f'  <file name="{name}"/>']
