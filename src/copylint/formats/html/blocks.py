"""From the tokens of HTML to blocks of copy: what is cut, what folds into the line, what nobody sees."""

from collections.abc import Iterable

from copylint.formats.html.attributes import Attributes, add_attributes
from copylint.formats.html.frames import framed
from copylint.formats.html.gathering import Gathering
from copylint.formats.html.navigation import mark_navigation
from copylint.formats.html.shape import has_shapes, layout_tables, page_headers
from copylint.formats.html.stack import DEEPEST, OpenElements
from copylint.formats.html.tokens import END, LOST, RAW, START, TEXT, Token, scan, self_closing
from copylint.formats.sheet.sheet import Sheet
from copylint.formats.vocabulary import html_names as words
from copylint.terms import Voice
from copylint.text.document import Place
from copylint.text.span import Span
from copylint.text.view import View

_PARAGRAPH = frozenset(("p",))
_LEFT = words.SKIPPED | {"li", "ul", "ol", "table"}


class HtmlBlocks(Gathering):
    """Reads pieces of HTML that belong together; what is open at the end of one is open in the next."""

    whole = True  # a page of its own, no HTML in another text

    def __init__(self, sheet: Sheet, *, xml: bool = False) -> None:
        super().__init__(sheet)
        self.xml = xml  # every element may close itself, as in MJML
        self.open = OpenElements()
        self.notes: list[str] = []
        self.email = False  # its tables arrange the page, as only e-mails still do
        self.raw: list[Span] = []  # scripts and styles in the root, where no comment is a directive
        self.foreign: dict[str, int] = {}  # languages left out, and how many passages of each
        self.items = 0
        self.line, self.counted = 1, 0  # the line that stands at an offset of the root
        self.above = 0  # how many blocks at the top of an e-mail are no body
        self.columns: dict[int, int] = {}  # of the row each table stands in
        self.known: dict[str, Attributes] = {}  # by how they are written

    def read(self, view: View, place: Place, *, voice: Voice | None = None, quote: int | None = None) -> None:
        """Add the blocks of one piece, as a view."""
        self._begin(view, place, voice, quote)
        before, lists = len(self.sheet.drafts), self.sheet.lists
        found: Iterable[Token] = scan(self.text)
        tables: frozenset[int] = frozenset()
        headers: frozenset[int] = frozenset()
        if has_shapes(self.text):
            found = made = list(found)
            tables, headers = layout_tables(self.text, made), page_headers(made)
            self.email = self.email or bool(tables)
        after_link = False
        for index, token in enumerate(found):
            kind = token.kind
            if kind in (TEXT, RAW):
                if not self.frame.skip:
                    self._text(kind, token.start, token.end)
                elif kind == RAW and self.open.stack and self.open.stack[-1].name in ("script", "style"):
                    self.raw.append(view.span(token.start, token.end))
                after_link = False
            elif kind == START:
                if after_link and token.name == "a" and not (self.code or self.frame.skip):
                    self.run.put(token.start, token.start, " ", "join")
                    self.begun = True
                self._start(token, index in tables, index in headers)
                after_link = False
            elif kind == END:
                self._end(token)
                after_link = token.name == "a" or (after_link and token.name not in words.BLOCKS)
            elif kind == LOST:
                at = view.span(token.start, token.start).start
                self.line += view.root.count("\n", self.counted, at) if at > self.counted else 0
                self.counted = max(at, self.counted)
                self.notes.append(f"line {self.line}: a tag is not closed; what follows it was not read")
        self._flush()
        mark_navigation(self.sheet.drafts[before:], range(lists, self.sheet.lists))

    # Tags

    def _start(self, token: Token, layout: bool, header: bool) -> None:
        name = token.name
        block, ends_paragraph, ends, void, mark = words.element(name)
        if block:
            if name in ("html", "body") and self.open.counts.get(name):
                return
            if self.begun and not self.frame.skip:
                self._flush()
            if ends_paragraph and self.open.counts.get("p"):
                self._end_open(_PARAGRAPH, words.P_SCOPE)
        if ends:
            self._end_open(*ends)
        elif name == "a" and self.open.counts.get("a"):
            self._end(token)
        if self.frame.skip == "hidden":
            if not void and not self._closes_itself(token):
                self.open.push(name, None)
            return
        found = self._attributes(*token.inside)
        if void:
            self._void(token, found)
            return
        frame = framed(self, name, found, layout=layout, header=header)
        if frame is not self.frame and (frame.cuts(self.frame) and not block):
            self._flush()
        before = None if frame is self.frame else self.frame
        self.frame = frame
        if found and frame.skip != "hidden":
            add_attributes(self, name, found, token.inside[0])
        if self._closes_itself(token):
            self.frame = before or self.frame
            return
        if not self.open.push(name, before):
            self.frame = before or self.frame
        if not mark or frame.skip:
            return
        self.begun = True
        if mark == "code":
            if not self.code:
                self.code = [token.end, token.end]
        else:
            self.run.open(mark, found.value("href") if found and mark == "link" else "")

    def _attributes(self, start: int, end: int) -> Attributes | None:
        if start == end:
            return None
        written = self.text[start:end]
        found = self.known.get(written)
        if found is None:
            found = self.known[written] = Attributes(written)
        return found

    def _closes_itself(self, token: Token) -> bool:
        if self.text[token.end - 2] != "/":
            return False
        # A component says so by its name, and means its slash.
        mark_up = self.xml or "-" in token.name or self.text[token.start + 1].isupper()
        drawing = token.name in ("svg", "math") or self.open.counts.get("svg") or self.open.counts.get("math")
        return bool((mark_up or drawing) and self_closing(self.text, token))

    def _void(self, token: Token, found: Attributes | None) -> None:
        if token.name == "br":
            self._break(token.start, token.end)
        elif token.name == "hr":
            self._flush()
        if found and not found.hidden:
            add_attributes(self, token.name, found, token.inside[0])

    def _end(self, token: Token) -> None:
        name = token.name
        if self.open.ends_top(name):
            self._pop()
            return
        if self.open.forget(name):
            return
        if not self.open.counts.get(name):
            if name in words.BLOCKS and not self.frame.skip:
                self._flush()
            elif name == "br":
                self._break(token.start, token.end)
            return
        index, crossed = self.open.reach(name, hidden=self.frame.skip != "")
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
            self._pop()

    def _pop(self) -> None:
        name, before = self.open.pop()
        if name in words.BLOCKS or (before is not None and self.frame.cuts(before)):
            if self.begun and not self.frame.skip:
                self._flush()
        elif name in words.MARKS:
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

    def remarks(self) -> tuple[str, ...]:
        """One line on each thing that was left out or not understood."""
        languages = ", ".join(f"{code} ({count})" for code, count in sorted(self.foreign.items()))
        left = [f"passages in other languages left out: {languages}"] if languages else []
        deep = [f"elements are nested more than {DEEPEST} deep"] if self.open.beyond else []
        return (*self.notes, *left, *deep)

    def leave(self) -> None:
        """Forget lists, tables and hidden elements that nobody closed."""
        for index, one in enumerate(self.open.stack):
            if one.name in _LEFT:
                self._pop_to(index)
                return
