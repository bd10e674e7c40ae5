"""Names of ours that a document leaves open: slots that are to be filled in, variables of a template."""

from collections.abc import Iterator

from copylint.facts import Names
from copylint.lexicon.slots import holds_name, of_firm, slots_in
from copylint.terms import DocumentKind
from copylint.text import Block, Document

_VALUE = "\ue000"  # what readers put in the place of a value that nobody knows
# In a letter to a firm its name is left open, too.
_LETTERS = (DocumentKind.EMAIL,)


def unnamed(document: Document, kind: DocumentKind) -> Names:
    """The slots and variables that are read as names of ours, as they stand in the blocks.

    A variable is one letter, whatever it holds: it counts where all variables of the document hold our names.
    """
    slots = {slot for block in document.blocks for slot in slots_in(block.text)}
    tags = {tag for block in document.blocks if _VALUE in block.text for tag in _tags(block)}
    letters = kind in _LETTERS
    if tags and all(holds_name(tag) and not (letters and of_firm(tag)) for tag in tags):
        slots.add(_VALUE)
    return Names(
        company=() if letters else tuple(sorted(filter(of_firm, slots))),
        products=tuple(sorted(slot for slot in slots if not of_firm(slot))),
    )


def _tags(block: Block) -> Iterator[str]:
    view = block.view
    at = -1
    while (at := view.text.find(_VALUE, at + 1)) >= 0:
        yield view.root[slice(*view.span(at, at + 1))]
