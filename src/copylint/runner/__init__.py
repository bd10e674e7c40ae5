"""Many files in, one run out."""

from copylint.runner.glance import glance_at
from copylint.runner.linters import Linters
from copylint.runner.options import Options, Step
from copylint.runner.piped import run_text
from copylint.runner.reading import bytes_of
from copylint.runner.run import run_files
from copylint.runner.settled import settings_of

__all__ = [
    "Linters",
    "Options",
    "Step",
    "bytes_of",
    "glance_at",
    "run_files",
    "run_text",
    "settings_of",
]
