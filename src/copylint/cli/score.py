"""``copylint score``: how pages serve their readers, which to rewrite first, and whether it helped."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from copylint.cli.names import files_completed
from copylint.cli.options import Reading, brand_option, config_option, kind_option, verbose_option
from copylint.cli.pace import Pace, pace_options
from copylint.cli.score_asked import Asked, asked_options
from copylint.cli.score_written import Written, written_options
from copylint.cli.streams import read_stdin, say
from copylint.files.written import real
from copylint.report import problem_lines
from copylint.report.escape import exact
from copylint.terms import CopylintError

if TYPE_CHECKING:
    from copylint.discover import Found
    from copylint.results.run import Run
    from copylint.runner import Options


@click.command()
@click.argument("paths", nargs=-1, shell_complete=files_completed)
@asked_options
@written_options
@kind_option
@brand_option
@config_option
@pace_options
@click.option("--exclude", multiple=True, metavar="GLOB", help="Leave out what matches, in folders.")
@verbose_option
def score(
    paths: tuple[str, ...],
    asked: Asked,
    written: Written,
    kind: str | None,
    brand: tuple[str, ...],
    config: str | None,
    pace: Pace,
    exclude: tuple[str, ...],
) -> int:
    """Score pages, and show which to rewrite first.

    PATHS are files, folders or globs; without any, this folder. A score from 0 to 100 says how far a page
    serves its reader. Compare a page with its own earlier version, not people. It fails nothing; the gates
    are options of check.
    """
    asked.check(paths)
    form = written.form()
    if form == "csv" and asked.explain is not None:
        raise click.UsageError("--explain is written for people and as json; csv lists pages")
    written.check(
        [*(path for path in paths if path != "-"), *asked.own_files(), *filter(None, [asked.trend])]
    )
    if asked.trend is not None:
        return _trend(asked, written, form)
    reading = Reading((), (), (), preview=False, min_confidence=None, kind=kind, brand=brand, config=config)
    options = pace.set_on(reading.options())
    if asked.explain is not None:
        return _explain(asked.explain, options, written, form)
    if paths == ("-",):
        from copylint.runner import run_text

        return _one(run_text(read_stdin("stdin"), "stdin", options), written, form, piped=True)
    found = _pages(paths or (".",), exclude, options, [*asked.own_files(), *filter(None, [written.file])])
    if asked.since is not None:
        return _since(found, paths or (".",), options, asked, written, form)
    return _rank(found, options, asked, written, form)


def _pages(paths: tuple[str, ...], exclude: tuple[str, ...], options: "Options", own: list[str]) -> "Found":
    """The pages to read, without the files that the call itself reads and writes."""
    from copylint.discover import discover

    found = discover(paths, exclude=exclude, config=options.config)
    apart = {real(Path(each)) for each in own}
    return replace(found, files=tuple(target for target in found.files if real(target.file) not in apart))


def _rank(found: "Found", options: "Options", asked: Asked, written: Written, form: str) -> int:
    from copylint.cli.progress import progress
    from copylint.results.history_file import check
    from copylint.results.ranking import ranking
    from copylint.runner import run_files

    rows = asked.rows()
    if asked.history is not None:
        check(Path(asked.history), exact(asked.history))
    with progress(off=written.quiet or written.no_progress) as each:
        run = run_files(found.files, replace(options, each=each))
    run = replace(run, problems=(*found.problems, *run.problems), warnings=(*found.warnings, *run.warnings))
    weights, wrong = None, ""
    if asked.weights is not None:
        try:
            weights = asked.weighed(run, rows, quiet=written.quiet)
        except CopylintError as error:  # the run took its time: show it, in the order there is
            wrong = str(error)
    ranked = ranking(run.files, weights)
    if form == "full" and len(run.files) == 1:
        code = _one(run, written, form)
    else:
        from copylint.report.scores.machine import pages_json
        from copylint.report.scores.screen import screen
        from copylint.report.scores.tables import pages_csv

        if form == "csv":
            text = pages_csv(ranked)
        elif form == "json":
            text = pages_json(ranked, run, _digest(run))
        else:
            text = screen(ranked, run, written.look(), asked.weights or "" if weights is not None else "")
        code = _finished(text, form, run, written)
    if wrong:
        say(wrong)
    asked.noted(run, _digest(run), quiet=written.quiet)
    return 2 if wrong else code


def _explain(page: str, options: "Options", written: Written, form: str) -> int:
    from copylint.runner import run_files, run_text

    options = replace(options, copy=True)
    if page == "-":
        return _one(run_text(read_stdin("stdin"), "stdin", options), written, form, every_line=True)
    if Path(page).is_dir():
        raise CopylintError(f"{exact(page)}: is a folder; --explain takes one page")
    found = _pages((page,), (), options, [])
    if len(found.files) > 1:
        raise CopylintError(f"{exact(page)}: stands for {len(found.files):,} files; --explain takes one page")
    run = run_files(found.files, options)
    run = replace(run, problems=(*found.problems, *run.problems), warnings=(*found.warnings, *run.warnings))
    return _one(run, written, form, every_line=True)


def _one(run: "Run", written: Written, form: str, *, every_line: bool = False, piped: bool = False) -> int:
    """A report on one page, if it could be read."""
    if not run.files:
        return _finished("", form, run, written)
    from copylint.report.scores.explained import card, explained
    from copylint.report.scores.machine import explained_json, pages_json
    from copylint.report.scores.tables import pages_csv
    from copylint.results.ranking import ranking

    if form == "csv":
        text = pages_csv(ranking(run.files))
    elif form == "json" and every_line:
        text = explained_json(run, _digest(run))
    elif form == "json":
        text = pages_json(ranking(run.files), run, _digest(run))
    elif every_line:
        text = explained(run, written.look())
    else:
        text = card(run, written.look(), piped=piped)
    return _finished(text, form, run, written)


def _since(
    found: "Found", paths: tuple[str, ...], options: "Options", asked: Asked, written: Written, form: str
) -> int:
    from copylint.cli.progress import progress
    from copylint.comparison import run_since
    from copylint.report.scores.machine import since_json
    from copylint.report.scores.since import since
    from copylint.report.scores.tables import since_csv
    from copylint.revisions import Since

    assert asked.since is not None
    revision = Since(asked.since, merge_base=asked.merge_base, command="copylint score --since")
    with progress(off=written.quiet or written.no_progress) as each:
        made = run_since(found, replace(options, each=each), revision, chosen=paths)
    if form == "csv":
        text = since_csv(made)
    elif form == "json":
        text = since_json(made, _digest(made.run))
    else:
        text = since(made, written.look())
    return _finished(text, form, made.run, written)


def _trend(asked: Asked, written: Written, form: str) -> int:
    from copylint.report.scores.machine import trend_json
    from copylint.report.scores.tables import trend_csv
    from copylint.report.scores.trend import trend as screen
    from copylint.results.history_file import read_history
    from copylint.results.trend import trend

    assert asked.trend is not None
    records = read_history(Path(asked.trend), exact(asked.trend))
    found = trend(records, asked.from_date)
    if found is None:
        last = f"; the last one is of {records[-1].date.date().isoformat()}" if records else ""
        since = f" since {asked.from_date.isoformat()}" if asked.from_date and records else ""
        raise CopylintError(f"{exact(asked.trend)}: holds no run{since}{last}")
    if form == "csv":
        text = trend_csv(found)
    elif form == "json":
        text = trend_json(found)
    else:
        text = screen(found, written.look(), asked.trend)
    written.write(text, form)
    return 0


def _digest(run: "Run") -> str:
    from copylint.results.digest import digest

    return digest(run.model)


def _finished(text: str, form: str, run: "Run", written: Written) -> int:
    written.write(text, form)
    for line in problem_lines(run, written.quiet):
        say(line)
    return 2 if run.problems else 0
