"""What counts for a file besides its bytes, found once a folder: its config, its place, names beside it."""

import os
import stat
from dataclasses import dataclass, replace
from pathlib import Path

from copylint.brand.repository import RepositorySigns, signs_beside
from copylint.config import Config, Place, for_file, place_in
from copylint.runner.options import Options

_NOWHERE = "/"  # no place begins so


@dataclass(frozen=True, slots=True)
class Around:
    """What counts for one file besides its bytes."""

    config: Config
    place: Place
    beside: RepositorySigns


def settings_of(path: Path | str, options: Options) -> Config:
    """The config that counts for a file, with the names that the call gives. Raises ConfigError, OSError."""
    config = for_file(path, options.config)
    return replace(config, brand=replace(config.brand, company=options.brand)) if options.brand else config


class Settled:
    """Answers for the files of one run; files of one folder share what the folder decides."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self._folders: dict[str, Around] = {}  # places end where the names of files begin

    def around(self, path: str, file: Path) -> Around:
        """What counts for the file at ``file``, which reports call ``path``. Raises ConfigError, OSError."""
        folder, name = os.path.split(file)
        if not _plain(file):  # a link has a place of its own, and what is no file may have none
            return self._found(path, file)
        shared = self._folders.get(folder)
        if shared is None:
            found = self._found(path, file)
            below, inside = found.place.below, found.place.inside
            if not found.config.overrides and all(not at or at.endswith(name) for at in (below, inside)):
                start = Place(*(at.removesuffix(name) if at else _NOWHERE for at in (below, inside)))
                self._folders[folder] = Around(found.config, start, found.beside)
            return found
        below, inside = (
            "" if at == _NOWHERE else at + name for at in (shared.place.below, shared.place.inside)
        )
        return Around(shared.config, Place(below, inside), shared.beside)

    def _found(self, path: str, file: Path) -> Around:
        config = settings_of(file, self._options)
        return Around(config, place_in(path, config), signs_beside(file))


def _plain(file: Path) -> bool:
    try:
        return stat.S_ISREG(os.lstat(file).st_mode)
    except OSError:
        return False
