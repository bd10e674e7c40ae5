"""The line of HTML being gathered: text, line breaks and code, until something closes the block."""

import re
from string import whitespace

from copylint.formats.html.code import keep_code
from copylint.formats.html.references import keep_decoded
from copylint.formats.html.scope import Scope
from copylint.formats.html.speaker import mark_speaker
from copylint.formats.html.tokens import TEXT
from copylint.formats.sheet.run import Run
from copylint.formats.templates import branches
from copylint.formats.templates.mask import CUT, block_name
from copylint.formats.vocabulary.html_names import NAMED_BLOCKS
from copylint.terms import BlockKind

_EMPTY = f"{whitespace}{branches.BEGINS}{branches.ENDS}"
_UNSEEN = re.compile(
    r"(?:[\s\xad\u200b-\u200f\u2060\ufeff\ue002\ue003]|&(?:nbsp|e[mn]sp|thinsp|shy|zw?n?j|#0*160|#0*8203|#[xX]0*(?:[aA]0|200[bB]));)*+"
)


class Gathering:
    """Gathers the text of one block after the other, in the frame that holds where it stands."""

    run: Run
    begun: bool  # there is something in the run, be it only a mark that opens
    solid: bool  # there is more than white space in the run
    broken: bool  # the last thing in it is a line break
    code: list[int]  # where the text of open code starts and ends

    def __init__(self, scope: Scope) -> None:
        self.scope = scope
        self.named = ""  # the template block that began last
        self.speaker = -1  # number of the quotation whose speaker was named last
        self.used: set[int] = set()  # list items whose own text has been read

    def take(self, kind: str, start: int, end: int) -> None:
        """Add a stretch of the text; blocks of a template in it part it."""
        text = self.scope.text
        blank = _is_blank(text[start:end])
        if blank and not (self.solid or self.code):
            return  # as nearly all that stands between tags
        if text.find(CUT, start, end) < 0:
            self._keep(kind, start, end, blank)
            return
        while (cut := text.find(CUT, start, end)) >= 0:
            self._keep(kind, start, cut, _is_blank(text[start:cut]))
            if self.scope.frame.kind is not BlockKind.TITLE:
                self.flush()
                self.named = block_name(self.scope.view, cut)
            start = cut + 1
        self._keep(kind, start, end, _is_blank(text[start:end]))

    def _keep(self, kind: str, start: int, end: int, blank: bool) -> None:
        if start >= end:
            return
        if self.code:
            self.code[1] = end
        elif self.solid or not blank:
            if kind == TEXT:
                keep_decoded(self.run, self.scope.text, start, end)
            else:
                self.run.keep(start, end)
        if not blank:
            self.begun, self.solid, self.broken = True, True, False

    def fresh(self) -> None:
        """Begin a block."""
        self.run = Run(self.scope.view)
        self.begun = self.solid = self.broken = False
        self.code = []

    def flush(self) -> None:
        """Close the block whose text has been gathered."""
        if self.code:
            self.end_code()
        if self.solid:
            scope, frame = self.scope, self.scope.frame
            kind, item = frame.kind, frame.item
            if self.named and kind is BlockKind.PARAGRAPH:
                kind = NAMED_BLOCKS.get(self.named, kind)
            if kind is BlockKind.ITEM and item in self.used:
                kind = BlockKind.PARAGRAPH
            if item >= 0:
                self.used.add(item)
            speech = not kind.heads and kind not in (BlockKind.BUTTON, BlockKind.DESCRIPTION)
            quote = frame.quote if scope.quote is None else scope.quote
            self.run.button = self.run.button or frame.dressed
            before = len(scope.sheet.drafts)
            scope.sheet.add(
                kind,
                self.run,
                scope.placed(),
                hint=frame.hint or scope.voice,
                quote=quote if speech else None,
                question=frame.question,
            )
            if quote is not None:
                self.speaker = mark_speaker(scope.sheet.drafts[before:], self.speaker, quote)
        self.fresh()

    def break_line(self, start: int, end: int) -> None:
        """A line break; two of them are the end of a paragraph."""
        if self.scope.frame.skip or self.code:
            return
        if self.broken and self.solid:
            self.flush()
        elif self.solid:
            self.run.put(start, end, "\v", "newline")
            self.broken = True

    def end_code(self) -> None:
        """End a stretch of code inside of the line."""
        if self.code:
            keep_code(self.run, self.scope.view, *self.code)
        self.code = []


def _is_blank(text: str) -> bool:
    """Whether a reader sees nothing of a text."""
    rest = text.strip(_EMPTY)
    return not rest or (rest[0] in "&\xa0\u200b" and bool(_UNSEEN.fullmatch(rest)))
