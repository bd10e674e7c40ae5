"""Fluent's ``.ftl``, through the spans of its own parser."""

import re
from collections.abc import Iterator
from typing import Any

from copylint.formats.catalogues.messages import document_of
from copylint.formats.data.strings import Field
from copylint.formats.settings import Settings
from copylint.formats.templates import branches
from copylint.formats.templates.tags import VALUE
from copylint.formats.vocabulary import languages
from copylint.text.document import Document
from copylint.text.source import Source
from copylint.text.view import Piece, View

DEEPEST = 30  # braces in braces; the parser calls itself for each

_BRACE = re.compile(r"[{}]|(?:\r\n|\n|\r)(?=[\w#-])")
_FOLD = re.compile(r"(?:\r\n|\n|\r) *+")
_LINE_END = re.compile(r"\r\n|\n|\r")
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{6})|(.))")


def read_ftl_file(source: Source, settings: Settings) -> Document:
    """Read a Fluent file: messages, terms and their attributes."""
    from fluent.syntax import FluentParser, ast

    language = languages.of_path(source.path)
    deep = _too_deep(source.text)
    if deep:
        note = f"line {deep}: braces are nested more than {DEEPEST} deep; nothing was read"
        return document_of(source, settings, "ftl", (), language, (note,), mark="#")
    view = View.whole(source.text)
    fields: list[Field] = []
    notes: list[str] = []
    for entry in FluentParser(with_spans=True).parse(source.text).body:
        if isinstance(entry, ast.Junk) and not notes and entry.span:
            line = len(_LINE_END.findall(source.text, 0, entry.span.start)) + 1
            notes.append(f"line {line}: not valid Fluent; what could be read was read")
        if not isinstance(entry, ast.Message | ast.Term):
            continue
        path = (f"-{entry.id.name}" if isinstance(entry, ast.Term) else entry.id.name,)
        patterns = [(path, entry.value), *(((*path, one.id.name), one.value) for one in entry.attributes)]
        for keys, pattern in patterns:
            if pattern is not None:
                fields.append(Field(keys, view.assemble(list(_pieces(source.text, pattern)))))
    return document_of(source, settings, "ftl", fields, language, notes, mark="#")


def _too_deep(text: str) -> int:
    """The line on which braces are nested too deep, or 0; a new message begins on the left edge."""
    depth = 0
    for found in _BRACE.finditer(text):
        depth = depth + 1 if found[0] == "{" else max(0, depth - 1) if found[0] == "}" else 0
        if depth > DEEPEST:
            return len(_LINE_END.findall(text, 0, found.start())) + 1
    return 0


def _pieces(text: str, pattern: Any) -> Iterator[Piece]:
    """The text of one pattern: indentation out, values as one letter, branches marked."""
    from fluent.syntax import ast

    for element in pattern.elements:
        start, end = element.span.start, element.span.end
        if isinstance(element, ast.TextElement):
            yield from _text(text, start, end)
        elif isinstance(element.expression, ast.SelectExpression):
            yield from _branches(text, start, end, element.expression)
        elif isinstance(element.expression, ast.StringLiteral):
            yield Piece(start, end, _ESCAPE.sub(_decoded, element.expression.value), "escape")
        else:
            yield Piece(start, end, VALUE, "template")


def _text(text: str, start: int, end: int) -> Iterator[Piece]:
    at = start
    for found in _FOLD.finditer(text, start, end):
        yield Piece(at, found.start())
        yield Piece(*found.span(), "\n", "fold")
        at = found.end()
    yield Piece(at, end)


def _branches(text: str, start: int, end: int, choice: Any) -> Iterator[Piece]:
    at = start
    for number, variant in enumerate(choice.variants):
        opened = variant.value.span.start
        if number:
            yield from branches.pieces(
                at, opened, branches.BEGINS if number == 1 else branches.ENDS + branches.BEGINS
            )
        yield from _pieces(text, variant.value)
        at = variant.value.span.end
    if len(choice.variants) > 1:
        yield from branches.pieces(at, end, branches.ENDS)


def _decoded(found: re.Match[str]) -> str:
    code = found[1] or found[2]
    return chr(int(code, 16)) if code and int(code, 16) < 0x110000 else found[3] or ""
