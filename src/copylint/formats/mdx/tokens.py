"""What in MDX is no Markdown: tags of JSX, braces, ESM statements; found outside of code."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from copylint.formats.scan.braces import Braces, Tag

_START = re.compile(
    r"^(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*(?P<fence>`{3,}+|~{3,}+)[^`\n]*+$"
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
_WORD = re.compile(r"\S")
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
    at, after_esm, words, spans = 0, 0, -1, _CodeSpans(text)
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
            if words < after_esm:  # where the first word after the last statement stands
                word = _WORD.search(text, after_esm)
                words = word.start() if word else len(text)
            statement = _IMPORT if found["esm"] == "import" else _EXPORT
            if (start <= words or _blank_above(text, start, after_esm)) and statement.match(text, start):
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


def _blank_above(text: str, start: int, since: int) -> bool:
    """Whether nothing stands on the line above the one that begins at ``start``, as far as ``since``."""
    end = text.rfind("\n", since, start)
    return end < 0 or not text[max(since, text.rfind("\n", since, end) + 1) : end].strip()


def _comment(text: str, start: int, end: int) -> bool:
    inside = text[start + 1 : end - 1].strip()
    return not inside or (inside.startswith("/*") and inside.find("*/") == len(inside) - 2)


class _CodeSpans:
    """Finds the ends of code spans; a paragraph is searched once for all of its ticks."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.paragraph = -1  # where the paragraph ends in which we stand
        self.ends: dict[int, list[int]] = {}  # of the rows of ticks in the paragraph, by their width

    def end(self, start: int, end: int) -> int:
        """The end of the code span whose ticks stand at ``start``, or ``end`` when they are just ticks."""
        if end > self.paragraph:
            stop = _PARAGRAPH.search(self.text, end)
            self.paragraph = stop.start() if stop else len(self.text)
            self.ends = {}
            for found in _TICKS.finditer(self.text, end, self.paragraph):
                self.ends.setdefault(found.end() - found.start(), []).append(found.end())
        ends = self.ends.get(end - start, [])
        index = bisect_left(ends, 2 * end - start)
        return ends[index] if index < len(ends) else end


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
