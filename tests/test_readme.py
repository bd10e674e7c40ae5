"""What the README shows is what the program prints."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from copylint.cli.check import check

ROOT = Path(__file__).parents[1]


def test_the_report_of_the_sample_is_the_one_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "100")
    shown = re.search(r"## What you see\n+```\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    assert shown is not None
    printed = CliRunner().invoke(check, ["samples/launch.md"]).output
    parts = shown.group(1).strip("\n").split("\n\n")
    assert len(parts) > 1
    for part in parts:
        assert part in printed
