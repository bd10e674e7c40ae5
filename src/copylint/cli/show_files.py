"""``copylint --show-files``: what would be read, as what, and what would not and why."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from copylint.cli.streams import say, tell
from copylint.report import problem_lines
from copylint.report.escape import exact
from copylint.report.measure import cells, padded, safe
from copylint.results.run import FileResult

if TYPE_CHECKING:
    from copylint.discover import Found
    from copylint.runner import Options


def show_files(found: "Found", options: "Options", *, quiet: bool) -> int:
    """List the files; no sentence is read. ``quiet``: only the paths that would be read.

    Returns the exit code: 2 if there were problems.
    """
    from copylint.runner import glance_at

    run = glance_at(found, options)
    read = [file for file in run.files if not _unread(file)]
    if quiet:
        tell("".join(f"{exact(file.path)}\n" for file in read))
    else:
        rows = [(file.path, f"{file.kind.value} ({file.kind_why})") for file in read]
        left = [(file.path, _unread(file)) for file in run.files if _unread(file)]
        left += [(each.path, each.why) for each in run.skipped]
        lines = [*_table("Read", rows), *_table("Left out", sorted(left))]
        tell("".join(f"{line}\n" for line in lines))
    for line in problem_lines(run, True):
        say(line)
    return 2 if run.problems else 0


def _unread(file: FileResult) -> str:
    """Why a file is opened and not read; the last of its notes says so."""
    return "" if file.words else file.notes[-1].removeprefix("not read: ")


def _table(title: str, rows: Sequence[tuple[str, str]]) -> list[str]:
    widest = min(60, max((cells(exact(path)) for path, _ in rows), default=0))
    head = f"{title}: {len(rows):,}"
    return [head, *(f"  {padded(exact(path), widest)}  {safe(why)}" for path, why in rows)] if rows else []
