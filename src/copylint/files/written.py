"""Files written whole or not at all, and new ones never over somebody's work."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from copylint.files.named import reason
from copylint.terms import CopylintError


def write_whole(text: str | bytes, path: Path, shown: str) -> None:
    """Write a file: all of it, or nothing and the old one stays. ``shown`` is its name in messages.

    A link stays a link, rights stay as they are, line ends too; what UTF-8 cannot hold becomes "?".
    Raises CopylintError if that does not work.
    """
    target = real(path)
    data = text if isinstance(text, bytes) else text.encode("utf-8", "replace")
    try:
        if is_device(target):
            target.write_bytes(data)
            return
        with _beside(target, data) as part:
            part.replace(target)
    except OSError as error:
        raise _unwritten(shown, error) from None


def write_new(text: str, path: Path, shown: str) -> bool:
    """Write a file that must not be there yet; False if it is, and then nothing happens.

    Folders on the way are made. Raises CopylintError if it cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if os.path.lexists(path):
            return False
        with _beside(path, text.encode("utf-8", "replace")) as part:
            _put_away(part, path)
    except FileExistsError:
        return False  # somebody was faster
    except OSError as error:
        raise _unwritten(shown, error) from None
    return True


def is_device(path: Path) -> bool:
    """A pipe, a terminal, ``/dev/null``: to be written into, never to be put away."""
    return path.exists() and not path.is_file()


def real(path: Path) -> Path:
    """Where a path leads, past links; it need not exist."""
    return Path(os.path.realpath(path))


def _unwritten(shown: str, error: OSError) -> CopylintError:
    return CopylintError(f"{shown}: cannot be written ({reason(error)}); nothing was changed")


@contextmanager
def _beside(target: Path, data: bytes) -> Iterator[Path]:
    """The data in a file beside the target, safe on the disk, with the rights that the target has.

    Whoever asks gives it the target's name; if nobody does, it is gone again.
    """
    part = target.with_name(f".{target.name[:40]}.{os.urandom(4).hex()}.part")
    try:
        with part.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            part.chmod(target.stat().st_mode & 0o7777)
        yield part
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _put_away(part: Path, target: Path) -> None:
    """Give a file its name, unless another has it: then FileExistsError."""
    try:
        os.link(part, target)
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        if os.path.lexists(target):
            raise FileExistsError from None
        part.rename(target)
