"""Vue, Svelte and Astro: scripts to the reader of scripts, markup to the reader of HTML."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from copylint.formats.components.astro import beside_words, closed, in_line
from copylint.formats.components.custom_blocks import blocks_of, read_blocks
from copylint.formats.components.expressions import choices, leaving, literal, only_values
from copylint.formats.components.files import BUNDLED, bundled, directives
from copylint.formats.components.markup import read_markup
from copylint.formats.components.script import Reading
from copylint.formats.components.tag_props import BODIES, Props
from copylint.formats.components.tags import TRANSPARENT, plain_tag, values_in
from copylint.formats.scan.braces import Braces
from copylint.formats.scan.ends import Ends
from copylint.formats.settings import Settings
from copylint.formats.sheet.sheet import Sheet
from copylint.formats.templates import branches
from copylint.formats.templates.tags import VALUE
from copylint.formats.vocabulary import elements
from copylint.formats.vocabulary.code import names_icon
from copylint.formats.vocabulary.footnotes import is_footnote
from copylint.terms import Voice
from copylint.text.document import Document, Place
from copylint.text.source import Source
from copylint.text.span import Span
from copylint.text.view import Piece, View

_RETURN = re.compile(r"\r\n?")
_SCRIPT = re.compile(r"<(script|style)\b(?:[^<>\"']|\"[^\"]*\"|'[^']*')*+>", re.IGNORECASE)
_FENCE = re.compile(r"\s*---[ \t]*\n")
_FENCE_END = re.compile(r"^---[ \t]*$", re.MULTILINE)
_TEMPLATE = re.compile(r"^<template\b(?:[^<>\"']|\"[^\"]*\"|'[^']*')*+>", re.MULTILINE)
_DATA = re.compile(r"type\s*=\s*[\"']?(?:application/(?:ld\+)?json|text/template)", re.IGNORECASE)
_MARK = re.compile(r"<!--|<(?=[A-Za-z/>])|\{\{|\{")
_HOLDS_TAGS = re.compile(r"<[A-Za-z>]")
_CONTROL = re.compile(r"\{\s*[#:/@](?!\*|/)")
_RAW = re.compile(r"\{\s*+@html\s")
_SVELTE = re.compile(r"^\s*:")  # `{:else}`
_COMMENT = re.compile(r"\s*+(?:/\*(?:[^*]|\*(?!/))*+\*/\s*+|//[^\n]*+\s*+)*+")
_CLOSING = {name: re.compile(rf"</{name}\s*>", re.IGNORECASE) for name in ("script", "style")}
_IN_LINES = frozenset(("span", "strong", "em", "b", "i", "small", "a"))


def read_vue_file(source: Source, settings: Settings) -> Document:
    """Read a Vue component."""
    return _File(source, settings, "vue").read()


def read_svelte_file(source: Source, settings: Settings) -> Document:
    """Read a Svelte component."""
    return _File(source, settings, "svelte").read()


def read_astro_file(source: Source, settings: Settings) -> Document:
    """Read an Astro component."""
    return _File(source, settings, "astro").read()


class _File:
    def __init__(self, source: Source, settings: Settings, dialect: str) -> None:
        view = View.whole(source.text)
        returns = [Piece(*found.span(), "\n", "newline") for found in _RETURN.finditer(source.text)]
        self.view = view.edit(returns) if returns else view
        self.source, self.dialect, self.text = source, dialect, self.view.text
        self.settings = settings
        self.sheet = Sheet()
        self.braces, self.ends = Braces(self.text), Ends(self.text)
        self.props = Props(self.view, self.sheet, self.braces, settings.keys, dialect == "svelte")
        self.edits: list[Piece] = []
        self.conditions = branches.Conditions()
        self.lined: list[tuple[str, bool]] = []  # open inline elements, and whether each is a `v-else`
        self.closers: dict[str, list[str]] = {}  # what ends each open component, by its name

    def read(self) -> Document:
        if bundled(self.text):
            return Document(self.source, self.dialect, (), notes=(BUNDLED,))
        start, end = 0, len(self.text)
        fence = _FENCE.match(self.text) if self.dialect == "astro" else None
        if fence and (closing := _FENCE_END.search(self.text, fence.end())):
            self.script(fence.end(), closing.start())
            start = closing.end()
        parts = self.scripts(start)
        if self.dialect == "vue":
            data = list(blocks_of(self.text, self.ends, parts))
            parts = sorted([*parts, *(block.whole for block in data)])
            start, end = self.template(parts)
            self.props.notes += read_blocks(self.view, data, self.sheet, self.settings)
        self.markup(start, end, [part for part in parts if start <= part.start and part.end <= end])
        found = directives(self.source, [Reading((), tuple(self.props.comments))])
        notes = (*self.props.notes, *found.notes)
        return Document(self.source, self.dialect, self.sheet.blocks(), {}, found.directives, notes)

    def script(self, start: int, end: int) -> None:
        self.props.read(self.view.sub(start, end), Place())

    def scripts(self, start: int) -> list[Span]:
        """Read all scripts; where they and the styles stand."""
        parts: list[Span] = []
        at = start
        while found := _SCRIPT.search(self.text, at):
            name, at = found[1].lower(), found.end()
            if not found[0].endswith("/>"):
                closing = self.ends.search(_CLOSING[name], at)
                inside, at = closing.span() if closing else (len(self.text), len(self.text))
                if name == "script" and not _DATA.search(found[0]):
                    self.script(found.end(), inside)
            parts.append(Span(found.start(), at))
        return parts

    def template(self, parts: list[Span]) -> tuple[int, int]:
        """The inside of a Vue file's template."""
        for found in _TEMPLATE.finditer(self.text):
            part = bisect_right(parts, found.start(), key=lambda one: one.start) - 1
            if part < 0 or parts[part].end <= found.start():
                end = self.text.rfind("</template", found.end())
                return found.end(), end if end >= 0 else len(self.text)
        return 0, 0

    # Markup

    def markup(self, start: int, end: int, parts: list[Span]) -> None:
        self.walk(start, end, parts)
        masked = branches.outside_tags(self.view.edit(self.edits, start, end))
        self.props.notes += read_markup(masked, self.sheet, Place())

    def walk(self, at: int, end: int, parts: Sequence[Span] = ()) -> None:
        pending = list(reversed(parts))
        while found := _MARK.search(self.text, at, end):
            here = found.start()
            if pending and pending[-1].start <= here:
                part = pending.pop()
                if part.end > at:
                    self.edits.append(Piece(max(part.start, at), part.end, ""))
                    at = part.end
                continue
            if found[0] == "<!--":
                close = self.text.find("-->", here, end)
                at = end if close < 0 else close + 3
            elif found[0] == "<":
                at = self.tag(here, end)
            else:
                at = self.value(here, end)

    def value(self, start: int, end: int) -> int:
        """Read ``{…}`` or ``{{ … }}``; returns where the markup goes on."""
        double = self.text.startswith("{{", start)
        if self.dialect == "vue" and not double:
            return start + 1
        close = self.braces.closing(start, end)
        if close < 0:
            return start + 1 + double
        inside, last = (start + 2, close - 2) if double and self.dialect == "vue" else (start + 1, close - 1)
        raw = _RAW.match(self.text, start) if self.dialect == "svelte" else None
        if raw:
            inside = raw.end()
        elif self.dialect == "svelte" and _CONTROL.match(self.text, start):
            marks = self.conditions.tag(_SVELTE.sub("", self.text[inside:last]))
            self.edits += list(branches.pieces(start, close, marks)) or [Piece(start, close, "", "template")]
            return close
        if _COMMENT.fullmatch(self.text, inside, last):
            self.edits.append(Piece(start, close, ""))
        elif (pieces := literal(self.text, inside, last, self.braces)) is not None:
            self.edits += leaving(start, pieces, close)
        elif self.dialect == "astro" and _HOLDS_TAGS.search(self.text, inside, last):
            if found := in_line(self.text, inside, last, self.braces, self.ends):
                self.branches(start, found, close)
                return close
            if beside_words(self.text, start, close) and only_values(self.text, inside, last):
                self.edits.append(Piece(start, close, VALUE, "template"))
                return close
            self.edits.append(Piece(start, close, "<hr>", "template"))
            self.props.read(closed(self.view, inside, last), Place())
        elif said := choices(self.view, inside, last, self.braces):
            others = [piece for other in said[1:] for piece in branches.alternative(other)]
            self.edits += leaving(start, said[0] + others, close)
        else:
            self.edits.append(Piece(start, close, "" if raw else VALUE, "template"))
        return close

    def branches(self, start: int, found: Sequence[Span], close: int) -> None:
        """Read the branches of an expression in the line they stand in."""
        for number, branch in enumerate(found):
            marks = branches.BEGINS if number else ""
            self.edits.append(
                Piece(start, branch.start, marks, branches.ALTERNATIVE if number else "template")
            )
            self.walk(*branch)
            start = branch.end
        marks = branches.ENDS if len(found) > 1 else ""
        self.edits.append(Piece(start, close, marks, branches.END if marks else "template"))

    def tag(self, start: int, end: int) -> int:
        """Make a tag one of HTML; its props become blocks. Returns where the markup goes on."""
        tag = self.braces.tag(start)
        if tag is None or tag.end > end:
            return start + 1
        plain = {
            p.name: self.text[p.start : min(p.end, p.start + 300)] for p in tag.props if p.form != "none"
        }
        name = tag.name
        native = name.islower() and "-" not in name and ":" not in name and name not in TRANSPARENT
        native = native and elements.look_up(name, {}).fold != "maybe"
        unread = name == "sup" and is_footnote(self.text, start, tag.end)
        unread = (
            unread or names_icon(name, plain, self.text, tag.end) or elements.look_up(name, {}).fold == "skip"
        )
        if native and unread and not tag.closing:
            close = -1 if tag.alone else self.ends.find(f"</{name}", tag.end, end)
            stop = self.text.find(">", close, end) + 1 if close >= 0 else tag.end
            stop = stop or end
            self.edits.append(Piece(start, stop, ""))
            return stop
        if native:
            if name in _IN_LINES and not tag.closing and not tag.alone:
                other = any(p.name in ("v-else", "v-else-if") for p in tag.props)
                self.lined.append((name, other))
                if other:
                    self.edits.append(Piece(start, start, branches.BEGINS, branches.ALTERNATIVE))
            dynamic = tuple(
                p
                for p in tag.props
                if p.form == "code" or p.name.startswith((":", "v-bind:")) or p.name in BODIES
            )
            if not tag.closing:
                self.props.add(tag._replace(props=dynamic), Place(), bound=self.dialect == "vue")
            for prop in tag.props:
                if prop.form == "code" or (prop.form == "none" and not prop.name):
                    self.edits.append(Piece(prop.at, prop.stop, "", "template"))
                elif self.dialect == "svelte" and prop.form == "text":
                    self.edits += values_in(self.text, prop, self.braces)
            if tag.closing and self.lined and self.lined[-1][0] == name and self.lined.pop()[1]:
                self.edits.append(Piece(tag.end, tag.end, branches.ENDS, branches.END))
            return tag.end
        found = elements.look_up(name, plain) if name else elements.Element("inline")
        if not tag.closing and names_icon(name, plain, self.text, tag.end):
            found = elements.Element("skip")
        elif not tag.closing and name:
            voice = Voice.CUSTOMER if found.role == "quote" else None
            self.props.add(tag, Place(), voice=voice, bound=self.dialect == "vue")
        waiting = self.closers.setdefault(name, [])
        if not tag.closing:
            opened, closer = plain_tag(self.text, tag, found, plain)
            self.edits.append(Piece(start, tag.end, opened, "template"))
            if not tag.alone:
                waiting.append(closer)
        else:
            self.edits.append(Piece(start, tag.end, waiting.pop() if waiting else "", "template"))
        return tag.end
