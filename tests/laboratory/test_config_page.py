"""The configuration page is made from the table of options, and current."""

from pathlib import Path

import pytest

from copylint.config.options import OPTIONS
from copylint.laboratory.config_page import main, page


def test_the_page_in_docs_is_up_to_date(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--check"]) == 0, capsys.readouterr().err


def test_a_page_out_of_date_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "docs" / "configuration.md"
    assert main(["--check", "--to", str(file)]) == 1
    assert capsys.readouterr().err == "docs/configuration.md: out of date; run: make docs\n"
    assert main(["--to", str(file)]) == 0
    assert main(["--check", "--to", str(file)]) == 0


def test_the_page_has_every_option() -> None:
    text = page()
    assert [option.key for option in OPTIONS if f"### `{option.key}`\n\n{option.meaning}" not in text] == []
