"""The lines that the layer of roles learns from: invented ones, and those of labelled documents."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from copylint.appraisal.lines import lines_of as appraised
from copylint.config import Config
from copylint.facts.role import ANSWERS, ROLES
from copylint.laboratory.collection import read_rows
from copylint.learned.context import Context, context_of
from copylint.linter import Linter, Options
from copylint.nlp.parse import Parser
from copylint.terms import DocumentKind
from copylint.text import Source

Array = NDArray[np.float32]

PLANS, PUBLISHED = Path("corpora/plans"), Path("corpora/published")
_MEASURED = {"activity": 1, "company": 1, "engagement": 2, "customer": 3}


class Taught(NamedTuple):
    """A line to learn from."""

    group: str  # what is kept together when lines are split: a repository, an invented firm, or "line"
    context: Context
    target: Array  # 0 or 1 a role
    asked: Array  # 1 where the label speaks of the role


def lines_of(folder: Path) -> Iterator[Taught]:
    """The invented lines of ``lines.jsonl``, each as the reader sees it under its heading."""
    parser = Parser()
    linters = {
        kind: Linter(Config(), Options(kind=DocumentKind(kind)), parser)
        for kind in ("brief", "messaging", "job-post", "landing")
    }
    for _, row in read_rows(folder / "lines.jsonl"):
        head = f"## {row['heading']}\n\n" if row["heading"] else ""
        mark = {"item": "- ", "h2": "## "}.get(row["block"], "")
        page = linters[row["kind"]].structure(Source.of(f"{head}{mark}{' '.join(row['text'].split())}"))
        units = [unit for unit in page.units if not head or unit.block]
        if units:
            unit = max(units, key=lambda unit: len(unit.text))
            only = "answers" if row["kind"] == "landing" else ""
            yield _taught("line", context_of(page, unit)[0], row["roles"], only)


def small_documents(folder: Path) -> Iterator[Taught]:
    """The lines of the invented documents of ``small.jsonl``, a few lines each."""
    parser = Parser()
    linters = {
        kind: Linter(Config(), Options(kind=DocumentKind(kind)), parser)
        for kind in ("brief", "messaging", "job-post")
    }
    for _, row in read_rows(folder / "small.jsonl"):
        page = linters[row["kind"]].structure(Source.of("\n".join(text for text, _ in row["lines"])))
        for line in appraised(page):
            number = line.quoted.line
            roles = row["lines"][number - 1][1]
            # What is said of a row, its first cell of words says; of several sentences the longest.
            unit = max(line.units, key=lambda unit: len(unit.text))
            alone = [other for other in appraised(page) if other.quoted.line == number]
            if unit.text == max((u.text for other in alone for u in other.units), key=len):
                yield _taught("line", context_of(page, unit)[0], roles, "")


def units_of(rows: Path, places: Sequence[Path], repos: Mapping[str, str]) -> Iterator[Taught]:
    """The labelled units of documents in one of ``places``; a file that is nowhere teaches nothing."""
    by_file: dict[str, dict[tuple[int, int], Mapping[str, Any]]] = {}
    for _, row in read_rows(rows):
        by_file.setdefault(row["file"], {})[row["start"], row["end"]] = row
    linter = Linter(Config())
    for file, labels in by_file.items():
        path = next((place / file for place in places if (place / file).is_file()), None)
        if path is None:
            continue
        page = linter.structure(Source.decode(path.read_bytes(), file.replace("__", "/")))
        for unit in page.units:
            place = page.place(unit)
            label = labels.get((place.start, place.end))
            if label is not None:
                group = repos.get(file, file.split("/")[0])
                yield _taught(group, context_of(page, unit)[0], label["roles"], label.get("only", ""))


def _taught(group: str, context: Context, roles: Sequence[str], only: str) -> Taught:
    target = np.array([name in roles for name in ROLES], dtype=np.float32)
    for gain, level in _MEASURED.items():
        if f"goal:{gain}" in roles:
            target[ROLES.index(f"measurement:{level}")] = 1
    asked = np.array([not only or name in ANSWERS for name in ROLES], dtype=np.float32)
    return Taught(group, context, target, asked)


def gathered(files: Sequence[Path]) -> list[Taught]:
    """All there is to learn from."""
    manifest = PUBLISHED / "manifest.jsonl"
    repos = {row["file"]: row["repo"] for _, row in read_rows(manifest)}
    return [
        *units_of(PLANS / "roles.jsonl", [PLANS / "pages"], {}),
        *units_of(PUBLISHED / "roles.jsonl", files, repos),
        *lines_of(PLANS),
        *small_documents(PLANS),
    ]
