"""The walk over the events of a Markdown text: what becomes a block, and what folds into its line."""

import re
from dataclasses import dataclass, field
from typing import Any

from copylint.formats.html.inline_tags import read_tag
from copylint.formats.html.text import HtmlText, add_caption, add_given_props, add_hovering, inline_tag
from copylint.formats.markdown.events import events
from copylint.formats.markdown.links import hovering, shown_of
from copylint.formats.sheet.run import Run
from copylint.formats.sheet.sheet import Sheet
from copylint.lexicon.slots import is_slot
from copylint.terms import BlockKind, Voice
from copylint.text.document import Place
from copylint.text.span import Span
from copylint.text.view import Piece, View

_MARKUP = re.compile(r"\s*</?[a-zA-Z]")
_LEVELS = {"H1": BlockKind.H1, "H2": BlockKind.H2}
_MARKS = {"Strong": "strong", "Emphasis": "em", "Strikethrough": "strike"}


@dataclass(slots=True)
class Reading:
    """What a reader found beside the blocks."""

    notes: list[str] = field(default_factory=list)
    code: list[Span] = field(default_factory=list)  # code in the root, where no comment is a directive


class Walk:
    """One pass over the events of one text."""

    def __init__(self, view: View, sheet: Sheet, place: Place, voice: Voice | None, question: bool) -> None:
        self.view, self.text, self.sheet = view, view.text, sheet
        self.place, self.voice, self.question = place, voice, question
        self.reading = Reading()
        self.html = HtmlText(sheet)
        self.lists: list[int] = []
        self.fresh: list[bool] = []  # for each open item: whether its own text is still to come
        self.quotes: list[bool] = []  # for each open quotation: whether it is one, and no alert
        self.quote: int | None = None
        self.table: int | None = None
        self.column = -1
        self.kind: BlockKind | None = None  # of the open heading, cell or title
        self.run = Run(view)
        self.line = 0  # where the open line begins in the run
        self.images: list[Run] = []
        self.captions: list[Run] = []
        self.embedded: Run | None = None  # the outermost open `![[…]]`
        self.shown = True  # no text is left out: in a wiki link that was taken up whole
        self.block: list[Piece] | None = None  # pieces of the open HTML block
        self.in_code = False
        self.code = Span(0, 0)  # where the open code block stands in the root
        self.asking = False  # in a term of a list of terms, which may be a question

    def read(self) -> None:
        """Walk over the whole text."""
        for name, value, start, end in events(self.text):
            if name == "Start":
                self.start(value, start, end)
            elif name == "End":
                self.end(value)
            else:
                self.inline(name, value, start, end)
        self.flush()

    # Blocks

    def start(self, tag: Any, start: int, end: int) -> None:
        """Enter a block or a mark."""
        name: str = tag if isinstance(tag, str) else next(iter(tag))
        value: Any = None if isinstance(tag, str) else tag[name]
        if name in _MARKS:
            self.current.open(_MARKS[name])
            return
        if name == "Link":
            self.current.open("link", value["dest_url"])
            self.hovering(value["title"], start, end)
            if "WikiLink" in value["link_type"]:
                for piece in shown_of(self.text, start, end):
                    self.shown = False
                    self.current.take(piece)
            return
        if name == "Image":
            image = Run(self.view)
            if self.images:  # an image in the alternative text of another writes into the same
                image.pieces, image.length = self.images[-1].pieces, self.images[-1].length
            self.images.append(image)
            if "WikiLink" in value["link_type"]:
                self.embedded = self.embedded or image
            self.hovering(value["title"], start, end)
            return
        self.flush()
        if name == "Heading":
            self.kind = _LEVELS.get(value["level"], BlockKind.H3)
            self.html.leave_lists()
        elif name == "List":
            self.lists.append(self.sheet.new_list())
        elif name == "Item":
            self.fresh.append(True)
        elif name == "BlockQuote":
            self.quotes.append(value is None)
            if value is None and self.quote is None:
                self.quote = self.sheet.new_quote(sure=False)
        elif name == "Table":
            self.table = self.sheet.new_table()
        elif name in ("TableHead", "TableRow"):
            self.column = -1
        elif name == "TableCell":
            self.column += 1
            self.kind = BlockKind.CELL
        elif name == "DefinitionListTitle":
            self.asking = True
        elif name == "HtmlBlock":
            self.block = []
        elif name == "CodeBlock":
            # Site builders read indented HTML inside of HTML as HTML; CommonMark takes it for code.
            self.block = [] if value == "Indented" and self.html.depth else None
            self.in_code = True
            self.code = self.view.span(start, end)

    def end(self, tag: Any) -> None:
        """Leave a block or a mark."""
        name = tag if isinstance(tag, str) else next(iter(tag))
        if name in _MARKS:
            self.current.close(_MARKS[name])
            return
        if name == "Link":
            self.shown = True
            self.current.close("link")
            return
        if name == "Image":
            image = self.images.pop()
            if image is self.embedded:  # another page or a file stands here; its name is not shown
                self.embedded = None
                return
            if self.images:
                self.images[-1].length = image.length
            else:
                self.captions.append(image)
            return
        if name in ("HtmlBlock", "CodeBlock"):
            self.end_raw()
            return
        self.flush()
        if name in ("Heading", "TableCell"):
            self.kind = None
        elif name == "DefinitionListTitle":
            self.asking = False
        elif name == "List":
            self.lists.pop()
        elif name == "Item":
            self.fresh.pop()
        elif name == "BlockQuote":
            self.quotes.pop()
            if not any(self.quotes):
                self.quote = None
        elif name == "Table":
            self.table, self.column = None, -1

    def end_raw(self) -> None:
        """Close an HTML block, or a code block that may be one."""
        view = self.view.assemble(self.block) if self.block else None
        if view and (not self.in_code or _MARKUP.match(view.text)):
            self.html.read(view, self.here(), voice=self.voice, quote=self.quote)
        elif self.in_code:
            self.reading.code.append(self.code)
        self.block, self.in_code = None, False

    def hovering(self, title: str, start: int, end: int) -> None:
        """Take the title of a link or an image for a caption."""
        if title and (caption := hovering(self.view, title, start, end)):
            self.captions.append(caption)

    def here(self) -> Place:
        """The place of what stands here."""
        place = Place(
            list=self.lists[-1] if self.lists else None,
            list_depth=len(self.lists),
            quote_depth=sum(self.quotes),
            table=self.table,
            column=max(self.column, 0),
            key=self.place.key,
            furniture=self.place.furniture,
        )
        return self.html.within(place)

    def flush(self) -> None:
        """Close the block whose text has been gathered; tight items have no paragraph that ends."""
        if self.run.pieces or self.captions:
            kind, place = self.kind or BlockKind.PARAGRAPH, self.here()
            quote = self.html.quote if self.quote is None else self.quote
            if self.kind is None and self.fresh and self.fresh[-1] and self.run.pieces:
                kind, self.fresh[-1] = BlockKind.ITEM, False
            self.sheet.add(
                kind, self.run, place, hint=self.voice, quote=quote, question=self.question or self.asking
            )
            for caption in self.captions:
                self.sheet.add(BlockKind.CAPTION, caption, place)
            self.captions = []
        self.run, self.line = Run(self.view), 0

    # Inside a block

    @property
    def current(self) -> Run:
        """The run that text goes into: of the block, or of an image in it."""
        return self.images[-1] if self.images else self.run

    def inline(self, name: str, value: Any, start: int, end: int) -> None:
        """Take up what stands in a line."""
        run = self.current
        if self.block is not None:
            if name in ("Html", "Text") and end > start:
                self.block.append(Piece(start, end))
        elif self.in_code:
            return
        elif name == "Text":
            if not self.shown:
                return
            if self.text[start:end] == value:
                run.keep(start, end)
            else:
                run.put(start, end, value, "entity" if self.text[start : start + 1] == "&" else "coarse")
        elif name == "SoftBreak":
            # A line that is all bold is a label of the next.
            labelled = run.marks[-1:] and run.marks[-1] == (Span(self.line, run.length), "strong", "")
            run.put(start, end, "\f" if labelled else " ", "hardbreak" if labelled else "softbreak")
            self.line = run.length
        elif name == "HardBreak":
            run.put(start, end, "\f", "hardbreak")
            self.line = run.length
        elif name == "Code":
            self.reading.code.append(self.view.span(start, end))
            run.open("code")
            run.put(start, end, value, "code")
            run.close("code")
        elif name == "FootnoteReference":
            run.point("footnote", value)
        elif name == "InlineHtml" and (tag := read_tag(self.text, start)):
            if is_slot(self.text[start:end]) and self.text.find(f"</{tag.name}", end, end + 2_000) < 0:
                run.put(start, end, self.text[start:end], "coarse")  # a name that is to be filled in
            elif tag.name == "img":
                add_caption(self.sheet, self.view, tag, self.here())
            else:
                inline_tag(run, self.text, tag._replace(end=end))
                add_hovering(self.sheet, self.view, tag, self.here())
                add_given_props(self.sheet, self.view, tag, self.here())
