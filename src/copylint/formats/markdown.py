"""Markdown in, blocks out: walks the events of pyromark, each with its range in the file."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from copylint.formats import templates
from copylint.formats.containers import without_containers
from copylint.formats.html_text import HtmlText, add_caption, add_hovering, inline_tag
from copylint.formats.keys import asks, kind_of, voice_of
from copylint.formats.markup import read_tag
from copylint.formats.offsets import code_points
from copylint.formats.plain import read_plain
from copylint.formats.run import Run
from copylint.formats.sheet import Draft, Sheet
from copylint.formats.tag_params import Param, tag_params, with_buttons
from copylint.terms import BlockKind, Voice
from copylint.text.document import Place
from copylint.text.span import Span
from copylint.text.view import Piece, View

# A line with this many nested containers is an attack or a drawing; the parser takes quadratic time.
_DEEP = re.compile(r"^(?:[ \t]*+(?:>|[*+-](?=[ \t])|\d{1,9}[.)](?=[ \t]))){60}", re.MULTILINE)
_RULE = re.compile(r"[ \t]*(?:(?:\*[ \t]*)+|(?:-[ \t]*)+)$", re.MULTILINE)
# The title at the end of `[text](address "title")`.
_TITLE = re.compile(r"[\s](?:\"((?:[^\"\\]|\\.)*+)\"|'((?:[^'\\]|\\.)*+)')\s*\)\Z", re.DOTALL)
_MARKUP = re.compile(r"\s*</?[a-zA-Z]")

_LEVELS = {"H1": BlockKind.H1, "H2": BlockKind.H2}
_MARKS = {"Strong": "strong", "Emphasis": "em", "Strikethrough": "strike"}
TOO_DEEP = "lists or quotations are nested more than 60 deep on one line; read as plain text"


@dataclass(slots=True)
class Reading:
    """What a reader found beside the blocks."""

    notes: list[str] = field(default_factory=list)
    code: list[Span] = field(default_factory=list)  # code in the root, where no comment is a directive


def read_markdown(
    view: View, sheet: Sheet, place: Place, *, voice: Voice | None = None, question: bool = False
) -> Reading:
    """Add the blocks of Markdown text to a sheet; front matter has been cut off before."""
    view, strings = without_containers(view)
    strings += [(view.sub(*param.span), param) for param in tag_params(view.text)]
    view = templates.masked(with_buttons(view))
    deep = _DEEP.search(view.text)
    if deep and not _RULE.match(view.text, deep.start()):
        read_plain(view, sheet, place)
        return Reading(notes=[TOO_DEEP])
    walk = _Walk(view, sheet, place, voice, question)
    walk.read()
    _read_params(strings, walk.reading.code, sheet, place)
    return walk.reading


def read_string(
    view: View,
    kind: BlockKind,
    sheet: Sheet,
    place: Place,
    *,
    voice: Voice | None = None,
    question: bool = False,
) -> Draft | None:
    """Add a string that is Markdown; its draft where it makes one block, which is then of ``kind``."""
    before = len(sheet.drafts)
    read_markdown(view, sheet, place, voice=voice, question=question)
    added = [draft for draft in sheet.drafts[before:] if draft.block.kind is not BlockKind.CAPTION]
    if len(added) != 1:
        return None
    added[0].recast(kind)
    return added[0]


def _read_params(
    views: Sequence[tuple[View, Param]], code: Sequence[Span], sheet: Sheet, place: Place
) -> None:
    """Add the copy in the parameters of tags that do not stand in code."""
    fences = sorted(code)
    for view, param in views:
        at = view.span(0, 0).start
        index = bisect_right(fences, at, key=lambda span: span.start) - 1
        if index >= 0 and at < fences[index].end:
            continue
        path = (param.tag, param.key) if param.key else (param.tag,)
        kind = kind_of(path, view.text, param.siblings)
        if kind in (BlockKind.H1, BlockKind.TITLE, BlockKind.DESCRIPTION):
            kind = BlockKind.H3 if kind.heads else BlockKind.VALUE  # of a part, not of the page
        if kind is not None:
            read_string(view, kind, sheet, place, voice=voice_of(path), question=asks(path, param.siblings))


class _Walk:
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
        self.images: list[Run] = []
        self.captions: list[Run] = []
        self.block: list[Piece] | None = None  # pieces of the open HTML block
        self.in_code = False
        self.code = Span(0, 0)  # where the open code block stands in the root
        self.asking = False  # in a term of a list of terms, which may be a question

    def read(self) -> None:
        from pyromark import Options, events_with_range

        options = (
            Options.ENABLE_TABLES
            | Options.ENABLE_FOOTNOTES
            | Options.ENABLE_STRIKETHROUGH
            | Options.ENABLE_TASKLISTS
            | Options.ENABLE_DEFINITION_LIST
            | Options.ENABLE_GFM
        )
        at = code_points(self.text)
        for event, where in events_with_range(self.text, options=options):
            start, end = at(where["start"]), at(where["end"])
            if isinstance(event, str):
                self.inline(event, "", start, end)
                continue
            ((name, value),) = event.items()
            if name == "Start":
                self.start(value, start, end)
            elif name == "End":
                self.end(value)
            else:
                self.inline(name, value, start, end)
        self.flush()

    # Blocks

    def start(self, tag: Any, start: int, end: int) -> None:
        name: str = tag if isinstance(tag, str) else next(iter(tag))
        value: Any = None if isinstance(tag, str) else tag[name]
        if name in _MARKS:
            self.current.open(_MARKS[name])
            return
        if name == "Link":
            self.current.open("link", value["dest_url"])
            self.hovering(value["title"], start, end)
            return
        if name == "Image":
            self.images.append(Run(self.view))
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
        name = tag if isinstance(tag, str) else next(iter(tag))
        if name in _MARKS:
            self.current.close(_MARKS[name])
            return
        if name == "Link":
            self.current.close("link")
            return
        if name == "Image":
            image = self.images.pop()
            if self.images:  # an image in the alternative text of another
                self.images[-1].pieces += image.pieces
                self.images[-1].length += image.length
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
        """Take the title of a link or an image for a caption, where it stands in place and has words."""
        found = _TITLE.search(self.text, max(start, end - len(title) * 2 - 20), end) if title else None
        if found and len(title.split()) > 1:
            caption = Run(self.view)
            group = 1 if found[1] is not None else 2
            if found[group] == title:
                caption.keep(*found.span(group))
            else:
                caption.put(*found.span(group), title, "coarse")
            self.captions.append(caption)

    def here(self) -> Place:
        place = replace(
            self.place,
            list=self.lists[-1] if self.lists else None,
            list_depth=len(self.lists),
            quote_depth=sum(self.quotes),
            table=self.table,
            column=max(self.column, 0),
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
        self.run, self.captions = Run(self.view), []

    # Inside a block

    @property
    def current(self) -> Run:
        return self.images[-1] if self.images else self.run

    def inline(self, name: str, value: Any, start: int, end: int) -> None:
        run = self.current
        if self.block is not None:
            if name in ("Html", "Text") and end > start:
                self.block.append(Piece(start, end))
        elif self.in_code:
            return
        elif name == "Text":
            if self.text[start:end] == value:
                run.keep(start, end)
            else:
                run.put(start, end, value, "entity" if self.text[start : start + 1] == "&" else "coarse")
        elif name == "SoftBreak":
            run.put(start, end, " ", "softbreak")
        elif name == "HardBreak":
            run.put(start, end, "\f", "hardbreak")
        elif name == "Code":
            self.reading.code.append(self.view.span(start, end))
            run.open("code")
            run.put(start, end, value, "code")
            run.close("code")
        elif name == "FootnoteReference":
            run.point("footnote", value)
        elif name == "InlineHtml" and (tag := read_tag(self.text, start)):
            if tag.name == "img":
                add_caption(self.sheet, self.view, tag, self.here())
            else:
                inline_tag(run, self.text, tag._replace(end=end))
                add_hovering(self.sheet, self.view, tag, self.here())
