"""From the tokens of HTML to blocks of copy: what is cut, what folds into the line, what nobody sees."""

from collections.abc import Iterable

from copylint.formats.html.attributes import Attributes, add_attributes, drop_repeated
from copylint.formats.html.frames import framed
from copylint.formats.html.gathering import Gathering
from copylint.formats.html.navigation import mark_navigation
from copylint.formats.html.scope import Scope
from copylint.formats.html.shape import has_shapes, layout_tables, page_headers, telling
from copylint.formats.html.signs import draws_icon, is_reference, leads_to_note, stands_apart
from copylint.formats.html.slots import Slots
from copylint.formats.html.tokens import END, LOST, RAW, START, TEXT, Token, scan, self_closing
from copylint.formats.sheet.sheet import Sheet
from copylint.formats.vocabulary import html_names as words
from copylint.formats.vocabulary.fillers import may_be_slot
from copylint.formats.vocabulary.tags import TAGS
from copylint.terms import Voice
from copylint.text.document import Place
from copylint.text.view import View

_SEEN = frozenset((TEXT, RAW))
_LINES = ("span", "small", "strong", "b", "em", "time", "cite")
_SIGNED = frozenset(("sup", "i", "span", "em", "a"))
_ICONS = ("i", "span", "em")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_PARAGRAPH = frozenset(("p",))
_CODE = tuple(name for name, tag in TAGS.items() if tag.mark == "code")
_LEFT = {name for name, tag in TAGS.items() if tag.fold == "skip"} | {"li", "ul", "ol", "table"}


class HtmlBlocks:
    """Reads pieces of HTML that belong together; what is open at the end of one is open in the next."""

    def __init__(self, sheet: Sheet, *, xml: bool = False, whole: bool = True) -> None:
        self.xml = xml  # every element may close itself, as in MJML
        self.scope = Scope(sheet, whole=whole)
        self.line = Gathering(self.scope)
        self.known: dict[str, Attributes] = {}  # by how they are written

    def read(self, view: View, place: Place, *, voice: Voice | None = None, quote: int | None = None) -> None:
        """Add the blocks of one piece, as a view."""
        scope, line = self.scope, self.line
        scope.begin(view, place, voice, quote)
        line.fresh()
        sheet, text = scope.sheet, scope.text
        self.slots = Slots(text)
        before, lists = len(sheet.drafts), sheet.lists
        found: Iterable[Token] = scan(text)
        tables: frozenset[int] = frozenset()
        headers: frozenset[int] = frozenset()
        if has_shapes(text):
            found = made = list(found)
            tags = telling(made)
            tables, headers = layout_tables(text, tags), page_headers(tags)
            scope.email = scope.email or bool(tables)
        after_link = after_inline = False
        for index, token in enumerate(found):
            kind = token.kind
            if kind in _SEEN:
                if not scope.frame.skip:
                    line.take(kind, token.start, token.end)
                elif kind == RAW and scope.open.stack and scope.open.stack[-1].name in ("script", "style"):
                    scope.raw.append(view.span(token.start, token.end))
                after_link = False
            elif kind == START:
                near = after_link and token.name == "a"
                if (near or (after_inline and self._apart(token))) and not (line.code or scope.frame.skip):
                    line.run.put(token.start, token.start, " ", "join")
                    line.begun = True
                self._start(token, index in tables, index in headers)
                after_link = False
            elif kind == END:
                self._end(token)
                after_inline = not words.element(token.name).block
                after_link = token.name == "a" or (after_link and after_inline)
                continue
            elif kind == LOST:
                scope.note(token.start, "a tag is not closed; what follows it was not read")
            after_inline = False
        line.flush()
        drop_repeated(scope, before)
        mark_navigation(sheet.drafts[before:], range(lists, sheet.lists))

    # Tags

    def _start(self, token: Token, layout: bool, header: bool) -> None:
        _, _, end, name, (first, last) = token
        scope, open_ = self.scope, self.scope.open
        if may_be_slot(name) and self.slots.hold(token):
            if not scope.frame.skip:
                self.line.take(RAW, token.start, end)
            return
        block, ends_paragraph, ends, tag = words.element(name)
        if block:
            if name in ("html", "body") and open_.counts.get(name):
                return
            if self.line.begun and not scope.frame.skip:
                self.line.flush()
            if ends_paragraph and open_.counts.get("p"):
                self._end_open(_PARAGRAPH, words.P_SCOPE)
        if ends:
            self._end_open(*ends)
        elif name == "a" and open_.counts.get("a"):
            self._end(token)
        around = scope.frame
        slash = scope.text[end - 2] == "/"
        if around.skip == "hidden":
            if not tag.void and not (slash and self._closes_itself(token)):
                open_.push(name, None)
            return
        found = self._attributes(first, last) if first < last else None
        if tag.void:
            self._void(token, found)
            return
        frame = framed(scope, name, found, layout=layout, header=header)
        if name in _SIGNED and self._is_sign(token, found):
            frame = frame._replace(skip="hidden")
        before = None
        if frame is not around:
            if not block and frame.cuts(around):
                self.line.flush()
            before, scope.frame = around, frame
        if found and frame.skip != "hidden" and (found.speaks or "-" in name or ":" in name):
            add_attributes(scope, name, found, first)
        if slash and self._closes_itself(token):
            scope.frame = around
            return
        if not open_.push(name, before):
            scope.frame = around
        if not tag.mark or frame.skip:
            return
        self.line.begun = True
        if tag.mark == "code":
            if not self.line.code:
                self.line.code = [token.end, token.end]
        else:
            self.line.run.open(tag.mark, found.value("href") if found and tag.mark == "link" else "")

    def _apart(self, token: Token) -> bool:
        """Whether an element right after another is shown below it, as a label is below its figure."""
        start, end = token.inside
        if start == end or token.name not in _LINES:
            return False
        return stands_apart(self.scope.text, token.end, self._attributes(start, end).classes)

    def _is_sign(self, token: Token, found: Attributes | None) -> bool:
        """Whether what stands in an element inside the line is no word of it."""
        text, name = self.scope.text, token.name
        if name == "sup":
            return leads_to_note(text, token.end, self.line.run)
        if found is None:
            return False
        if name in _ICONS and draws_icon(text, token.end, found.classes):
            return True
        said, target = f"{found.classes} {found.value('role')}", found.value("href") if name == "a" else ""
        return self.line.solid and is_reference(text, token.end, said, target)

    def _attributes(self, start: int, end: int) -> Attributes:
        written = self.scope.text[start:end]
        found = self.known.get(written)
        if found is None:
            found = self.known[written] = Attributes(written)
        return found

    def _closes_itself(self, token: Token) -> bool:
        """Whether the slash at the end of a tag means what it says."""
        # A component says so by its name, and means its slash.
        mark_up = self.xml or "-" in token.name or self.scope.text[token.start + 1].isupper()
        drawing = (
            token.name in ("svg", "math")
            or self.scope.open.counts.get("svg")
            or self.scope.open.counts.get("math")
        )
        return bool((mark_up or drawing) and self_closing(self.scope.text, token))

    def _void(self, token: Token, found: Attributes | None) -> None:
        if token.name == "br":
            self.line.break_line(token.start, token.end)
        elif token.name == "hr":
            self.line.flush()
        if found and not found.hidden:
            add_attributes(self.scope, token.name, found, token.inside[0])

    def _end(self, token: Token) -> None:
        name = token.name
        if self.scope.open.ends_top(name):
            self._pop()
            return
        if self.scope.open.forget(name):
            return
        if not self.scope.open.counts.get(name) and name in _HEADINGS:
            name = next((one for one in _HEADINGS if self.scope.open.counts.get(one)), name)
        if not self.scope.open.counts.get(name):
            if words.element(name).block and not self.scope.frame.skip:
                self.line.flush()
            elif name == "br":
                self.line.break_line(token.start, token.end)
            return
        index, crossed = self.scope.open.reach(name, hidden=self.scope.frame.skip != "")
        if crossed:
            self.scope.open.take_out(index)
            self._unmark(words.element(name).tag.mark)
        elif index >= 0:
            self._pop_to(index)

    def _end_open(self, names: frozenset[str], barrier: frozenset[str]) -> None:
        """End an open element that cannot hold what comes now."""
        index = self.scope.open.ended(names, barrier)
        if index >= 0:
            self._pop_to(index)

    def _pop_to(self, index: int) -> None:
        while len(self.scope.open.stack) > index:
            self._pop()

    def _pop(self) -> None:
        scope = self.scope
        name, before = scope.open.pop()
        block, _, _, tag = words.element(name)
        if block or (before is not None and scope.frame.cuts(before)):
            if self.line.begun and not scope.frame.skip:
                self.line.flush()
        elif tag.mark:
            self._unmark(tag.mark)
        if before is not None:
            scope.frame = before

    def _unmark(self, mark: str) -> None:
        if mark == "code":
            if not any(self.scope.open.counts.get(one) for one in _CODE):
                self.line.end_code()
        elif mark and not self.scope.frame.skip:
            self.line.run.close(mark)

    def remarks(self) -> tuple[str, ...]:
        """One line on each thing that was left out or not understood."""
        return self.scope.remarks()

    def leave(self) -> None:
        """Forget lists, tables and hidden elements that nobody closed."""
        for index, one in enumerate(self.scope.open.stack):
            if one.name in _LEFT:
                self._pop_to(index)
                return
