"""One sentence in every place of every format: where a finding must land, and where none may.

In each file "report N" stands where a visitor reads it, and "hidden N" where nobody does or where a
customer speaks.
"""

import re
from pathlib import Path

import pytest

from copylint import Config, DocumentKind
from copylint.formats import decode
from copylint.linter import Linter, Options
from copylint.text import Source
from tests.formats.word_files import ITEM, document, paragraph, run

FILES = sorted((Path(__file__).parent / "torture").iterdir())
NUMBERED = re.compile(r"\b(report|hidden)[- ](\d+)")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.suffix)
def test_findings_land_where_a_visitor_reads(file: Path) -> None:
    check(decode(file.read_bytes(), file.name))


def test_findings_land_where_a_visitor_reads_in_a_word_document() -> None:
    said = "Our platform lets you export {}."
    parts = (
        paragraph(said.format("report 1"), "berschrift1"),
        f"<w:p>{run('Our platform ')}{run('lets you', '<w:b/>')}{run(' export report 2.')}</w:p>",
        paragraph(said.format("report 3"), more=ITEM),
        f"<w:tbl><w:tr><w:tc>{paragraph(said.format('report 4'))}</w:tc></w:tr></w:tbl>",
        f"<w:p><w:ins>{run(said.format('report 5'))}</w:ins></w:p>",
        f"<w:p>{run(said.format('hidden 1'), '<w:vanish/>')}</w:p>",
        f"<w:p><w:del><w:r><w:delText>{said.format('hidden 2')}</w:delText></w:r></w:del></w:p>",
        paragraph("Our platform lets us export hidden 3.", "Zitat"),
        paragraph("— Priya Nair, controller", "Zitat"),
        "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>"
        f"{said.format('hidden 4')}</w:instrText></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>",
    )
    source = decode(document("".join(parts)), "a.docx")
    assert "report 5" in source.text
    check(source)


def check(source: Source) -> None:
    """Assert that each "report N" of a source holds a finding, and no "hidden N" does."""
    linter = Linter(Config(), Options(select=("product-lets-you",), kind=DocumentKind.LANDING))
    found = linter.lint(source).findings
    told = set()
    for finding in found:
        assert re.sub(r"\W+", " ", finding.text).lower() == "our platform lets"
        assert source.text[finding.span.start] in "Oo"
        place = source.text[finding.sentence.start : finding.sentence.end + 3]
        told |= {f"{kind} {n}" for kind, n in NUMBERED.findall(re.sub(r"\s+|=\n", " ", place))[:1]}
    wanted = {f"{kind} {n}" for kind, n in NUMBERED.findall(source.text) if kind == "report"}
    assert {one for one in told if one.startswith("hidden")} == set()
    assert told == wanted
