"""AsciiDoc in, blocks out: a splitter of paragraphs that knows headings, lists, blocks and tables."""

import re
from collections.abc import Iterator
from dataclasses import replace

from copylint.formats.light.inline import ADOC, inline, joined
from copylint.formats.sheet.sheet import Sheet
from copylint.terms import BlockKind
from copylint.text.document import Place
from copylint.text.view import View

_LINE = re.compile(r"([ \t]*)([^\r\n]*)(?:\r\n|\n|\r|\Z)")
_HEADING = re.compile(r"(={1,6}|#{1,6})[ \t]+(?=\S)")
_ITEM = re.compile(r"(\*{1,5}|-|\.{1,5}|\d{1,3}\.|<\d+>|<\.>)[ \t]+(?:\[[ x*]\][ \t]+)?(?=\S)")
_TERM = re.compile(r"(\S.*?):{2,4}(?:[ \t]+|$)")
_ADMONITION = re.compile(r"(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]+")
_IMAGE = re.compile(r"image::[^\[\]]*\[(?:\"([^\"]*)\"|([^\],=]*))")
_LEFT_OUT = re.compile(r"-{4,}|\.{4,}|\+{4,}|/{4,}|```.*")  # fences of blocks that hold no copy
_OPEN = re.compile(r"={4,}|\*{4,}|_{4,}|--")  # and of those that do
_NOT_COPY = re.compile(r":!?[\w-]+!?:.*|//.*|\[.*\]|(?:include|video|audio|toc)::.*|'{3,}|<{3,}|\+")
# `ifdef::pro[A line]`; the other forms hold no text of their own.
_CONDITION = re.compile(r"(?:ifdef|ifndef|ifeval|endif)::[^\[\]]*+\[(.*)\]")
_DESCRIPTION = re.compile(r":description:[ \t]++(?=\S)")
# Below the title of the document: who wrote it, and its edition.
_AUTHOR = re.compile(
    r"(?:[^\W\d]\S*+(?: [^\W\d]\S*+){0,3} <[^<>\s@]++@[^<>\s@]++>(?:; .*)?|v?\d[\w.-]*+(?:, .*)?"
    r"|[^\W\d_a-z][\w.'’-]*+(?: [^\W\d_a-z][\w.'’-]*+){1,2})"
)
_FOOTNOTE = re.compile(r"footnote(?:ref)?:[\w-]{0,60}+\[(?:(?<=ref:\[)[\w-]{1,60}+,)?([^\[\]]+)\]")
# What says that the paragraph below is code, which then needs no fence.
_CODE = re.compile(
    r"\[(?:(?:source|listing|literal|comment|stem|latexmath|asciimath|mermaid|plantuml|ditaa)\b|,)"
)
_FORCED = re.compile(r"(?<=\S)[ \t]++\+\Z")  # the line stays a line
_CELL_SIGNS = "<^>aehlmsdv"


def read_adoc(view: View, sheet: Sheet) -> None:
    """Add the blocks of a text in AsciiDoc."""
    _Walk(view, sheet).read()


class _Walk:
    """One pass over the lines; ``lines`` are those of the paragraph that is open."""

    def __init__(self, view: View, sheet: Sheet) -> None:
        self.text, self.view, self.sheet = view.text, view, sheet
        self.lines: list[tuple[int, int]] = []
        self.code = False  # in a paragraph of code
        self.term = False  # what is meant by a term is still to come
        self.kind, self.place = BlockKind.PARAGRAPH, Place()
        self.number: int | None = None  # of the open list
        self.quote: int | None = None
        self.fence = ""  # of an open block without copy
        self.table: int | None = None
        self.header = False  # in the lines below the title of the document
        self.attributed = ""  # the block attribute above, such as [quote]

    def read(self) -> None:
        for found in _LINE.finditer(self.text):
            start, body = found.start(2), found[2].rstrip()
            if condition := _CONDITION.fullmatch(body):
                body = "" if body.startswith(("ifeval", "endif")) else condition[1].strip()
                start = start + condition.start(1)
                if not body:
                    continue
            if self.fence:
                self.fence = "" if body == self.fence else self.fence
            elif _LEFT_OUT.fullmatch(body):
                self.flush()
                self.attributed = ""
                self.fence = "```" if body.startswith("```") else body
            elif body.startswith("|===") or (self.table is not None and body == "!==="):
                self.flush()
                self.table = self.sheet.new_table() if self.table is None else None
            elif self.table is not None:
                self.cells(start, body)
            else:
                self.code = self.code and bool(body)
                if not self.code:
                    self.line(start, body, indented=bool(found[1]))
        self.flush()

    def line(self, start: int, body: str, *, indented: bool) -> None:
        end = start + len(body)
        if not body or body == "+":
            self.flush()
            self.header = False
        elif self.header and not self.lines and _AUTHOR.fullmatch(body):
            return
        elif _OPEN.fullmatch(body):
            self.flush()
            if _CODE.match(self.attributed):
                self.fence, self.attributed = body, ""
            if body.startswith("____"):
                self.quote = self.sheet.new_quote(sure=True) if self.quote is None else None
        elif found := _HEADING.match(body):
            self.flush()
            self.number = None
            level = len(found[1])
            self.header = level == 1 and not self.sheet.drafts
            self.kind = (BlockKind.H1, BlockKind.H2, BlockKind.H3)[min(level, 3) - 1]
            self.lines = [(start + found.end(), end)]
            self.flush()
        elif not self.lines and (found := _IMAGE.match(body)):
            group = 1 if found[1] is not None else 2
            self.kind, self.lines = (
                BlockKind.CAPTION,
                [(start + found.start(group), start + found.end(group))],
            )
            self.flush()
        elif not self.lines and (found := _DESCRIPTION.match(body)):
            self.kind, self.lines = BlockKind.DESCRIPTION, [(start + found.end(), end)]
            self.flush()
        elif _NOT_COPY.fullmatch(body):
            if not self.lines or body.startswith(("//", "[")):
                self.attributed = body if body.startswith("[") else self.attributed
        elif found := _ITEM.match(body):
            self.flush()
            if self.number is None:
                self.number = self.sheet.new_list()
            depth = len(found[1]) if found[1][0] in "*." else 1
            self.kind, self.place = BlockKind.ITEM, Place(list=self.number, list_depth=depth)
            self.lines = [(start + found.end(), end)]
        elif not self.lines and body.startswith(".") and body[1:2].isalnum():  # the title of what follows
            self.lines = [(start + 1, end)]
            self.flush()
        elif not self.lines and (found := _TERM.match(body)) and "://" not in found[0]:
            self.lines = [(start, start + found.end(1))]
            self.flush()
            self.lines = [(start + found.end(), end)] if found.end() < len(body) else []
            self.term = not self.lines
        elif not self.lines and ((indented and not self.term) or _CODE.match(self.attributed)):
            self.code, self.attributed = True, ""
        else:
            found = None if self.lines else _ADMONITION.match(body)
            if not self.lines and self.kind is not BlockKind.ITEM:
                self.number = None
            self.lines.append((start + (found.end() if found else 0), end))

    def cells(self, start: int, body: str) -> None:
        marks = list(_cell_marks(body))
        for column, (_, first) in enumerate(marks):
            stop = marks[column + 1][0] if column + 1 < len(marks) else len(body)
            words = body[first:stop].rstrip()
            if words.strip():
                self.kind = BlockKind.CELL
                self.place = Place(table=self.table, column=column)
                self.lines = [(start + first, start + first + len(words))]
                self.flush()

    def flush(self) -> None:
        if self.lines:
            quoted = self.quote
            if quoted is None and self.attributed.startswith("[quote"):
                quoted = self.sheet.new_quote(sure=True)
            place = replace(self.place, quote_depth=int(quoted is not None))
            view = joined(self.view, *self.broken())
            self.sheet.add(self.kind, inline(view, ADOC), place, quote=quoted)
            for note in _FOOTNOTE.finditer(view.text):
                self.sheet.add(BlockKind.PARAGRAPH, inline(view.sub(*note.span(1)), ADOC), Place())
            self.attributed = ""
            self.term = False
        self.lines, self.kind, self.place = [], BlockKind.PARAGRAPH, Place()

    def broken(self) -> tuple[list[tuple[int, int]], set[int]]:
        """The lines without the sign that they stay lines, and the starts of those behind it."""
        lines, forced = [], set()
        hard = self.attributed.startswith("[%hardbreaks")
        for index, (start, end) in enumerate(self.lines):
            stays = _FORCED.search(self.text, start, end)
            lines.append((start, stays.start() if stays else end))
            if (stays or hard) and index + 1 < len(self.lines):
                forced.add(self.lines[index + 1][0])
        return lines, forced


def _cell_marks(body: str) -> Iterator[tuple[int, int]]:
    """Where the mark of each cell stands: a bar with what says of the cell before it, such as ``2+^.>s|``."""
    last = bar = 0
    while (bar := body.find("|", bar)) >= 0:
        start = bar
        while start > last:
            if body[start - 1] in _CELL_SIGNS:
                start -= 1
                continue
            digits = start - 1
            while body[start - 1] == "+" and digits > last and body[digits - 1].isdecimal():
                digits -= 1
            if body[start - 1] != "+" or digits == start - 1:
                break
            start = digits - (digits > last and body[digits - 1] == ".")
        last = bar = bar + 1
        yield start, last
