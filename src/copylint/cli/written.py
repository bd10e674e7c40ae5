"""Files written whole or not at all."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from copylint.terms import CopylintError


def write_whole(text: str, path: Path, shown: str) -> None:
    """Write a file: all of it, or nothing and the old one stays. ``shown`` is its name in messages.

    Raises CopylintError if that does not work.
    """
    target = real(path)
    try:
        if is_device(target):
            target.write_text(text, encoding="utf-8", newline="", errors="replace")
        else:
            _replace(target, text.encode("utf-8", "replace"))
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise CopylintError(f"{shown}: cannot be written ({reason})") from None


def is_device(path: Path) -> bool:
    """A pipe, a terminal, ``/dev/null``: to be written into, never to be put away."""
    return path.exists() and not path.is_file()


def real(path: Path) -> Path:
    """Where a path leads, past links; it need not exist."""
    return Path(os.path.realpath(path))


def _replace(target: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{target.name[:40]}.", suffix=".part", dir=target.parent)
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        part.chmod(target.stat().st_mode & 0o7777 if target.exists() else 0o666 & ~_umask())
        part.replace(target)
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
