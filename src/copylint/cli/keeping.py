"""Keeping what a check says, so that the same call with nothing changed gets the same answer at once."""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from copylint.cli.files import Files
from copylint.cli.pace import Pace, cache_folder
from copylint.cli.streams import heard
from copylint.replay.answer import Answer, keep
from copylint.replay.call import Call
from copylint.replay.looked import looking, program
from copylint.store.folder import NAME

if TYPE_CHECKING:
    from copylint.runner import Linters, Options

    Report = Callable[[Callable[[Options], Linters] | None], int]

_PACKAGE = Path(__file__).resolve().parent.parent


def kept(call: Call | None, files: Files, pace: Pace, report: "Report") -> int:
    """Report, and return the exit code; what was said is kept if a later call may be given it again.

    ``report`` is given what makes its linters. Whatever was written elsewhere than to the standard streams,
    asked of another program, piped in, or went wrong, is not kept.
    """
    if call is None or not _may_be(call, files, pace):
        return report(None)
    made: list[Linters] = []

    def make(options: "Options") -> "Linters":
        from copylint.runner import Linters

        made.append(Linters(options))
        return made[-1]

    with (
        looking(os.path.normpath(Path(call.folder).absolute() / NAME), call.begun) as looked,
        heard() as said,
    ):
        code = report(make)
    stores = [linters.file_store for linters in made]
    if code in (0, 1) and all(store is not None and store.sound for store in stores):
        rests_on = looked.rests_on(program(_roots()))
        if rests_on is not None:
            keep(call, Answer(code, said), rests_on)
    return code


def _may_be(call: Call, files: Files, pace: Pace) -> bool:
    if pace.no_cache or files.piped:
        return False
    if not files.paths and call.stdin in ("pipe", "file"):
        return False  # something may be piped in
    return Path(call.folder) == cache_folder(pace.cache_dir)


def _roots() -> list[str]:
    from copylint.lexicon.folder import rules_folder
    from copylint.nlp.model import ModelError, find_model

    roots = [_PACKAGE, rules_folder()]
    with suppress(ModelError):  # then no page had a sentence in it
        roots.append(find_model().folder)
    return [os.path.abspath(root) for root in roots]  # noqa: PTH100
