"""Navigation that nothing names: lists that hold nothing but short links to other pages."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from copylint.formats.sheet import Draft
from copylint.terms import BlockKind
from copylint.text.document import Block
from copylint.text.span import Span

LEAST_LINKS = 3
WORDS_OF_A_LINK = 4
SHARE = 0.8  # of a list's entries
WORDS_OF_A_COLUMN = 2  # of the small heading over a column of links


def mark_navigation(drafts: Sequence[Draft], lists: Collection[int]) -> None:
    """Label as navigation what stands in those of the numbered lists that only lead elsewhere."""
    members: dict[int, list[int]] = {}
    for n, draft in enumerate(drafts):
        if draft.block.place.list in lists and not draft.block.place.furniture:
            members.setdefault(draft.block.place.list, []).append(n)  # type: ignore[arg-type]
    for entries in members.values():
        leading = sum(_leads(drafts[n].block) for n in entries)
        if leading < LEAST_LINKS or leading < SHARE * len(entries):
            continue
        head = entries[0] - 1
        if head >= 0 and _heads_a_column(drafts[head].block):
            entries = [head, *entries]
        for n in entries:
            block = drafts[n].block
            drafts[n].block = replace(block, place=replace(block.place, furniture="nav"))


def _leads(block: Block) -> bool:
    """Whether an entry is one short link, and not to a place on the same page."""
    whole = Span(0, len(block.text))
    return (
        block.kind is BlockKind.ITEM
        and len(block.text.split()) <= WORDS_OF_A_LINK
        and any(
            mark.kind == "link" and mark.span == whole and (mark.target == "#" or mark.target[:1] != "#")
            for mark in block.marks
        )
    )


def _heads_a_column(block: Block) -> bool:
    return block.kind is BlockKind.H3 and len(block.text.split()) <= WORDS_OF_A_COLUMN
