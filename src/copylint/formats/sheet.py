"""The blocks of one document while they are gathered, and their places once all are known."""

import re
from dataclasses import dataclass, replace
from operator import attrgetter

from copylint.formats import hints
from copylint.formats.run import Run
from copylint.formats.tidy import tidied
from copylint.terms import BlockKind, Voice
from copylint.text.document import Block, Mark, Place
from copylint.text.span import Span
from copylint.text.view import View

WORDS_ON_A_BUTTON = 8
MOST_BUTTONS = 200  # in one block; beyond that it is a directory
_BESIDE_BODY = (BlockKind.CAPTION, BlockKind.BUTTON, BlockKind.DESCRIPTION)
_IN_A_WORD = re.compile(r"[^\W_]")
_SEPARATORS = re.compile(r"[\s|·•/,–—&+→»>‹›«-]*")


@dataclass(slots=True)
class Draft:
    """A block before its heading is known; ``quote`` numbers the outermost quotation it stands in."""

    kind: BlockKind
    view: View
    marks: tuple[Mark, ...]
    voice_hint: Voice | None
    place: Place
    start: int  # in the root
    quote: int | None

    @property
    def text(self) -> str:
        """The words without markup."""
        return self.view.text

    def recast(self, kind: BlockKind) -> None:
        """Give the block another kind, and the hint of voice that goes with it."""
        self.voice_hint = self.voice_hint or hints.of_text(kind, self.text, question=False)
        self.kind = kind
        if self.place.list is not None or self.place.list_depth:
            self.place = replace(self.place, list=None, list_depth=0)

    def enlist(self, number: int) -> None:
        """Make the block an item of a list that is no Markdown list."""
        self.kind, self.place = BlockKind.ITEM, replace(self.place, list=number, list_depth=1)


class Sheet:
    """Takes blocks in any order; ``blocks`` gives them in source order, with their places."""

    def __init__(self) -> None:
        self.drafts: list[Draft] = []
        self.lists = 0
        self.tables = 0
        self._surely_quoted: list[bool] = []

    def new_list(self) -> int:
        """Number the next list of the document."""
        self.lists += 1
        return self.lists - 1

    def new_table(self) -> int:
        """Number the next table of the document."""
        self.tables += 1
        return self.tables - 1

    def new_quote(self, *, sure: bool) -> int:
        """Number the next quotation; ``sure`` when the markup itself says that somebody else speaks."""
        self._surely_quoted.append(sure)
        return len(self._surely_quoted) - 1

    def add(
        self,
        kind: BlockKind,
        run: Run,
        place: Place,
        *,
        hint: Voice | None = None,
        quote: int | None = None,
        question: bool = False,
    ) -> None:
        """Add what a run holds, unless there is no word in it.

        A paragraph that is nothing but links becomes one button a link.
        """
        view, marks, button = tidied(*run.view_and_marks())
        text = view.text
        if not _IN_A_WORD.search(text):
            return
        links = [mark for mark in marks if mark.kind == "link"] if marks else []
        pressed = kind in (BlockKind.PARAGRAPH, BlockKind.ITEM) and 0 < len(links) <= MOST_BUTTONS
        if pressed and _only_links(text, links):
            dressed = button or run.button
            if dressed or (kind is BlockKind.PARAGRAPH and all(_short(text, mark, marks) for mark in links)):
                for link in (_trimmed(text, link) for link in links):
                    inside = tuple(
                        mark._replace(span=mark.span.shifted(-link.span.start))
                        for mark in marks
                        if link.span.covers(mark.span)
                    )
                    label = view.sub(*link.span)
                    if _IN_A_WORD.search(label.text):
                        self._add(BlockKind.BUTTON, label, inside, place, hint, quote)
                return
        bold = bool(marks) and any(
            mark.kind == "strong" and mark.span == Span(0, len(text)) for mark in marks
        )
        hint = hint or hints.of_text(kind, text, question=question or bold)
        self._add(kind, view, marks, place, hint, quote)

    def _add(
        self,
        kind: BlockKind,
        view: View,
        marks: tuple[Mark, ...],
        place: Place,
        hint: Voice | None,
        quote: int | None,
    ) -> None:
        start = view.segments[0].source_start
        self.drafts.append(Draft(kind, view, marks, hint, place, start, quote))

    def blocks(self) -> tuple[Block, ...]:
        """All blocks in source order, with headings, the first block and quoted voices filled in."""
        self.drafts.sort(key=attrgetter("start"))
        self._quotations()
        return _placed(self.drafts)

    def _quotations(self) -> None:
        groups: dict[int, list[int]] = {}
        for index, draft in enumerate(self.drafts):
            if draft.quote is not None:
                groups.setdefault(draft.quote, []).append(index)
        for quote, members in groups.items():
            after = members[-1] + 1
            below = after < len(self.drafts) and self.drafts[after].kind is BlockKind.PARAGRAPH
            signatures = {i for i in members if self._signature(i)}
            if below and hints.signature(self.drafts[after].text):
                signatures.add(after)
            speech = [i for i in members if i not in signatures]
            signed = signatures or any(_signed(self.drafts[i].view) for i in speech)
            if speech and (signed or self._surely_quoted[quote]):
                for index in speech:
                    self.drafts[index].voice_hint = Voice.CUSTOMER
                for index in signatures:
                    self.drafts[index].voice_hint = Voice.NOT_COPY

    def _signature(self, index: int) -> bool:
        draft = self.drafts[index]
        if draft.voice_hint is Voice.NOT_COPY:
            return True
        lone = draft.kind is BlockKind.ITEM and not any(
            self.drafts[near].place.list == draft.place.list
            for near in (index - 1, index + 1)
            if 0 <= near < len(self.drafts)
        )
        # "- Ines Roth, controller" under a quotation is read as a list of one.
        return hints.signature(draft.text) or (
            lone and hints.signature(f"— {draft.text}") and "," in draft.text
        )


def _trimmed(text: str, mark: Mark) -> Mark:
    """The mark without the blanks at its edges."""
    inside = text[slice(*mark.span)]
    start = mark.span.start + len(inside) - len(inside.lstrip())
    return mark._replace(span=Span(start, max(start, mark.span.start + len(inside.rstrip()))))


def _only_links(text: str, links: list[Mark]) -> bool:
    at = 0
    for link in links:
        if not _SEPARATORS.fullmatch(text, at, max(at, link.span.start)):
            return False
        at = link.span.end
    return bool(_SEPARATORS.fullmatch(text, at))


def _short(text: str, link: Mark, marks: tuple[Mark, ...]) -> bool:
    words = text[link.span.start : link.span.end].split()
    address = any(mark.kind in ("url", "code") and mark.span.touches(link.span) for mark in marks)
    return len(words) <= WORDS_ON_A_BUTTON and not address


def _signed(view: View) -> bool:
    """Whether the last line of a block, as it stands in the source, names the speaker."""
    breaks = [s.end for s in view.segments if s.kind in ("softbreak", "hardbreak", "newline", "space")]
    return hints.signed(view.text) or (bool(breaks) and hints.signature(view.text[breaks[-1] :]))


def _placed(drafts: list[Draft]) -> tuple[Block, ...]:
    placed: list[Block] = []
    heading = title = None
    under: list[tuple[str, int]] = []  # headings of the front matter, each with the map it stands in
    first = True
    for index, draft in enumerate(drafts):
        kind, place = draft.kind, draft.place
        opens = False  # the body
        if key := place.key:
            parent = key.rpartition(".")[0]
            while under and not key.startswith(under[-1][0]):
                under.pop()
            above = under[-1][1] if under else None
            if kind.heads:
                title = index if kind is BlockKind.TITLE and title is None else title
                # The title of a page heads its body, not the other strings beside it.
                if parent:
                    under.append((f"{parent}.", index))
        else:
            above = title if heading is None else heading
            if kind.heads:
                heading = index
            elif first and kind not in _BESIDE_BODY and not place.furniture:
                opens, first = True, False
        placed.append(Block(kind, draft.view, draft.marks, draft.voice_hint, place.under(above, first=opens)))
    return tuple(placed)
