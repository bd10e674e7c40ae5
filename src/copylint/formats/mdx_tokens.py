"""What in MDX is no Markdown: tags of JSX, braces, ESM statements; found outside of code."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from copylint.formats.braces import Braces, Tag

_START = re.compile(
    r"^(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*(?P<fence>`{3,}|~{3,})[^`\n]*$"
    r"|^(?P<esm>(?:import|export)\b)"
    r"|\\(?P<escape>[<{`\\])"
    r"|(?P<tick>`+)"
    r"|(?P<comment><!--)"
    r"|(?P<tag><(?=[A-Za-z_$/>]))"
    r"|(?P<brace>\{)",
    re.MULTILINE,
)
_IMPORT = re.compile(r"import\s+(?:type\s+)?(?:[\w$*{][^'\";]{0,2000}?\bfrom\s*)?['\"]|import\s*['\"]")
_EXPORT = re.compile(
    r"export\s+(?:const|let|var|function|default|class|async|type|interface|enum)\b|export\s*[{*]"
)
_STOP = re.compile(r"[{(\[]|\n(?=[ \t]*(?:\n|\Z|[#<]))|\Z")
_TICKS = re.compile(r"`+")
_PARAGRAPH = re.compile(r"\n[ \t]*(?:\n|\Z)|\Z")


class Token(NamedTuple):
    """One stretch; ``tag`` is set when it is a tag."""

    kind: str  # tag · brace · esm · comment · code
    start: int
    end: int
    tag: Tag | None = None


def mdx_tokens(text: str, braces: Braces) -> Iterator[Token]:
    """All tokens in order, none inside another."""
    at, after_esm, spans = 0, 0, _CodeSpans(text)
    while found := _START.search(text, at):
        start, kind = found.start(found.lastgroup or 0), found.lastgroup
        at = found.end()
        if kind == "fence":
            mark = found["fence"]
            closing = re.compile(rf"^[ \t>]*{re.escape(mark[0])}{{{len(mark)},}}[ \t]*$", re.MULTILINE)
            close = closing.search(text, found.end())
            at = close.end() if close else len(text)
            yield Token("code", start, at)
        elif kind == "tick":
            at = spans.end(start, found.end())
            if at > found.end():
                yield Token("code", start, at)
        elif kind == "esm":
            above = text[after_esm:start].rpartition("\n")[0].rpartition("\n")[2]
            statement = (_IMPORT if found["esm"] == "import" else _EXPORT).match(text, start)
            if statement and (not above.strip() or start == after_esm or not text[after_esm:start].strip()):
                at = after_esm = _statement(text, start, braces)
                yield Token("esm", start, at)
        elif kind == "comment":
            close_at = text.find("-->", at)
            at = len(text) if close_at < 0 else close_at + 3
            yield Token("comment", start, at)
        elif kind == "tag":
            if tag := braces.tag(start):
                at = tag.end
                yield Token("tag", start, at, tag)
        elif kind == "brace":
            end = braces.closing(start)
            if end > 0:
                at = end
                yield Token("comment" if _comment(text, start, end) else "brace", start, at)


def _comment(text: str, start: int, end: int) -> bool:
    inside = text[start + 1 : end - 1].strip()
    return not inside or (inside.startswith("/*") and inside.find("*/") == len(inside) - 2)


class _CodeSpans:
    """Finds the ends of code spans; what a paragraph lacks is not searched for again."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.paragraph = -1  # where the paragraph ends in which we stand
        self.missing: set[int] = set()

    def end(self, start: int, end: int) -> int:
        """The end of the code span whose ticks stand at ``start``, or ``end`` when they are just ticks."""
        if end > self.paragraph:
            stop = _PARAGRAPH.search(self.text, end)
            self.paragraph = stop.start() if stop else len(self.text)
            self.missing.clear()
        width = end - start
        if width not in self.missing:
            for found in _TICKS.finditer(self.text, end, self.paragraph):
                if found.end() - found.start() == width:
                    return found.end()
            self.missing.add(width)
        return end


def _statement(text: str, start: int, braces: Braces) -> int:
    """Where an ESM statement ends: at the first line end outside of brackets with a blank line after it."""
    at = start
    while stop := _STOP.search(text, at):
        if stop[0] not in ("{", "(", "["):
            return stop.start()
        end = braces.closing(stop.start())
        if end < 0:
            line = text.find("\n", stop.start())
            return len(text) if line < 0 else line
        at = end
    return len(text)


def partners(tokens: list[Token]) -> dict[int, int]:
    """Which token closes which; a tag that nothing closes has no entry."""
    made: dict[int, int] = {}
    waiting: dict[str, list[int]] = {}
    for index, token in enumerate(tokens):
        tag = token.tag
        if tag is None or (tag.alone and not tag.closing):
            continue
        if not tag.closing:
            waiting.setdefault(tag.name, []).append(index)
        elif waiting.get(tag.name):
            made[waiting[tag.name].pop()] = index
    return made
