"""Which config file counts for a file, and what it says there: with what it extends and its overrides."""

import os
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from os.path import commonpath
from pathlib import Path

from copylint.config.errors import ConfigError
from copylint.config.layer import Layer, read_layer, speaks_of_copylint
from copylint.config.merge import merged, with_overrides
from copylint.config.model import Config
from copylint.files.named import from_here
from copylint.files.project import repository_of

FILE_NAMES = (".copylint.toml", "copylint.toml", "pyproject.toml")
_LONGEST = 16  # files in a chain of extends


def load(path: Path | str) -> Config:
    """Read one config file and those it extends.

    Raises ConfigError (file, line, what to write instead) if it is missing, not TOML, or holds an
    unknown key, a wrong type, a glob that can never match, an unknown kind or level, or a path that
    leads out of the repository. Names of rules are not checked here: ``Config.named`` holds each of
    them with its place. What ``[[overrides]]`` say is not applied: see ``for_file``.
    """
    file = Path(path)
    if not file.is_file():
        raise ConfigError(f'no config file called "{file}"')
    file = file.absolute()
    return _merged(tuple(_chain(file)), _bounds(file.parent))


def find(file_or_folder: Path | str) -> Path | None:
    """The config file that counts there: the nearest upwards, up to the folder that holds ``.git``.

    In one folder ``.copylint.toml`` comes before ``copylint.toml`` before ``pyproject.toml``, which
    counts only if it has a table ``[tool.copylint]``.
    """
    start = Path(file_or_folder).absolute()
    for folder in (start, *start.parents) if start.is_dir() else start.parents:
        for name in FILE_NAMES:
            file = folder / name
            if file.is_file() and (name != "pyproject.toml" or speaks_of_copylint(file)):
                return file
        if os.path.lexists(folder / ".git"):
            return None
    return None


def for_file(path: Path | str, given: Config | None = None) -> Config:
    """The config that counts for a file or folder, its overrides applied; every default if there is none.

    ``given`` takes the place of the config found beside the file. Raises ConfigError.
    """
    config = given
    if config is None:
        file = find(path)
        config = load(file) if file else Config()
    return with_overrides(config, path) if config.overrides and not config.applied else config


def for_run(paths: Sequence[Path | str], given: Config | None = None) -> Config:
    """The config for what a run has only once, such as its reports: that of the folder all paths share.

    Raises ConfigError.
    """
    if given is not None:
        return given
    whole = [Path(path).absolute() for path in paths or (".",)]
    try:
        shared = Path(commonpath(whole if len(whole) > 1 else [_folder(whole[0])]))
    except ValueError:  # on two drives
        return Config()
    file = find(_folder(shared))
    return load(file) if file else Config()


def _bounds(folder: Path) -> Path:
    """The folder a config in ``folder`` may not leave, resolved: the repository, or else its own."""
    return (repository_of(folder) or folder).resolve()


def check_inside(file: Path, root: Path, name: str) -> None:
    """Refuse to write where a link of the repository ``root`` leads out of it, or nowhere.

    ``name`` is the file's in messages. Raises ConfigError.
    """
    if not Path(os.path.realpath(file)).is_relative_to(os.path.realpath(root)):
        raise ConfigError(f"{name}: a link there leads out of the repository; nothing was written")


def _folder(path: Path) -> Path:
    """The nearest folder there is, for a path that may be a glob or no file at all."""
    while not path.is_dir() and path != path.parent:
        path = path.parent
    return path


def _chain(file: Path) -> list[Layer]:
    """The file and what it extends, the nearest first."""
    root = _bounds(file.parent)
    layers = [read_layer(file, root)]
    seen = [file.resolve()]
    while base := layers[-1].extends:
        origin = layers[-1].settings["extend",].origins[0]
        path = layers[-1].file.parent / base
        real = _inside(path, root, base, str(origin))
        if real in seen:
            names = " → ".join(from_here(layer.file) for layer in layers)
            raise ConfigError(f"{origin}: extend goes in a circle: {names} → {from_here(real)}; take one out")
        if len(layers) == _LONGEST:
            raise ConfigError(f"{origin}: extend goes over more than {_LONGEST} files")
        if not real.is_file():
            raise ConfigError(f'{origin}: there is no config file "{base}" to extend')
        seen.append(real)
        layers.append(read_layer(real, root))
    return layers


def _inside(path: Path, root: Path, name: str, origin: str) -> Path:
    try:
        real = path.resolve()
    except (OSError, RuntimeError, ValueError):
        raise ConfigError(f'{origin}: "{name}" cannot be followed') from None
    if not real.is_relative_to(root):
        raise ConfigError(
            f'{origin}: "{name}" lies outside of {root.name or "this folder"}; a config extends only files of'
            " its repository (the folder with .git, or else its own folder)"
        )
    return real


@lru_cache(maxsize=256)
def _merged(layers: tuple[Layer, ...], root: Path) -> Config:
    """Cached by the layers, which are made anew when their file changes."""
    return replace(merged(layers), root=root)
