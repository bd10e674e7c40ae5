"""Where the reports of a run go and how they look."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from copylint.cli.names import files_completed
from copylint.cli.options import option_group
from copylint.cli.streams import emit, say, wants_color, width
from copylint.report import Look, as_json, concise, full, problem_lines

if TYPE_CHECKING:
    from copylint.results.run import Run


@dataclass(frozen=True, slots=True)
class Reports:
    """Which reports a call wants."""

    output_format: str
    output: str | None
    everything: bool
    ideas: bool
    color: str
    quiet: bool

    def write(self, run: "Run", *, gated: bool) -> None:
        """Write the reports, then what belongs on the error stream.

        ``gated``: a gate was asked for, so "fails nothing" would be untrue. Raises CopylintError if
        a file cannot be written.
        """
        if self.output_format == "full":
            look = Look(
                color=wants_color(self.color, self.output),
                width=width(),
                everything=self.everything,
                ideas=self.ideas,
                quiet=self.quiet,
                gated=gated,
            )
            emit(full(run, look), self.output)
        else:
            emit(concise(run) if self.output_format == "concise" else as_json(run), self.output)
        for line in problem_lines(run, self.quiet):
            say(line)
        if self.output_format != "full" and not self.quiet:
            for name, source in run.guessed:
                say(f'took "{name}" ({source}) for your name; set [brand] names to choose')
            for file in run.files:
                for note in file.notes:
                    say(f"{file.path}: {note}")


report_options = option_group(
    "reports",
    Reports,
    click.option(
        "--output-format",
        type=click.Choice(["full", "concise", "json"]),
        default="full",
        show_default=True,
        help="For people, for editors, for programs.",
    ),
    click.option(
        "-o",
        "--output",
        metavar="PATH",
        shell_complete=files_completed,
        help="Write the report to this file.",
    ),
    click.option("--all", "everything", is_flag=True, help="Show every note: nothing folded, no limit."),
    click.option("--ideas", is_flag=True, help="Show ideas, not only how many there are."),
    click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="Colours."),
    click.option("-q", "--quiet", is_flag=True, help="Only findings and problems."),
)
