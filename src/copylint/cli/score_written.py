"""How a report on scores looks and where it goes."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import click

from copylint.cli.names import files_completed
from copylint.cli.options import option_group
from copylint.cli.outputs import check_place
from copylint.cli.streams import emit, emit_exactly, shows_blocks, wants_color, width
from copylint.report import Look
from copylint.terms import CopylintError

_ENDINGS = {".csv": "csv", ".json": "json"}
_WIDER = 6  # cells that the ASCII of a line's signs may take more than the signs
_FOREIGN = (
    ".md", ".markdown", ".xml", ".sarif", ".rdjson", ".tsv", ".xls", ".xlsx", ".ods", ".docx", ".pdf",
    ".jsonl", ".html", ".htm",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Written:
    """Which report a call wants."""

    output_format: str | None
    output: str | None
    everything: bool
    color: str
    quiet: bool
    no_progress: bool = False

    @property
    def file(self) -> str | None:
        """Where it goes; None: standard output."""
        return None if self.output == "-" else self.output

    def form(self) -> str:
        """``full``, ``csv`` or ``json``; the ending guesses. Raises CopylintError if the two disagree."""
        if self.output == "":
            raise click.UsageError("-o has no path behind it")
        ending = Path(self.file).suffix.lower() if self.file else ""
        guessed = _ENDINGS.get(ending)
        if ending in _FOREIGN:
            raise CopylintError(
                f"{self.file}: scores are not written into {ending} files; there are .csv, .json and .txt"
            )
        if self.output_format is not None and guessed and guessed != self.output_format:
            raise CopylintError(
                f"{self.file}: {self.output_format} is not written into {ending} files; choose another"
                f" ending, or --output-format {guessed}"
            )
        return self.output_format or guessed or "full"

    def check(self, named: Iterable[str]) -> None:
        """Raise CopylintError for a file that cannot be written, or would take the place of one of these."""
        if self.file is not None:
            check_place(Path(self.file), self.file, named)

    def look(self) -> Look:
        """How it looks."""
        blocks = shows_blocks(self.file)
        return Look(
            color=wants_color(self.color, self.file),
            width=width() if blocks else width() - _WIDER,
            everything=self.everything,
            quiet=self.quiet,
            blocks=blocks,
        )

    def write(self, text: str, form: str) -> None:
        """Write it. Raises CopylintError if that does not work."""
        (emit_exactly if form == "csv" else emit)(text, self.file)


written_options = option_group(
    "written",
    Written,
    click.option(
        "--output-format",
        type=click.Choice(["full", "csv", "json"]),
        help="For people (default), for spreadsheets, for programs.",
    ),
    click.option(
        "-o",
        "--output",
        metavar="PATH",
        shell_complete=files_completed,
        help="Write the report to this file; its ending says how.",
    ),
    click.option("--all", "everything", is_flag=True, help="List every page, not one screen of them."),
    click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="Colours."),
    click.option("--no-progress", is_flag=True, help="Never show how far a long run is."),
    click.option("-q", "--quiet", is_flag=True, help="Only numbers and problems."),
)
