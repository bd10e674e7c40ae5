"""Reports as files: read them as a user would. ``UPDATE_GOLDEN=1 pytest tests/report`` writes them anew."""

import os
from pathlib import Path

import pytest

from copylint.report import REPORTERS, Look
from copylint.report.concise import concise
from copylint.report.full import full
from copylint.report.machine import as_json
from copylint.report.measure import cells
from tests.report.cases import CASES
from tests.report.runs import with_everything

GOLDEN = Path(__file__).parent / "golden"


def check(name: str, text: str) -> None:
    file = GOLDEN / name
    if os.environ.get("UPDATE_GOLDEN"):
        GOLDEN.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="")
    with file.open(encoding="utf-8", newline="") as golden:
        assert text == golden.read()


@pytest.mark.parametrize("name", CASES)
def test_full(name: str) -> None:
    check(f"{name}.txt", full(*CASES[name]))


@pytest.mark.parametrize("name", ["one-file", "wide-characters", "folder", "plan"])
def test_machine_formats(name: str) -> None:
    check(f"{name}.concise", concise(CASES[name][0]))
    check(f"{name}.json", as_json(CASES[name][0]))


@pytest.mark.parametrize("name", ["markdown", "github", "gitlab", "junit", "checkstyle", "rdjson", "sarif"])
def test_formats_of_others(name: str) -> None:
    endings = {"markdown": "md", "junit": "junit.xml", "checkstyle": "checkstyle.xml"}
    text = REPORTERS[name].report(with_everything(), Look())
    check(f"everything.{endings.get(name, name)}", text)


@pytest.mark.parametrize("name", ["plan", "job-post", "questions"])
def test_what_is_said_of_a_whole_document_in_markdown(name: str) -> None:
    check(f"{name}.md", REPORTERS["markdown"].report(CASES[name][0], Look()))


def test_no_report_is_left_behind() -> None:
    assert {file.name for file in GOLDEN.glob("*.txt")} == {f"{name}.txt" for name in CASES}


@pytest.mark.parametrize("name", [name for name in CASES if name not in ("color", "plan-color", "folder")])
def test_lines_keep_to_the_width(name: str) -> None:
    run, look = CASES[name]
    for line in full(run, look).splitlines():
        assert (
            cells(line) <= look.width
            or "-->" in line
            or line.startswith(("content/", "README", "docs/", "plans/", "jobs/"))
        ), line
