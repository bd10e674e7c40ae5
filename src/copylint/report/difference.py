"""What got better and worse since a revision: one screen for people, JSON for programs."""

from collections.abc import Callable, Sequence
from typing import Any

from copylint.facts import Finding
from copylint.report.escape import dumped, exact, tame
from copylint.report.frame import clipped
from copylint.report.look import Look
from copylint.report.measure import cells, padded, safe
from copylint.report.wording import counted, notes_of
from copylint.results.difference import Comparison, Pair, can_be_judged
from copylint.results.known import Known
from copylint.results.run import Score
from copylint.terms import VERSION
from copylint.text import Span

SCHEMA = 1
_PAGES, _LINES = 8, 5  # how many of each


def difference(made: Comparison, look: Look) -> str:
    """The screen, as text that ends with a line end."""
    pairs = [pair for pair in made.pairs if pair.now.words or (pair.before and pair.before.words)]
    there = [pair for pair in pairs if pair.before is not None]
    added = [pair for pair in pairs if pair.before is None]
    if not pairs and not made.gone:
        return f"No page changed since {safe(made.run.base)}.\n"
    parts = [[_opening(made, there, added)]]
    ways = {1: "Better", -1: "Worse", 0: "Neither better nor worse"}
    parts += [
        _pages(title, [pair for pair in there if _way(pair) == way], _row, look)
        for way, title in ways.items()
    ]
    parts.append(_pages("New pages", added, _new_row, look))
    if made.gone:
        parts.append([look.strong("Gone"), *_few([f"  {exact(path)}" for path in made.gone], "page", look)])
    parts += [_new_lines(pairs, look), _fixed_lines(pairs, look)]
    old = sum(f.old and f.suppressed is None for pair in pairs for f in pair.now.findings)
    parts.append(
        [f"{counted(old, 'older note or idea', 'older notes and ideas')} in these pages stayed."]
        if old
        else []
    )
    return tame("".join(line.rstrip() + "\n" for part in parts if part for line in (*part, ""))[:-1])


def _opening(made: Comparison, there: Sequence[Pair], added: Sequence[Pair]) -> str:
    parts = [f"{counted(len(there), 'page')} changed"] if there else []
    parts += [f"{len(added):,} new"] if added else []
    parts += [f"{len(made.gone):,} gone"] if made.gone else []
    return f"Compared with {safe(made.run.base)}: {', '.join(parts)}."


def _way(pair: Pair) -> int:
    """1 for better, -1 for worse: by the score, and where that stayed or cannot be told by the notes."""
    now, before = pair.now.score, pair.before.score if pair.before else None
    change = 0
    if can_be_judged(now) and can_be_judged(before) and now and before:
        change = (now.value or 0) - (before.value or 0)
    if not change:
        change = sum(entry.count for entry in pair.fixed) - len(pair.now.shown)
    return (change > 0) - (change < 0)


def _number(score: Score | None) -> str:
    if score is None or score.value is None:
        return "no score"
    return str(score.value) if can_be_judged(score) else "too short to judge"


def _row(pair: Pair) -> tuple[str, str, str]:
    before, now = pair.before.score if pair.before else None, pair.now.score
    numbers = [_number(before), _number(now)]
    levels = [score.maturity.value if score and score.maturity else "" for score in (before, now)]
    level = levels[1] if levels[0] == levels[1] else " → ".join(filter(None, levels))
    number = numbers[0] if numbers[0] == numbers[1] else " → ".join(numbers)
    fixed = sum(entry.count for entry in pair.fixed)
    notes = [f"{fixed} fixed"] if fixed else []
    notes += [f"{len(pair.now.shown)} new"] if pair.now.shown else []
    notes += [f"was {exact(pair.old_path)}"] if pair.old_path else []
    return number, level, ", ".join(notes)


def _new_row(pair: Pair) -> tuple[str, str, str]:
    score = pair.now.score
    level = score.maturity.value if score and score.maturity else ""
    return _number(score), level, counted(len(notes_of(pair.now)), "note")


def _pages(
    title: str, pairs: Sequence[Pair], row: Callable[[Pair], tuple[str, str, str]], look: Look
) -> list[str]:
    shown = pairs if look.everything else pairs[:_PAGES]
    rows = [(exact(pair.now.path), *row(pair)) for pair in shown]
    widest = [max((cells(each[n]) for each in rows), default=0) for n in range(3)]
    lines = [
        "  "
        + "   ".join([*(padded(text, width) for text, width in zip(each, widest, strict=False)), each[3]])
        for each in rows
    ]
    if len(pairs) > len(shown):
        lines.append(f"  and {counted(len(pairs) - len(shown), 'more page')}: --all")
    return [look.strong(title), *lines] if lines else []


def _few(lines: list[str], what: str, look: Look) -> list[str]:
    if look.everything or len(lines) <= _LINES:
        return lines
    return [*lines[:_LINES], f"  and {counted(len(lines) - _LINES, f'more {what}')}: --all"]


def _new_lines(pairs: Sequence[Pair], look: Look) -> list[str]:
    news = [(pair, finding) for pair in pairs for finding in pair.now.shown if pair.before is not None]
    news.sort(key=lambda each: (-each[1].severity.rank, each[0].now.path, each[1].start))
    lines = [
        f"  {exact(pair.now.path)}:{f.start.line}   {look.level(f.name, f.severity)}   "
        + _quoted(f.said, look)
        for pair, f in news
    ]
    return [look.strong("New notes"), *_few(lines, "new note", look)] if lines else []


def _fixed_lines(pairs: Sequence[Pair], look: Look) -> list[str]:
    lines = [
        f"  {exact(pair.now.path)}   {entry.rule}   {_quoted(entry.said, look)}"
        + (f" ({entry.count} times)" if entry.count > 1 else "")
        for pair in pairs
        for entry in pair.fixed
    ]
    return [look.strong("Fixed"), *_few(lines, "fixed note", look)] if lines else []


def _quoted(text: str, look: Look) -> str:
    return f'"{clipped(text, Span(0, 0), max(20, look.width - 40))[0]}"'


def difference_json(made: Comparison) -> str:
    """The comparison as one JSON object; lines and columns count from 1."""
    value = {
        "schema": SCHEMA,
        "version": VERSION,
        "base": made.run.base,
        "pages": [_page(pair) for pair in made.pairs],
        "gone": list(made.gone),
        "problems": [{"path": problem.path, "message": problem.message} for problem in made.run.problems],
        "warnings": list(made.run.warnings),
    }
    return dumped(value)


def _page(pair: Pair) -> dict[str, Any]:
    return {
        "path": pair.now.path,
        "old_path": pair.old_path,
        "state": "changed" if pair.before else "new",
        "kind": pair.now.kind.value,
        "before": _score(pair.before.score) if pair.before else None,
        "now": _score(pair.now.score),
        "new": [_finding(finding) for finding in pair.now.shown],
        "fixed": [_known(entry) for entry in pair.fixed],
        "older": sum(f.old and f.suppressed is None for f in pair.now.findings),
    }


def _score(score: Score | None) -> dict[str, Any] | None:
    if score is None:
        return None
    return {
        "value": score.value,
        "low": score.low,
        "high": score.high,
        "maturity": score.maturity.value if score.maturity else None,
        "judged": can_be_judged(score),
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "name": finding.name,
        "severity": finding.severity.value,
        "message": finding.message,
        "line": finding.start.line,
        "column": finding.start.column,
        "text": finding.text,
        "said": finding.said,
        "fingerprint": finding.fingerprint,
    }


def _known(entry: Known) -> dict[str, Any]:
    return {"name": entry.rule, "said": entry.said, "fingerprint": entry.fingerprint, "count": entry.count}
