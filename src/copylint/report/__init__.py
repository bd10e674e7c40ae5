"""A run in, text out: for people, for editors, for programs, for build services."""

from copylint.report.look import Look
from copylint.report.problems import problem_lines
from copylint.report.reporters import REPORTERS, Reporter

__all__ = ["REPORTERS", "Look", "Reporter", "problem_lines"]
