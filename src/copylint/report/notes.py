"""Notes as people read them: a frame with the marked words, what it says, and what would answer it."""

from collections.abc import Sequence

from copylint.facts import Finding
from copylint.report.escape import exact
from copylint.report.frame import fits, framed
from copylint.report.look import Look
from copylint.report.measure import beside, cells, safe, wrapped
from copylint.report.select import Shown
from copylint.report.where import numbered, places, under
from copylint.report.wording import LABELS, NEEDS
from copylint.results.run import FileResult
from copylint.text import Span

MARGIN = "   "
_LINES = 3  # of a finding that runs over several
_TOGETHER = 3  # findings of one sentence in one frame; more of them are hard to tell apart


def note_lines(file: FileResult, shown: Sequence[Shown], look: Look, *, brief: bool = False) -> list[str]:
    """Every note with an empty line before it; ``brief``: without places, and a
    rule says once what would answer it, if that is short.
    """
    texts = dict(file.lines)
    lines: list[str] = []
    said: set[str] = set()
    for group in _grouped(shown, texts, look):
        lines += ["", *_group(file, group, texts, look, said if brief else None)]
        said |= {each.finding.name for each in group}
    return lines


def _grouped(shown: Sequence[Shown], texts: dict[int, str], look: Look) -> list[list[Shown]]:
    """Findings of one sentence together, as long as one frame can show them."""
    groups: list[list[Shown]] = []
    for each in shown:
        together = [*groups[-1], each] if groups else [each]
        findings = [one.finding for one in together]
        line = each.finding.start.line
        text = texts.get(line)
        if (
            1 < len(together) <= _TOGETHER
            and text is not None
            and all(f.sentence == each.finding.sentence for f in findings)
            and all(f.start.line == f.end.line == line for f in findings)
            and fits(text, [_columns(f, line, text) for f in findings], look.width - 12)
        ):
            groups[-1] = together
        else:
            groups.append([each])
    return groups


def _columns(finding: Finding, line: int, text: str) -> Span:
    """The part of a line a finding covers, in code points from 0."""
    start = finding.start.column - 1 if line == finding.start.line else len(text) - len(text.lstrip())
    end = finding.end.column - 1 if line == finding.end.line else len(text.rstrip())
    return Span(min(start, len(text)), min(end, len(text)))


def _group(
    file: FileResult, group: list[Shown], texts: dict[int, str], look: Look, said: set[str] | None
) -> list[str]:
    """The lines of findings in one frame; ``said``: the rules whose answer need not be told again."""
    findings = [each.finding for each in group]
    brief = said is not None and numbered(file)  # the gutter has the line, the header the path
    where = [] if brief else _where(file, findings[0], look)
    if len(group) == 1:
        head = [_title(findings[0], "", look), *where]
        return [*head, *_frame(file, findings, [""], texts, look), *_say(file, group[0], look, said)]
    labels = [str(n) for n in range(1, len(group) + 1)]
    lines = [*where, *_frame(file, findings, labels, texts, look)]
    for each, label in zip(group, labels, strict=True):
        lines += [_title(each.finding, f"{label}  ", look), *_say(file, each, look, said)]
    return lines


def _where(file: FileResult, first: Finding, look: Look) -> list[str]:
    if numbered(file):
        return [look.faint(f"  --> {exact(file.path)}:{first.start.line}:{first.start.column}")]
    heading = under(file, first.start.line)
    return [look.faint(f"  --> {heading}")] if heading else []


def _title(finding: Finding, label: str, look: Look) -> str:
    title = label + safe(finding.title)
    level = LABELS[finding.severity].lower()
    line = beside(f"{title} · {level}", finding.name, look.width)
    if cells(line) > look.width:
        line = f"{title} · {level}"
    rest = line[len(title) + 3 + len(level) :]
    return look.strong(title) + " · " + look.level(level, finding.severity) + look.faint(rest)


def _frame(
    file: FileResult, group: list[Finding], labels: list[str], texts: dict[int, str], look: Look
) -> list[str]:
    first = group[0]
    lines: list[str] = []
    last = min(first.end.line, first.start.line + _LINES - 1)
    for number in range(first.start.line, last + 1):
        text = texts.get(number)
        if text is None:
            continue
        text = text.rstrip("\r\n")
        spans = [_columns(finding, number, text) for finding in group]
        edge = f"{number:>{len(str(last))}}" if numbered(file) else "  "
        (gutter, shown), *marks = framed(edge, text, spans, labels, look.width)
        lines.append(look.faint(gutter) + shown)
        if text and not text.isspace():
            lines += [
                look.faint(gutter) + look.level(mark, finding.severity)
                for (gutter, mark), finding in zip(marks, group, strict=True)
            ]
    return lines or [
        line
        for finding in group
        for line in (f"{MARGIN}{row}" for row in wrapped(f'"{finding.text}"', look.width - 3))
    ]


def _say(file: FileResult, each: Shown, look: Look, said: set[str] | None) -> list[str]:
    finding, more = each
    width = look.width - len(MARGIN)
    lines = wrapped(finding.message, width)
    why = wrapped(finding.why, width) if finding.why.strip() else []
    if said is None or (finding.name not in said and len(why) < 2):
        lines += why
    need = NEEDS[finding.needs]
    if need:
        last = beside(lines[-1], need, width)
        apart = [] if said is not None else [beside("", need, width)]
        lines[-1:] = [last] if cells(last) <= width else [lines[-1], *apart]
    if finding.suggestion:
        lines += wrapped(f"Perhaps: {finding.suggestion}", width)
    if finding.also:
        again = places(file, [position.line for position in finding.also], 10)
        lines += wrapped(f"The same sentence again: {again}", width)
    if more:
        lines += wrapped(f"and {len(more)} more: {places(file, more, 5 if numbered(file) else 3)}", width)
    return [MARGIN + line for line in lines]
