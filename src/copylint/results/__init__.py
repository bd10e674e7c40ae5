"""What a run yields: scores, file results, problems, and the comments that silence a finding."""

from copylint.results.run import Counts, FileResult, Keep, Problem, Run, Score

__all__ = ["Counts", "FileResult", "Keep", "Problem", "Run", "Score"]
