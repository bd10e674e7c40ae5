"""The JSON report keeps to the schema that is shipped with it."""

import json
from typing import Any

import pytest

from copylint.report import as_json, schema
from copylint.terms import DocumentKind
from tests.report.cases import CASES

TYPES: dict[str, type | tuple[type, ...]] = {
    "object": dict,
    "array": list,
    "string": str,
    "integer": int,
    "boolean": bool,
    "null": type(None),
}
NOTES = {"$schema", "$defs", "title", "description"}


def faults(value: Any, rule: dict[str, Any], at: str = "$") -> list[str]:
    """What is wrong with a value, for the part of JSON Schema that the report's schema uses."""
    found: list[str] = []
    if rule.get("type") in ("object", "array") and not isinstance(value, TYPES[rule["type"]]):
        return [f"{at}: not {rule['type']}"]
    for word, wanted in rule.items():
        if word == "$ref":
            found += faults(value, schema()["$defs"][wanted.removeprefix("#/$defs/")], at)
        elif word == "type":
            names = [wanted] if isinstance(wanted, str) else wanted
            right = any(isinstance(value, TYPES[name]) for name in names)
            if not right or (isinstance(value, bool) and "boolean" not in names):
                found.append(f"{at}: not {names}")
        elif word == "const":
            found += [] if value == wanted else [f"{at}: not {wanted}"]
        elif word == "enum":
            found += [] if value in wanted else [f"{at}: {value!r} not allowed"]
        elif word == "anyOf":
            found += (
                [] if any(not faults(value, option, at) for option in wanted) else [f"{at}: fits nothing"]
            )
        elif word == "minimum":
            found += [f"{at}: too small"] if isinstance(value, int) and value < wanted else []
        elif word == "maximum":
            found += [f"{at}: too large"] if isinstance(value, int) and value > wanted else []
        elif word == "required":
            found += [f"{at}: no {key}" for key in wanted if key not in value]
        elif word == "properties":
            for key in value.keys() & wanted.keys():
                found += faults(value[key], wanted[key], f"{at}.{key}")
        elif word == "additionalProperties":
            found += [f"{at}: {key} is not in the schema" for key in value.keys() - rule["properties"].keys()]
        elif word == "items":
            for number, item in enumerate(value):
                found += faults(item, wanted, f"{at}[{number}]")
        else:
            assert word in NOTES, f"the check does not know {word}"
    return found


@pytest.mark.parametrize("name", CASES)
def test_every_report_keeps_to_the_schema(name: str) -> None:
    assert faults(json.loads(as_json(CASES[name][0])), schema()) == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (["schema"], 2),
        (["files", 0, "kind"], "flyer"),
        (["files", 0, "findings", 0, "line"], 0),
        (["files", 0, "findings", 0, "verbatim"], 1),
        (["files", 0, "findings", 0, "extra"], "x"),
        (["files", 0, "score", "parts", "actor"], 101),
        (["files", 0, "score"], []),
        (["summary", "score"], "54"),
    ],
)
def test_the_check_can_fail(path: list[Any], value: Any) -> None:
    report = json.loads(as_json(CASES["one-file"][0]))
    inner = report
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = value
    assert faults(report, schema())


def test_the_schema_lists_every_kind() -> None:
    kinds = schema()["$defs"]["file"]["properties"]["kind"]["enum"]
    assert set(kinds) == {kind.value for kind in DocumentKind}
