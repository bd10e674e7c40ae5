"""SARIF 2.1.0, as code scanning reads it."""

import json
import re
from collections import Counter
from functools import cache
from importlib.resources import files
from typing import Any

from copylint.facts import Finding
from copylint.report.escape import code, dumped, markdown, uri
from copylint.report.look import Look
from copylint.report.measure import safe
from copylint.report.places import in_repository
from copylint.results.run import AboutRule, Problem, Run
from copylint.terms import VERSION, Severity

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_MARKED = re.compile(r"<<((?:(?!<<|>>).)*+)>>", re.DOTALL)
_HOLE = re.compile(r"\{(\d+)\}")
_EXAMPLES = 3


@cache
def precision() -> dict[str, str]:
    """How often a rule is right, by its name, for those measured on enough copy; ``make eval`` writes it."""
    loaded: dict[str, str] = json.loads((files(__package__) / "precision.json").read_text(encoding="utf-8"))
    return loaded


def sarif(run: Run, look: Look) -> str:
    """One run with every finding: what is silenced carries its reason, what is old says so.

    Columns are code points. Paths are relative to the root of the repository.
    """
    rules = {rule.name: rule for rule in (*run.rules, *_unlisted(run))}
    index = {name: n for n, name in enumerate(rules)}
    results = []
    for file in run.files:
        times: Counter[str] = Counter()
        place = _place(in_repository(file.path, look))
        for finding in file.findings:
            times[finding.fingerprint] += 1
            nth = times[finding.fingerprint]
            results.append(_result(finding, place, index[finding.name], nth, based=bool(run.base)))
    driver = {
        "name": "copylint",
        "semanticVersion": VERSION,
        "rules": [_rule(rule) for rule in rules.values()],
    }
    told = {
        "tool": {"driver": driver},
        "invocations": [
            {
                "executionSuccessful": not run.problems,
                "toolExecutionNotifications": [_notification(problem, look) for problem in run.problems],
            }
        ],
        "originalUriBaseIds": {"%SRCROOT%": {"description": {"text": "The root of the repository."}}},
        "columnKind": "unicodeCodePoints",
        "automationDetails": {"id": "copylint/"},
        "results": results,
    }
    schema = "https://json.schemastore.org/sarif-2.1.0.json"
    return dumped({"$schema": schema, "version": "2.1.0", "runs": [told]})


def _unlisted(run: Run) -> list[AboutRule]:
    """Rules that spoke and are not listed, such as those of a run made by hand."""
    listed = {rule.name for rule in run.rules}
    spoke = {f.name: f for file in run.files for f in file.findings if f.name not in listed}
    return [AboutRule(f.name, f.family, f.title, f.why, "", f.severity) for f in spoke.values()]


def _plain(text: str) -> str:
    """Text for a message: what reads like a link or a place to fill is neither."""
    text = _HOLE.sub(r"{{\1}}", safe(text))
    if "](" in text:
        text = text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
    return text


def _sentence(text: str) -> str:
    text = _plain(text)
    return text if text.endswith((".", "!", "?")) else text + "."


def _place(path: str) -> dict[str, str]:
    where = uri(path)
    return {"uri": where} if where.startswith("file:") else {"uri": where, "uriBaseId": "%SRCROOT%"}


def _unmarked(mark: re.Match[str]) -> str:
    return mark[1]


def _rule(rule: AboutRule) -> dict[str, Any]:
    parts = [rule.help, f"Leave it when: {rule.leave_it_when}" if rule.leave_it_when.strip() else ""]
    examples = [line for line in "\n".join(rule.bad).splitlines() if "<<" in line][:_EXAMPLES]
    found = [f"- {markdown(_MARKED.sub(_unmarked, line))}" for line in examples]
    text = [safe(part) for part in parts if part.strip()] or [rule.title]
    shown = "\n\n".join(map(markdown, text)) + (
        "\n\nFound, for example:\n\n" + "\n".join(found) if found else ""
    )
    keep = f"copylint-disable-next-line {rule.name} -- reason"
    shown += f"\n\nTo keep a line as it is: {code(f'<!-- {keep} -->')}"
    properties: dict[str, Any] = {"tags": ["copy", rule.family]}
    if rule.name in precision():
        properties["precision"] = precision()[rule.name]
    return {
        "id": rule.name,
        "name": "".join(part.capitalize() for part in rule.name.split("-")),
        "shortDescription": {"text": _sentence(rule.title)},
        "fullDescription": {"text": _sentence(text[0])},
        "help": {"text": _sentence(" ".join(text)), "markdown": shown},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": properties | {"problem.severity": _SEVERITIES[rule.severity]},
    }


_SEVERITIES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "recommendation"}


def _result(finding: Finding, place: dict[str, str], index: int, nth: int, *, based: bool) -> dict[str, Any]:
    region = {
        "startLine": finding.start.line,
        "startColumn": finding.start.column,
        "endLine": finding.end.line,
        "endColumn": finding.end.column,
        "snippet": {"text": finding.text},
    }
    words = _sentence(finding.message)
    if finding.suggestion:
        words += f" Perhaps: {_sentence(finding.suggestion)}"
    told: dict[str, Any] = {
        "ruleId": finding.name,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": words},
        "locations": [{"physicalLocation": {"artifactLocation": place, "region": region}}],
        "partialFingerprints": {"sentence/v1": f"{finding.fingerprint}:{nth}"},
        "suppressions": _suppressions(finding),
        "properties": {"needs": finding.needs.value},
    }
    if finding.confidence is not None:
        told["rank"] = round(100 * finding.confidence, 1)
        told["properties"]["confidence"] = finding.confidence
    if finding.also:
        told["relatedLocations"] = [
            {
                "physicalLocation": {
                    "artifactLocation": place,
                    "region": {"startLine": again.line, "startColumn": again.column},
                },
                "message": {"text": "The same sentence again."},
            }
            for again in finding.also
        ]
    return told | {"baselineState": "unchanged" if finding.old else "new"} if based else told


def _suppressions(finding: Finding) -> list[dict[str, str]]:
    if finding.suppressed is None:
        return []
    kind = {"kind": "external" if finding.accepted else "inSource"}
    return [kind | {"justification": safe(finding.suppressed)} if finding.suppressed.strip() else kind]


def _notification(problem: Problem, look: Look) -> dict[str, Any]:
    told: dict[str, Any] = {"level": "error", "message": {"text": _sentence(problem.message)}}
    if problem.path:
        place = _place(in_repository(problem.path, look))
        told["locations"] = [{"physicalLocation": {"artifactLocation": place}}]
    return told
