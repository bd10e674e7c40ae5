"""Ordinary pages and what a person gets to see on them."""

from pathlib import Path

import pytest

from copylint.config import Config
from copylint.facts import Names
from copylint.laboratory.fine_pages import fine_pages
from copylint.linter import Linter
from copylint.results import FileResult
from copylint.terms import Severity
from copylint.text import Source
from copylint.trials.examples import parser

PAGE = """\
---
copylint: {kind: landing}
---

We offer innovative solutions for every industry. Our platform lets you export reports.
"""


def write(folder: Path) -> Path:
    (folder / "pages").mkdir()
    (folder / "pages" / "home.md").write_text(PAGE, encoding="utf-8")
    (folder / "names.json").write_text('{"home.md": {"names": ["Acme"]}}', encoding="utf-8")
    return folder


@pytest.mark.parametrize(("level", "first"), [(Severity.WARNING, False), (Severity.ERROR, True)])
def test_notes_and_what_must_be_fixed_first(tmp_path: Path, level: Severity, first: bool) -> None:
    asked: list[Names] = []

    def lint(source: Source, names: Names) -> FileResult:
        asked.append(names)
        return Linter(Config(severity={"we-offer": level}), parser=parser()).lint(source)

    (page,) = fine_pages(write(tmp_path), lint)
    assert asked == [Names(company=("Acme",))]
    assert (page.file, page.kind) == ("home.md", "landing")
    assert page.notes == len(page.lines) > 1
    assert (page.fix_first > 0) is first
    assert page.fine is (page.notes <= 3 and not first)


def test_no_folder_no_pages(tmp_path: Path) -> None:
    def lint(source: Source, names: Names) -> FileResult:
        raise AssertionError((source, names))

    assert fine_pages(tmp_path / "fine", lint) == ()
