"""The settings that our own pages show are settings that a config takes."""

import re
import tomllib
from pathlib import Path

import jsonschema
import pytest

from copylint.config.schema import json_schema

ROOT = Path(__file__).parents[2]
PAGES = [*sorted((ROOT / "docs").glob("*.md")), ROOT / "README.md"]
SHOWN = [
    pytest.param(block, id=f"{page.name}-{number}")
    for page in PAGES
    # What docs/configuration.md shows below a heading such as ``brand.names`` stands in that table, and
    # docs/own-reader.md shows the pyproject.toml of a package.
    if page.name not in ("configuration.md", "own-reader.md")
    for number, block in enumerate(
        re.findall(r"^```toml\n(.*?)^```", page.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE), 1
    )
]


def test_there_is_something_to_check() -> None:
    assert len(SHOWN) > 3


@pytest.mark.parametrize("block", SHOWN)
def test_a_page_shows_what_a_config_takes(block: str) -> None:
    jsonschema.validate(tomllib.loads(block), json_schema())
