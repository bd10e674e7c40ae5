"""Lines of MDX: what stands around a tag on its line, and the indentation that is the components'."""

import re
from bisect import bisect_left, bisect_right

from copylint.formats.mdx.tokens import Token
from copylint.text.view import Piece

PREFIX = re.compile(r"[\s>]*+(?:(?:[-*+]|\d{1,9}[.)])\s*+)?")  # what may stand before a block on its line
HEADING = re.compile(r"#{1,6}(?:\s.*)?", re.DOTALL)  # what stands before a tag in a heading
_LISTED = re.compile(r"^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+\S", re.MULTILINE)
_LINE = re.compile(r"^([ \t]*)(?=[^\s])", re.MULTILINE)


class Lines:
    """The lines of a text; ``blank`` is the text with blanks in place of its tags."""

    def __init__(self, text: str, tokens: list[Token]) -> None:
        self.text = text
        self.blank = _blanked(text, tokens)
        self.words = [found.span() for found in re.finditer(r"\S+", self.blank)]
        self.word_starts = [start for start, _ in self.words]
        self.starts = [0, *(m.end() for m in re.finditer("\n", text))]

    def rest(self, at: int) -> bool:
        """Whether nothing but blanks and tags follows on the line."""
        line = bisect_right(self.starts, at)
        end = self.starts[line] if line < len(self.starts) else len(self.text)
        index = bisect_right(self.word_starts, at) - 1
        inside = index >= 0 and self.words[index][1] > at
        return not inside and (index + 1 == len(self.words) or self.words[index + 1][0] >= end)

    def before(self, at: int) -> str:
        """The first characters, if any, that stand before ``at`` on its line, tags aside."""
        first = bisect_left(self.word_starts, self._start_of(at))
        if first == len(self.words) or self.words[first][0] >= at:
            return ""
        return self.blank[self.words[first][0] : min(at, self.words[first][0] + 80)].rstrip()

    def begins(self, at: int) -> bool:
        """Whether at most the mark of a quotation or an item stands before ``at`` on its line."""
        return bool(PREFIX.fullmatch(self.before(at)))

    def starts_paragraph(self, at: int) -> bool:
        """Whether nothing but blanks and tags stands on the line above that of ``at``."""
        line = self._start_of(at)
        above = self.starts[max(0, bisect_right(self.starts, line) - 2)]
        word = bisect_left(self.word_starts, line) - 1
        return line == 0 or word < 0 or self.words[word][1] <= above

    def _start_of(self, at: int) -> int:
        return self.starts[bisect_right(self.starts, at) - 1]


def dedents(text: str, start: int, end: int, edits: list[Piece]) -> list[Piece]:
    """Cuts of the indentation that JSX gives to its children; MDX knows no indented code."""
    covered = [(piece.start, piece.end) for piece in edits]
    begins = [low for low, _ in covered]

    def free(at: int) -> bool:
        index = bisect_right(begins, at) - 1
        return index < 0 or covered[index][1] <= at

    lines = [found for found in _LINE.finditer(text, start, end) if free(found.start())]
    if _LISTED.search(text, start, end):
        # Nested lists need their indentation; what all lines share is the component's.
        common = min((len(found[1]) for found in lines), default=0)
        return [Piece(found.start(), found.start() + common, "") for found in lines if common]
    return [Piece(found.start(), found.end(), "") for found in lines if found[1]]


def _blanked(text: str, tokens: list[Token]) -> str:
    """The text with blanks in place of tags, comments and statements, line for line."""
    parts: list[str] = []
    at = 0
    for token in tokens:
        if token.kind in ("tag", "comment", "esm"):
            parts += [text[at : token.start], re.sub(r"[^\n]", " ", text[token.start : token.end])]
            at = token.end
    return "".join((*parts, text[at:]))
