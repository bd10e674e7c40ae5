"""Text between the tags of JSX: gathered into runs, and closed as blocks."""

import re
from collections.abc import Iterable

from copylint.formats.components import script_strings
from copylint.formats.components.script_walk import Scope, Walk
from copylint.formats.html.speaker import mark_speaker
from copylint.formats.sheet.run import Run
from copylint.terms import BlockKind, Voice
from copylint.text.view import Piece

_WORD_BEGINS = re.compile(r"[\w“\"'(‘$€£#]")


class Gathering:
    """Gathers the text between tags; ``runs`` holds one for each element that stands alone."""

    def __init__(self, walk: Walk) -> None:
        self.walk = walk
        self.runs = [Run(walk.view)]
        self.speaker = -1  # number of the quotation whose speaker was named last
        self.torn = False  # a line end or a tag stands between the run's last word and what follows

    def begin(self) -> None:
        """Open a run of its own."""
        self.runs.append(Run(self.walk.view))
        self.torn = False

    def finish(self, scope: Scope) -> None:
        """Close the run that ``begin`` opened."""
        self.flush(scope)
        self.runs.pop()

    def flush(self, scope: Scope) -> None:
        """Close the block whose text has been gathered."""
        run, self.runs[-1] = self.runs[-1], Run(self.walk.view)
        self.torn = False
        if not run.pieces:
            return
        kind, quiet = scope.kind, scope.kind.heads or scope.kind is BlockKind.BUTTON
        if kind is BlockKind.ITEM and isinstance(scope.used, list):
            kind = BlockKind.PARAGRAPH if scope.used[0] else kind
        before = len(self.walk.sheet.drafts)
        self.walk.sheet.add(
            kind,
            run,
            scope.place,
            hint=None if quiet and scope.voice is Voice.CUSTOMER else scope.voice,
            quote=None if quiet else scope.quote,
            question=scope.question,
        )
        if scope.quote is not None:
            self.speaker = mark_speaker(self.walk.sheet.drafts[before:], self.speaker, scope.quote)
        if isinstance(scope.used, list) and len(self.walk.sheet.drafts) > before:
            scope.used[0] = True

    def words(self, start: int, end: int) -> None:
        """Add JSX text."""
        raw = self.walk.text[start:end]
        head, tail = len(raw) - len(raw.lstrip()), len(raw.rstrip())
        self.torn = self.torn or "\n" in raw[:head] or "\r" in raw[:head]
        if tail:
            self.put(list(script_strings.jsx_text(self.walk.text, start, end)))
            self.torn = "\n" in raw[tail:] or "\r" in raw[tail:]
        elif not ("\n" in raw or "\r" in raw):
            self.put([Piece(start, end)])

    def put(self, pieces: Iterable[Piece]) -> None:
        """Add pieces to the open block, with a space where a tag or line end alone parts two words."""
        pieces = [piece for piece in pieces if piece.replacement is not None or piece.start < piece.end]
        if not pieces:
            return
        run = self.runs[-1]
        if self.torn and run.pieces:
            first, last = pieces[0], run.pieces[-1]
            begins = self.walk.text[first.start] if first.replacement is None else first.replacement[:1]
            ended = self.walk.text[last.end - 1] if last.replacement is None else last.replacement[-1:]
            if _WORD_BEGINS.match(begins) and not ended.isspace():
                run.put(first.start, first.start, " ", "join")
        self.torn = False
        script_strings.keep(run, pieces)

    def after_tag(self, start: int) -> bool:
        """Whether a closing tag stands right before; links in a row are not one word."""
        if self.walk.text[start - 1 : start] != ">":
            return False
        opened = self.walk.text.rfind("<", max(0, start - 80), start)
        return self.walk.text.startswith("</", opened) or self.walk.text.startswith("/>", start - 2)
