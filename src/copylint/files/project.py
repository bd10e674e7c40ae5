"""Where a file stands in its project: the same answer from whatever folder copylint is called."""

import contextlib
import os
from functools import lru_cache
from pathlib import Path, PurePath
from typing import NamedTuple

_HOMES = ("home", "Users")  # people's folders stand in these, one each


class Project(NamedTuple):
    """The folder that bounds what belongs together."""

    root: Path
    known: bool  # it is a repository; if not, the folder stands for all the projects below it


def place_of(path: Path | str) -> Path:
    """The whole path of a file, which need not exist: links among its folders are followed, itself not."""
    whole = Path(path).absolute()
    try:
        return whole.parent.resolve() / whole.name
    except (OSError, RuntimeError, ValueError):  # links in a circle, a name no system has
        return whole


def repository_of(folder: Path) -> Path | None:
    """The nearest folder upwards that holds ``.git``, be it a folder or a worktree's file; or None."""
    # lexists never fails, even where we may not look
    return next((here for here in (folder, *folder.parents) if os.path.lexists(here / ".git")), None)


def project_of(folder: Path) -> Project:
    """The repository that holds a folder, the nearest upwards.

    Outside of one it is the folder in which people keep their projects: their home, the one for temporary
    files, the root of the disk.
    """
    return _project_of(folder, _grounds())


def inside_project(path: str) -> PurePath:
    """The path of a file as seen from its project.

    A name without a folder that no file has, such as that of a text that is piped in, stands nowhere.
    """
    if len(PurePath(path).parts) == 1 and not os.path.lexists(path):
        return PurePath(path)
    place = place_of(path)
    root = project_of(place.parent).root
    return place.relative_to(root) if place.is_relative_to(root) else PurePath(path)


def leads_outside(file: Path, root: Path) -> bool:
    """Whether a file is a link to something outside of ``root``, which is a whole path without links."""
    try:
        return not file.resolve().is_relative_to(root)
    except (OSError, RuntimeError):
        return True


@lru_cache(maxsize=4096)
def _project_of(folder: Path, grounds: tuple[Path, ...]) -> Project:
    if repository := repository_of(folder):
        return Project(repository, True)
    for here in (folder, *folder.parents):
        if here in grounds or here.parent.name in _HOMES:
            return Project(here, False)
    return Project(Path(folder.anchor), False)


@lru_cache(maxsize=1)
def _grounds() -> tuple[Path, ...]:
    import tempfile  # takes long, and few ask

    places = [Path(tempfile.gettempdir()).resolve()]
    with contextlib.suppress(OSError, RuntimeError):
        places.append(Path.home().resolve())
    return tuple(places)
