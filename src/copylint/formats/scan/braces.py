"""Where a `{…}` or a tag of JSX ends, found without a parser: strings, templates and comments are known."""

import re
from typing import NamedTuple

from copylint.formats.scan.ends import Ends

# What can open, close or hide a bracket.
_MARK = re.compile(r"[{}()\[\]\"'`]|//|/\*|\$\{")
_CLOSER = {"{": "}", "(": ")", "[": "]", "${": "}"}
_NAME = re.compile(r"[A-Za-z_$][\w$:.-]*")
_PROP = re.compile(r"[A-Za-z_$@:#*v][\w$:.@|\[\]#*-]*")
_SPACE = re.compile(r"\s*+")
_WORD = re.compile(r"[\w$]")
_BARE = re.compile(r"[^\s\"'=<>`{]+")
_STRINGS = {quote: re.compile(rf"(?:[^{quote}\\\r\n]|\\.)*+", re.DOTALL) for quote in "\"'"}
_TEMPLATE_ENDS = re.compile(r"\\.|`|\$\{", re.DOTALL)
DEEPEST = 400  # brackets inside brackets


class Prop(NamedTuple):
    """One attribute of a tag: ``start`` and ``end`` are the inside of its quotes or braces, ``at`` and
    ``stop`` the whole of it.
    """

    name: str
    start: int
    end: int
    form: str  # text · code · none (a name alone, or a spread)
    at: int
    stop: int


class Tag(NamedTuple):
    """One tag as JSX, Vue, Svelte and Astro write them; an empty name is a fragment's."""

    start: int
    end: int
    name: str
    closing: bool
    alone: bool  # `<br />`
    props: tuple[Prop, ...]


class Braces:
    """Looks for ends in one text. Looking in vain is paid from a budget, so that the whole stays linear."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.budget = 2 * len(text) + 10_000
        self._ends = Ends(text)

    def closing(self, start: int, end: int | None = None) -> int:
        """The offset after the bracket that closes the one at ``start``, or -1 when nothing does."""
        text, end = self.text, len(self.text) if end is None else end
        if self.budget < 0:
            return -1
        stack: list[str] = []
        unclosed = {'"': 0, "'": 0}  # before this place a string with these marks has no end
        at = start
        while found := _MARK.search(text, at, end):
            mark, at = found[0], found.end()
            if mark in "\"'":
                at = self._string(found.start(), end, unclosed)
            elif mark == "`" or (mark == "}" and stack[-1:] == ["`"]):
                if mark == "}":
                    stack.pop()
                at, inside = self._template(at, end)
                if inside:
                    stack.append("`")
            elif mark == "//":
                # An address in the text of an element is no comment.
                if text[found.start() - 1 : found.start()] != ":":
                    stop = text.find("\n", at, end)
                    at = end if stop < 0 else stop
            elif mark == "/*":
                stop = text.find("*/", at, end)
                at = end if stop < 0 else stop + 2
            elif mark in _CLOSER:
                stack.append(_CLOSER[mark])
                if len(stack) > DEEPEST:
                    break
            else:
                if not stack or stack.pop() != mark:
                    break
                if not stack:
                    return at
        self.budget -= at - start
        if not found:
            self.budget -= end - at
        return -1

    def tag(self, start: int) -> Tag | None:
        """The tag that begins with the ``<`` at ``start``, or None when it is just a character."""
        tag, at = self._tag(start) if self.budget >= 0 else (None, start)
        if tag is None:
            self.budget -= at - start
        return tag

    def _tag(self, start: int) -> tuple[Tag | None, int]:
        """The tag, and how far was looked for it."""
        text = self.text
        at = start + 1
        closing = text.startswith("/", at)
        at += closing
        name = _NAME.match(text, at)
        at = name.end() if name else at
        if text.startswith(":", at) or (not name and not text.startswith(">", at)):
            return None, at
        props: list[Prop] = []
        while True:
            before = at
            at = self._space(at)
            if text.startswith(">", at):
                return Tag(start, at + 1, name[0] if name else "", closing, False, tuple(props)), at
            if text.startswith("/>", at):
                return Tag(start, at + 2, name[0] if name else "", closing, True, tuple(props)), at
            if text.startswith("{", at):
                end = self.closing(at)
                if end < 0:
                    return None, at
                props.append(Prop("", at + 1, end - 1, "none", at, end))
                at = end
                continue
            prop = _PROP.match(text, at)
            if not prop or before == at:
                return None, at
            at = prop.end()
            value = self._space(at)
            if not text.startswith("=", value):
                props.append(Prop(prop[0], at, at, "none", prop.start(), at))
                continue
            at = self._space(value + 1)
            quote = text[at : at + 1]
            if quote and quote in "\"'":
                end = text.find(quote, at + 1)
                if end < 0:
                    return None, len(text)
                props.append(Prop(prop[0], at + 1, end, "text", prop.start(), end + 1))
                at = end + 1
            elif quote == "{":
                end = self.closing(at)
                if end < 0:
                    return None, at
                props.append(Prop(prop[0], at + 1, end - 1, "code", prop.start(), end))
                at = end
            elif quote == "`":
                end, interrupted = self._template(at + 1, len(text))
                if interrupted:
                    return None, end
                props.append(Prop(prop[0], at, end, "code", prop.start(), end))
                at = end
            elif bare := _BARE.match(text, at):
                props.append(Prop(prop[0], *bare.span(), "text", prop.start(), bare.end()))
                at = bare.end()
            else:
                return None, at

    def _space(self, at: int) -> int:
        """Past blanks and comments."""
        while True:
            found = _SPACE.match(self.text, at)
            at = found.end() if found else at
            close = self._ends.find("*/", at + 2) if self.text.startswith("/*", at) else -1
            if close < 0:
                return at
            at = close + 2

    def _string(self, start: int, end: int, unclosed: dict[str, int]) -> int:
        """Past a string; a quotation mark in running text, as in "don't", is one character."""
        text = self.text
        if text[start] == "'" and start and _WORD.match(text[start - 1]):
            return start + 1
        quote = text[start]
        if start < unclosed[quote]:
            return start + 1
        found = _STRINGS[quote].match(text, start + 1, end)
        stop = found.end() if found else start + 1
        if stop < end and text[stop] == quote:
            return stop + 1
        unclosed[quote] = stop
        return start + 1

    def _template(self, at: int, end: int) -> tuple[int, bool]:
        """Past a template from inside it, or past the ``${`` that interrupts it."""
        found = _TEMPLATE_ENDS.search(self.text, at, end)
        while found and found[0][0] == "\\":
            found = _TEMPLATE_ENDS.search(self.text, found.end(), end)
        return (found.end(), found[0] != "`") if found else (end, False)
