"""What the page on keeping a line tells people to write is what copylint understands."""

import re
from pathlib import Path

import pytest

from copylint.formats import read
from copylint.text import Source

PAGE = (Path(__file__).parents[2] / "docs" / "keeping-a-line.md").read_text(encoding="utf-8")
FENCES = [
    (name, body)
    for name, body in re.findall(r"^```([\w.]+)\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
    if name not in ("bash", "toml")
]
ENDINGS = {"markdown": "md", "liquid": "liquid"}


@pytest.mark.parametrize(("name", "body"), FENCES)
def test_a_comment_of_the_page_is_understood(name: str, body: str) -> None:
    document = read(Source.of(body, f"page.{ENDINGS.get(name, name)}"))
    assert len(document.directives) == body.count("copylint-")
    assert [one.fault for one in document.directives if one.fault] == []
    assert {one.names for one in document.directives} == {("we-offer",)}
    assert all(one.reason for one in document.directives)
    for block in document.blocks:  # and covers the copy beside it
        place = block.view.span(0, len(block.text))
        assert any(span.touches(place) for one in document.directives for span in one.covers)


def test_the_page_speaks_of_every_format() -> None:
    assert len(FENCES) >= 14
