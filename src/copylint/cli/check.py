"""``copylint check``: read pages, report, and say with the exit code whether they pass."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from copylint.cli.gate import failures
from copylint.cli.options import options_of, reading_options
from copylint.cli.streams import emit, read_stdin, say, wants_color, width
from copylint.discover import discover
from copylint.report import Look, as_json, concise, full, problem_lines

if TYPE_CHECKING:
    from copylint.results.run import Run
    from copylint.runner import Options


@click.command()
@click.argument("paths", nargs=-1)
@reading_options
@click.option("--text", metavar="LINE", help="Read this line and no file.")
@click.option("--stdin-filename", metavar="PATH", help='With "-": the name of the text that comes in.')
@click.option("--exclude", multiple=True, metavar="GLOB", help="Leave out what matches, in folders.")
@click.option("--no-respect-gitignore", is_flag=True, help="Read what git ignores, too.")
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "info", "never"]),
    default="error",
    show_default=True,
    help="Exit with 1 from this level on.",
)
@click.option(
    "--min-score",
    metavar="N",
    type=click.IntRange(0, 100),
    help="Exit with 1 if a page scores less; short texts get credit.",
)
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever is found; problems still exit with 2.")
@click.option(
    "--output-format",
    type=click.Choice(["full", "concise", "json"]),
    default="full",
    show_default=True,
    help="For people, for editors, for programs.",
)
@click.option("-o", "--output", metavar="PATH", help="Write the report to this file.")
@click.option("--all", "everything", is_flag=True, help="Show every note: nothing folded, no limit.")
@click.option("--ideas", is_flag=True, help="Show ideas, not only how many there are.")
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="Colours.")
@click.option("-q", "--quiet", is_flag=True, help="Only findings and problems.")
@click.option("-v", "--verbose", is_flag=True, help="Say how each page was read; tracebacks.")
@click.pass_context
def check(
    context: click.Context,
    paths: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    preview: bool,
    kind: str | None,
    config: str | None,
    text: str | None,
    stdin_filename: str | None,
    exclude: tuple[str, ...],
    no_respect_gitignore: bool,
    fail_on: str,
    min_score: int | None,
    exit_zero: bool,
    output_format: str,
    output: str | None,
    everything: bool,
    ideas: bool,
    color: str,
    quiet: bool,
    verbose: bool,
) -> int:
    """Read pages and show what stands between them and their reader.

    PATHS are files, folders or globs in quotation marks; without any, this folder. "-" reads what
    is piped in.
    """
    if text is not None and paths:
        raise click.UsageError("--text stands alone: leave out the paths")
    if "-" in paths and len(paths) > 1:
        raise click.UsageError('"-" stands alone: leave out the other paths')
    if stdin_filename is not None and paths != ("-",):
        raise click.UsageError('--stdin-filename goes with "-"')
    options = options_of(select, ignore, preview, kind, config)
    if text is not None:
        run = _run_text(text, "text", options)
    elif paths == ("-",):
        name = Path(stdin_filename).as_posix() if stdin_filename else "stdin"
        run = _run_text(read_stdin(name), name, options)
    else:
        run = _run_paths(paths or (".",), exclude, not no_respect_gitignore, options)
    if output_format == "full":
        look = Look(
            color=wants_color(color, output),
            width=width(),
            everything=everything,
            ideas=ideas,
            quiet=quiet,
            gated=min_score is not None or context.get_parameter_source("fail_on") is not _DEFAULT,
        )
        emit(full(run, look), output)
    else:
        emit(concise(run) if output_format == "concise" else as_json(run), output)
    for line in problem_lines(run, quiet):
        say(line)
    if output_format != "full" and not quiet:
        for name, source in run.guessed:
            say(f'took "{name}" ({source}) for your name; set [brand] names to choose')
        for file in run.files:
            for note in file.notes:
                say(f"{file.path}: {note}")
    if verbose:
        _say_how(run)
    failed, reasons = failures(run, fail_on, min_score)
    for line in reasons:
        say(line)
    if run.problems:
        return 2
    return int(failed and not exit_zero)


_DEFAULT = click.core.ParameterSource.DEFAULT


def _run_text(text: str, path: str, options: "Options") -> "Run":
    from copylint.runner import run_text

    return run_text(text, path, options)


def _run_paths(
    paths: tuple[str, ...], exclude: tuple[str, ...], respect_gitignore: bool, options: "Options"
) -> "Run":
    found = discover(paths, exclude=exclude, respect_gitignore=respect_gitignore, config=options.config)
    from copylint.runner import run_files

    run = run_files(found.files, options)
    return replace(run, problems=(*found.problems, *run.problems), warnings=(*found.warnings, *run.warnings))


def _say_how(run: "Run") -> None:
    say(f"language model: {run.model or 'not needed'}")
    for file in run.files:
        say(f"{file.path}: read as {file.kind.value} ({file.kind_why}), {file.words} words")
