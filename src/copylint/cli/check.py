"""``copylint check``: read pages, report, and say with the exit code whether they pass."""

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from copylint.cli.files import Files, file_options
from copylint.cli.gate import GateOptions, gate_options
from copylint.cli.only_new import OnlyNew, only_new_options
from copylint.cli.options import Reading, reading_options
from copylint.cli.outputs import apart
from copylint.cli.pace import Pace, pace_options
from copylint.cli.reports import Reports, report_options
from copylint.cli.streams import say

if TYPE_CHECKING:
    from copylint.results.run import Run


@click.command()
@file_options
@reading_options
@only_new_options
@gate_options
@report_options
@pace_options
@click.option("-v", "--verbose", is_flag=True, help="Say how each page was read; tracebacks.")
def check(
    files: Files,
    reading: Reading,
    only_new: OnlyNew,
    gate: GateOptions,
    reports: Reports,
    pace: Pace,
    verbose: bool,
) -> int:
    """Read pages and show what stands between them and their reader.

    PATHS are files, folders or globs in quotation marks; without any, what is piped in, or else this
    folder. "-" waits for what is piped in.
    """
    files.check()
    if only_new.since is None:  # a hook of git may have a pipe of its own
        files = files.or_piped(reports.quiet)
    only_new.check(files)
    if files.show_files:
        from copylint.cli.show_files import show_files

        return show_files(files.found(reading.options()), reading.options(), quiet=reports.quiet)
    outputs = reports.outputs(files.paths, reading.config)
    from copylint.cli.progress import progress

    options = replace(pace.set_on(reading.options()), copy=any(output.reporter.copy for output in outputs))
    with progress(off=reports.no_progress or reports.quiet) as each:
        run = gate.set_on(apart(only_new.run(files, replace(options, each=each)), outputs))
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
