"""What is settled once all blocks of a file are known, whatever its format."""

from collections.abc import Callable

from copylint.formats.comments.reach import reaching
from copylint.formats.passes.other_languages import told
from copylint.formats.passes.placeholders import without_placeholders
from copylint.formats.passes.questions import asked
from copylint.formats.passes.twice import once
from copylint.memory import Memory
from copylint.text.document import Document

# In this order, each on what the one before has left: (document, memory) → document.
PASSES: tuple[Callable[[Document, Memory], Document], ...] = (
    without_placeholders,
    asked,
    told,
    once,
    reaching,
)

__all__ = ["PASSES"]
