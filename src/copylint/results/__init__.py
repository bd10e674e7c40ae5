"""What a run yields: scores, file results, problems, and the comments that silence a finding."""

from copylint.results.run import (
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

__all__ = ["Counts", "FileResult", "Gate", "Keep", "Problem", "Run", "Score", "Skipped", "Stale"]
