"""The line of HTML being gathered: text, line breaks and code, until something closes the block."""

import re
from string import whitespace

from copylint.formats.html.code import keep_code
from copylint.formats.html.frames import Frame
from copylint.formats.html.references import keep_decoded
from copylint.formats.html.speaker import mark_speaker
from copylint.formats.html.tokens import TEXT
from copylint.formats.sheet.run import Run
from copylint.formats.sheet.sheet import Sheet
from copylint.formats.templates import branches
from copylint.formats.templates.mask import CUT, block_name
from copylint.formats.vocabulary.html_names import NAMED_BLOCKS
from copylint.terms import BlockKind, Voice
from copylint.text.document import Place
from copylint.text.view import View

_EMPTY = f"{whitespace}{branches.BEGINS}{branches.ENDS}"
_UNSEEN = re.compile(
    r"(?:[\s\xad\u200b-\u200f\u2060\ufeff\ue002\ue003]|&(?:nbsp|e[mn]sp|thinsp|shy|zw?n?j|#0*160|#0*8203|#[xX]0*(?:[aA]0|200[bB]));)*+"
)


class Gathering:
    """Gathers the text of one block after the other, in the frame that holds where it stands."""

    begun: bool
    solid: bool
    broken: bool

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.frame = Frame()
        self.named = ""  # the template block that began last
        self.speaker = -1  # number of the quotation whose speaker was named last
        self.used: set[int] = set()  # list items whose own text has been read

    def _begin(self, view: View, place: Place, voice: Voice | None, quote: int | None) -> None:
        """Turn to another piece of the page."""
        self.view, self.text = view, view.text
        self.place, self.voice, self.outer_quote = place, voice, quote
        self._placed = (self.frame, self.frame.within(place))
        self._fresh()

    def _text(self, kind: str, start: int, end: int) -> None:
        text = self.text
        if not (self.solid or self.code) and _is_blank(text[start:end]):
            return
        while (cut := text.find(CUT, start, end)) >= 0:
            self._keep(kind, start, cut)
            if self.frame.kind is not BlockKind.TITLE:
                self._flush()
                self.named = block_name(self.view, cut)
            start = cut + 1
        self._keep(kind, start, end)

    def _keep(self, kind: str, start: int, end: int) -> None:
        if start >= end:
            return
        blank = _is_blank(self.text[start:end])
        if self.code:
            self.code[1] = end
        elif self.solid or not blank:
            if kind == TEXT:
                keep_decoded(self.run, self.text, start, end)
            else:
                self.run.keep(start, end)
        if not blank:
            self.begun, self.solid, self.broken = True, True, False

    def _fresh(self) -> None:
        self.run = Run(self.view)
        self.begun = False  # there is something in the run, be it only a mark that opens
        self.solid = False  # there is more than white space in the run
        self.broken = False  # the last thing in it is a line break
        self.code: list[int] = []  # where the text of open code starts and ends

    def _flush(self) -> None:
        """Close the block whose text has been gathered."""
        if self.code:
            self._end_code()
        if self.solid:
            frame = self.frame
            kind, item = frame.kind, frame.item
            if self.named and kind is BlockKind.PARAGRAPH:
                kind = NAMED_BLOCKS.get(self.named, kind)
            if kind is BlockKind.ITEM and item in self.used:
                kind = BlockKind.PARAGRAPH
            if item >= 0:
                self.used.add(item)
            speech = not kind.heads and kind not in (BlockKind.BUTTON, BlockKind.DESCRIPTION)
            quote = frame.quote if self.outer_quote is None else self.outer_quote
            self.run.button = self.run.button or frame.dressed
            before = len(self.sheet.drafts)
            self.sheet.add(
                kind,
                self.run,
                self.placed(),
                hint=frame.hint or self.voice,
                quote=quote if speech else None,
                question=frame.question,
            )
            if quote is not None:
                self.speaker = mark_speaker(self.sheet.drafts[before:], self.speaker, quote)
        self._fresh()

    def placed(self) -> Place:
        """The place of text that stands here."""
        if self._placed[0] is not self.frame:
            self._placed = (self.frame, self.frame.within(self.place))
        return self._placed[1]

    def _break(self, start: int, end: int) -> None:
        """A line break; two of them are the end of a paragraph."""
        if self.frame.skip or self.code:
            return
        if self.broken and self.solid:
            self._flush()
        elif self.solid:
            self.run.put(start, end, "\v", "newline")
            self.broken = True

    def _end_code(self) -> None:
        if self.code:
            keep_code(self.run, self.view, *self.code)
        self.code = []


def _is_blank(text: str) -> bool:
    """Whether a reader sees nothing of a text."""
    rest = text.strip(_EMPTY)
    return not rest or (rest[0] in "&\xa0\u200b" and bool(_UNSEEN.fullmatch(rest)))
