"""A baseline and the file it lies in, which the call or the config names."""

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from copylint.config import Config
from copylint.files.project import repository_of
from copylint.results.baseline import Baseline, BaselineError


@dataclass(frozen=True, slots=True)
class BaselineFile:
    """A baseline and where it lies."""

    file: Path  # absolute, without symbolic links
    shown: str  # its name in messages
    baseline: Baseline = field(default_factory=Baseline)

    def key(self, path: str | Path) -> str:
        """A file's name in the baseline: from its folder on, with "/" on every system."""
        whole = Path(path).resolve()
        folder = self.file.parent
        if whole.is_relative_to(folder):
            return whole.relative_to(folder).as_posix()
        try:
            return Path(os.path.relpath(whole, folder)).as_posix()
        except ValueError:  # on another drive
            return whole.as_posix()

    def path(self, key: str) -> Path:
        """The file of that name."""
        return self.file.parent / key


def from_config(config: Config) -> Path | None:
    """The baseline that a config names. Raises BaselineError if it lies outside of the project.

    A config is part of what is linted: it may not have files read from elsewhere.
    """
    if config.baseline is None:
        return None
    folder = config.folder.resolve()
    file = (folder / config.baseline).resolve()
    project = repository_of(folder) or folder
    if not file.is_relative_to(project):
        name = config.path.name if config.path else "config"
        raise BaselineError(f'{name}: baseline "{config.baseline}" lies outside of {project}; keep it inside')
    return file


def gone(held: BaselineFile, chosen: Sequence[str]) -> tuple[str, ...]:
    """The pages of a baseline that lie nowhere below the chosen folders any more."""
    folders = [Path(name).resolve() for name in chosen]
    return tuple(
        key
        for key in sorted(held.baseline.pages)
        if any(held.path(key).is_relative_to(folder) for folder in folders)
        and not os.path.lexists(held.path(key))
    )
