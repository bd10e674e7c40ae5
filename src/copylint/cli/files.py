"""What a call is to read: files, folders and globs, one line, or what is piped in."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from copylint.cli.options import option_group
from copylint.cli.streams import read_stdin
from copylint.discover import discover

if TYPE_CHECKING:
    from copylint.results.run import Run
    from copylint.runner import Options


@dataclass(frozen=True, slots=True)
class Files:
    """Where the copy comes from, as the call says."""

    paths: tuple[str, ...]
    text: str | None
    stdin_filename: str | None
    exclude: tuple[str, ...]
    no_respect_gitignore: bool

    def check(self) -> None:
        """Raise click.UsageError for words that exclude each other."""
        if self.text is not None and self.paths:
            raise click.UsageError("--text stands alone: leave out the paths")
        if "-" in self.paths and len(self.paths) > 1:
            raise click.UsageError('"-" stands alone: leave out the other paths')
        if self.stdin_filename is not None and self.paths != ("-",):
            raise click.UsageError('--stdin-filename goes with "-"')

    def run(self, options: "Options") -> "Run":
        """Read and lint it all. Raises CopylintError for what spoils every file."""
        from copylint.runner import run_files, run_text

        if self.text is not None:
            return run_text(self.text, "text", options)
        if self.paths == ("-",):
            name = Path(self.stdin_filename).as_posix() if self.stdin_filename else "stdin"
            return run_text(read_stdin(name), name, options)
        found = discover(
            self.paths or (".",),
            exclude=self.exclude,
            respect_gitignore=not self.no_respect_gitignore,
            config=options.config,
        )
        run = run_files(found.files, options)
        return replace(
            run,
            problems=(*found.problems, *run.problems),
            warnings=(*found.warnings, *run.warnings, *self._idle(run)),
        )

    def _idle(self, run: "Run") -> tuple[str, ...]:
        """Lines on accepted sentences that are gone, where whole folders were read."""
        from copylint.results.accept import idle_lines

        return () if self.exclude else idle_lines(run.idle, map(Path, self.paths or (".",)))


file_options = option_group(
    "files",
    Files,
    click.argument("paths", nargs=-1),
    click.option("--text", metavar="LINE", help="Read this line and no file."),
    click.option("--stdin-filename", metavar="PATH", help='With "-": the name of the text that comes in.'),
    click.option("--exclude", multiple=True, metavar="GLOB", help="Leave out what matches, in folders."),
    click.option("--no-respect-gitignore", is_flag=True, help="Read what git ignores, too."),
)
