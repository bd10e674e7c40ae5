"""Lessons: every unit of a folder of copy as the reading sees it, with its label where it has one."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from copylint.config import Config
from copylint.facts import Page, Unit
from copylint.formats import decode
from copylint.laboratory.collection import read_rows
from copylint.learned.context import context_of
from copylint.linter import Linter
from copylint.nlp.parse import Parser
from copylint.rulebook.apply import hits
from copylint.rulebook.phrasing import forget
from copylint.terms import CopylintError
from copylint.trials.examples import all_rules

PLACES = "places.jsonl"  # labels of files that lie elsewhere: places and answers, not a word of the copy
LABELS = "labels.jsonl"
_FIELDS = ("voice", "actor", "outcome", "proof", "benign", "buried")


@dataclass(frozen=True, slots=True)
class Lesson:
    """A unit to learn from; ``start`` and ``end`` are half-open code points of the decoded file."""

    source: str  # the folder it came from
    repo: str  # what is kept together when lessons are split
    file: str
    n: int
    start: int
    end: int
    text: str
    block: str
    kind: str
    heading: str
    words: Sequence[str]  # as the network sees the unit, its heading and the unit before
    around: Sequence[Sequence[str]]
    symbols: Mapping[str, float]
    label: Mapping[str, Any] | None = None
    # (rule, family, number of the alternative) of every rule that hits it, whatever became of that
    hits: Sequence[tuple[str, str, int]] = ()


def lessons_of(folder: Path, files: Path | None = None) -> Iterator[Lesson]:
    """The lessons of a folder as ``corpora/README.md`` describes it, or of one without labels.

    ``files``: where the files lie, if not in its ``files`` or ``pages``. A file that copylint cannot read
    teaches nothing.

    Raises:
        LabelsError: a line of labels that is no object.
    """
    labels: dict[str, list[Mapping[str, Any]]] = {}
    for name in (LABELS, PLACES):
        if (folder / name).is_file():
            for _, row in read_rows(folder / name):
                labels.setdefault(row["file"], []).append(row)
    manifest = folder / "manifest.jsonl"
    listed = {row["file"]: row for _, row in read_rows(manifest)} if manifest.is_file() else {}
    parser = Parser()
    for file in sorted(labels or listed):
        path = _located(folder, files, file)
        if path is None:
            continue
        known = listed.get(file, {})
        # One firm's pages stand in one folder where no repository is known.
        repo = known.get("repo") or f"{folder.name}:{file.split('/')[0]}"
        try:
            yield from _read(folder.name, repo, file, known.get("path", file), path, labels.get(file), parser)
        except CopylintError:
            continue


def _located(folder: Path, files: Path | None, file: str) -> Path | None:
    places = [files] if files else [folder / "files", folder / "pages", folder]
    return next((place / file for place in places if (place / file).is_file()), None)


def _read(
    source: str,
    repo: str,
    file: str,
    published: str,
    path: Path,
    labels: list[Mapping[str, Any]] | None,
    parser: Parser,
) -> Iterator[Lesson]:
    page = Linter(Config(), parser=parser).structure(decode(path.read_bytes(), published))
    hitting = _hits_of(page) if labels else {}
    for unit in page.units:
        start, end = page.place(unit)
        label = _label_of(start, end, labels or ())
        yield lesson_of(page, unit, source, repo, file, label, hitting.get(unit.n, ()))


def _hits_of(page: Page) -> dict[int, list[tuple[str, str, int]]]:
    """Number of a unit → (rule, family, alternative) of each rule that comes with copylint and hits it."""
    found: dict[int, dict[str, tuple[str, str, int]]] = {}
    for rule in all_rules():
        for hit in hits(rule, page, rule.options):
            if hit.unit is not None:
                found.setdefault(hit.unit, {}).setdefault(
                    rule.name, (rule.name, rule.family, hit.alternative)
                )
    forget()
    return {unit: list(those.values()) for unit, those in found.items()}


def lesson_of(
    page: Page,
    unit: Unit,
    source: str,
    repo: str,
    file: str,
    label: Mapping[str, Any] | None,
    hitting: Sequence[tuple[str, str, int]] = (),
) -> Lesson:
    """A unit of a page, in the context that the reader sees."""
    block = page.block(unit)
    above = block.place.heading
    start, end = block.view.span(*unit.span)
    context, _ = context_of(page, unit)
    return Lesson(
        source=source,
        repo=repo,
        file=file,
        n=unit.n,
        start=start,
        end=end,
        text=unit.text,
        block=block.kind.value,
        kind=page.kind.value,
        heading=page.document.blocks[above].text if above is not None else "",
        words=context.words,
        around=(context.heading, context.before),
        symbols=dict(context.symbols),
        label=label,
        hits=hitting,
    )


def _label_of(start: int, end: int, labels: Any) -> dict[str, Any] | None:
    """The answers of the labelled unit that shares most characters with this one, at least half of either."""
    best, most = None, 0
    for row in labels:
        shared = min(end, row["end"]) - max(start, row["start"])
        if shared > most:
            best, most = row, shared
    if best is None or most * 2 < min(end - start, best["end"] - best["start"]):
        return None
    flags = dict(flag.rsplit(":", 1) for flag in best["flags"])
    return {
        **{name: best[name] for name in _FIELDS},
        "flags": {family: int(strength) for family, strength in flags.items()},
    }


def kept(lessons: Iterator[Lesson], path: Path) -> list[Lesson]:
    """The lessons, written to ``path`` or, where it is there already, read from it."""
    if path.is_file():
        return [Lesson(**row) for _, row in read_rows(path)]
    found = list(lessons)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(asdict(lesson)) + "\n" for lesson in found), encoding="utf-8")
    return found
