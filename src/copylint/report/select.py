"""Which findings of a file a person gets to see at once."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from copylint.facts import Finding
from copylint.report.look import Look
from copylint.results.run import FileResult
from copylint.terms import Severity

LIMIT = 20  # findings a file; more than that is not a reading list
_GUESSES = "opinion"  # the family of what is held of customers, and nobody asked them
_EACH = 2  # findings of one rule before the rest are folded


class Shown(NamedTuple):
    """A finding, and the lines of further ones of the same rule folded into it."""

    finding: Finding
    more: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Selection:
    """What is shown, in reading order, in plans guesses about customers first; and how many are left out."""

    shown: tuple[Shown, ...] = ()
    cut: int = 0


def select(file: FileResult, look: Look, most: int | None = None) -> Selection:
    """Choose: ideas only on request, a rule folded after two, 20 at most, the surest of them.

    What must be fixed first is neither folded nor cut, or a run would fail without a reason in sight;
    unless the call says how many there may be at ``most``: then the most telling are shown, and it is first.
    """
    wanted = [f for f in file.shown if look.ideas or f.severity is not Severity.INFO]
    if look.everything:
        return Selection(tuple(map(Shown, _ordered(wanted, file))))
    kept: list[Finding] = []
    times: Counter[str] = Counter()
    lines: dict[str, list[int]] = {}
    for finding in wanted:
        if finding.severity is Severity.ERROR or times[finding.name] < _EACH:
            kept.append(finding)
            times[finding.name] += 1
        else:
            lines.setdefault(finding.name, []).append(finding.start.line)
    by_weight = _telling(kept, {} if most is None else _costs(file))
    errors = sum(f.severity is Severity.ERROR for f in kept)
    shown = _ordered(
        [kept[n] for n in sorted(by_weight[: max(LIMIT, errors) if most is None else most])], file
    )
    last = {finding.name: n for n, finding in enumerate(shown)}
    folded = {last[name]: tuple(numbers) for name, numbers in lines.items() if name in last}
    cut = len(wanted) - len(shown) - sum(map(len, folded.values()))
    return Selection(tuple(Shown(finding, folded.get(n, ())) for n, finding in enumerate(shown)), cut)


def _telling(findings: Sequence[Finding], costs: Mapping[int, float]) -> list[int]:
    """Their numbers, the most telling first; where costs are known, a second one on a line weighs half."""
    weight = {n: _sure(finding) * _place(finding, costs) for n, finding in enumerate(findings)}
    order = sorted(weight, key=lambda n: (-findings[n].severity.rank, -weight[n], n))
    if not costs:
        return order
    met: Counter[int] = Counter()
    for n in order:
        line = findings[n].start.line
        met[line] += 1
        weight[n] /= met[line]
    return sorted(weight, key=lambda n: (-findings[n].severity.rank, -weight[n], n))


def _ordered(findings: list[Finding], file: FileResult) -> list[Finding]:
    """In reading order; but a plan rests on what is held of customers, and that comes first."""
    plan = file.appraisal is not None and file.appraisal.matrix
    return sorted(findings, key=lambda finding: finding.family != _GUESSES) if plan else findings


def _costs(file: FileResult) -> Mapping[int, float]:
    """What each line takes from the score, in points."""
    costs: dict[int, float] = {}
    for part in file.score.parts if file.score else ():
        for line in part.lines:
            costs[line.at.line] = costs.get(line.at.line, 0.0) - min(0.0, line.points)
    return costs


def _place(finding: Finding, costs: Mapping[int, float]) -> float:
    """How much the place of a finding counts, 1 to 2: twice where the line costs the page most."""
    worst = max(costs.values(), default=0.0)
    return 1.0 + (costs.get(finding.start.line, 0.0) / worst if worst > 0 else 0.0)


def _sure(finding: Finding) -> float:
    """How sure one can be of a finding; what nobody has measured, such as a team's rule, counts as sure."""
    return 1.0 if finding.confidence is None else finding.confidence
