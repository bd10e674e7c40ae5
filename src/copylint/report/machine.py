"""The run as JSON, for programs; ``schema.json`` beside this file is the contract."""

import json
from functools import cache
from importlib.resources import files
from typing import Any

from copylint.appraisal import Appraisal, Quoted
from copylint.facts import Finding
from copylint.report.escape import dumped
from copylint.report.look import Look
from copylint.report.statistics import Tally, tallies
from copylint.results.run import FileResult, Run, Score, Stale
from copylint.scoring import PartName
from copylint.terms import VERSION, Severity

SCHEMA = 1  # raised when a key changes its meaning or goes away


@cache
def schema() -> dict[str, Any]:
    """The JSON Schema of ``as_json``."""
    loaded: dict[str, Any] = json.loads((files(__package__) / "schema.json").read_text(encoding="utf-8"))
    return loaded


def as_json(run: Run, look: Look | None = None) -> str:
    """The run as one JSON object; offsets are half-open code points, lines and columns count from 1."""
    value = {
        "schema": SCHEMA,
        "version": VERSION,
        "model": run.model,
        "files": [_file(file) for file in run.files],
        "problems": [{"path": problem.path, "message": problem.message} for problem in run.problems],
        "skipped": [{"path": each.path, "why": each.why} for each in run.skipped],
        "warnings": list(run.warnings),
        "guessed": [
            {"name": each.name, "product": each.product, "source": each.source} for each in run.guessed
        ],
        "base": run.base or None,
        "stale": [_gone(entry) for entry in run.stale],
        "fixed": [_gone(entry) for entry in run.fixed],
        "summary": _summary(run),
    }
    return dumped(value)


def _file(file: FileResult) -> dict[str, Any]:
    return {
        "path": file.path,
        "kind": file.kind.value,
        "kind_why": file.kind_why,
        "words": file.words,
        "score": None if file.score is None else _score(file.score),
        "before": None if file.before is None else _score(file.before),
        "notes": list(file.notes),
        "keep": [{"line": keep.line, "text": keep.text} for keep in file.keep],
        **_appraised(file.appraisal),
        "findings": [finding_values(finding) for finding in file.findings],
    }


def _appraised(appraisal: Appraisal | None) -> dict[str, Any]:
    """What is said of the whole document; null for a part that its kind has no use for."""
    whole = appraisal or Appraisal()
    return {
        "matrix": [
            {
                "row": row.row.value,
                "level": row.level,
                "name": row.name,
                "lines": [_quoted(line) for line in row.lines],
                "step": row.step or None,
            }
            for row in whole.matrix
        ]
        or None,
        "goals": None
        if whole.goals is None
        else [{**_quoted(goal.at), "gain": goal.gain.value} for goal in whole.goals],
        "duties": None
        if whole.duties is None
        else [{**_quoted(duty.at), "serves": duty.serves.value} for duty in whole.duties],
        "answers": [
            {
                "question": answer.question.value,
                "at": None if answer.at is None else _quoted(answer.at),
                "ask": answer.ask,
            }
            for answer in whole.answers
        ]
        or None,
    }


def _quoted(quoted: Quoted) -> dict[str, Any]:
    return {"line": quoted.line, "text": quoted.text}


def _score(score: Score) -> dict[str, Any]:
    counts = score.counts
    return {
        "value": score.value,
        "low": score.low,
        "high": score.high,
        "maturity": score.maturity.value if score.maturity else None,
        "parts": {
            name.value: None if (part := score.part(name)) is None else part.value for name in PartName
        },
        "counts": {
            "reader": counts.reader,
            "company": counts.company,
            "product": counts.product,
            "buried": counts.buried,
            "units": counts.units,
        },
        "caps": [cap.why for cap in score.caps],
        "set_aside": score.set_aside,
    }


def finding_values(finding: Finding) -> dict[str, Any]:
    """A finding by the keys of the JSON report."""
    return {
        "name": finding.name,
        "family": finding.family,
        "severity": finding.severity.value,
        "confidence": finding.confidence,
        "title": finding.title,
        "message": finding.message,
        "why": finding.why,
        "needs": finding.needs.value,
        "line": finding.start.line,
        "column": finding.start.column,
        "end_line": finding.end.line,
        "end_column": finding.end.column,
        "offset": finding.span.start,
        "end_offset": finding.span.end,
        "text": finding.text,
        "verbatim": finding.verbatim,
        "sentence": {"offset": finding.sentence.start, "end_offset": finding.sentence.end},
        "fingerprint": finding.fingerprint,
        "url": None,
        "also": [{"line": place.line, "column": place.column} for place in finding.also],
        "said": finding.said,
        "suppressed": finding.suppressed,
        "accepted": finding.accepted,
        "old": finding.old,
        "suggestion": finding.suggestion,
    }


def _gone(entry: Stale) -> dict[str, Any]:
    return {"path": entry.path, "rule": entry.rule, "said": entry.said, "count": entry.count}


def _summary(run: Run) -> dict[str, Any]:
    """Totals of what no comment silences. The score is the mean of the pages by their words."""
    scored = [(file.words, file.score) for file in run.files if file.score and file.score.value is not None]
    words = sum(count for count, _ in scored)
    levels = {score.maturity for _, score in scored}
    level = next(iter(levels)) if len(levels) == 1 else None
    return {
        "files": len(run.files),
        "errors": run.count(Severity.ERROR),
        "warnings": run.count(Severity.WARNING),
        "infos": run.count(Severity.INFO),
        "score": round(sum(count * (score.value or 0) for count, score in scored) / words) if words else None,
        "maturity": level.value if level else None,
        "rules": [_tally(name, tally, based=bool(run.base)) for name, tally in tallies(run).items()],
    }


def _tally(name: str, tally: Tally, *, based: bool) -> dict[str, Any]:
    return {
        "name": name,
        "found": tally.found,
        "new": tally.new if based else None,
        "silenced": tally.silenced,
        "accepted": tally.accepted,
        "fixed": tally.fixed if based else None,
    }
