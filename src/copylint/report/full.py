"""The report for people: every note of one file in reading order, or one screen for many files."""

from collections.abc import Sequence

from copylint.facts import Finding
from copylint.report.appraised import appraised_lines
from copylint.report.escape import exact, tame
from copylint.report.frame import fits, framed
from copylint.report.look import Look
from copylint.report.measure import beside, cells, safe, wrapped
from copylint.report.overview import overview
from copylint.report.select import Selection, Shown, select
from copylint.report.statistics import statistics
from copylint.report.wording import (
    LABELS,
    NEEDS,
    advice_lines,
    closing_words,
    counted,
    counts_words,
    score_words,
    unchanged_words,
    unread_words,
)
from copylint.results.run import FileResult, Run
from copylint.text import Span

_MARGIN = "   "
_LINES = 3  # of a finding that runs over several
_TOGETHER = 3  # findings of one sentence in one frame; more of them are hard to tell apart


def full(run: Run, look: Look | None = None) -> str:
    """The whole report as text that ends with a line end; empty if there is nothing to say."""
    look = look or Look()
    if look.statistics:
        return statistics(run)
    if len(run.files) > 1 and not look.everything:
        return tame(overview(run, look))
    if (nothing := unchanged_words(run)) and not look.quiet:
        return tame(safe(nothing) + "\n")
    chosen = [(file, select(file, look)) for file in run.files]
    blocks = [
        file_lines(file, selection, look)
        for file, selection in chosen
        if selection.shown or (len(run.files) == 1 and not (run.changes_only and file.words))
    ]
    shown = [each.finding for _, selection in chosen for each in selection.shown]
    if not look.quiet and run.files:
        closing = closing_words(run, look.ideas)
        end = wrapped(closing, look.width) if closing else []
        blocks.append(end + advice_lines(run, shown, look.width))
    return tame("".join(line.rstrip() + "\n" for block in blocks if block for line in (*block, ""))[:-1])


def file_lines(file: FileResult, selection: Selection, look: Look) -> list[str]:
    """The lines of one file, without the closing ones of the run."""
    lines = [] if look.quiet else _header(file, look)
    if file.words and not look.quiet:
        lines += [_MARGIN + line for note in file.notes for line in wrapped(f"Note: {note}", look.width - 3)]
    texts = dict(file.lines)
    for group in _grouped(selection.shown, texts, look):
        lines += ["", *_group(file, group, texts, look)]
    if selection.cut:
        lines += ["", f"{counted(selection.cut, 'more note')}: --all"]
    if look.quiet:
        return lines[1:]
    below = [f"Keep {keep.line:>4} | {safe(keep.text)}" for keep in file.keep]
    if file.score is not None:
        below += wrapped(words, look.width) if (words := counts_words(file.score)) else []
        below += [line for cap in file.score.caps for line in wrapped(f"Held down: {cap.why}", look.width)]
        if file.score.set_aside:
            below.append(f"{counted(file.score.set_aside, 'line')} set aside with a reason.")
    whole = appraised_lines(file.appraisal, look) if file.appraisal is not None else []
    return [*lines, "", *below, *whole] if below else [*lines, *whole]


def _header(file: FileResult, look: Look) -> list[str]:
    path = look.strong(exact(file.path))
    if not file.words:
        return [f"{path}{_MARGIN}{safe(unread_words(file))}"]
    parts = [file.kind.value if file.kind_firm else f"perhaps {file.kind.value}"]
    level = ""
    if file.score is not None:
        parts += [words] if (words := score_words(file.score)) else []
        level = file.score.maturity.value if file.score.maturity else ""
        level += f": {safe(file.score.why)}" if level and file.score.why else ""
    line = _MARGIN.join([exact(file.path), *parts, level])
    below = [_MARGIN + row for row in wrapped(level, look.width - 3)] if cells(line) > look.width else []
    return [_MARGIN.join([path, *parts, *([level] if level and not below else [])]), *below]


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


def _group(file: FileResult, group: list[Shown], texts: dict[int, str], look: Look) -> list[str]:
    findings = [each.finding for each in group]
    first = findings[0]
    where = look.faint(f"  --> {exact(file.path)}:{first.start.line}:{first.start.column}")
    if len(group) == 1:
        return [_title(first, "", look), where, *_frame(findings, [""], texts, look), *_say(group[0], look)]
    labels = [str(n) for n in range(1, len(group) + 1)]
    lines = [where, *_frame(findings, labels, texts, look)]
    for each, label in zip(group, labels, strict=True):
        lines += [_title(each.finding, f"{label}  ", look), *_say(each, look)]
    return lines


def _title(finding: Finding, label: str, look: Look) -> str:
    title = label + safe(finding.title)
    level = LABELS[finding.severity].lower()
    line = beside(f"{title} · {level}", finding.name, look.width)
    rest = line[len(title) + 3 + len(level) :]
    return look.strong(title) + " · " + look.level(level, finding.severity) + look.faint(rest)


def _frame(group: list[Finding], labels: list[str], texts: dict[int, str], look: Look) -> list[str]:
    first = group[0]
    lines: list[str] = []
    last = min(first.end.line, first.start.line + _LINES - 1)
    for number in range(first.start.line, last + 1):
        text = texts.get(number)
        if text is None:
            continue
        text = text.rstrip("\r\n")
        spans = [_columns(finding, number, text) for finding in group]
        (gutter, shown), *marks = framed(f"{number:>{len(str(last))}}", text, spans, labels, look.width)
        lines.append(look.faint(gutter) + shown)
        if text and not text.isspace():
            lines += [
                look.faint(gutter) + look.level(mark, finding.severity)
                for (gutter, mark), finding in zip(marks, group, strict=True)
            ]
    return lines or [f'{_MARGIN}"{safe(finding.text)}"' for finding in group]


def _say(each: Shown, look: Look) -> list[str]:
    finding, more = each
    width = look.width - len(_MARGIN)
    lines = wrapped(finding.message, width)
    lines += wrapped(finding.why, width) if finding.why.strip() else []
    need = NEEDS[finding.needs]
    if need:
        last = beside(lines[-1], need, width)
        lines[-1:] = [last] if cells(last) <= width else [lines[-1], beside("", need, width)]
    if finding.suggestion:
        lines += wrapped(f"Perhaps: {finding.suggestion}", width)
    if finding.also:
        places = ", ".join(str(position.line) for position in finding.also)
        lines += wrapped(f"The same sentence again: line {places}", width)
    if more:
        numbers = ", ".join(map(str, more[:5])) + (", …" if len(more) > 5 else "")
        lines.append(f"and {len(more)} more: {'line' if len(more) == 1 else 'lines'} {numbers}")
    return [_MARGIN + line for line in lines]
