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

FILES = sorted((Path(__file__).parent / "torture").iterdir())
NUMBERED = re.compile(r"\b(report|hidden)[- ](\d+)")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.suffix)
def test_findings_land_where_a_visitor_reads(file: Path) -> None:
    source = decode(file.read_bytes(), file.name)
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
