"""Lint results become trials; a linter made by hand stands in for the real one."""

import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from copylint.facts import Finding, Names, Page, Sign, Unit
from copylint.laboratory.align import Verdict
from copylint.laboratory.collection import Collection, load
from copylint.laboratory.labels import LabelsError
from copylint.laboratory.measure import measure
from copylint.laboratory.offsets import offset_of
from copylint.results.run import FileResult
from copylint.terms import (
    BlockKind,
    CopylintError,
    DocumentKind,
    Form,
    Need,
    Outcome,
    Owner,
    Severity,
    Voice,
)
from copylint.text import Block, Document, Position, Source, Span, View

TEXT = "# We lead.\r\n\r\n# We lead.\r\n"


@dataclass
class HandMade:
    """Reads the words after the first hash as one unit and finds puffery in it."""

    names: Names
    kind: DocumentKind | None

    def read(self, source: Source) -> Page:
        whole = View.whole(source.text)
        block = Block(BlockKind.H1, whole.sub(1, 10))
        unit = Unit(0, 0, Span(0, 9), " We lead.", Form.SENTENCE, Voice.COMPANY, Owner.THEIRS)
        read = Unit(
            *(0, 0, unit.span, unit.text, unit.form, unit.voice, Owner.CUSTOMER),
            outcome=Outcome.VAGUE,
            benign="promise",
            signs=(Sign("proof", Span(1, 3)),),
        )
        return Page(
            Document(source, "md", (block,)), self.kind or DocumentKind.WEB, False, self.names, (read,)
        )

    def lint(self, source: Source, page: Page | None = None) -> FileResult:
        assert page is not None, "a page is read once, and linted as often as it takes"
        if source.path.endswith(".odd"):
            raise CopylintError("no reader for .odd files")
        start = Position(1, 3)
        finding = Finding(
            *(
                "lead",
                "puffery",
                Severity.WARNING,
                "t",
                "m",
                "w",
                Need.FACT,
                Span(2, 9),
                start,
                Position(1, 10),
            ),
            *("We lead", True, Span(2, 10), "f"),
            also=(Position(3, 3),),
        )
        return FileResult(source.path, self.kind or DocumentKind.WEB, "guess", False, (finding,), words=4)


def row(file: str, start: int, line: int) -> dict[str, object]:
    facts = {
        "voice": "company",
        "actor": "customer3",
        "buried": 0,
        "outcome": "none",
        "proof": 1,
        "benign": 1,
    }
    return {"file": file, "start": start, "end": start + 8, "line": line, **facts, "flags": ["puffery:2"]}


@pytest.fixture
def collection(tmp_path: Path) -> Collection:
    (tmp_path / "a.md").write_bytes(TEXT.encode())
    rows = [row("a.md", 2, 1), row("a.md", 16, 3)]
    (tmp_path / "labels.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    page = {"file": "a.md", "kind": "landing", "score": 10, "maturity": "product-focused"}
    (tmp_path / "pages.jsonl").write_text(json.dumps(page), encoding="utf-8")
    (tmp_path / "manifest.jsonl").write_text('{"file": "a.md", "path": "pages/home.md"}', encoding="utf-8")
    return load(tmp_path)


def test_a_file_is_read_and_aligned(collection: Collection) -> None:
    (file,) = measure("set", [collection], HandMade).files
    (judged,) = file.judged
    assert (judged.verdict, judged.label) == (Verdict.CLEAR, file.labels[0])
    assert file.labels[0].words == "We lead."
    assert set(file.found) == {Span(2, 10), Span(16, 24)}, "the repeated sentence counts in both places"
    first, second = file.pairs
    assert first.read is not None
    assert (first.read.span, second.read) == (Span(2, 10), None)
    assert first.read.answers == {
        "voice": "company",
        "actor": "customer3",
        "outcome": "vague",
        "proof": "yes",
        "benign": "yes",
        "buried": "no",
        "imperative": "no",
    }
    assert (file.words, file.page.kind, file.page.score) == (4, "web", None)


def test_names_kinds_and_published_paths_reach_the_linter(collection: Collection) -> None:
    asked: list[tuple[Names, DocumentKind | None]] = []
    paths: list[str] = []

    class Watched(HandMade):
        def lint(self, source: Source, page: Page | None = None) -> FileResult:
            paths.append(source.path)
            return super().lint(source, page)

    def readers(names: Names, kind: DocumentKind | None) -> HandMade:
        asked.append((names, kind))
        return Watched(names, kind)

    named = {"a.md": {"names": ["Acme"], "products": ["Acme Cloud"]}}
    measure("set", [collection], readers, named, kinds_given=True)
    measure("set", [collection], readers)
    named_ones, plain_ones = asked[: len(asked) // 2], asked[len(asked) // 2 :]
    assert set(named_ones) == {(Names(company=("Acme",), products=("Acme Cloud",)), DocumentKind.LANDING)}
    assert set(plain_ones) == {(Names(), None)}
    assert paths == ["pages/home.md"] * 2


def test_the_first_notes_and_the_rules_in_preview_come_from_the_same_reading(collection: Collection) -> None:
    pages: list[Page | None] = []

    class Previewing(HandMade):
        def lint(self, source: Source, page: Page | None = None) -> FileResult:
            pages.append(page)
            return super().lint(source, page)

    trial = measure("set", [collection], HandMade, previewing=Previewing)
    assert pages != [None]
    assert [file.judged for file in trial.previewed] == [file.judged for file in trial.files]
    assert trial.files[0].first == trial.files[0].judged


def test_unreadable_files_are_named(collection: Collection) -> None:
    folder = collection.folder
    (folder / "b.odd").write_bytes(TEXT.encode())
    with (folder / "labels.jsonl").open("a", encoding="utf-8") as labels:
        labels.write("\n" + json.dumps(row("b.odd", 2, 1)))
    trial = measure("set", [load(folder)], HandMade)
    assert len(trial.files) == 1
    assert trial.left_out == ("b.odd: no reader for .odd files",)


def test_a_trial_of_unreadable_files_only_is_an_error(collection: Collection) -> None:
    class Broken(HandMade):
        def lint(self, source: Source, page: Page | None = None) -> FileResult:
            assert page is not None
            raise CopylintError(f"no model for {source.path}")

    with pytest.raises(LabelsError, match=r"none of the files could be read; the first one: a\.md: no model"):
        measure("set", [collection], Broken)


def test_lines_and_columns_turn_into_offsets() -> None:
    source = Source.of(TEXT)
    assert [offset_of(source, Position(*place)) for place in [(1, 1), (1, 3), (2, 1), (3, 3)]] == [
        0,
        2,
        12,
        16,
    ]
