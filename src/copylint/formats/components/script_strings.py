"""Strings of scripts and of JSX, read piece by piece, so that each character keeps its place."""

import re
from collections.abc import Iterator
from html import unescape
from typing import TYPE_CHECKING

from copylint.formats.sheet.run import Run
from copylint.formats.templates.tags import VALUE
from copylint.text.view import Piece

if TYPE_CHECKING:
    from tree_sitter import Node

    from copylint.formats.components.script_tree import Script

_ESCAPE = re.compile(
    r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"
    r"|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|u\{([0-9a-fA-F]{1,6})\}|(\r\n|[\n\r\u2028\u2029])|(.))",
    re.DOTALL,
)
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "b": " ", "f": " ", "v": " ", "0": " "}
_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
_LINE = re.compile(r"[ \t]*+(\r\n|\n|\r)\s*+|[ \t]++")  # blanks within a line are no line end
STRINGS = ("string", "template_string", "binary_expression")  # which may be one
WRAPPERS = frozenset(
    (
        "parenthesized_expression",
        "as_expression",
        "satisfies_expression",
        "non_null_expression",
        "await_expression",
        "type_assertion",
    )
)


def unwrapped(node: "Node") -> "Node":
    """The expression without the parentheses and types around it."""
    while node.type in WRAPPERS:
        inner = [child for child in node.named_children if child.type != "comment"]
        if not inner:
            return node
        node = inner[-1] if node.type == "type_assertion" else inner[0]
    return node


def string_pieces(text: str, script: "Script", node: "Node") -> list[Piece] | None:
    """The pieces of a string, a template or a sum with a string in it; None for anything else.

    What a template or a sum computes becomes one letter that stands for a value.
    """
    operands = sum_of(node)
    if not any(operand.type in ("string", "template_string") for operand in operands):
        return None
    pieces: list[Piece] = []
    for operand in operands:
        start, end = script.span(operand)
        if operand.type == "string":
            pieces += escaped(text, start + 1, end - 1)
        elif operand.type == "template_string":
            at = start + 1
            for child in operand.named_children:
                if child.type == "template_substitution":
                    stop, after = script.span(child)
                    pieces += escaped(text, at, stop)
                    pieces.append(Piece(stop, after, VALUE, "template"))
                    at = after
            pieces += escaped(text, at, end - 1)
        else:
            pieces.append(Piece(start, end, VALUE, "template"))
    return pieces


def sum_of(node: "Node") -> "list[Node]":
    """The terms of a sum in order; anything else is a sum of one."""
    terms: list[Node] = []
    stack = [node]
    while stack:
        term = unwrapped(stack.pop())
        if term.type == "binary_expression":
            sign = term.child_by_field_name("operator")
            left, right = term.child_by_field_name("left"), term.child_by_field_name("right")
            if sign is not None and sign.type == "+" and left is not None and right is not None:
                stack += [right, left]
                continue
        terms.append(term)
    return terms


def escaped(text: str, start: int, end: int) -> Iterator[Piece]:
    """A stretch of a string's inside, escapes decoded."""
    at = start
    while (special := text.find("\\", at, end)) >= 0:
        if special > at:
            yield Piece(at, special)
        found = _ESCAPE.match(text, special, end)
        if not found:
            at = special + 1
            continue
        code = int(found[1] or found[2] or found[3] or "0", 16)
        if found.lastindex is None:  # an emoji in two halves
            high, low = int(found[0][2:6], 16), int(found[0][8:], 16)
            decoded = chr(0x10000 + ((high - 0xD800) << 10) + low - 0xDC00)
        elif found[4] is not None:
            decoded = ""
        elif found[5] is not None:
            decoded = _ESCAPES.get(found[5], found[5])
        else:
            decoded = chr(code) if 0 < code < 0xD800 or 0xDFFF < code < 0x110000 else "\ufffd"
        yield Piece(*found.span(), decoded, "escape")
        at = found.end()
    if at < end:
        yield Piece(at, end)


def keep(run: Run, pieces: Iterator[Piece] | list[Piece]) -> None:
    """Add pieces to a run."""
    for piece in pieces:
        if piece.replacement is None:
            run.keep(piece.start, piece.end)
        else:
            run.put(piece.start, piece.end, piece.replacement, piece.kind)


def references(text: str, start: int, end: int) -> Iterator[Piece]:
    """A stretch of JSX text or of a quoted prop, character references decoded."""
    at = start
    for found in _REFERENCE.finditer(text, start, end):
        decoded = unescape(found[0])
        if decoded == found[0]:
            continue
        if at < found.start():
            yield Piece(at, found.start())
        yield Piece(*found.span(), decoded, "entity")
        at = found.end()
    if at < end:
        yield Piece(at, end)


def jsx_text(text: str, start: int, end: int) -> Iterator[Piece]:
    """JSX text with its rules of white space: a line end with the blanks around it is one space
    between words and nothing beside a tag.
    """
    at = start
    for found in _LINE.finditer(text, start, end):
        if found[1] is None:
            continue
        yield from references(text, at, found.start())
        if found.start() > start and found.end() < end:
            yield Piece(*found.span(), " ", "softbreak")
        at = found.end()
    yield from references(text, at, end)
