"""What a call of ``copylint score`` asks for: pages ranked, one explained, before and after, a trend."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from copylint.cli.names import files_completed
from copylint.cli.options import option_group
from copylint.cli.streams import say
from copylint.report.escape import exact
from copylint.report.wording import counted
from copylint.terms import CopylintError

if TYPE_CHECKING:
    from copylint.results.run import Run
    from copylint.results.weights import Row

_NAMED = 3  # rows without a page that are named


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked, as the call says."""

    explain: str | None
    since: str | None
    merge_base: bool
    history: str | None
    trend: str | None
    from_date: date | None
    weights: str | None

    def check(self, paths: tuple[str, ...]) -> None:
        """Raise click.UsageError for words that exclude each other or need another one."""
        ways = [
            option
            for option, value in (
                ("--explain", self.explain),
                ("--since", self.since),
                ("--trend", self.trend),
            )
            if value is not None
        ]
        if len(ways) > 1:
            raise click.UsageError(f"{ways[0]} and {ways[1]} each ask for a report of their own: choose one")
        if self.merge_base and self.since is None:
            raise click.UsageError("--merge-base goes with --since")
        if self.from_date is not None and self.trend is None:
            raise click.UsageError("--from goes with --trend")
        if self.history is not None and ways:
            raise click.UsageError(f"--history notes a run over pages down; it does not go with {ways[0]}")
        if self.weights is not None and ways:
            raise click.UsageError(f"--weights ranks pages; it does not go with {ways[0]}")
        if self.explain is not None and paths:
            raise click.UsageError("--explain takes its page behind it: leave out the other paths")
        if self.trend is not None and paths:
            raise click.UsageError("--trend shows what the file holds: leave out the paths")
        if "-" in paths and (len(paths) > 1 or ways or self.history is not None or self.weights is not None):
            raise click.UsageError('"-" stands alone: leave out the other paths, and what compares files')

    def rows(self) -> "tuple[Row, ...]":
        """The rows of the table of weights, if there is one. Raises CopylintError if it cannot be used."""
        if self.weights is None:
            return ()
        from copylint.results.weights import read_rows

        return read_rows(Path(self.weights), exact(self.weights))

    def weighed(self, run: "Run", rows: "tuple[Row, ...]", *, quiet: bool) -> dict[str, float]:
        """What each page weighs; says which rows speak of no page.

        Raises CopylintError if none does: then the order that was asked for cannot be made.
        """
        from copylint.results.weights import matched

        assert self.weights is not None
        shown = exact(self.weights)
        found = matched(rows, [file.path for file in run.files], Path(self.weights).parent)
        if not found.by_path and run.files:
            raise CopylintError(
                f"{shown}: none of its {counted(found.rows, 'row')} names a page that was read"
                f" ({_some(found.unknown + found.several)}); give paths from its folder or from this one on,"
                " or addresses such as /pricing/"
            )
        fitting = found.rows - len(found.unknown) - len(found.several)
        rows_of, pages = counted(found.rows, "row"), counted(len(found.by_path), "page")
        line = f"{shown}: {fitting:,} of {rows_of} belong{'s' * (fitting == 1)} to {pages}"
        if found.unknown:
            line += f"; no page for {_some(found.unknown)}"
        if found.several:
            line += f"; several pages fit {_some(found.several)}"
        if not quiet:
            say(line)
        return found.by_path

    def noted(self, run: "Run", digest: str, *, quiet: bool) -> None:
        """Write the run into the history, if there is one. Raises CopylintError if that does not work."""
        if self.history is None:
            return
        from copylint.results.history import record
        from copylint.results.history_file import append
        from copylint.revisions import head_of

        file = Path(self.history)
        revision, changed = head_of(Path.cwd())
        one = record(run, file.parent, digest, revision, changed)
        if not one.pages:
            say(f"{exact(self.history)}: no page has a score to go by, so nothing was noted")
            return
        append(one, file, exact(self.history))
        if not quiet:
            pages = counted(len(one.pages), "page")
            shown = exact(self.history)
            say(f"{shown}: {pages} noted; to look back: copylint score --trend {shown}")

    def own_files(self) -> tuple[str, ...]:
        """Files that a run writes or reads beside the pages, and that are no pages."""
        return tuple(each for each in (self.history, self.weights) if each is not None)


def _some(pages: tuple[str, ...]) -> str:
    more = f" and {len(pages) - _NAMED:,} more" if len(pages) > _NAMED else ""
    return ", ".join(exact(page) for page in pages[:_NAMED]) + more


def _date(_context: click.Context, option: click.Parameter, value: str | None) -> date | None:
    if value is None:
        return None
    try:
        if len(value) != len("2026-03-01"):
            raise ValueError
        return date.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(f'"{value}" is no date such as 2026-03-01', param=option) from None


asked_options = option_group(
    "asked",
    Asked,
    click.option(
        "--explain",
        metavar="PAGE",
        shell_complete=files_completed,
        help="Show where every point of this page's score comes from.",
    ),
    click.option("--since", metavar="REV", help="Compare the pages that changed with this commit or branch."),
    click.option("--merge-base", is_flag=True, help="With --since: with where this branch left it."),
    click.option(
        "--weights",
        metavar="FILE",
        shell_complete=files_completed,
        help="A table (path,number: views, visits) that says which pages count most.",
    ),
    click.option(
        "--history",
        metavar="FILE",
        shell_complete=files_completed,
        help="Note the scores of this run down in FILE, behind those of earlier runs.",
    ),
    click.option(
        "--trend",
        metavar="FILE",
        shell_complete=files_completed,
        help="Show what became of the scores in FILE.",
    ),
    click.option(
        "--from",
        "from_date",
        metavar="DATE",
        callback=_date,
        help="With --trend: since this day, 2026-03-01.",
    ),
)
