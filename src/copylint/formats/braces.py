"""Where a `{…}` or a tag of JSX ends, found without a parser: strings, templates and comments are known."""

import re
from typing import NamedTuple

# What can open, close or hide a bracket.
_MARK = re.compile(r"[{}()\[\]\"'`]|//|/\*|\$\{")
_CLOSER = {"{": "}", "(": ")", "[": "]", "${": "}"}
_NAME = re.compile(r"[A-Za-z_$][\w$:.-]*")
_PROP = re.compile(r"[A-Za-z_$@:#*v][\w$:.@|\[\]#*-]*")
_SPACE = re.compile(r"(?:\s|/\*(?:[^*]|\*(?!/))*+\*/)*")
_WORD = re.compile(r"[\w$]")
_BARE = re.compile(r"[^\s\"'=<>`{]+")
_STRING_ENDS = {quote: re.compile(rf"(?:[^{quote}\\\r\n]|\\.)*+{quote}", re.DOTALL) for quote in "\"'"}
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

    def closing(self, start: int, end: int | None = None) -> int:
        """The offset after the bracket that closes the one at ``start``, or -1 when nothing does."""
        text, end = self.text, len(self.text) if end is None else end
        if self.budget < 0:
            return -1
        stack: list[str] = []
        at = start
        while found := _MARK.search(text, at, end):
            mark, at = found[0], found.end()
            if mark in "\"'":
                at = self._string(found.start(), end)
            elif mark == "`" or (mark == "}" and stack[-1:] == ["`"]):
                if mark == "}":
                    stack.pop()
                at, inside = self._template(at, end)
                if inside:
                    stack.append("`")
            elif mark == "//":
                stop = text.find("\n", at, end)
                # An address in the text of an element is no comment.
                if text[found.start() - 1 : found.start()] != ":":
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
        text = self.text
        at = start + 1
        closing = text.startswith("/", at)
        at += closing
        name = _NAME.match(text, at)
        at = name.end() if name else at
        if text.startswith(":", at) or (not name and not text.startswith(">", at)):
            return None
        props: list[Prop] = []
        while self.budget >= 0:
            before = at
            at = _SPACE.match(text, at).end()  # type: ignore[union-attr] # it matches the empty string
            if text.startswith(">", at):
                return Tag(start, at + 1, name[0] if name else "", closing, False, tuple(props))
            if text.startswith("/>", at):
                return Tag(start, at + 2, name[0] if name else "", closing, True, tuple(props))
            if text.startswith("{", at):
                end = self.closing(at)
                if end < 0:
                    return None
                props.append(Prop("", at + 1, end - 1, "none", at, end))
                at = end
                continue
            prop = _PROP.match(text, at)
            if not prop or before == at:
                self.budget -= at - start
                return None
            at = prop.end()
            value = _SPACE.match(text, at).end()  # type: ignore[union-attr]
            if not text.startswith("=", value):
                props.append(Prop(prop[0], at, at, "none", prop.start(), at))
                continue
            at = _SPACE.match(text, value + 1).end()  # type: ignore[union-attr]
            quote = text[at : at + 1]
            if quote and quote in "\"'":
                end = text.find(quote, at + 1)
                if end < 0:
                    self.budget -= len(text) - start
                    return None
                props.append(Prop(prop[0], at + 1, end, "text", prop.start(), end + 1))
                at = end + 1
            elif quote == "{":
                end = self.closing(at)
                if end < 0:
                    return None
                props.append(Prop(prop[0], at + 1, end - 1, "code", prop.start(), end))
                at = end
            elif quote == "`":
                end, interrupted = self._template(at + 1, len(text))
                if interrupted:
                    self.budget -= end - start
                    return None
                props.append(Prop(prop[0], at, end, "code", prop.start(), end))
                at = end
            elif bare := _BARE.match(text, at):
                props.append(Prop(prop[0], *bare.span(), "text", prop.start(), bare.end()))
                at = bare.end()
            else:
                return None
        return None

    def _string(self, start: int, end: int) -> int:
        """Past a string; a quotation mark in running text, as in "don't", is one character."""
        text = self.text
        if text[start] == "'" and start and _WORD.match(text[start - 1]):
            return start + 1
        found = _STRING_ENDS[text[start]].match(text, start + 1, end)
        return found.end() if found else start + 1

    def _template(self, at: int, end: int) -> tuple[int, bool]:
        """Past a template from inside it, or past the ``${`` that interrupts it."""
        found = _TEMPLATE_ENDS.search(self.text, at, end)
        while found and found[0][0] == "\\":
            found = _TEMPLATE_ENDS.search(self.text, found.end(), end)
        return (found.end(), found[0] != "`") if found else (end, False)
