"""A run in, text out: for people, for editors, for programs, for build services."""

from copylint.report.concise import concise
from copylint.report.full import full
from copylint.report.look import Look
from copylint.report.machine import as_json, schema
from copylint.report.problems import problem_lines
from copylint.report.reporters import REPORTERS, Reporter

__all__ = ["REPORTERS", "Look", "Reporter", "as_json", "concise", "full", "problem_lines", "schema"]
