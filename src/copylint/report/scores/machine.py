"""Scores as JSON, for programs; ``schema.json`` beside this file is the contract."""

import json
from functools import cache
from importlib.resources import files
from typing import Any

from copylint.report.escape import dumped
from copylint.report.wording import notes_of
from copylint.results.difference import Comparison, Pair
from copylint.results.history import PageScore, Record
from copylint.results.moved import change_of, line_moves, part_moves, why_not_compared
from copylint.results.ranking import Ranking
from copylint.results.run import FileResult, Run, Score
from copylint.results.trend import Trend
from copylint.scoring import Part, PartName
from copylint.terms import VERSION

SCHEMA = 1  # raised when a key changes its meaning or goes away
_PLACES = 3  # decimals of points


@cache
def schema() -> dict[str, Any]:
    """The JSON Schema of everything that ``copylint score`` writes as JSON."""
    loaded: dict[str, Any] = json.loads((files(__package__) / "schema.json").read_text(encoding="utf-8"))
    return loaded


def pages_json(ranked: Ranking, run: Run, digest: str) -> str:
    """Every page that holds copy, those to rewrite first first."""
    pages = [_page(each.file, each.place, each.weight, each.worth) for each in ranked.pages]
    pages += [_page(file) for file in (*ranked.short, *ranked.unscored)]
    kinds = [
        {
            "kind": each.kind.value,
            "pages": len(each.scores),
            "median": each.median,
            "middle_half": list(each.middle),
            "spread": list(each.spread),
        }
        for each in ranked.kinds
    ]
    return _dumped("pages", run, digest, kinds=kinds, pages=pages)


def explained_json(run: Run, digest: str) -> str:
    """One page with every line that made its score."""
    return _dumped("page", run, digest, page=_page(run.files[0], lines=True))


def since_json(made: Comparison, digest: str) -> str:
    """The pages that changed, before and now."""
    pages = [_pair(pair) for pair in made.pairs]
    return _dumped("since", made.run, digest, base=made.run.base, pages=pages, gone=list(made.gone))


def trend_json(found: Trend) -> str:
    """Two runs of a history side by side."""
    value = {
        "schema": SCHEMA,
        "version": VERSION,
        "what": "trend",
        "first": None if found.first is None else _record(found.first),
        "last": _record(found.last),
        "runs": found.runs,
        "not_comparable": [_record(each) for each in found.apart],
        "pages": [
            {
                "path": each.path,
                "kind": each.now.kind,
                "change": each.change,
                "before": _past(each.before),
                "now": _past(each.now),
            }
            for each in found.courses
        ],
        "other_kind": list(found.other_kind),
        "new": list(found.new),
        "gone": list(found.gone),
        "over_time": [
            {
                "kind": kind,
                "moments": [{"date": _moment(each.date), "scores": list(each.scores)} for each in moments],
            }
            for kind, moments in found.moments
        ],
    }
    return dumped(value)


def _dumped(what: str, run: Run, digest: str, **more: object) -> str:
    problems = [{"path": problem.path, "message": problem.message} for problem in run.problems]
    return dumped(
        {
            "schema": SCHEMA,
            "version": VERSION,
            "what": what,
            "model": run.model,
            "digest": digest,
            **more,
            "problems": problems,
            "warnings": list(run.warnings),
        }
    )


def _page(
    file: FileResult,
    rank: int | None = None,
    weight: float | None = None,
    worth: float | None = None,
    *,
    lines: bool = False,
) -> dict[str, Any]:
    return {
        "path": file.path,
        "rank": rank,
        "kind": file.kind.value,
        "kind_why": file.kind_why,
        "words": file.words,
        "notes": len(notes_of(file)),
        "weight": weight,
        "worth": worth,
        "score": None if file.score is None else _score(file.score, lines=lines),
    }


def _score(score: Score, *, lines: bool = False) -> dict[str, Any]:
    counts, raising = score.counts, score.raising
    return {
        "value": score.value,
        "low": score.low,
        "high": score.high,
        "too_short": score.too_short,
        "maturity": score.maturity.value if score.maturity else None,
        "why": score.why,
        "parts": {
            name.value: None if (part := score.part(name)) is None else _part(part, lines=lines)
            for name in PartName
        },
        "caps": [{"at": cap.at, "why": cap.why, "points": _points(cap.points)} for cap in score.caps],
        "counts": {
            "reader": counts.reader,
            "company": counts.company,
            "product": counts.product,
            "buried": counts.buried,
            "units": counts.units,
        },
        "set_aside": {"lines": score.set_aside, "by": dict(score.set_aside_by)},
        "marks": [{"says": mark.says, "given": mark.given} for mark in score.marks],
        "raising": raising
        and {
            "value": raising.value,
            "lines": [
                {"line": each.at.line, "text": each.at.text, "value": each.value, "how": each.how}
                for each in raising.lines
            ],
        },
    }


def _part(part: Part, *, lines: bool) -> dict[str, Any]:
    value = {
        "value": part.value,
        "share": part.share,
        "why": part.why,
        "base": _points(part.base),
        "points": _points(part.points),
    }
    if lines:
        value["lines"] = [
            {"line": each.at.line, "text": each.at.text, "points": _points(each.points), "why": each.why}
            for each in part.lines
        ]
    return value


def _points(points: float) -> float:
    return round(points, _PLACES)


def _pair(pair: Pair) -> dict[str, Any]:
    before, now = pair.before.score if pair.before else None, pair.now.score
    why = why_not_compared(pair)
    both = not why and before is not None and now is not None
    return {
        "path": pair.now.path,
        "old_path": pair.old_path,
        "kind": pair.now.kind.value,
        "change": change_of(pair) if both else None,
        "not_compared": why or None,
        "before": None if before is None else _score(before),
        "now": None if now is None else _score(now),
        "parts": [
            {
                "part": move.name.value,
                "before": move.before,
                "now": move.now,
                "points": _points(move.points),
            }
            for move in (part_moves(before, now) if both and before and now else ())
        ],
        "lines": [
            {"line": move.line, "text": move.text, "state": move.state, "points": _points(move.points)}
            for move in (line_moves(before, now) if both and before and now else ())
        ],
    }


def _record(one: Record) -> dict[str, Any]:
    return {
        "date": _moment(one.date),
        "version": one.version,
        "digest": one.digest,
        "revision": one.revision,
        "changed": one.changed,
        "names": list(one.names),
        "pages": len(one.pages),
    }


def _moment(date: Any) -> str:
    return str(date.strftime("%Y-%m-%dT%H:%M:%SZ"))


def _past(page: PageScore) -> dict[str, Any]:
    return {
        "score": page.score,
        "low": page.low,
        "high": page.high,
        "maturity": page.maturity,
        "parts": {name.value: page.parts.get(name) for name in PartName},
    }
