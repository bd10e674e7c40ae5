"""``copylint init``: guess whose copy it is, show the guesses, write a config, a hook, a workflow."""

import shlex
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from copylint.cli.options import verbose_option
from copylint.cli.streams import say, tell, width
from copylint.report.measure import safe
from copylint.report.wording import counted
from copylint.terms import CopylintError

if TYPE_CHECKING:
    from copylint.setup.plan import Planned

_MOST_UNREAD = 3


@click.command()
@click.argument("folder", default=".", metavar="[FOLDER]")
@click.option("--pre-commit", "hook", is_flag=True, help="Add a hook that reads what each commit adds.")
@click.option("--github", is_flag=True, help="Add a workflow that reads what each pull request adds.")
@click.option("-y", "--yes", is_flag=True, help="Write without asking.")
@click.option("--dry-run", is_flag=True, help="Show what would be written, and write nothing.")
@verbose_option
def init(folder: str, hook: bool, github: bool, yes: bool, dry_run: bool) -> int:
    """Guess your names and kinds of pages, and write copylint.toml.

    Looks through the pages of FOLDER, or of this folder, shows each guess with the place it comes
    from, and writes a config that explains itself. A file that is there already is never overwritten.
    """
    top = Path(folder)
    if not top.is_dir():
        raise CopylintError(f"{folder}: {'not a folder' if top.exists() else 'no such folder'}")
    from copylint.guesses.survey import survey
    from copylint.setup.origin import origin
    from copylint.setup.plan import existing, plan
    from copylint.setup.told import told

    existing(top)  # a faulty config is said at once, not after a thousand pages
    found = survey(top, _progress if sys.stderr.isatty() else _silence)
    planned = plan(top, found, origin(), hook=hook, github=github)
    _print(told(found, width()))
    for line in found.unread[:_MOST_UNREAD]:
        say(line)
    if len(found.unread) > _MOST_UNREAD:
        say(f"and {counted(len(found.unread) - _MOST_UNREAD, 'more file')} that could not be read")
    _print(line for each in planned if each.note for line in ("", *map(_kept, each.note.split("\n"))))
    to_write = [each for each in planned if each.text]
    if dry_run:
        _print(line for each in to_write for line in _preview(each))
        return 0
    if to_write and not (yes or _agreed(to_write)):
        _print(("Nothing was written.",))
        return 0
    _write(to_write, folder)
    return 0


def _agreed(planned: "Sequence[Planned]") -> bool:
    """Ask once, and only a person."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return True
    _print(("",))
    return click.confirm(f"Write {safe(', '.join(each.shown for each in planned))}?", default=True)


def _write(planned: "Sequence[Planned]", folder: str) -> None:
    from copylint.setup.plan import CONFIG

    written = [each for each in planned if each.write()]
    for each in planned:
        if each not in written:
            say(f"{each.shown}: is there by now; it stays as it is")
    if not written:
        return
    _print(("", *(f"{'Wrote' if each.new else 'Added the hook to'} {safe(each.shown)}" for each in written)))
    names = {each.file.name: each for each in written}
    steps = []
    if CONFIG in names:
        steps.append(
            f"read {safe(names[CONFIG].shown)}, correct what is wrong, then: copylint {_word(folder)}"
        )
    if ".pre-commit-config.yaml" in names:
        steps.append("switch the hook on, once for each clone: pre-commit install")
    if "copylint.yml" in names:
        steps.append(f"commit {safe(names['copylint.yml'].shown)}; it runs with the next pull request")
    _print(f"Next: {step}" for step in steps)


def _word(path: str) -> str:
    """A path as one word of a command line."""
    return safe(
        path if path.replace("/", "").replace("-", "").isalnum() or path == "." else shlex.quote(path)
    )


def _preview(planned: "Planned") -> list[str]:
    does = "would be written" if planned.new else "would read"
    lines = (_kept(f"  {line}") for line in planned.text.split("\n"))
    return ["", f"{safe(planned.shown)} {does}:", "", *lines]


def _kept(line: str) -> str:
    """A line that keeps its indentation, and nothing that a terminal would obey."""
    bare = line.strip()
    return line[: len(line) - len(line.lstrip())].replace("\t", " ") + safe(bare) if bare else ""


def _print(lines: Iterable[str]) -> None:
    tell("".join(f"{line}\n" for line in lines))


def _progress(done: int, whole: int) -> None:
    if whole > 100 and (done % 50 == 0 or done == whole - 1):
        last = done == whole - 1
        print(
            f"\r{'' if last else f'Looking at page {done} of {whole} …'}\x1b[K",
            end="",
            file=sys.stderr,
            flush=True,
        )


def _silence(_done: int, _whole: int) -> None:
    """Say nothing: nobody is watching."""
