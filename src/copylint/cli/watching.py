"""``copylint check --watch``: the report again after each change, until somebody presses Ctrl-C."""

import time
import traceback
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import click

from copylint.cli.check_once import report_on
from copylint.cli.files import Files
from copylint.cli.gate import GateOptions
from copylint.cli.only_new import OnlyNew
from copylint.cli.options import Reading
from copylint.cli.pace import Pace
from copylint.cli.reports import Reports
from copylint.cli.streams import say, unwritten, written_to
from copylint.terms import CopylintError

if TYPE_CHECKING:
    from copylint.runner import Linters, Options
    from copylint.session.state import State


@dataclass(frozen=True, slots=True)
class Watched:
    """A call that is answered again and again."""

    files: Files
    reading: Reading
    pace: Pace
    only_new: OnlyNew
    gate: GateOptions
    reports: Reports
    verbose: bool

    def check(self) -> None:
        """Raise click.UsageError for words that do not go with watching."""
        if self.files.piped:
            raise click.UsageError("--watch waits for files to change: name files or folders")
        for option, given in (
            ("--show-files", self.files.show_files),
            ("--staged", self.only_new.staged),
            ("--open", self.reports.opens),
        ):
            if given:
                raise click.UsageError(f"--watch and {option} exclude each other")

    @property
    def places(self) -> tuple[Path, ...]:
        """The files and folders to watch, with the folders that a config may stand in."""
        named = [Path(path) for path in self.files.paths or (".",)]
        return (*named, *([Path(self.reading.config)] if self.reading.config else ()))


def watching(watched: Watched, waits: Iterable[None] | None = None) -> int:
    """Report, and report again each time that something changed which the report rests on.

    ``waits`` comes back whenever that may be so; without it the system is asked, and there is no end. What
    is wrong with a file, a config or a rule is said in one line, and the next change is waited for.

    Raises:
        CopylintError, click.UsageError: the call itself cannot be used.
    """
    watched.check()
    watched.only_new.check(watched.files)
    watched.reading.options()
    watched.reports.outputs(watched.files.paths, watched.reading.config)
    if waits is None:
        from copylint.session.changes import changes

        waits = changes(watched.places)
    rounds = _Rounds(watched)
    for _ in chain((None,), waits):
        if rounds.changed():
            rounds.report()
    return 0


class _Rounds:
    """One round after the other; models, rules and what was read last stay in memory in between."""

    def __init__(self, watched: Watched) -> None:
        self._watched = watched
        self._state: State | str | None = None  # a text: why nobody can tell
        self._settings: object = None  # those that the linters were made under
        self._linters: Linters | None = None

    def changed(self) -> bool:
        """Whether anything that the report rests on is not what it was."""
        before, self._state = self._state, self._seen()
        return self._state != before

    def report(self) -> None:
        """Report on all pages; only what changed is read. Nothing that goes wrong is raised."""
        w, began = self._watched, time.monotonic()
        click.clear()  # only a terminal
        try:
            report_on(w.files, w.reading, w.pace, w.only_new, w.gate, w.reports, w.verbose, self._kept)
        except click.ClickException as error:
            say(error.format_message())
        except CopylintError as error:
            say(str(error))
        except OSError as error:
            say(f"{error.filename}: {error.strerror}" if error.filename else unwritten(error))
        except Exception as error:
            if w.verbose:
                traceback.print_exc()
            say(f"internal error: {type(error).__name__}: {error}; run again with -v for the traceback")
        if not w.reports.quiet:
            say(f"done in {time.monotonic() - began:.2f} s; waiting for changes, Ctrl-C ends")

    def _seen(self) -> "State | str":
        from copylint.session.state import state_of

        w = self._watched
        try:
            options = w.reading.options()
            outputs = w.reports.outputs(w.files.paths, w.reading.config)
            found = w.files.found(options)
            return state_of(
                found,
                w.places,
                options.config,
                without=[
                    *(output.path.absolute() for output in outputs if output.path is not None),
                    *written_to([target.file for target in found.files]),
                ],
                also=[Path(w.only_new.baseline)] if w.only_new.baseline is not None else [],
            )
        except (CopylintError, OSError) as error:
            return str(error)

    def _kept(self, options: "Options") -> "Linters":
        """The linters of the round before, unless a setting or a rule has changed since."""
        from copylint.runner import Linters
        from copylint.session import ResidentLinter

        settings = self._state if isinstance(self._state, str | None) else self._state.settings
        if self._linters is None or settings != self._settings:
            self._linters, self._settings = Linters(options, ResidentLinter), settings
        return self._linters
