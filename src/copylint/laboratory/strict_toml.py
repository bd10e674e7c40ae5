"""A TOML file, read strictly: every fault is one line that names the file and the entry."""

import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from copylint.laboratory.labels import LabelsError


def load_toml(path: Path) -> dict[str, Any]:
    """The file's tables; raises LabelsError if it cannot be read."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise LabelsError(f"{path}: {error}") from None


def expect(
    where: str, found: Mapping[str, object], needed: Iterable[str], others: Iterable[str] = ()
) -> None:
    """Raise LabelsError unless ``found`` has every needed key and no key that nobody knows."""
    for key in needed:
        if key not in found:
            raise LabelsError(f'{where}: no "{key}"')
    for key in found:
        if key not in {*needed, *others}:
            raise LabelsError(f'{where}: nobody knows "{key}"')


def words(where: str, found: object) -> str:
    """A text that says something; raises LabelsError for anything else."""
    if not isinstance(found, str) or not found.strip():
        raise LabelsError(f"{where}: expected some words")
    return found


def listed(where: str, found: object) -> tuple[str, ...]:
    """A list of texts, which may be empty; raises LabelsError for anything else."""
    if not isinstance(found, list):
        raise LabelsError(f"{where}: expected a list of words")
    return tuple(words(where, one) for one in found)


def tables(where: str, found: object) -> list[dict[str, Any]]:
    """A list of tables; raises LabelsError for anything else."""
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise LabelsError(f"{where}: expected tables in double brackets")
    return found
