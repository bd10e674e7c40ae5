"""Names of ours that a document leaves open: slots that are to be filled in, variables of a template."""

from collections.abc import Iterator

from copylint.facts import Names
from copylint.lexicon.slots import holds_name, of_firm, slots_in
from copylint.terms import DocumentKind, Voice
from copylint.text import Block, Document

_VALUE = "\ue000"  # what readers put in the place of a value that nobody knows
# In a letter to a firm its name is left open, too.
_LETTERS = (DocumentKind.EMAIL,)


def unnamed(document: Document, kind: DocumentKind) -> Names:
    """The slots and variables that are read as names of ours, as they stand in the copy.

    A variable is one letter, whatever it holds: it counts where all variables of the copy hold our names.
    What is shown as code tells how to write a template, and waits for no name.
    """
    texts = [(block, _said(block)) for block in document.blocks if block.voice_hint is not Voice.NOT_COPY]
    slots = {slot for _, text in texts for slot in slots_in(text)}
    tags = {tag for block, text in texts if _VALUE in text for tag in _tags(block, text)}
    letters = kind in _LETTERS
    if tags and all(holds_name(tag) and not (letters and of_firm(tag)) for tag in tags):
        slots.add(_VALUE)
    return Names(
        company=() if letters else tuple(sorted(filter(of_firm, slots))),
        products=tuple(sorted(slot for slot in slots if not of_firm(slot))),
    )


def _said(block: Block) -> str:
    """The text of a block, blanks in the place of what it shows as code."""
    text, parts, at = block.text, list[str](), 0
    for start, end in sorted(mark.span for mark in block.marks if mark.kind == "code"):
        if start >= at:
            parts += (text[at:start], " " * (end - start))
            at = end
    return "".join((*parts, text[at:]))


def _tags(block: Block, text: str) -> Iterator[str]:
    at = -1
    while (at := text.find(_VALUE, at + 1)) >= 0:
        yield block.view.root[slice(*block.view.span(at, at + 1))]
