"""Where the reports of a run go and how they look."""

import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

from copylint.cli.browser import opened
from copylint.cli.names import files_completed
from copylint.cli.options import option_group
from copylint.cli.outputs import Output, outputs
from copylint.cli.streams import emit, say, shows_blocks, wants_color, width
from copylint.files.named import reason
from copylint.files.project import place_of, repository_of
from copylint.files.written import write_whole
from copylint.report import REPORTERS, Look, problem_lines
from copylint.report.reporters import BRIEF
from copylint.report.wording import read_as_yours
from copylint.terms import CopylintError

if TYPE_CHECKING:
    from copylint.config import Config
    from copylint.results.run import Run


def _completed(_context: click.Context, _option: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The formats that begin like that; behind a colon, files."""
    if ":" in incomplete:
        return [CompletionItem(incomplete, type="file")]
    return [
        CompletionItem(each.name, help=each.says)
        for each in REPORTERS.values()
        if each.name.startswith(incomplete)
    ]


@dataclass(frozen=True, slots=True)
class Reports:
    """Which reports a call wants."""

    output_format: tuple[str, ...]
    output: str | None
    everything: bool
    ideas: bool
    statistics: bool
    color: str
    quiet: bool
    opens: bool = False
    no_progress: bool = False

    def outputs(self, paths: tuple[str, ...], config: str | None) -> tuple[Output, ...]:
        """The reports to write, checked before anything is read.

        ``paths`` are those of the call, ``config`` its ``--config``. Without a format in the call the config
        closest to all the paths says which. Raises CopylintError for what cannot work.
        """
        settings = _settings(paths, config)
        named = [path for path in paths if path != "-"]
        found = outputs(self.output_format, self.output, settings, named, opens=self.opens)
        if self.statistics and not any(each.reporter.statistics for each in found):
            able = ", ".join(each.name for each in REPORTERS.values() if each.statistics)
            raise click.UsageError(f"--statistics shows in one of these formats: {able}")
        return found

    def write(self, run: "Run", wanted: tuple[Output, ...], *, gated: bool) -> bool:
        """Write the reports, then what belongs on the error stream; whether all could be written.

        ``gated``: a gate was asked for, so "fails nothing" would be untrue.
        """
        failed: list[str] = []
        written: list[str] = []
        root = _root(run)
        for output in wanted:
            if output.reporter is BRIEF and self.quiet:
                continue
            text = output.reporter.report(run, self._look(output, gated, root))
            if output.path is None and not output.opens:
                emit(text)
                continue
            try:
                written += self._put(output, text)
            except CopylintError as error:
                failed.append(str(error))
        for line in (*written, *failed, *problem_lines(run, self.quiet)):
            say(line)
        if not self.quiet and not any(output.reporter.name in ("full", "html") for output in wanted):
            if run.guessed:
                say(read_as_yours(run))
            for file in run.files:
                for note in file.notes:
                    say(f"{file.path}: {note}")
        return not failed

    def _put(self, output: Output, text: str) -> list[str]:
        """Write a report into its file and open it if that is wanted; what to say about it."""
        path, shown = (output.path, output.shown) if output.path else _temporary()
        write_whole(text, path, shown)
        if output.opens and opened(path):
            return [] if self.quiet else [f"the report is open in your browser: {shown}"]
        if output.opens:
            return [f"the report is ready, but no browser could be opened: {shown}"]
        # A page is for people, who may not know where it went; a program knows what it asked for.
        return [f"wrote {shown}"] if output.reporter.name == "html" and not self.quiet else []

    def _look(self, output: Output, gated: bool, root: Path | None) -> Look:
        return Look(
            color=wants_color(self.color, output.shown or None),
            width=width(),
            blocks=shows_blocks(output.shown or None),
            everything=self.everything,
            ideas=self.ideas,
            quiet=self.quiet,
            gated=gated,
            statistics=self.statistics,
            here=Path.cwd().as_posix(),
            root=root.as_posix() if root else "",
            today=f"{date.today().day} {date.today():%B %Y}",
        )


def _temporary() -> tuple[Path, str]:
    """A new file that only its owner may read, and its name. Raises CopylintError."""
    import tempfile

    try:
        handle, name = tempfile.mkstemp(prefix="copylint-", suffix=".html")
    except OSError as error:
        raise CopylintError(f"no temporary file for the report ({reason(error)}); use -o PATH") from None
    os.close(handle)
    return Path(name), name


def _root(run: "Run") -> Path | None:
    """The repository that the call stands in, or else that of the first page."""
    here = repository_of(Path.cwd())
    return here or (repository_of(place_of(run.files[0].path).parent) if run.files else None)


def _settings(paths: tuple[str, ...], config: str | None) -> "Config":
    """The config closest to all that is read, from wherever copylint is called."""
    from copylint.config import for_run, load

    given = load(config) if config is not None else None
    return for_run([path for path in paths if path != "-"], given)


report_options = option_group(
    "reports",
    Reports,
    click.option(
        "--output-format",
        multiple=True,
        shell_complete=_completed,
        metavar="FMT[:PATH]",
        help="Repeatable: one run, many reports. "
        + " · ".join(f"{each.name}: {each.says}" for each in REPORTERS.values()),
    ),
    click.option(
        "-o",
        "--output",
        metavar="PATH",
        shell_complete=files_completed,
        help="Write the report to this file; its ending says how.",
    ),
    click.option(
        "--open",
        "opens",
        is_flag=True,
        help="Open the report in a browser: your copy with the notes beside it. To keep it: -o report.html",
    ),
    click.option("--all", "everything", is_flag=True, help="Show every note: nothing folded, no limit."),
    click.option("--ideas", is_flag=True, help="Show ideas, not only how many there are."),
    click.option("--statistics", is_flag=True, help="Show numbers by rule instead of notes."),
    click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="Colours."),
    click.option("--no-progress", is_flag=True, help="Never show how far a long run is."),
    click.option("-q", "--quiet", is_flag=True, help="Only findings and problems."),
)
