"""SARIF before Microsoft's multitool with GitHub's rules, rdjson before a validator of reviewdog's format."""

import json
import os
import re
import subprocess
from pathlib import Path

import pytest

from copylint.report import REPORTERS, Look
from copylint.results.run import Run
from tests.report.runs import RUNS, many, with_everything
from tests.report.test_injection import made_of

pytestmark = pytest.mark.peers
MODULES = Path(__file__).parent / "node_modules"
# We have no site to send anybody to, and the schema's address cannot be reached without a network.
ALLOWED = {"SARIF2005"}
HOSTILE = made_of("a b%\udcff\n<x>.md", "[x](https://example.org) {0} <b> \x1b[1m", "`@a` ##[error]x ]]>")


def multitool() -> Path:
    """The program itself: its starter in JavaScript would hand ``Sarif;Ghas`` to a shell."""
    (found,) = (
        path
        for path in MODULES.glob("@microsoft/*/Sarif.Multitool*")
        if path.suffix in (".Multitool", ".exe")
    )
    found.chmod(0o755)  # the package's own script would do it, and scripts are switched off
    return found


def complaints(report: str, folder: Path) -> list[str]:
    """Errors and warnings of the multitool; it exits with 0 even where there are errors."""
    file = folder / "report.sarif"
    file.write_text(report, encoding="utf-8")
    done = subprocess.run(
        [multitool(), "validate", "--rule-kind", "Sarif;Ghas", "--level", "Error;Warning", file],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"},
    )
    assert "1 files scanned" in done.stdout, done.stdout + done.stderr
    return re.findall(r": (?:error|warning) ([A-Z]+\d+)", done.stdout)


@pytest.mark.parametrize(
    "run", [with_everything(), RUNS["no files"], RUNS["only problems"], HOSTILE, many(200, files=3)]
)
def test_sarif(run: Run, tmp_path: Path) -> None:
    assert set(complaints(REPORTERS["sarif"].report(run, Look()), tmp_path)) <= ALLOWED


def test_the_multitool_can_complain(tmp_path: Path) -> None:
    report = json.loads(REPORTERS["sarif"].report(with_everything(), Look()))
    report["runs"][0]["results"][0]["ruleIndex"] = 99
    report["runs"][0]["results"][1]["message"]["text"] = "no end"
    assert set(complaints(json.dumps(report), tmp_path)) - ALLOWED


def validated(report: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [MODULES / ".bin" / "rdformat-validator", "--strict", "--no-extra-fields"],
        input=report,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("run", [with_everything(), RUNS["suggested"], RUNS["no files"], HOSTILE])
def test_rdjson(run: Run) -> None:
    done = validated(REPORTERS["rdjson"].report(run, Look()))
    assert done.returncode == 0, done.stdout


def test_the_validator_can_complain() -> None:
    assert validated('{"diagnostics": [{"location": {}}]}').returncode == 1
