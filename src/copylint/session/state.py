"""What the report of a run rests on, as a value: while it stays the same, so does the report."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from copylint.brand.repository import RepositorySigns, forget_beside, signs_beside
from copylint.checks import CHECKS
from copylint.config import Config
from copylint.config.load import find, load
from copylint.discover import Found
from copylint.rulebook import Rulebook, load_rulebook
from copylint.terms import CopylintError

_Stamp = tuple[int, int, int]  # when it was written, its size, its number on the disk; zeros: it is gone


class Settings(NamedTuple):
    """What counts in one folder: its config, the rules under it, the names beside the copy."""

    config: Config | None
    rules: Rulebook | None
    beside: RepositorySigns
    fault: str = ""  # what is wrong with any of them


class State(NamedTuple):
    """Equal to another where nothing has changed in between."""

    files: tuple[tuple[str, _Stamp], ...]
    found: Found
    settings: tuple[tuple[Path, Settings], ...]  # by folder


def state_of(
    found: Found,
    places: Iterable[Path],
    given: Config | None = None,
    *,
    without: Collection[Path] = (),
    also: Iterable[Path] = (),
) -> State:
    """The state of a run over what was found at ``places``, under ``given`` or the configs beside the copy.

    ``without`` are files that the run itself writes, whole paths; ``also`` further files that count.
    """
    forget_beside()
    found = replace(found, files=tuple(each for each in found.files if each.file.absolute() not in without))
    read = [target.file for target in found.files]
    folders = {file.parent for file in read} | {_folder(place) for place in places}
    settings = tuple((folder, _settings(folder, given)) for folder in sorted(folders))
    baselines = {each.config.baseline for _, each in settings if each.config and each.config.baseline}
    stamps = tuple((path.as_posix(), _stamp(path)) for path in (*read, *also, *sorted(baselines)))
    return State(stamps, found, settings)


def _settings(folder: Path, given: Config | None) -> Settings:
    beside = signs_beside(folder / "page.md")  # for whatever page stands there
    try:
        file = None if given is not None else find(folder)
        config = given or (load(file) if file else Config())
        return Settings(config, load_rulebook(CHECKS, config), beside)
    except (CopylintError, OSError) as error:
        return Settings(None, None, beside, str(error))


def _folder(place: Path) -> Path:
    while not place.is_dir() and place != place.parent:
        place = place.parent
    return place


def _stamp(path: Path) -> _Stamp:
    try:
        state = path.stat()
    except OSError:
        return (0, 0, 0)
    return (state.st_mtime_ns, state.st_size, state.st_ino)
