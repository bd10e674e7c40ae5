"""What the components around a stretch of Markdown say of the blocks in it."""

from collections.abc import Sequence
from dataclasses import dataclass

from copylint.formats.sheet.sheet import Draft
from copylint.formats.vocabulary.link_lines import WORDS_ON_A_BUTTON
from copylint.terms import BlockKind, Voice
from copylint.text.document import Place


@dataclass(frozen=True, slots=True)
class Scope:
    """What the components around a stretch of Markdown say of it."""

    place: Place
    kind: BlockKind | None = None
    voice: Voice | None = None
    quote: int | None = None
    question: bool = False
    hidden: bool = False
    partner: int = -1  # index of the token that closes it


def settle(drafts: Sequence[Draft], scope: Scope) -> None:
    """Give the blocks just read the kind, the list and the quotation of the element around them."""
    first = True
    for draft in drafts:
        kind, plain = draft.kind, draft.kind is BlockKind.PARAGRAPH
        if scope.kind is BlockKind.ITEM and plain and first:
            if scope.place.list is None:
                draft.recast(BlockKind.ITEM)
            else:
                draft.recast(BlockKind.ITEM)
                draft.enlist(scope.place.list)
        elif scope.kind is BlockKind.BUTTON and plain:
            if len(draft.text.split()) <= WORDS_ON_A_BUTTON:
                draft.recast(BlockKind.BUTTON)
        elif scope.kind not in (None, BlockKind.ITEM) and plain:
            draft.recast(scope.kind or kind)
        first = first and kind is BlockKind.CAPTION
        quiet = draft.kind.heads or draft.kind in (BlockKind.BUTTON, BlockKind.CAPTION)
        if scope.quote is not None and draft.quote is None and not quiet:
            draft.quote = scope.quote
