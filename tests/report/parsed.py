"""Every machine format read back by a reader that is not the writer: findings as plain rows."""

import json
import re
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple
from urllib.parse import unquote

from lxml import etree

from copylint.results.run import Run


class Row(NamedTuple):
    """A finding as a format tells it; ``column`` in code points, None where a format has none."""

    path: str
    line: int
    column: int | None
    rule: str
    severity: str


def from_json(text: str) -> list[Row]:
    return [
        Row(file["path"], f["line"], f["column"], f["name"], f["severity"])
        for file in json.loads(text)["files"]
        for f in file["findings"]
        if f["suppressed"] is None and not f["old"]
    ]


def from_concise(text: str) -> list[Row]:
    rows = []
    for line in text.splitlines():
        match = re.fullmatch(r"(.*?):(\d+):(\d+): (\S+) (\w+): .*", line)
        assert match, line
        rows.append(Row(match[1], int(match[2]), int(match[3]), match[4], match[5]))
    return rows


def from_sarif(text: str) -> list[Row]:
    (told,) = json.loads(text)["runs"]
    assert told["columnKind"] == "unicodeCodePoints"
    rows = []
    for result in told["results"]:
        if result["suppressions"] or result.get("baselineState") == "unchanged":
            continue
        (location,) = result["locations"]
        where, region = (
            location["physicalLocation"]["artifactLocation"],
            location["physicalLocation"]["region"],
        )
        assert told["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        level = result["level"].replace("note", "info")
        rows.append(
            Row(unquote(where["uri"]), region["startLine"], region["startColumn"], result["ruleId"], level)
        )
    return rows


def command(line: str) -> tuple[str, dict[str, str], str] | None:
    """A line as the runner of GitHub Actions takes it: command, properties and message, or no command.

    After ``ActionCommand.TryParseV2`` of actions/runner: trimmed, it starts with ``::``, the next ``::`` ends
    the properties, which commas and the first equals sign divide.
    """
    line = line.lstrip()
    end = line.find("::", 2)
    if not line.startswith("::") or end < 0:
        return None
    name, _, rest = line[2:end].partition(" ")
    properties = dict(part.split("=", 1) for part in rest.strip().split(",") if "=" in part)
    for key, value in properties.items():
        for mark, character in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
            value = value.replace(mark, character)
        properties[key] = value
    data = line[end + 2 :].replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")
    return name, properties, data


def from_github(text: str) -> list[Row]:
    rows = []
    for line in text.splitlines():
        read = command(line)
        assert read, line
        name, found, _ = read
        if "line" in found:
            rule = found["title"].rpartition("(")[2].removesuffix(")")
            column = int(found["col"]) if "col" in found else None
            rows.append(Row(found["file"], int(found["line"]), column, rule, name.replace("notice", "info")))
    return rows


def from_gitlab(text: str) -> list[Row]:
    levels = {"critical": "error", "minor": "warning", "info": "info"}
    return [
        Row(
            issue["location"]["path"],
            issue["location"]["lines"]["begin"],
            None,
            issue["check_name"],
            levels[issue["severity"]],
        )
        for issue in json.loads(text)
        if issue["severity"] != "blocker"
    ]


def from_junit(text: str) -> list[Row]:
    rows = []
    for case in etree.fromstring(text.encode()).iter("testcase"):
        for inner in case:
            if inner.tag != "error":
                rule, line, column = case.get("name", "").rsplit(":", 2)
                rows.append(
                    Row(case.get("classname", ""), int(line), int(column), rule, inner.get("type", ""))
                )
    return rows


def from_checkstyle(text: str) -> list[Row]:
    return [
        Row(
            file.get("name", ""),
            int(error.get("line", "")),
            int(error.get("column", "")),
            error.get("source", "").split(".")[-1],
            error.get("severity", ""),
        )
        for file in etree.fromstring(text.encode()).iter("file")
        for error in file
        if error.get("source") != "copylint"
    ]


def from_rdjson(text: str, run: Run) -> list[Row]:
    lines = {(file.path, number): line for file in run.files for number, line in file.lines}
    rows = []
    for found in json.loads(text)["diagnostics"]:
        if "range" not in found["location"]:
            continue
        path, start = found["location"]["path"], found["location"]["range"]["start"]
        before = lines[path, start["line"]].encode()[: start["column"] - 1]
        column = len(before.decode()) + 1
        rows.append(Row(path, start["line"], column, found["code"]["value"], found["severity"].lower()))
    return rows


READERS: Mapping[str, Callable[[str], list[Row]]] = {
    "json": from_json,
    "concise": from_concise,
    "sarif": from_sarif,
    "github": from_github,
    "gitlab": from_gitlab,
    "junit": from_junit,
    "checkstyle": from_checkstyle,
}


def rows(name: str, text: str, run: Run) -> list[Row]:
    """The findings of a report."""
    return from_rdjson(text, run) if name == "rdjson" else READERS[name](text)


def strings(value: Any) -> list[str]:
    """Every string inside of a JSON value."""
    if isinstance(value, str):
        return [value]
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [text for each in inner for text in strings(each)]
