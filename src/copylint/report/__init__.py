"""A run in, text out: for people, for editors, for programs."""

from copylint.report.concise import concise
from copylint.report.full import full
from copylint.report.look import Look
from copylint.report.machine import as_json, schema
from copylint.report.problems import problem_lines

__all__ = ["Look", "as_json", "concise", "full", "problem_lines", "schema"]
