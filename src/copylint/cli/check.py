"""``copylint check``: read pages, report, and say with the exit code whether they pass."""

from functools import partial

import click

from copylint.cli.check_once import report_on
from copylint.cli.files import Files, file_options
from copylint.cli.gate import GateOptions, gate_options
from copylint.cli.keeping import kept
from copylint.cli.only_new import OnlyNew, only_new_options
from copylint.cli.options import Reading, reading_options
from copylint.cli.pace import Pace, pace_options
from copylint.cli.reports import Reports, report_options
from copylint.replay.call import Call


@click.command()
@file_options
@reading_options
@only_new_options
@gate_options
@report_options
@pace_options
@click.option("-w", "--watch", is_flag=True, help="Stay, and report again after each change; Ctrl-C ends.")
@click.option("-v", "--verbose", is_flag=True, help="Say how each page was read; tracebacks.")
@click.pass_obj
def check(
    call: Call | None,
    files: Files,
    reading: Reading,
    only_new: OnlyNew,
    gate: GateOptions,
    reports: Reports,
    pace: Pace,
    watch: bool,
    verbose: bool,
) -> int:
    """Read pages and show what stands between them and their reader.

    PATHS are files, folders or globs in quotation marks; without any, what is piped in, or else this
    folder. "-" waits for what is piped in.
    """
    files.check()
    if watch:
        from copylint.cli.watching import Watched, watching

        return watching(Watched(files, reading, pace, only_new, gate, reports, verbose))
    if only_new.since is None:  # a hook of git may have a pipe of its own
        files = files.or_piped(reports.quiet)
    only_new.check(files)
    if files.show_files:
        from copylint.cli.show_files import show_files

        return show_files(files.found(reading.options()), reading.options(), quiet=reports.quiet)
    whole = call if only_new.since is None and not verbose else None
    report = partial(report_on, files, reading, pace, only_new, gate, reports, verbose)
    return kept(whole, files, pace, report)
