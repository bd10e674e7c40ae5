"""Every page of the corpora and the samples: no crash, and every place is the place it says."""

from pathlib import Path

import pytest

from copylint import Config, DocumentKind, lint_file, lint_text
from copylint.formats import decode
from copylint.linter import Linter, Options
from copylint.text import Source

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("corpora/*/pages/**/*.*"), *ROOT.glob("samples/*.md")])


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_places_are_exact(page: Path) -> None:
    source = Source.decode(page.read_bytes(), str(page))
    for finding in lint_file(page).findings:
        assert source.position(finding.span.start) == finding.start
        assert source.position(finding.span.end) == finding.end
        assert finding.sentence.start <= finding.span.start < finding.span.end <= finding.sentence.end
        if finding.verbatim:
            assert source.text[finding.span.start : finding.span.end] == finding.text
        else:
            # What markup or a line break interrupts still begins and ends with the words as read.
            assert source.text[finding.span.start] == finding.text[0]
            assert source.text[finding.span.end - 1] == finding.text[-1]


FORMATS = sorted(ROOT.glob("tests/formats/cases/*/input.*"))
EVERYTHING = Options(kind=DocumentKind.LANDING, preview=True)


@pytest.mark.parametrize("file", FORMATS, ids=lambda file: file.parent.name)
def test_every_rule_gets_through_every_format(file: Path) -> None:
    source = decode(file.read_bytes(), str(file))
    for finding in Linter(Config(), EVERYTHING).lint(source).findings:
        assert finding.sentence.start <= finding.span.start < finding.span.end <= finding.sentence.end
        if finding.verbatim:
            assert source.text[finding.span.start : finding.span.end] == finding.text


@pytest.mark.parametrize(
    "text", ["Intuitive", "It is seamless", "The best", "We", "“", "Our", "You get", "- "]
)
def test_lines_that_end_too_soon(text: str) -> None:
    assert lint_text(text, kind=DocumentKind.LANDING).path == "text.md"


def test_there_are_pages() -> None:
    assert len(PAGES) > 20
