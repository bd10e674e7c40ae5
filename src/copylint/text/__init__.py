"""Text and where it stands: spans, sources, views with their maps, and documents."""

from copylint.text.document import Block, Directive, Document, Mark, Place
from copylint.text.source import Source, SourceError
from copylint.text.span import Position, Span
from copylint.text.view import Piece, Segment, View

__all__ = [
    "Block",
    "Directive",
    "Document",
    "Mark",
    "Piece",
    "Place",
    "Position",
    "Segment",
    "Source",
    "SourceError",
    "Span",
    "View",
]
