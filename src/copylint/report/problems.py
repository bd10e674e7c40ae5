"""What spoiled a run or is worth a warning, one line each, for the error stream."""

from typing import TYPE_CHECKING

from copylint.report.measure import safe

if TYPE_CHECKING:
    from copylint.results.run import Problem, Run


def problem_lines(run: "Run", quiet: bool = False) -> tuple[str, ...]:
    """Problems first, then warnings unless ``quiet``; without our name in front."""
    problems = [f"{safe(_line(problem))}" for problem in run.problems]
    warnings = [] if quiet else [f"{safe(warning)}" for warning in run.warnings]
    return (*problems, *warnings)


def _line(problem: "Problem") -> str:
    if not problem.path or problem.message.startswith(f"{problem.path}:"):
        return problem.message
    return f"{problem.path}: {problem.message}"
