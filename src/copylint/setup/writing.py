"""Files written whole or not at all, and never over somebody's work."""

import os
import secrets
from pathlib import Path

from copylint.terms import CopylintError


def write_new(file: Path, text: str, shown: str) -> bool:
    """Write a file that must not be there yet; False if it is, and then nothing happens.

    Folders on the way are made. Raises CopylintError if it cannot be written.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        if os.path.lexists(file):
            return False
        _put(file, text, over=False)
    except FileExistsError:
        return False  # somebody was faster
    except OSError as error:
        raise CopylintError(f"{shown}: cannot be written ({_reason(error)}); nothing was changed") from None
    return True


def rewrite(file: Path, text: str, shown: str) -> None:
    """Put a new text in the place of a file's, all at once; a link stays a link, rights stay as they are.

    Raises CopylintError if it cannot be written; the old text is then still there.
    """
    try:
        _put(file.resolve(), text, over=True)
    except OSError as error:
        raise CopylintError(f"{shown}: cannot be written ({_reason(error)}); it is as it was") from None


def _put(file: Path, text: str, *, over: bool) -> None:
    """Write beside the file, then change places: a full disk leaves no half of a file."""
    beside = file.with_name(f".{file.name}.{secrets.token_hex(4)}")
    try:
        with beside.open("x", encoding="utf-8", newline="") as out:
            out.write(text)
            out.flush()
            os.fsync(out.fileno())
        if over:
            beside.chmod(file.stat().st_mode & 0o7777)
            beside.replace(file)
        else:
            _without_replacing(beside, file)
    finally:
        beside.unlink(missing_ok=True)


def _without_replacing(beside: Path, file: Path) -> None:
    try:
        os.link(beside, file)
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        if os.path.lexists(file):
            raise FileExistsError from None
        beside.rename(file)


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
