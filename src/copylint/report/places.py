"""Where a finding stands, in the unit that a format counts columns in."""

from collections.abc import Mapping
from posixpath import isabs, join, normpath

from copylint.facts import Finding
from copylint.report.look import Look
from copylint.text import Position, Span


def utf8_column(position: Position, lines: Mapping[int, str]) -> int:
    """The column in bytes of UTF-8, counted from 1; ``lines`` holds the text of the line."""
    before = position.column - 1
    text = lines.get(position.line, "")
    return len(text[:before].encode("utf-8", "replace")) + max(0, before - len(text)) + 1


def sentence_columns(finding: Finding, lines: Mapping[int, str]) -> Span | None:
    """The sentence of a finding in its line, in code points from 0; None if it stands on several lines."""
    text = lines.get(finding.start.line)
    start = finding.start.column - 1 - (finding.span.start - finding.sentence.start)
    end = start + finding.sentence.end - finding.sentence.start
    return Span(start, end) if text is not None and start >= 0 and end <= len(text) else None


def in_repository(path: str, look: Look) -> str:
    """A path from the root of the repository on, for those who know no other; as it is outside of one."""
    path = path.removeprefix("./")
    if not look.root:
        return path
    whole = path if isabs(path) else normpath(join(look.here, path))
    return whole.removeprefix(look.root.rstrip("/") + "/")
