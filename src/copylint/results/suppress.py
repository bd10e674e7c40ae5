"""Comments in the copy that keep a line as it is: one pure function over findings."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from copylint.facts import Finding
from copylint.text import Directive, Source


def suppress(
    findings: Iterable[Finding], directives: Sequence[Directive], source: Source
) -> tuple[Finding, ...]:
    """The findings, those that a comment covers marked with its reason.

    A finding is covered if its sentence touches the line the comment speaks of.
    """
    return tuple(_covered(finding, directives, source) for finding in findings)


def _covered(finding: Finding, directives: Sequence[Directive], source: Source) -> Finding:
    first = source.position(finding.sentence.start).line
    last = source.position(max(finding.sentence.start, finding.sentence.end - 1)).line
    for directive in directives:
        if directive.names and finding.name not in directive.names and finding.family not in directive.names:
            continue
        here = directive.verb == "disable-file"
        if directive.verb == "disable-next-line":
            line = _next_line(directive, source)
            here = first <= line <= last
        if here:
            return replace(finding, suppressed=directive.reason)
    return finding


def _next_line(directive: Directive, source: Source) -> int:
    """The next line that is not empty: Markdown wants an empty one after a comment."""
    line = directive.line + 1
    while line < source.lines and not source.line_text(line).strip():
        line += 1
    return line
