"""Every machine format before somebody else's judge: their schemas, and a parser of theirs."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import FormatChecker
from jsonschema.validators import validator_for
from junitparser import JUnitXml
from lxml import etree

from copylint.report import REPORTERS, Look
from copylint.report.machine import schema
from copylint.terms import DocumentKind
from tests.report.runs import RUNS, many, with_everything

SCHEMAS = Path(__file__).parent / "schemas"
JSON_SCHEMAS = {"sarif": "sarif-2.1.0.json", "rdjson": "rdjson.json", "gitlab": "gitlab.json"}


@cache
def validator(name: str) -> Any:
    if name == "json":
        wanted = schema()
    else:
        wanted = json.loads((SCHEMAS / JSON_SCHEMAS[name]).read_text(encoding="utf-8-sig"))
    made = validator_for(wanted)
    made.check_schema(wanted)
    return made(wanted, format_checker=FormatChecker())


def faults(name: str, value: Any) -> list[str]:
    return [f"{list(error.path)}: {error.message}" for error in validator(name).iter_errors(value)]


def made(name: str, run: str) -> str:
    return REPORTERS[name].report(RUNS[run], Look())


@pytest.mark.parametrize("run", RUNS)
@pytest.mark.parametrize("name", ["json", *JSON_SCHEMAS])
def test_json_formats_keep_to_their_schemas(name: str, run: str) -> None:
    assert faults(name, json.loads(made(name, run))) == []


@pytest.mark.parametrize(
    ("name", "path", "value"),
    [
        ("json", ["schema"], 2),
        ("json", ["files", 0, "kind"], "flyer"),
        ("json", ["files", 0, "findings", 0, "line"], 0),
        ("json", ["files", 0, "findings", 0, "verbatim"], 1),
        ("json", ["files", 0, "findings", 0, "extra"], "x"),
        ("json", ["files", 0, "score", "parts", "actor"], 101),
        ("json", ["files", 0, "before"], []),
        ("json", ["summary", "rules", 0, "found"], "3"),
        ("json", ["fixed", 0, "count"], 0),
        ("sarif", ["runs", 0, "results", 0, "level"], "idea"),
        ("sarif", ["runs", 0, "columnKind"], "bytes"),
        ("rdjson", ["diagnostics", 0, "severity"], "IDEA"),
        ("gitlab", [0, "location", "path"], "./a.md"),
        ("gitlab", [0, "severity"], "error"),
    ],
)
def test_the_judges_can_fail(name: str, path: list[Any], value: Any) -> None:
    report = json.loads(REPORTERS[name].report(with_everything(), Look()))
    inner = report
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = value
    assert faults(name, report)


def test_the_schema_lists_every_kind() -> None:
    kinds = schema()["$defs"]["file"]["properties"]["kind"]["enum"]
    assert set(kinds) == {kind.value for kind in DocumentKind}


@pytest.mark.parametrize("run", RUNS)
def test_junit_keeps_to_the_schema_of_jenkins(run: str) -> None:
    wanted = etree.XMLSchema(etree.parse(SCHEMAS / "junit-10.xsd"))
    wanted.assertValid(etree.fromstring(made("junit", run).encode()))


def test_junit_counts_what_a_reader_of_junit_counts() -> None:
    suites = JUnitXml.fromstring(made("junit", "everything").encode())
    seen = [case for suite in suites for case in suite]
    assert suites.tests == len(seen) == sum(suite.tests for suite in suites)
    results = [type(result).__name__ for case in seen for result in case.result]
    assert suites.failures == results.count("Failure") == 3  # of a file whose gate fails warnings
    assert suites.errors == results.count("Error") == 2
    assert results.count("Skipped") == 2
    clean = JUnitXml.fromstring(made("junit", "no files").encode())
    assert [case.is_passed for suite in clean for case in suite] == [True]


@pytest.mark.parametrize("run", RUNS)
def test_checkstyle_holds_what_its_own_logger_writes(run: str) -> None:
    root = etree.fromstring(made("checkstyle", run).encode())
    assert (root.tag, root.get("version")) == ("checkstyle", "4.3")
    for file in root:
        assert file.tag == "file"
        assert set(file.attrib) == {"name"}
        for error in file:
            assert set(error.attrib) - {"column"} == {"line", "severity", "message", "source"}
            assert error.get("severity") in ("error", "warning", "info")


@pytest.mark.parametrize("run", RUNS)
def test_gitlab_sees_each_finding_once(run: str) -> None:
    marks = [issue["fingerprint"] for issue in json.loads(made("gitlab", run))]
    assert len(set(marks)) == len(marks)


def test_the_same_footer_on_two_pages_is_two_issues() -> None:
    issues = json.loads(REPORTERS["gitlab"].report(many(6, files=2), Look()))
    assert len({issue["fingerprint"] for issue in issues}) == 12
