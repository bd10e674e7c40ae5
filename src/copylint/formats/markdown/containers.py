"""Containers that Markdown itself does not know: their fences out of the text, their titles kept."""

import re
from collections.abc import Iterator

from copylint.formats.markdown.code import FENCE
from copylint.formats.templates.params import Param, attributes
from copylint.text.view import Piece, View

# A file without any of these has no containers.
_SIGNS = re.compile(
    r"^[ \t]*(?:::|!!!|\?\?\?|===|///|(?:`{3,}|~{3,})\{[a-z]|\[\[?_*toc)|^\{::", re.MULTILINE | re.IGNORECASE
)
_LINE = re.compile(r"([ \t]*)([^\n]*)(\n|\Z)")
# `!!! note "Title"` and `=== "Tab"` of MkDocs.
_ADMONITION = re.compile(
    r"""(?:(?:!!!|\?\?\?\+?)[ \t]++[\w -]*+|===[+!]*+)[ \t]*+(?:"([^"]*+)"|'([^']*+)')?\s*+"""
)
# `::: tip Title`, `:::note[Title]`, `::card{title="…"}`.
_CONTAINER = re.compile(
    r":{2,}+[ \t]*+([\w-]*+)(?:\[([^\]]*+)\])?+[ \t]*+(\{[^\n]*\})?+"
    r"[ \t]*+([^{}\n]*+)(\{[^{}\n]*+\}[ \t]*+:*+\s*+)?"
)
_CLOSING = re.compile(r":{2,}\s*")
_CONTENTS = re.compile(r"\[\[?_*toc_*\]\]?\s*|\{:{2}(?:options|comment|nomarkdown)[^\n]*\}\s*", re.IGNORECASE)
_SLOT = re.compile(r"#[a-z][\w-]*(?:\{[^{}]*\})?\s*")
_RULE = re.compile(r"---\s*+")
# `:icon{name=…}` of MDC within a line, and the place of kramdown's table of contents.
_INLINE = re.compile(
    r"(?<![\w:]):[a-z][\w-]*\{[^{}\n]*\}"
    r"|^[ \t]*+(?:[*+-]|\d++\.)[ \t][^\n]*+\n[ \t]*+\{:toc[^{}\n]*+\}",
    re.MULTILINE,
)
# `/// note | Title` of Python-Markdown, and the settings below it.
_SLASHES = re.compile(r"/{3,}+[ \t]*+(?:([\w-]++)[ \t]*+(?:\|[ \t]*+([^\n]*+))?)?")
_SETTING = re.compile(r"[\w-]++:(?:[ \t][^\n]*+)?")
# `{note} Title` of MyST, whose settings stand below it: `:class: wide`, or between two rules.
_DIRECTIVE = re.compile(r"\{([A-Za-z][\w:-]*+)\}[ \t]*+([^\n]*+)")
_OPTION = re.compile(r":[\w-]++:(?:[ \t][^\n]*+)?")
_TITLED = frozenset(
    """
    note tip hint important warning caution danger attention error admonition seealso todo versionadded
    versionchanged deprecated topic sidebar rubric card grid-item-card dropdown tab-item details epigraph
    """.split()
)
_READ = _TITLED | frozenset(
    "grid tab-set grid-item container compound pull-quote highlights margin div aside card-carousel".split()
)
_MAY_BE_INLINE = re.compile(r":[a-z][\w-]*+\{|\{:toc")
# What is drawn, run or shown as code.
_NOT_COPY = frozenset(
    "mermaid plantuml uml graphviz math code code-group highlight video youtube chart query dataview".split()
)
DEEPEST = 60


def without_containers(view: View) -> tuple[View, list[tuple[View, Param]]]:
    """The view without the fences of containers, and the strings that were their attributes."""
    if _MAY_BE_INLINE.search(view.text):
        view = view.edit(Piece(*found.span(), "", "template") for found in _INLINE.finditer(view.text))
    if not _SIGNS.search(view.text):
        return view, []
    walk = _Lines(view.text)
    edits = list(walk.edits())
    return view.edit(edits), [(view.sub(*param.span), param) for param in walk.params]


class _Lines:
    """One pass over the lines of a text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.params: list[Param] = []
        self.bodies: list[int] = []  # indentation of the open `!!!` blocks
        self.fence = ""
        self.directives: list[str] = []  # fences of the open directives
        self.open = 0  # containers of two colons or more
        self.drawn = False  # in a container that holds no copy

    def edits(self) -> Iterator[Piece]:
        props = ""  # a container was just opened, or its properties are being read
        for line in _LINE.finditer(self.text):
            start, end = line.start(2), line.end(2)
            body = line[2]
            if line.start() == len(self.text):
                return
            indent = len(line[1].expandtabs(4))
            while body.strip() and self.bodies and indent <= self.bodies[-1]:
                self.bodies.pop()
            if self.bodies:
                cut = _columns(line[1], 4 * len(self.bodies))
                yield Piece(line.start(), line.start() + cut, "", "template")
            if self.drawn:
                self.drawn = not _CLOSING.fullmatch(body)
                yield Piece(start, end, "", "template")
                continue
            directive = self.directive(body)
            if directive is None and self.fenced(body):
                continue
            if directive is not None:
                props = "options" if directive else ""
                yield from self.titled(start, end, directive)
            elif (props in ("opened", "options")) and _RULE.fullmatch(body):
                props = "inside"
                yield Piece(start, end, "", "template")
            elif props == "inside":
                props = "" if _RULE.fullmatch(body) else props
                yield from self.property(start, end)
            elif (props == "options" and _OPTION.fullmatch(body.rstrip())) or (
                props == "settings" and indent >= 4 and _SETTING.fullmatch(body.rstrip())
            ):
                yield Piece(start, end, "", "template")
            elif body.startswith("::"):
                props = "opened" if self.open < DEEPEST and not _CLOSING.fullmatch(body) else ""
                if props and (found := _DIRECTIVE.fullmatch(body.lstrip(":").strip())):
                    props, self.open = "options", self.open + 1
                    yield from self.titled(start, end, found)
                else:
                    yield from self.container(start, end)
            elif body.startswith("///") and (found := _SLASHES.fullmatch(body.rstrip())):
                props = "settings" if found[1] else ""
                shown = found[2] and found[1] not in ("html", "define")
                yield from self.kept(
                    start, end, *((start + i for i in found.span(2)) if shown else (end, end))
                )
            else:
                props = ""
                yield from self.other(start, end, indent)

    def fenced(self, body: str) -> bool:
        """Whether the line stands in a block of code, or fences one."""
        found = FENCE.match(body)
        if self.fence:
            if found and found[1].startswith(self.fence) and not found[2].strip():
                self.fence = ""
            return True
        if found:
            self.fence = found[1]
        return bool(found)

    def directive(self, body: str) -> "re.Match[str] | str | None":
        """A fenced directive of MyST that the line opens, or an empty string where it closes one."""
        found = None if self.fence else FENCE.match(body)
        if not found:
            return None
        if self.directives and not found[2].strip() and found[1] == self.directives[-1]:
            self.directives.pop()
            return ""
        named = _DIRECTIVE.fullmatch(found[2].rstrip())
        if not named or named[1] not in _READ or len(self.directives) >= DEEPEST:
            return None
        self.directives.append(found[1])
        return named

    def titled(self, start: int, end: int, directive: "re.Match[str] | str") -> Iterator[Piece]:
        """Leave the title of a directive, which stands at the end of its line."""
        title = directive[2].rstrip() if directive and directive[1] in _TITLED else ""
        last = start + len(self.text[start:end].rstrip())
        yield from self.kept(start, end, *((last - len(title), last) if title else (end, end)))

    def container(self, start: int, end: int) -> Iterator[Piece]:
        if _CLOSING.fullmatch(self.text, start, end):
            self.open = max(0, self.open - 1)
            yield Piece(start, end, "", "template")
            return
        found = _CONTAINER.fullmatch(self.text, start, end)
        two = not self.text.startswith(":::", start)
        title = (0, 0)
        if found:
            # The colons and blanks at the end of a line are no part of the title before them.
            words = found[4] if found[5] else found[4].rstrip().rstrip(":")
            title = (found.start(4), found.start(4) + len(words.rstrip(" \t")))
        titled = title[0] < title[1]
        if not found or (two and (not found[1] or titled)):
            return
        if found[1].lower() in _NOT_COPY and not two:
            self.drawn = True
            yield Piece(start, end, "", "template")
            return
        self.open += 1
        if found[3]:
            self.params += attributes(self.text, found[1] or "div", *found.span(3))
        if found[2]:
            title = found.span(2)
        elif not (titled and (found[1] or not found[3])):
            title = (end, end)
        yield from self.kept(start, end, *title)

    def kept(self, start: int, end: int, first: int, last: int, *, bold: bool = True) -> Iterator[Piece]:
        """Leave ``[first, last)`` as a paragraph of its own, bold as it is shown; the rest goes."""
        if first < last:
            signs = "" if not bold or any(sign in self.text[first:last] for sign in "*`") else "**"
            yield Piece(start, first, f"\n{signs}", "template")
            yield Piece(last, end, f"{signs}\n", "template")
        else:
            yield Piece(start, end, "", "template")

    def property(self, start: int, end: int) -> Iterator[Piece]:
        self.params += attributes(self.text, "div", start, end, lines=True)
        yield Piece(start, end, "", "template")

    def other(self, start: int, end: int, indent: int) -> Iterator[Piece]:
        text = self.text
        if text.startswith(("!!!", "???", "==="), start):
            found = _ADMONITION.fullmatch(text, start, end)
            title = (1 if found[1] else 2 if found[2] else 0) if found else 0
            if found and (title or text[start] != "=") and len(self.bodies) < DEEPEST:
                self.bodies.append(indent)
                label = text[start] == "="
                yield from self.kept(
                    start, end, *(found.span(title) if title else (end, end)), bold=not label
                )
        elif _CONTENTS.fullmatch(text, start, end) or (self.open and _SLOT.fullmatch(text, start, end)):
            yield Piece(start, end, "", "template")


def _columns(blank: str, wanted: int) -> int:
    """How many characters of leading white space make up that many columns, or all of them."""
    width = 0
    for index, character in enumerate(blank):
        if width >= wanted:
            return index
        width += 4 - width % 4 if character == "\t" else 1
    return len(blank)
