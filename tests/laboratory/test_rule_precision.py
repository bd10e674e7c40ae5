"""What SARIF says of a rule's precision is what was measured."""

import json
from pathlib import Path

import pytest

from copylint.laboratory.rule_precision import main, precision
from copylint.report.sarif import precision as shipped
from copylint.terms import CopylintError

REPORT = Path(__file__).parents[2] / "corpora" / "REPORT.md"


def test_the_shipped_levels_are_those_of_the_report() -> None:
    assert shipped() == precision(REPORT.read_text(encoding="utf-8"))
    assert len(shipped()) > 10


def test_levels_need_ten_hits_and_count_those_by_hand() -> None:
    row = "| a-family/{} | stable | {} (1–2) | {} | 9/12 |"
    report = "\n".join(
        [
            row.format("few", "9/9 = 100%", ""),
            row.format("none", "–", ""),
            row.format("sure", "5/5 = 100%", "14/15"),
            row.format("good", "17/20 = 85%", ""),
            row.format("fair", "6/10 = 60%", ""),
            row.format("poor", "5/10 = 50%", "0/1"),
        ]
    )
    assert precision(report) == {"sure": "very-high", "good": "high", "fair": "medium", "poor": "low"}


def test_a_report_without_rules_is_an_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "r.md").write_text("# Nothing\n")
    with pytest.raises(CopylintError, match="no table of rules"):
        precision("# Nothing\n")
    assert main([str(tmp_path / "r.md"), str(tmp_path / "p.json")]) == 2
    assert "run make eval" in capsys.readouterr().err
    assert main([str(REPORT), str(tmp_path / "p.json")]) == 0
    assert json.loads((tmp_path / "p.json").read_text()) == shipped()
