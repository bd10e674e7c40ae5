"""A folder of labelled files, read strictly."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from copylint.facts import Names
from copylint.laboratory.labels import Label, LabelsError, PageLabel
from copylint.text import Span


@dataclass(frozen=True, slots=True)
class Collection:
    """A folder of labelled files."""

    folder: Path
    units: Mapping[str, tuple[Label, ...]]  # file → its labels in reading order
    pages: Mapping[str, PageLabel]
    paths: Mapping[str, str]  # file → the path it had where it was published, if that is known
    repos: Mapping[str, str]  # file → the repository it was published in, if that is known
    names: Mapping[str, Mapping[str, list[str]]]  # file → "names" and "products" of its company

    def locate(self, file: str) -> Path:
        """Where the file lies: in ``files``, in ``pages`` or beside the labels."""
        for folder in ("files", "pages", "."):
            path = self.folder / folder / file
            if path.is_file():
                return path
        raise LabelsError(f"{self.folder}: no file {file!r}, though labels.jsonl names it")


def folders(root: Path) -> list[Path]:
    """The folders at or under ``root`` that hold labels; raises LabelsError if there is none."""
    found = sorted(path.parent for path in root.rglob("labels.jsonl"))
    if not found:
        raise LabelsError(f"{root}: no labels.jsonl in this folder or below it")
    return found


def load(folder: Path) -> Collection:
    """Read the labels of one folder, strictly.

    ``labels.jsonl`` must be there; ``pages.jsonl``, ``manifest.jsonl`` and ``names.json`` may be.
    """
    units: dict[str, list[Label]] = {}
    for where, row in read_rows(folder / "labels.jsonl"):
        label = _label(where, row)
        units.setdefault(label.file, []).append(label)
    pages: dict[str, PageLabel] = {}
    for where, row in _optional(folder / "pages.jsonl"):
        with _Named(where):
            pages[row["file"]] = PageLabel(row["file"], row["kind"], row["score"], row["maturity"])
    paths: dict[str, str] = {}
    repos: dict[str, str] = {}
    for where, row in _optional(folder / "manifest.jsonl"):
        with _Named(where):
            paths[row["file"]] = row["path"]
            repos[row["file"]] = row.get("repo", "")
    named = folder / "names.json"
    names = load_names(named) if named.is_file() else {}
    return Collection(
        folder, {file: tuple(found) for file, found in units.items()}, pages, paths, repos, names
    )


def load_names(path: Path) -> dict[str, dict[str, list[str]]]:
    """Read a JSON object: file → ``{"names": [...], "products": [...]}``, either may be left out."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise LabelsError(f"{path}: {error}") from None
    fits = isinstance(found, dict) and all(
        isinstance(entry, dict)
        and entry.keys() <= {"names", "products"}
        and all(isinstance(v, list) and all(isinstance(w, str) for w in v) for v in entry.values())
        for entry in found.values()
    )
    if not fits:
        raise LabelsError(f'{path}: expected {{"file": {{"names": ["…"], "products": ["…"]}}}}')
    return dict(found)


def names_of(names: Mapping[str, Mapping[str, list[str]]], file: str) -> Names:
    """The names of the file's company; empty for a file nobody named."""
    entry = names.get(file, {})
    return Names(company=tuple(entry.get("names", ())), products=tuple(entry.get("products", ())))


def _label(where: str, row: dict[str, Any]) -> Label:
    with _Named(where):
        flags = dict(flag.rsplit(":", 1) for flag in row["flags"])
        return Label(
            file=row["file"],
            span=Span(row["start"], row["end"]),
            line=row["line"],
            voice=row["voice"],
            actor=row["actor"],
            outcome=row["outcome"],
            buried=bool(row["buried"]),
            proof=bool(row["proof"]),
            benign=bool(row["benign"]),
            flags={family: int(strength) for family, strength in flags.items()},
            note=row.get("note", ""),
            digest=row.get("sha", ""),
            imperative=bool(row["imperative"]) if "imperative" in row else None,
        )


class _Named:
    """Gives the errors of a malformed row the name of its file and line."""

    def __init__(self, where: str) -> None:
        self.where = where

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, KeyError):
            raise LabelsError(f"{self.where}: no {error.args[0]!r}") from None
        if isinstance(error, (TypeError, ValueError, AttributeError)):
            raise LabelsError(f"{self.where}: {error}") from None


def _optional(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    return read_rows(path) if path.is_file() else iter(())


def read_rows(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """(file and line, the object there) of each line that is not empty; raises LabelsError."""
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if line.strip():
            where = f"{path}:{number}"
            with _Named(where):
                row = json.loads(line)
                if not isinstance(row, dict):
                    raise ValueError("expected an object")
            yield where, row
