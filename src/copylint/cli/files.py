"""What a call is to read: files, folders and globs, one line, or what is piped in."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from copylint.cli.names import files_completed
from copylint.cli.options import option_group
from copylint.cli.piped import something_piped
from copylint.cli.streams import read_stdin, say

if TYPE_CHECKING:
    from copylint.discover import Found
    from copylint.results.run import Run
    from copylint.runner import Options


@dataclass(frozen=True, slots=True)
class Files:
    """Where the copy comes from, as the call says."""

    paths: tuple[str, ...]
    text: str | None
    stdin_filename: str | None
    exclude: tuple[str, ...]
    extend_exclude: tuple[str, ...]
    force_exclude: bool
    no_respect_gitignore: bool
    no_error_on_unmatched: bool
    show_files: bool

    def check(self) -> None:
        """Raise click.UsageError for words that exclude each other."""
        if self.text is not None and self.paths:
            raise click.UsageError("--text stands alone: leave out the paths")
        if "-" in self.paths and len(self.paths) > 1:
            raise click.UsageError('"-" stands alone: leave out the other paths')
        if self.stdin_filename is not None and self.paths != ("-",):
            raise click.UsageError('--stdin-filename goes with "-"')
        if self.show_files and self.piped:
            raise click.UsageError("--show-files is about files: name files or folders")

    def or_piped(self, quiet: bool) -> "Files":
        """The same, or what is piped in where neither a path nor a line is given."""
        if self.paths or self.text is not None or self.show_files or not something_piped():
            return self
        if not quiet:
            say("reading what is piped in; for this folder: copylint .")
        return replace(self, paths=("-",))

    @property
    def piped(self) -> bool:
        """Whether one text is read that need not be a file."""
        return self.text is not None or self.paths == ("-",)

    def found(self, options: "Options") -> "Found":
        """The files to read. Raises ConfigError if a config file on the way is faulty."""
        from copylint.discover import discover

        return discover(
            self.paths or (".",),
            exclude=self.exclude,
            extend_exclude=self.extend_exclude,
            force_exclude=self.force_exclude,
            respect_gitignore=not self.no_respect_gitignore,
            error_on_unmatched=not self.no_error_on_unmatched,
            config=options.config,
        )

    def run_piped(self, options: "Options") -> "Run":
        """Lint the one text. Raises CopylintError if it or the settings cannot be used."""
        from copylint.runner import run_text

        if self.text is not None:
            return run_text(self.text, "text", options)
        name = Path(self.stdin_filename).as_posix() if self.stdin_filename else "stdin"
        return run_text(read_stdin(name), name, options)

    def idle(self, run: "Run") -> tuple[str, ...]:
        """Lines on accepted sentences that are gone, where whole folders were read."""
        from copylint.results.accept import idle_lines

        partly = self.exclude or self.extend_exclude or self.force_exclude
        return () if partly else idle_lines(run.idle, map(Path, self.paths or (".",)))


file_options = option_group(
    "files",
    Files,
    click.argument("paths", nargs=-1, shell_complete=files_completed),
    click.option("--text", metavar="LINE", help="Read this line and no file."),
    click.option(
        "--stdin-filename",
        metavar="PATH",
        shell_complete=files_completed,
        help='With "-": the name of the text that comes in.',
    ),
    click.option(
        "--exclude",
        multiple=True,
        metavar="GLOB",
        help="Leave out what matches, in folders; in place of the config's exclude.",
    ),
    click.option("--extend-exclude", multiple=True, metavar="GLOB", help="Leave out what matches as well."),
    click.option("--force-exclude", is_flag=True, help="Leave out files that are named, too."),
    click.option("--no-respect-gitignore", is_flag=True, help="Read what git ignores, too."),
    click.option("--no-error-on-unmatched", is_flag=True, help="A pattern without a match is no error."),
    click.option("--show-files", is_flag=True, help="List what would be read, and what not and why."),
)
