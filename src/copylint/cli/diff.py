"""``copylint diff``: which pages got better and which worse since a revision."""

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from copylint.cli.options import Reading, reading_options, verbose_option
from copylint.cli.pace import Pace, pace_options
from copylint.cli.streams import emit, say, wants_color, width
from copylint.discover import discover
from copylint.report import Look, problem_lines
from copylint.report.difference import difference, difference_json
from copylint.revisions import Since

if TYPE_CHECKING:
    from collections.abc import Sequence


@click.command()
@click.argument("base", metavar="BASE")
@click.argument("paths", nargs=-1)
@reading_options
@pace_options
@click.option("--merge-base", is_flag=True, help="Compare with where this branch left BASE.")
@click.option("--exclude", multiple=True, metavar="GLOB", help="Leave out what matches, in folders.")
@click.option(
    "--output-format",
    type=click.Choice(["full", "json"]),
    default="full",
    show_default=True,
    help="For people, for programs.",
)
@click.option("-o", "--output", metavar="PATH", help="Write the report to this file.")
@click.option("--all", "everything", is_flag=True, help="Show every page and every note.")
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="Colours.")
@verbose_option
def diff(
    base: str,
    paths: "Sequence[str]",
    reading: Reading,
    pace: Pace,
    merge_base: bool,
    exclude: "Sequence[str]",
    output_format: str,
    output: str | None,
    everything: bool,
    color: str,
) -> int:
    """Show which pages got better and which worse.

    BASE is a branch, a tag or a commit, such as main or HEAD~3. PATHS are files, folders or globs;
    without any, this folder. Both sides are read with today's settings. It fails nothing.
    """
    from copylint.cli.progress import progress
    from copylint.comparison import run_since

    options = pace.set_on(reading.options())
    chosen = tuple(paths) or (".",)
    found = discover(chosen, exclude=exclude, config=options.config)
    revision = Since(base, merge_base=merge_base, command="copylint diff")
    with progress() as each:
        made = run_since(found, replace(options, each=each), revision, chosen=chosen)
    look = Look(color=wants_color(color, output), width=width(), everything=everything)
    emit(difference_json(made) if output_format == "json" else difference(made, look), output)
    for line in problem_lines(made.run):
        say(line)
    return 2 if made.run.problems else 0
