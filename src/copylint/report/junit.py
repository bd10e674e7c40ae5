"""Test results as Jenkins, GitLab and others read them: one suite a file, one case a finding."""

from dataclasses import dataclass

from copylint.facts import Finding
from copylint.report.escape import xml
from copylint.report.look import Look
from copylint.report.measure import safe
from copylint.results.run import FileResult, Problem, Run


@dataclass(frozen=True, slots=True)
class _Suite:
    name: str
    cases: tuple[tuple[str, str], ...]  # (what became of it: error, failure, skipped or nothing; its XML)

    def count(self, what: str) -> int:
        return sum(kind == what for kind, _ in self.cases)

    def lines(self) -> list[str]:
        head = (
            f'  <testsuite name="{xml(self.name)}" tests="{len(self.cases)}" errors="{self.count("error")}"'
            f' failures="{self.count("failure")}" skipped="{self.count("skipped")}" time="0">'
        )
        return [head, *(f"    {case}" for _, case in self.cases), "  </testsuite>"]


def junit(run: Run, look: Look) -> str:
    """What the gate of its file fails is a failure, every other finding a skipped case.

    So a build is marked where copylint exits with 1, and nowhere else. A file without a finding is one case
    that passes.
    """
    suites = [_Suite(problem.path or "copylint", (_problem(problem),)) for problem in run.problems]
    suites += [_suite(file) for file in run.files]
    suites = suites or [_Suite("copylint", (_passed("copylint"),))]
    total = sum(len(suite.cases) for suite in suites)
    errors, failures = (sum(suite.count(what) for suite in suites) for what in ("error", "failure"))
    lines = ['<?xml version="1.0" encoding="UTF-8"?>']
    lines.append(f'<testsuites name="copylint" tests="{total}" errors="{errors}" failures="{failures}">')
    for suite in suites:
        lines += suite.lines()
    return "\n".join([*lines, "</testsuites>"]) + "\n"


def _suite(file: FileResult) -> _Suite:
    cases = tuple(_case(file, finding) for finding in file.shown)
    return _Suite(file.path, cases or (_passed(file.path),))


def _passed(path: str) -> tuple[str, str]:
    return "", f'<testcase name="copylint" classname="{xml(path)}" time="0"/>'


def _problem(problem: Problem) -> tuple[str, str]:
    inside = f'<error type="copylint" message="{xml(safe(problem.message))}"/>'
    path = xml(problem.path or "copylint")
    return "error", f'<testcase name="copylint" classname="{path}" time="0">{inside}</testcase>'


def _case(file: FileResult, finding: Finding) -> tuple[str, str]:
    level, start = file.gate.fail_on, finding.start
    what = "failure" if level is not None and finding.severity.rank >= level.rank else "skipped"
    message = xml(safe(finding.message))
    body = xml(f"{file.path}:{start.line}:{start.column}: {finding.severity.value}: ") + xml(
        safe(finding.title)
    )
    name = f"{xml(finding.name)}:{start.line}:{start.column}"
    return what, (
        f'<testcase name="{name}" classname="{xml(file.path)}" time="0">'
        f'<{what} type="{finding.severity.value}" message="{message}">{body}</{what}></testcase>'
    )
