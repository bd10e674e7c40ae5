"""What is new: a run beside what stood there before, at a revision or in a baseline."""

from copylint.comparison.baseline_file import BaselineFile, from_config
from copylint.comparison.baselines import Baselines, updated
from copylint.comparison.drops import score_drops
from copylint.comparison.since import run_since

__all__ = ["BaselineFile", "Baselines", "from_config", "run_since", "score_drops", "updated"]
