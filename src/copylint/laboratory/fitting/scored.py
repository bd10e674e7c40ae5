"""Pages with a reader's score, as rows of what each line brings."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from copylint.config.model import Config
from copylint.facts import Names, Page
from copylint.laboratory.collection import load_names, names_of, read_rows
from copylint.laboratory.labels import LabelsError
from copylint.linter import Linter, Options
from copylint.linter.faults import faults_of
from copylint.scoring.rows import Row, rows_of
from copylint.terms import CopylintError, DocumentKind
from copylint.text import Source
from copylint.trials.examples import all_rules, parser

PUBLISHED = Path("corpora/published")
ASIDE = Path("corpora/aside.txt")
CLOSED = "check"
# What teams write for themselves, and what is no marketing copy, has no score.
_NOT_PUBLIC = frozenset(
    {"internal", "data", "docs", "legal", "brief", "messaging", "other", "changelog", "job-post", "careers"}
)


@dataclass(frozen=True, slots=True)
class Scored:
    """A published or invented page, what was read in it, and what a careful reader made of it."""

    file: str
    group: str  # its repository, or its folder where it was invented
    rows: tuple[Row, ...]
    score: int
    maturity: str
    kind: str
    closed: bool  # kept for measuring: nothing may be fitted on it
    taught: bool  # the trained reader learned from its lines


def scored(folders: Sequence[Path], files: Sequence[Path]) -> list[Scored]:
    """The pages of labelled folders, and those of ``corpora/published`` that lie under ``files``.

    Pages of which nothing is read, and kinds that have no score, are left out. Raises LabelsError.
    """
    aside = frozenset(ASIDE.read_text(encoding="utf-8").split())
    found = [page for folder in folders for page in _of_folder(folder, aside)]
    return [*found, *_published(files, aside, frozenset(page.group for page in found if page.taught))]


def _of_folder(folder: Path, aside: frozenset[str]) -> Iterator[Scored]:
    manifest = folder / "manifest.jsonl"
    known = {row["file"]: row for _, row in read_rows(manifest)} if manifest.is_file() else {}
    named = load_names(folder / "names.json") if (folder / "names.json").is_file() else {}
    for _, row in read_rows(folder / "pages.jsonl"):
        file = row["file"]
        path = next((p for part in ("files", "pages", ".") if (p := folder / part / file).is_file()), None)
        if path is None:
            raise LabelsError(f"{folder}: no file {file!r}, though pages.jsonl names it")
        at = known.get(file, {})
        group = at.get("repo", f"{folder.name}/{file}")
        closed = group in aside or folder.name == CLOSED
        rows = _read(path, at.get("path", file), names_of(named, file))
        yield from _page(row, group, rows, closed=closed, taught=not closed)


def _published(files: Sequence[Path], aside: frozenset[str], taught: frozenset[str]) -> Iterator[Scored]:
    if not files:
        return
    known = {row["file"]: row for _, row in read_rows(PUBLISHED / "manifest.jsonl")}
    for where, row in read_rows(PUBLISHED / "pages.jsonl"):
        at = known.get(row["file"])
        path = next((p for folder in files if (p := folder / row["file"]).is_file()), None)
        if at is None or path is None:
            raise LabelsError(f"{where}: {row['file']} lies under none of the folders, or has no manifest")
        rows = _read(path, at["path"], Names())
        yield from _page(row, at["repo"], rows, closed=at["repo"] in aside, taught=at["repo"] in taught)


def _page(
    row: Mapping[str, object], group: str, rows: tuple[Row, ...], *, closed: bool, taught: bool
) -> Iterator[Scored]:
    if rows and row["score"] is not None and row["kind"] not in _NOT_PUBLIC:
        yield Scored(
            str(row["file"]),
            group,
            rows,
            int(str(row["score"])),
            str(row["maturity"]),
            str(row["kind"]),
            closed,
            taught,
        )


@cache
def _linter(names: Names, kind: DocumentKind | None) -> Linter:
    return Linter(Config(brand=names), Options(kind=kind), parser())


def _read(path: Path, shown: str, names: Names) -> tuple[Row, ...]:
    try:
        page = _linter(names, None).read(Source.decode(path.read_bytes(), shown))
    except CopylintError:
        return ()
    return rows_in(page)


def rows_in(page: Page) -> tuple[Row, ...]:
    """The rows of a page as the linter sees them under the rules that come with copylint."""
    return rows_of(page, faults_of(page, [], (), all_rules()))


def rows_of_text(text: str, kind: str) -> tuple[Row, ...]:
    """The rows of a Markdown text of a given kind."""
    return rows_in(_linter(Names(), DocumentKind(kind)).read(Source.of(text, "page.md")))


@dataclass(frozen=True, slots=True)
class Pair:
    """A text before and after a rewrite that serves its reader better."""

    id: str
    move: str
    before: tuple[Row, ...]
    after: tuple[Row, ...]


def pairs(path: Path) -> list[Pair]:
    """The pairs of a file; raises LabelsError."""
    return [
        Pair(
            row["id"],
            row["move"],
            rows_of_text(row["before"], row["kind"]),
            rows_of_text(row["after"], row["kind"]),
        )
        for _, row in read_rows(path)
    ]


FOUR = ("outcome", "serves", "brags", "boasts")  # in the order in which any editor would rank them


def fours(path: Path) -> list[dict[str, tuple[Row, ...]]]:
    """Four versions of a page each: version → rows."""
    return [{name: rows_of_text(row[name], row["kind"]) for name in FOUR} for _, row in read_rows(path)]


def dumped(value: object) -> str:
    """JSON as it stands in a file."""
    return json.dumps(value, indent=2) + "\n"
