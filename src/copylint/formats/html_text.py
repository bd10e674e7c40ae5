"""The visible text of HTML inside another format, as blocks; whole HTML pages are not read yet."""

import re
from dataclasses import replace

from copylint.formats.markup import Tag, keep_decoded, tags, value
from copylint.formats.run import Run
from copylint.formats.sheet import Sheet
from copylint.terms import BlockKind, Voice
from copylint.text.document import Place
from copylint.text.view import View


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_KINDS = {
    "h1": BlockKind.H1,
    "h2": BlockKind.H2,
    "h3": BlockKind.H3,
    "h4": BlockKind.H3,
    "h5": BlockKind.H3,
    "h6": BlockKind.H3,
    "li": BlockKind.ITEM,
    "td": BlockKind.CELL,
    "th": BlockKind.CELL,
    "button": BlockKind.BUTTON,
    "figcaption": BlockKind.CAPTION,
    "caption": BlockKind.CAPTION,
    "title": BlockKind.TITLE,
}
_BLOCKS = _set(
    """
    address article aside blockquote body center details dd dialog div dl dt fieldset figure footer
    form head header hr html legend main nav ol option p section select summary table tbody tfoot
    thead tr ul
    """
) | frozenset(_KINDS)
_INLINE = {
    "a": "link",
    "b": "strong",
    "strong": "strong",
    "i": "em",
    "em": "em",
    "code": "code",
    "kbd": "code",
    "samp": "code",
    "del": "strike",
    "s": "strike",
}
_DRESSED = re.compile(r"\b(?:\w+-)?(?:btn|button|cta)\b", re.IGNORECASE)
_FURNITURE = ("nav", "footer", "aside")
# Elements whose end tag people do write, so that one still open says that we stand inside of HTML.
_CLOSED = frozenset(
    {"div", "section", "article", "main", "header", "ul", "ol", "table", "figure", *_FURNITURE}
)


def inline_tag(run: Run, text: str, tag: Tag) -> None:
    """What a tag inside a line does to a run: a mark, a line break, or nothing but a gap."""
    if tag.name == "br":
        run.put(tag.start, tag.end, "\v", "newline")
    elif kind := _INLINE.get(tag.name):
        if tag.closing:
            run.close(kind)
        else:
            run.open(kind, value(text, tag, "href"))
            run.button = run.button or bool(_DRESSED.search(value(text, tag, "class")) and kind == "link")


def add_caption(sheet: Sheet, view: View, tag: Tag, place: Place) -> None:
    """Make a block of an image's alternative text."""
    if span := tag.attributes.get("alt"):
        caption = Run(view)
        keep_decoded(caption, view.text, *span)
        sheet.add(BlockKind.CAPTION, caption, place)


class HtmlText:
    """Reads pieces of HTML that belong together, such as the HTML blocks of one Markdown file.

    What is open at the end of one piece is still open in the next.
    """

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.open: list[str] = []  # the block-level elements we stand in that matter to a block's place
        self.lists: list[int] = []
        self.quote: int | None = None
        self.table: int | None = None
        self.column = -1
        self.depth = 0  # elements still open

    def leave_lists(self) -> None:
        """Forget lists and tables that nobody closed; a Markdown heading cannot stand in one."""
        self.lists.clear()
        self.table, self.column = None, -1

    def within(self, place: Place) -> Place:
        """The place of Markdown text that stands inside the HTML read so far."""
        # The footer of a quotation names its speaker; it is not the page's.
        furniture = self.open[0] if self.open and self.open[0] in _FURNITURE else ""
        depth = self.open.count("blockquote")
        return replace(place, quote_depth=place.quote_depth + depth, furniture=furniture or place.furniture)

    def read(self, view: View, place: Place, *, voice: Voice | None = None, quote: int | None = None) -> None:
        """Add the blocks of a piece of HTML, as a view."""
        text, run, kind, hint = view.text, Run(view), BlockKind.PARAGRAPH, voice
        question = False
        at = 0

        def flush(quoted: int | None) -> None:
            nonlocal run, question
            if run.pieces:
                self.sheet.add(kind, run, self._place(place), hint=hint, quote=quoted, question=question)
            run = Run(view)
            question = False

        for tag in tags(text):
            keep_decoded(run, text, at, tag.start)
            at = tag.end
            if tag.name == "img":
                add_caption(self.sheet, view, tag, self._place(place))
            elif tag.name not in _BLOCKS:
                if tag.name == "cite" and not tag.closing:
                    hint = Voice.NOT_COPY if self.quote is not None and not run.length else voice
                inline_tag(run, text, tag)
            else:
                flush(self.quote if quote is None else quote)
                kind, hint = self._enter(tag), voice
                question = tag.name in ("summary", "dt") and not tag.closing
                if tag.name in ("footer", "figcaption") and self.quote is not None and not tag.closing:
                    hint = Voice.NOT_COPY
        keep_decoded(run, text, at, len(text))
        flush(self.quote if quote is None else quote)

    def _place(self, place: Place) -> Place:
        place = self.within(place)
        if self.lists:
            place = replace(place, list=self.lists[-1], list_depth=place.list_depth + len(self.lists))
        if self.table is not None:
            place = replace(place, table=self.table, column=max(self.column, 0))
        return place

    def _enter(self, tag: Tag) -> BlockKind:
        """Take note of a block-level tag; return the kind of the text that follows it."""
        name, closing = tag.name, tag.closing
        if name in _CLOSED:
            self.depth = max(0, self.depth + (-1 if closing else 1))
        if name in ("ul", "ol"):
            if not closing:
                self.lists.append(self.sheet.new_list())
            elif self.lists:
                self.lists.pop()
        elif name == "table":
            self.table = None if closing else self.sheet.new_table()
        elif name == "tr":
            self.column = -1
        elif name in ("td", "th") and not closing:
            self.column += 1
        elif name in ("blockquote", *_FURNITURE):
            self._nest(name, closing)
        if closing or name not in _KINDS:
            return BlockKind.CELL if self.table is not None and self.column >= 0 else BlockKind.PARAGRAPH
        return _KINDS[name]

    def _nest(self, name: str, closing: bool) -> None:
        if not closing:
            self.open.append(name)
            if name == "blockquote" and self.quote is None:
                self.quote = self.sheet.new_quote(sure=True)
        elif name in self.open:
            del self.open[len(self.open) - 1 - self.open[::-1].index(name)]
            if "blockquote" not in self.open:
                self.quote = None
