"""The table on the page of formats is made from the readers, and current."""

from pathlib import Path

import pytest

from copylint.formats.endings import READERS
from copylint.formats.told import TOLD
from copylint.laboratory.formats_page import BEGIN, END, main


def test_the_page_in_docs_is_up_to_date(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--check"]) == 0, capsys.readouterr().err


def test_a_page_out_of_date_is_named_and_written_anew(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "formats.md"
    file.write_text(f"# Before\n\n{BEGIN}\n{END}\n\nAfter.\n", encoding="utf-8")
    assert main(["--check", "--to", str(file)]) == 1
    assert capsys.readouterr().err == "docs/formats.md: out of date; run: make docs\n"
    assert main(["--to", str(file)]) == 0
    assert main(["--check", "--to", str(file)]) == 0
    written = file.read_text(encoding="utf-8")
    assert written.startswith("# Before\n")
    assert written.endswith("\n\nAfter.\n")
    assert "`.pptx`" in written


def test_a_page_without_a_place_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "formats.md"
    file.write_text("Mine.", encoding="utf-8")
    assert main(["--to", str(file)]) == 2
    assert "no place for the table" in capsys.readouterr().err
    assert file.read_text(encoding="utf-8") == "Mine."


def test_every_ending_is_told_once() -> None:
    told = [ending for one in TOLD for ending in one.endings]
    assert sorted(told) == sorted(READERS)
