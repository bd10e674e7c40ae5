"""What the readers make of files people write, block for block."""

import json
from pathlib import Path

import pytest

from tests.formats.blocks import as_data, cases


@pytest.mark.parametrize("path", cases(), ids=lambda path: path.parent.name)
def test_blocks_are_as_written_down(path: Path) -> None:
    expected = json.loads((path.parent / "blocks.json").read_text(encoding="utf-8"))
    assert as_data(path) == expected


def test_there_are_cases() -> None:
    assert len(cases()) >= 8
