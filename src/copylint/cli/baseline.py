"""``copylint baseline``: the file that says which notes a team has seen, so that only new ones show."""

import os
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from copylint.cli.options import option_group, verbose_option
from copylint.cli.pace import PACE, Pace
from copylint.cli.streams import say, tell
from copylint.config import for_file, load
from copylint.config.load import check_inside
from copylint.discover import discover
from copylint.files.named import from_here
from copylint.files.project import repository_of
from copylint.files.written import write_whole
from copylint.report import problem_lines
from copylint.report.escape import exact
from copylint.report.measure import cells, padded
from copylint.report.wording import counted
from copylint.results.baseline import FILE_NAME, Baseline, read_baseline
from copylint.terms import CopylintError

if TYPE_CHECKING:
    from copylint.comparison import BaselineFile
    from copylint.results.run import Run
    from copylint.runner import Linters, Options

_FILES = 20  # that ``show`` lists


@dataclass(frozen=True, slots=True)
class Place:
    """Which pages, and which baseline, as the call says."""

    paths: tuple[str, ...]
    baseline: str | None
    config: str | None
    jobs: int | None
    cache_dir: str | None
    no_cache: bool

    @property
    def chosen(self) -> tuple[str, ...]:
        """The files and folders; without any, this folder."""
        return self.paths or (".",)

    def options(self) -> "Options":
        """How pages are read: as the config says, so that every call agrees on what is known."""
        from copylint.runner import Options

        asked = Options(config=load(self.config) if self.config is not None else None)
        return Pace(self.jobs, self.cache_dir, self.no_cache).set_on(asked)

    def file(self, options: "Options") -> tuple[Path, bool]:
        """The baseline: the one named, the config's, or ``FILE_NAME`` here; and whether a config names it."""
        from copylint.comparison import from_config

        configured = from_config(for_file(self.chosen[0], options.config))
        if self.baseline is not None:
            file = Path(self.baseline)
            return file, configured is not None and file.resolve() == configured
        if configured is None:
            check_inside(Path(FILE_NAME), repository_of(Path.cwd()) or Path.cwd(), FILE_NAME)
        return configured or Path(FILE_NAME), configured is not None

    def run(self, options: "Options", linters: "Linters") -> "Run":
        """Lint the pages."""
        from copylint.runner import run_files

        found = discover(self.chosen, config=options.config)
        run = run_files(found.files, options, linters)
        return replace(
            run, problems=(*found.problems, *run.problems), warnings=(*found.warnings, *run.warnings)
        )


_place = option_group(
    "place",
    Place,
    click.argument("paths", nargs=-1),
    click.option(
        "--baseline",
        metavar="FILE",
        help=f"This file; else the one that the config names, else {FILE_NAME}.",
    ),
    click.option("--config", metavar="PATH", help="Use this config file, not the ones beside the copy."),
    *PACE,
)


@click.group()
def baseline() -> None:
    """Set down the notes you have now, so that only new ones show.

    The file belongs into your repository. A note counts by its sentence, never by its line.
    """


@baseline.command()
@_place
@verbose_option
def create(place: Place) -> int:
    """Write a baseline with every note and idea of today."""
    from copylint.comparison import BaselineFile, updated
    from copylint.runner import Linters

    options = place.options()
    file, configured = place.file(options)
    shown = from_here(file)
    if os.path.lexists(file):
        raise CopylintError(
            f"{shown} is there already. To bring it up to date: copylint baseline update;"
            " to take in what is new as well: copylint baseline update --add-new"
        )
    linters = Linters(options)
    run = place.run(options, linters)
    held = BaselineFile(file.resolve(), shown)
    made = updated(held, run.files, (), linters, options, add_new=True)
    write_whole(made.text(), file, shown)
    pages = sum(bool(page.findings) for page in made.pages.values())
    shows = sum(len(page.shown) for page in run.files)
    behind = f"; {made.count - shows:,} of them stand behind others" if made.count > shows else ""
    tell(f"{shown}: holds {_noted(made.count)} of {counted(pages, 'page')} now{behind}.\n")
    if not configured:
        tell(f'To use it, in copylint.toml: baseline = "{shown}"; once: copylint --baseline {shown}\n')
    return _end(run)


@baseline.command()
@_place
@click.option("--add-new", is_flag=True, help="Take in what is new, too; without this nothing is added.")
@verbose_option
def update(place: Place, add_new: bool) -> int:
    """Drop what is gone, follow renames and mended sentences."""
    return _rewrite(place, add_new=add_new, prune_only=False)


@baseline.command()
@_place
@verbose_option
def prune(place: Place) -> int:
    """Drop the entries that are no longer needed."""
    return _rewrite(place, add_new=False, prune_only=True)


def _rewrite(place: Place, *, add_new: bool, prune_only: bool) -> int:
    from copylint.comparison import updated
    from copylint.runner import Linters

    options = place.options()
    held = _open(place, options)
    linters = Linters(options)
    run = place.run(options, linters)
    chosen = [path for path in place.chosen if Path(path).is_dir()]
    made = updated(held, run.files, chosen, linters, options, add_new=add_new, prune_only=prune_only)
    if made.text() == held.baseline.text():
        tell(f"{held.shown}: nothing to change.\n")
        return _end(run)
    write_whole(made.text(), held.file, held.shown)
    before, now = _entries(held.baseline), _entries(made)
    dropped, added = (before - now).total(), (now - before).total()
    words = [f"{dropped:,} dropped"] if dropped else []
    words += [f"{added:,} added"] if added else []
    words += ["names and scores brought up to date"] if not words else []
    tell(f"{held.shown}: {', '.join(words)}; it holds {_noted(made.count)}.\n")
    return _end(run)


def _entries(held: Baseline) -> Counter[str]:
    """Entries by fingerprint, wherever they stand: a renamed page drops and adds nothing."""
    entries: Counter[str] = Counter()
    for page in held.pages.values():
        for entry in page.findings:
            entries[entry.fingerprint] += entry.count
    return entries


@baseline.command()
@_place
@click.option("--all", "everything", is_flag=True, help="List every page.")
@verbose_option
def show(place: Place, everything: bool) -> int:
    """Count what the baseline holds, by rule and by page."""
    held = _open(place, place.options())
    folders = [Path(name).resolve() for name in place.chosen]
    pages = {
        key: page
        for key, page in held.baseline.pages.items()
        if not place.paths or any(held.path(key).is_relative_to(folder) for folder in folders)
    }
    rules: Counter[str] = Counter()
    files: Counter[str] = Counter()
    for key, page in pages.items():
        for entry in page.findings:
            rules[entry.rule] += entry.count
            files[key] += entry.count
    lines = [f"{held.shown}: {_noted(files.total())} in {counted(len(files), 'page')}."]
    lines += _table("By rule", rules, None)
    lines += _table("By page", files, None if everything else _FILES)
    tell("".join(f"{line}\n" for line in lines))
    return 0


def _table(title: str, counts: Counter[str], most: int | None) -> list[str]:
    rows = sorted(counts.items(), key=lambda row: (-row[1], row[0]))
    shown = rows[:most]
    widest = max((cells(exact(name)) for name, _ in shown), default=0)
    lines = [f"  {padded(exact(name), widest)}  {count:>6,}" for name, count in shown]
    if len(rows) > len(shown):
        lines.append(f"  and {counted(len(rows) - len(shown), 'more page')}: --all")
    return ["", title, *lines] if lines else []


def _noted(count: int) -> str:
    return counted(count, "note or idea", "notes and ideas")


def _open(place: Place, options: "Options") -> "BaselineFile":
    from copylint.comparison import BaselineFile

    file, _ = place.file(options)
    shown = from_here(file)
    return BaselineFile(file.resolve(), shown, read_baseline(file, shown))


def _end(run: "Run") -> int:
    for line in problem_lines(run):
        say(line)
    return 2 if run.problems else 0
