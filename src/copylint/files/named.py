"""What people call a file, and what went wrong with it."""

from pathlib import Path, PurePath


def from_here(path: PurePath | str) -> str:
    """A path as messages show it, with "/": from the working folder on where it lies below, else as it is."""
    whole, here = Path(path).absolute(), Path.cwd()
    return (whole.relative_to(here) if whole.is_relative_to(here) else PurePath(path)).as_posix()


def reason(error: OSError) -> str:
    """Why the system refused, in small letters: "permission denied"."""
    return (error.strerror or str(error)).lower()
