"""Every page of the corpora and the samples: no crash, and every place is the place it says."""

from pathlib import Path

import pytest

from copylint import lint_file
from copylint.text import Source

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("corpora/pages/**/*.*"), *ROOT.glob("samples/*.md")])


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


def test_there_are_pages() -> None:
    assert len(PAGES) > 20
