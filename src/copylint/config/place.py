"""Where a file stands in its project, and under its config."""

from dataclasses import dataclass

from copylint.config.merge import below
from copylint.config.model import Config
from copylint.files.project import inside_project


@dataclass(frozen=True, slots=True)
class Place:
    """Where a file stands: the same wherever its project lies on the disk."""

    below: str  # its path from the folder of its config, for the globs there; empty: out of their reach
    inside: str  # its path from the root of its project; the names of folders say what it is


def place_in(path: str, config: Config) -> Place:
    """Where the file at ``path`` (as the user named it; it need not exist) stands under its config."""
    from_config = below(path, config.folder) if config.path else ""
    # A config further down must not hide the names of the folders above it.
    inside = below(path, config.root) if config.root else inside_project(path).as_posix()
    return Place(from_config, inside)
