"""How a pass settles blocks and says so: another voice for some of them, and a count for the note."""

from collections.abc import Collection
from dataclasses import replace

from copylint.terms import Voice
from copylint.text.document import Document


def voiced(document: Document, numbers: Collection[int], voice: Voice, note: str = "") -> Document:
    """The document with the blocks of those numbers in another voice, and with a note where there is one."""
    blocks = tuple(
        replace(block, voice_hint=voice) if n in numbers else block for n, block in enumerate(document.blocks)
    )
    return replace(document, blocks=blocks, notes=(*document.notes, note) if note else document.notes)


def passages(count: int) -> str:
    """So many passages, as a note has them."""
    return "1 passage" if count == 1 else f"{count} passages"
