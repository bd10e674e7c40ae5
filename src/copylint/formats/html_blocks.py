"""From the tokens of HTML to blocks of copy: what is cut, what folds into the line, what nobody sees."""

from string import whitespace

from copylint.formats import branches
from copylint.formats import html_words as words
from copylint.formats.html_attributes import Attributes, add_attributes
from copylint.formats.html_code import keep_code
from copylint.formats.html_frames import Frame, framed
from copylint.formats.html_navigation import mark_navigation
from copylint.formats.html_references import keep_decoded
from copylint.formats.html_shape import layout_tables, page_headers
from copylint.formats.html_speaker import mark_speaker
from copylint.formats.html_stack import DEEPEST, OpenElements
from copylint.formats.html_templates import CUT, NAMED_BLOCKS, block_name
from copylint.formats.html_tokens import END, LOST, RAW, START, TEXT, Token, self_closing, tokens
from copylint.formats.run import Run
from copylint.formats.sheet import Sheet
from copylint.terms import BlockKind, Voice
from copylint.text.document import Place
from copylint.text.span import Span
from copylint.text.view import View

_EMPTY = f"{whitespace}{branches.BEGINS}{branches.ENDS}"


class HtmlBlocks:
    """Reads pieces of HTML that belong together; what is open at the end of one is open in the next."""

    solid: bool
    broken: bool

    def __init__(self, sheet: Sheet, *, xml: bool = False) -> None:
        self.sheet = sheet
        self.xml = xml  # every element may close itself, as in MJML
        self.open = OpenElements()
        self.frame = Frame()
        self.named = ""  # the template block that began last
        self.notes: list[str] = []
        self.email = False  # its tables arrange the page, as only e-mails still do
        self.raw: list[Span] = []  # scripts and styles in the root, where no comment is a directive
        self.foreign: dict[str, int] = {}  # languages left out, and how many passages of each
        self.speaker = -1  # number of the quotation whose speaker was named last
        self.items = 0
        self.columns: dict[int, int] = {}  # of the row each table stands in
        self.used: set[int] = set()  # list items whose own text has been read

    def read(self, view: View, place: Place, *, voice: Voice | None = None, quote: int | None = None) -> None:
        """Add the blocks of one piece, as a view."""
        self.view, self.text = view, view.text
        self.place, self.voice, self.outer_quote = place, voice, quote
        self._placed = (self.frame, self.frame.within(place))
        self._fresh()
        before, lists = len(self.sheet.drafts), self.sheet.lists
        made = tokens(self.text)
        tables = layout_tables(self.text, made)
        self.email = self.email or bool(tables)
        headers = page_headers(made)
        after_link = False
        for index, token in enumerate(made):
            kind = token.kind
            if kind in (TEXT, RAW):
                if not self.frame.skip:
                    self._text(token)
                elif kind == RAW and self.open.stack and self.open.stack[-1].name in ("script", "style"):
                    self.raw.append(view.span(token.start, token.end))
                after_link = False
            elif kind == START:
                if after_link and token.name == "a" and not (self.code or self.frame.skip):
                    self.run.put(token.start, token.start, " ", "join")
                self._start(token, index in tables, index in headers)
                after_link = False
            elif kind == END:
                self._end(token)
                after_link = token.name == "a" or (after_link and token.name not in words.BLOCKS)
            elif kind == LOST:
                line = view.root.count("\n", 0, view.span(token.start, token.start).start) + 1
                self.notes.append(f"line {line}: a tag is not closed; what follows it was not read")
        self._flush()
        mark_navigation(self.sheet.drafts[before:], range(lists, self.sheet.lists))

    def _text(self, token: Token) -> None:
        start, end = token.start, token.end
        text = self.text
        if CUT in text[start:end]:
            titled = self.frame.kind is BlockKind.TITLE
            while (cut := text.find(CUT, start, end)) >= 0:
                self._keep(start, cut, token.kind)
                if not titled:
                    self._flush()
                    self.named = block_name(self.view, cut)
                start = cut + 1
        self._keep(start, end, token.kind)

    def _keep(self, start: int, end: int, kind: str) -> None:
        if start >= end:
            return
        blank = not self.text[start:end].strip(_EMPTY)
        if self.code:
            self.code[1] = end
        elif not (blank and not self.solid):
            if kind == TEXT:
                keep_decoded(self.run, self.text, start, end)
            else:
                self.run.keep(start, end)
        if not blank:
            self.solid, self.broken = True, False

    def _fresh(self) -> None:
        self.run = Run(self.view)
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

    # Tags

    def _start(self, token: Token, layout: bool, header: bool) -> None:
        name = token.name
        if name in ("html", "body") and self.open.counts.get(name):
            return
        block = name in words.BLOCKS
        if block:
            if not self.frame.skip:
                self._flush()
            if self.open.counts.get("p") and name not in words.INLINE_BLOCKS:
                self._end_open(frozenset(("p",)), words.P_SCOPE)
        if ends := words.ENDS.get(name):
            self._end_open(*ends)
        elif name == "a" and self.open.counts.get("a"):
            self._end(token)
        if self.frame.skip == "hidden":
            if name not in words.VOID and not self._closes_itself(token):
                self.open.push(name, None)
            return
        found = Attributes(self.text, token) if token.inside[0] < token.inside[1] else None
        if name in words.VOID:
            self._void(token, found)
            return
        frame = framed(self, name, found, layout=layout, header=header)
        if frame is not self.frame and (frame.cuts(self.frame) and not block):
            self._flush()
        before = None if frame is self.frame else self.frame
        self.frame = frame
        if found and frame.skip != "hidden":
            add_attributes(self, name, found)
        if self._closes_itself(token):
            self.frame = before or self.frame
            return
        if not self.open.push(name, before):
            self.frame = before or self.frame
        mark = words.MARKS.get(name)
        if not mark or frame.skip:
            return
        if mark == "code":
            if not self.code:
                self.code = [token.end, token.end]
        else:
            self.run.open(mark, found.value("href") if found and mark == "link" else "")

    def _closes_itself(self, token: Token) -> bool:
        # A component says so by its name, and means its slash.
        mark_up = self.xml or "-" in token.name or self.text[token.start + 1].isupper()
        drawing = token.name in ("svg", "math") or self.open.counts.get("svg") or self.open.counts.get("math")
        return bool((mark_up or drawing) and self_closing(self.text, token))

    def _void(self, token: Token, found: Attributes | None) -> None:
        if token.name == "br":
            self._break(token)
        elif token.name == "hr":
            self._flush()
        if found and not found.hidden():
            add_attributes(self, token.name, found)

    def _break(self, token: Token) -> None:
        """A line break; two of them are the end of a paragraph."""
        if self.frame.skip or self.code:
            return
        if self.broken and self.solid:
            self._flush()
        elif self.solid:
            self.run.put(token.start, token.end, "\v", "newline")
            self.broken = True

    def _end(self, token: Token) -> None:
        name = token.name
        if self.open.forget(name):
            return
        if not self.open.counts.get(name):
            if name in words.BLOCKS and not self.frame.skip:
                self._flush()
            elif name == "br":
                self._break(token)
            return
        index, crossed = self.open.reach(name, hidden=bool(self.frame.skip))
        if crossed:
            self.open.take_out(index)
            self._unmark(name)
        elif index >= 0:
            self._pop_to(index)

    def _end_open(self, names: frozenset[str], barrier: frozenset[str]) -> None:
        """End an open element that cannot hold what comes now."""
        index = self.open.ended(names, barrier)
        if index >= 0:
            self._pop_to(index)

    def _pop_to(self, index: int) -> None:
        while len(self.open.stack) > index:
            name, before = self.open.pop()
            if name in words.BLOCKS or (before is not None and self.frame.cuts(before)):
                if not self.frame.skip:
                    self._flush()
            else:
                self._unmark(name)
            if before is not None:
                self.frame = before

    def _unmark(self, name: str) -> None:
        mark = words.MARKS.get(name)
        if mark == "code":
            if not any(self.open.counts.get(one) for one in words.CODE):
                self._end_code()
        elif mark and not self.frame.skip:
            self.run.close(mark)

    def _end_code(self) -> None:
        if self.code:
            keep_code(self.run, self.view, *self.code)
        self.code = []

    def remarks(self) -> tuple[str, ...]:
        """One line on each thing that was left out or not understood."""
        languages = ", ".join(f"{code} ({count})" for code, count in sorted(self.foreign.items()))
        left = [f"passages in other languages left out: {languages}"] if languages else []
        deep = [f"elements are nested more than {DEEPEST} deep"] if self.open.beyond else []
        return (*self.notes, *left, *deep)

    def leave(self) -> None:
        """Forget lists, tables and hidden elements that nobody closed."""
        names = ("li", "ul", "ol", "table", *words.SKIPPED)
        if any(self.open.counts.get(name) for name in names):
            first = next(i for i, one in enumerate(self.open.stack) if one.name in names)
            self._pop_to(first)
