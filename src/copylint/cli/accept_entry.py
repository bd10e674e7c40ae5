"""An ``[[accept]]`` entry at the end of a config file, the rest of which stays as it is, byte for byte."""

import json
import tomllib
from pathlib import Path
from typing import Any

from copylint.config import Accept, Config
from copylint.config.load import check_inside
from copylint.files.named import from_here, reason
from copylint.files.project import repository_of
from copylint.files.written import write_whole
from copylint.terms import CopylintError


def home_of(file: Path, config: Config) -> Path:
    """The config file to write to: the one that counts, or a new one at the root of the repository.

    Outside of a repository the new one stands beside the copy. Raises ConfigError if a link leads out of it.
    """
    if config.path is not None:
        return config.path
    folder = file.absolute().parent
    root = repository_of(folder) or folder
    check_inside(root / "copylint.toml", root, "copylint.toml")
    return root / "copylint.toml"


def add_entry(file: Path, entry: Accept) -> str:
    """Write the entry to the end of a config file; returns the file's name for people, with the line.

    Raises CopylintError, having changed nothing, if the file cannot be written or is no TOML with
    the entry in it.
    """
    shown = from_here(file)
    try:
        before = file.read_bytes() if file.exists() else b""
    except OSError as error:
        raise CopylintError(f"{shown}: cannot be read ({reason(error)})") from None
    path = ("tool", "copylint") if file.name == "pyproject.toml" else ()
    ending = "\r\n" if b"\r\n" in before else "\n"
    lines = _lines(entry, path)
    gap = ending * (bool(before) * (1 + (not before.endswith(b"\n"))))
    added = (gap + ending.join(lines) + ending).encode()
    _check(before, added, path, shown, lines)
    write_whole(before + added, file, shown)
    line = (before + gap.encode()).count(b"\n") + 1
    return f"{shown}:{line}"


def _lines(entry: Accept, path: tuple[str, ...]) -> list[str]:
    lines = [
        f"[[{'.'.join((*path, 'accept'))}]]",
        f"text = {_string(entry.text)}",
        f"reason = {_string(entry.reason)}",
    ]
    if entry.rules:
        lines.append(f"rules = [{', '.join(map(_string, entry.rules))}]")
    return lines


def _string(text: str) -> str:
    """A TOML string; JSON escapes as TOML does, but for one character."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007F")


def _check(before: bytes, added: bytes, path: tuple[str, ...], shown: str, lines: list[str]) -> None:
    """Refuse a file that would not say the same as before with one entry more."""
    try:
        old = _entries(before, path)
    except (UnicodeDecodeError, tomllib.TOMLDecodeError):
        raise CopylintError(f"{shown}: not valid TOML; mend it first, nothing was changed") from None
    try:
        new = _entries(before + added, path)
    except tomllib.TOMLDecodeError:
        new = None
    if new is None or new[:-1] != old:
        said = ", ".join(lines[1:])
        raise CopylintError(
            f'{shown}: "accept" is written in another way there; add this yourself: {{{said}}}'
        )


def _entries(data: bytes, path: tuple[str, ...]) -> Any:
    table: Any = tomllib.loads(data.decode("utf-8-sig").replace("\r\n", "\n"))
    for key in path:
        table = table.get(key, {})
    return table.get("accept", [])
