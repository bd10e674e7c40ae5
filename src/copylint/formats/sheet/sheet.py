"""The blocks of one document while they are gathered, and their places once all are known."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from copylint.formats.sheet.run import Run
from copylint.formats.sheet.tidy import tidied
from copylint.formats.templates import branches
from copylint.formats.vocabulary import hints
from copylint.formats.vocabulary.code import is_code
from copylint.formats.vocabulary.link_lines import MOST_BUTTONS, is_menu, only_links, short
from copylint.terms import BlockKind, Voice
from copylint.text.document import Block, Mark, Place
from copylint.text.span import Span
from copylint.text.view import View

_BESIDE_BODY = (BlockKind.CAPTION, BlockKind.BUTTON, BlockKind.DESCRIPTION)
_IN_A_WORD = re.compile(r"[^\W_]")
# What an editor puts where nobody described a picture.
_FILE = re.compile(r"[^\n]{1,200}\.(?:png|jpe?g|gif|svg|webp|avif|mp4|pdf)|Untitled", re.IGNORECASE)
_RUN_IN = (BlockKind.PARAGRAPH, BlockKind.ITEM)


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

    @property
    def quotes(self) -> int:
        """How many quotations there are so far."""
        return len(self._surely_quoted)

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
        """Add what a run holds, unless there is no word in it; each alternative of a condition by itself.

        A paragraph that is nothing but links becomes one button a link.
        """
        view, marks = run.view_and_marks()
        (view, marks), *others = branches.alternatives(view, marks)
        for other, inside in others:
            if branches.says_enough(other.text):
                self._read(kind, other, inside, run.button, place, hint, quote, question)
        self._read(kind, view, marks, run.button, place, hint, quote, question)

    def _read(
        self,
        kind: BlockKind,
        view: View,
        marks: tuple[Mark, ...],
        dressed: bool,
        place: Place,
        hint: Voice | None,
        quote: int | None,
        question: bool,
    ) -> None:
        view, marks, button = tidied(view, marks)
        text = view.text
        if not _IN_A_WORD.search(text) or (kind is BlockKind.CAPTION and _FILE.fullmatch(text)):
            return
        if hint is None and not kind.heads and (is_code(text) or _only_code(text, marks)):
            hint = Voice.NOT_COPY
        links = [mark for mark in marks if mark.kind == "link"] if marks else []
        pressed = kind in (BlockKind.PARAGRAPH, BlockKind.ITEM) and 0 < len(links) <= MOST_BUTTONS
        if pressed and only_links(text, links):
            dressed = button or dressed
            if not dressed and is_menu(text, links):
                place = replace(place, furniture=place.furniture or "nav")
            if dressed or (kind is BlockKind.PARAGRAPH and all(short(text, mark, marks) for mark in links)):
                for link in (_trimmed(text, link) for link in links):
                    label, inside = branches.part(view, marks, link.span)
                    if _IN_A_WORD.search(label.text):
                        self._add(BlockKind.BUTTON, label, inside, place, hint, quote)
                return
        bold = next((m.span.end for m in marks if m.kind == "strong" and m.span.start == 0), 0)
        if 0 < bold < len(text) and kind in _RUN_IN and hints.asked(text[:bold].rstrip()):
            # A bold question with its answer after it is two blocks to a reader.
            asks, answer = Span(0, len(text[:bold].rstrip())), _trimmed(text, Mark(Span(bold, len(text)), ""))
            asked = hint or hints.of_text(kind, text[slice(*asks)], question=question, bold=True)
            self._add(kind, *branches.part(view, marks, asks), place, asked, quote)
            view, marks = branches.part(view, marks, answer.span)
            kind = BlockKind.PARAGRAPH
            text, bold, question = view.text, 0, False
            if not _IN_A_WORD.search(text):
                return
        hint = hint or hints.of_text(kind, text, question=question, bold=bold == len(text))
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


def _only_code(text: str, marks: Sequence[Mark]) -> bool:
    """Whether all the words of a block are code: a command to type, a line of a program."""
    code = [mark.span for mark in marks if mark.kind == "code"]
    if not code:
        return False
    at, left = 0, ""
    for span in code:
        left += text[at : span.start]
        at = max(at, span.end)
    return not _IN_A_WORD.search(left + text[at:])


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
