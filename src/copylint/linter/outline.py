"""What a report needs to name a place: the lines it quotes, and headings where nobody sees line numbers."""

from collections.abc import Iterable

from copylint.appraisal import Quoted
from copylint.facts import Finding
from copylint.text import Document, Source

_UNNUMBERED = frozenset({"docx"})


def outline_of(document: Document) -> tuple[Quoted, ...] | None:
    """The headings of a document whose line numbers nobody sees; None for the others."""
    if document.format not in _UNNUMBERED:
        return None
    return tuple(
        Quoted(
            document.source.position(block.view.span(0, len(block.text)).start).line,
            " ".join(block.text.split()),
        )
        for block in document.blocks
        if block.kind.heads and block.text.strip()
    )


def lines_of(source: Source, findings: Iterable[Finding]) -> tuple[tuple[int, str], ...]:
    """The lines that findings stand in, with their numbers."""
    numbers = {n for finding in findings for n in range(finding.start.line, finding.end.line + 1)}
    numbers |= {position.line for finding in findings for position in finding.also}
    return tuple((n, source.line_text(n)) for n in sorted(numbers))
