"""Containers that Markdown itself does not know: their fences out of the text, their titles kept."""

import re
from collections.abc import Iterator

from copylint.formats.templates.params import Param, attributes
from copylint.text.view import Piece, View

# A file without any of these has no containers.
_SIGNS = re.compile(r"^[ \t]*(?:::|!!!|\?\?\?|===|\[\[?_*toc)|^\{::", re.MULTILINE | re.IGNORECASE)
_LINE = re.compile(r"([ \t]*)([^\n]*)(\n|\Z)")
_FENCE = re.compile(r"(?:>[ \t]?)*(?:[*+-][ \t]+|\d+[.)][ \t]+)?(`{3,}+|~{3,}+)([^`]*+)$")
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
DEEPEST = 60


def without_containers(view: View) -> tuple[View, list[tuple[View, Param]]]:
    """The view without the fences of containers, and the strings that were their attributes."""
    inline = [Piece(*found.span(), "", "template") for found in _INLINE.finditer(view.text)]
    view = view.edit(inline) if inline else view
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
        self.open = 0  # containers of two colons or more

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
            if self.fenced(body):
                continue
            if props == "opened" and _RULE.fullmatch(body):
                props = "inside"
                yield Piece(start, end, "", "template")
            elif props == "inside":
                props = "" if _RULE.fullmatch(body) else props
                yield from self.property(start, end)
            elif body.startswith("::"):
                props = "opened" if self.open < DEEPEST and not _CLOSING.fullmatch(body) else ""
                yield from self.container(start, end)
            else:
                props = ""
                yield from self.other(start, end, indent)

    def fenced(self, body: str) -> bool:
        """Whether the line stands in a block of code, or fences one."""
        found = _FENCE.match(body)
        if self.fence:
            if found and found[1].startswith(self.fence) and not found[2].strip():
                self.fence = ""
            return True
        if found:
            self.fence = found[1]
        return bool(found)

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
        self.open += 1
        if found[3]:
            self.params += attributes(self.text, found[1] or "div", *found.span(3))
        if found[2]:
            title = found.span(2)
        elif not (titled and (found[1] or not found[3])):
            title = (end, end)
        yield from _kept(start, end, *title)

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
                yield from _kept(start, end, *(found.span(title) if title else (end, end)))
        elif _CONTENTS.fullmatch(text, start, end) or (self.open and _SLOT.fullmatch(text, start, end)):
            yield Piece(start, end, "", "template")


def _kept(start: int, end: int, first: int, last: int) -> Iterator[Piece]:
    """Leave ``[first, last)`` as a paragraph of its own and the rest of the line out."""
    if first < last:
        yield Piece(start, first, "\n", "template")
        yield Piece(last, end, "\n", "template")
    else:
        yield Piece(start, end, "", "template")


def _columns(blank: str, wanted: int) -> int:
    """How many characters of leading white space make up that many columns, or all of them."""
    width = 0
    for index, character in enumerate(blank):
        if width >= wanted:
            return index
        width += 4 - width % 4 if character == "\t" else 1
    return len(blank)
