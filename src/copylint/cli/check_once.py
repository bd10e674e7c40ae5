"""One round of ``copylint check``: read the pages, write the reports, and give the exit code."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from copylint.cli.files import Files
from copylint.cli.gate import GateOptions
from copylint.cli.only_new import OnlyNew
from copylint.cli.options import Reading
from copylint.cli.outputs import apart
from copylint.cli.pace import Pace
from copylint.cli.reports import Reports
from copylint.cli.streams import say

if TYPE_CHECKING:
    from copylint.results.run import Run
    from copylint.runner import Linters, Options


def report_on(
    files: Files,
    reading: Reading,
    pace: Pace,
    only_new: OnlyNew,
    gate: GateOptions,
    reports: Reports,
    verbose: bool,
    linters: Callable[["Options"], "Linters"] | None = None,
) -> int:
    """Read the pages once, write the reports, and give the exit code.

    ``linters`` gives those of earlier runs under the same options.
    """
    outputs = reports.outputs(files.paths, reading.config)
    from copylint.cli.progress import progress

    options = replace(pace.set_on(reading.options()), copy=any(output.reporter.copy for output in outputs))
    with progress(off=reports.no_progress or reports.quiet) as each:
        options = replace(options, each=each)
        known = linters(options) if linters is not None else None
        run = gate.set_on(apart(only_new.run(files, options, known), outputs))
    gated = only_new.no_score_drop or any(file.gate.asked for file in run.files)
    written = reports.write(run, outputs, gated=gated)
    from copylint.cli.verdict import judged
    from copylint.comparison import score_drops

    if verbose:
        _say_how(run)
    verdict = judged(run)
    drops = score_drops(run, only_new.no_score_drop)
    for line in (*verdict.reasons, *drops, *(() if reports.quiet else verdict.remarks)):
        say(line)
    if run.problems or not written:
        return 2
    return int((verdict.failed or bool(drops)) and not gate.exit_zero)


def _say_how(run: "Run") -> None:
    say(f"language model: {run.model or 'not needed'}")
    for file in run.files:
        say(f"{file.path}: read as {file.kind.value} ({file.kind_why}), {file.words} words")
