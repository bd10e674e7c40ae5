"""Navigation that nothing names: lists that hold nothing but short links to other pages."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from copylint.formats.sheet.sheet import Draft
from copylint.terms import BlockKind
from copylint.text.span import Span

LEAST_LINKS = 3
WORDS_OF_A_LINK = 4
SHARE = 0.8  # of a list's entries
WORDS_OF_A_COLUMN = 2  # of the small heading over a column of links


def mark_navigation(drafts: Sequence[Draft], lists: Collection[int]) -> None:
    """Label as navigation what stands in those of the numbered lists that only lead elsewhere."""
    members: dict[int, list[int]] = {}
    for n, draft in enumerate(drafts):
        number = draft.place.list
        if number is not None and number in lists and not draft.place.furniture:
            members.setdefault(number, []).append(n)
    for entries in members.values():
        leading = sum(_leads(drafts[n]) for n in entries)
        if leading < LEAST_LINKS or leading < SHARE * len(entries):
            continue
        head = entries[0] - 1
        if head >= 0 and _heads_a_column(drafts[head]):
            entries = [head, *entries]
        for n in entries:
            drafts[n].place = replace(drafts[n].place, furniture="nav")


def _leads(draft: Draft) -> bool:
    """Whether an entry is one short link, and not to a place on the same page."""
    whole = Span(0, len(draft.text))
    return (
        draft.kind is BlockKind.ITEM
        and len(draft.text.split()) <= WORDS_OF_A_LINK
        and any(
            mark.kind == "link" and mark.span == whole and (mark.target == "#" or mark.target[:1] != "#")
            for mark in draft.marks
        )
    )


def _heads_a_column(draft: Draft) -> bool:
    return draft.kind is BlockKind.H3 and len(draft.text.split()) <= WORDS_OF_A_COLUMN
