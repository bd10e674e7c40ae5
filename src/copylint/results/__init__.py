"""What a run yields: scores, file results, problems, and the comments that silence a finding."""

from copylint.results.run import (
    AboutRule,
    Counts,
    FileResult,
    Gate,
    Keep,
    Problem,
    Run,
    Score,
    Skipped,
    Stale,
)

__all__ = ["AboutRule", "Counts", "FileResult", "Gate", "Keep", "Problem", "Run", "Score", "Skipped", "Stale"]
