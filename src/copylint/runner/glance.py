"""What a run would read each file as, without reading a sentence."""

from dataclasses import replace

from copylint.discover import Found
from copylint.results.run import Run
from copylint.runner.linters import Linters
from copylint.runner.options import Options
from copylint.runner.run import run_files


def glance_at(found: Found, options: Options) -> Run:
    """What a run over these files would read each as; no sentence is read. Raises as ``run_files``."""
    from copylint.linter import Glance

    run = run_files(found.files, options, Linters(options, Glance))
    return replace(run, problems=(*found.problems, *run.problems), skipped=found.skipped)
