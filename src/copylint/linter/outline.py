"""The headings of documents whose line numbers nobody sees: there they name the places."""

from copylint.appraisal import Quoted
from copylint.text import Document

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
