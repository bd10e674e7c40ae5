"""The strings of TOML text, each at its place, through the nodes of tree-sitter's grammar."""

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from copylint.formats.data.strings import Entry, Strings, strings_of
from copylint.formats.scan.offsets import code_points
from copylint.text.view import Piece, View

if TYPE_CHECKING:
    from tree_sitter import Node

DEEPEST = 100  # arrays and tables in each other

_END = re.compile(r"\r\n|\n|\r")
_LONE_RETURN = re.compile(r"\r(?!\n)")
_RETURN = re.compile(r"\r\n")
_ESCAPE = re.compile(
    r"\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|x([0-9a-fA-F]{2})|([ \t]*(?:\r\n|\n|\r)[ \t\r\n]*)|(.?))|\r\n",
    re.DOTALL,
)
_ESCAPES = dict(zip('btnfre"\\', '\b\t\n\f\r\x1b"\\', strict=True))
_KEYS = ("bare_key", "quoted_key", "dotted_key")
_TABLES = ("table", "table_array_element")

Key = tuple[str | int, ...]


def read_toml(view: View) -> Strings:
    """Read TOML; what is none is left out with a note, and reading goes on below it."""
    import tree_sitter_toml
    from tree_sitter import Language, Parser

    # To the grammar a return alone ends no line; it is as long as one that does.
    root = (
        Parser(Language(tree_sitter_toml.language()))
        .parse(_LONE_RETURN.sub("\n", view.text).encode())
        .root_node
    )
    walk = _Walk(view)
    walk.read(root)
    notes = []
    if walk.wrong is not None:
        at, what = walk.wrong
        line = len(_END.findall(view.text[:at])) + 1
        notes.append(f"line {line}: {what}; what could be read was read")
    return strings_of(walk.entries, notes)


class _Walk:
    """One walk over the nodes; ``wrong`` is where the first mistake stands, and what it is."""

    def __init__(self, view: View) -> None:
        self.view, self.text = view, view.text
        self.point: Callable[[int], int] = code_points(view.text)
        self.entries: list[Entry] = []
        self.tables: dict[Key, int] = {}  # entries of each list of tables so far
        self.wrong: tuple[int, str] | None = None

    def read(self, root: "Node") -> None:
        """Read a whole file; a mistake may hide what is right in it."""
        stack: list[tuple[Node, Key, int]] = [(root, (), 0)]
        while stack:
            node, path, depth = stack.pop()
            kind = node.type
            if kind == "ERROR" or node.is_missing:
                self.fault(self.point(node.start_byte))
            if depth > DEEPEST or len(path) > 2 * DEEPEST:
                self.fault(self.point(node.start_byte), "nested too deep")
                continue
            if kind in _TABLES:
                path = self.opened(node)
            if kind == "pair":
                stack += [(one, (*path, *key), depth) for key, one in self.pair(node)]
            elif kind == "array":
                items = [one for one in node.named_children if one.type not in ("comment", "ERROR")]
                stack += [(one, (*path, index), depth + 1) for index, one in reversed(list(enumerate(items)))]
            elif kind == "string":
                self.string(node, path)
            elif node.named_children:
                stack += [
                    (one, path, depth + (kind == "inline_table")) for one in reversed(node.named_children)
                ]
            elif path and kind not in ("comment", "ERROR", *_KEYS):
                start, end = self.point(node.start_byte), self.point(node.end_byte)
                self.entries.append(Entry(path, self.text[start:end], None, (self.view, start, end)))

    def fault(self, at: int, what: str = "not valid TOML") -> None:
        """Keep the first mistake."""
        if self.wrong is None or at < self.wrong[0]:
            self.wrong = (at, what)

    def slice(self, node: "Node") -> str:
        return self.text[self.point(node.start_byte) : self.point(node.end_byte)]

    def pair(self, node: "Node") -> "Iterator[tuple[Key, Node]]":
        """The key of a pair, and its value."""
        named = [one for one in node.named_children if one.type != "comment"]
        if len(named) > 1 and named[0].type in _KEYS:
            yield self.key(named[0]), named[-1]

    def opened(self, node: "Node") -> Key:
        """The path of the table that a header opens."""
        header = next((one for one in node.named_children if one.type in _KEYS), None)
        path: Key = ()
        parts = self.key(header) if header is not None else ()
        for index, part in enumerate(parts):
            path = (*path, part)
            if node.type == "table_array_element" and index == len(parts) - 1:
                self.tables[path] = self.tables.get(path, 0) + 1
            if path in self.tables:
                path = (*path, self.tables[path] - 1)
        return path

    def key(self, node: "Node") -> tuple[str, ...]:
        """The parts of a key, which the grammar nests to the left."""
        parts: list[str] = []
        stack = [node]
        while stack and len(parts) < DEEPEST:
            one = stack.pop()
            if one.type == "dotted_key":
                stack += [inner for inner in reversed(one.named_children) if inner.type in _KEYS]
            elif one.type == "quoted_key":
                start, end = self.point(one.start_byte) + 1, self.point(one.end_byte) - 1
                found = self.decoded(start, end, escapes=self.text[start - 1] == '"')
                parts.append(found.text if found else self.text[start:end])
            else:
                parts.append(self.slice(one))
        return tuple(parts)

    def string(self, node: "Node", path: Key) -> None:
        """Take one string, unless an escape in it means nothing."""
        start, end = self.point(node.start_byte), self.point(node.end_byte)
        quote = (
            self.text[start : start + 3]
            if self.text[start : start + 3] in ('"""', "'''")
            else self.text[start]
        )
        if len(quote) == 3 and end - start < 6:
            quote = quote[0]
        start, end = start + len(quote), end - len(quote)
        if len(quote) == 3:  # a line end right after the quotation marks is not part of the text
            first = _END.match(self.text, start, end)
            start = first.end() if first else start
        if (view := self.decoded(start, max(start, end), escapes=quote[0] == '"')) is not None:
            self.entries.append(Entry(path, view.text, view))

    def decoded(self, start: int, end: int, *, escapes: bool) -> View | None:
        """The view of a string's inside; None where it is not valid."""
        pieces: list[Piece] = []
        at = start
        for found in (_ESCAPE if escapes else _RETURN).finditer(self.text, start, end):
            code = found[0] != "\r\n" and (found[1] or found[2] or found[3])
            decoded: str | None = "\n" if found[0] == "\r\n" else ""
            if code:
                number = int(code, 16)
                decoded = None if number > 0x10FFFF or 0xD800 <= number < 0xE000 else chr(number)
            elif found[0] != "\r\n" and found[4] is None:
                decoded = _ESCAPES.get(found[5])
            if decoded is None:
                self.fault(found.start())
                return None
            pieces += [
                Piece(at, found.start()),
                Piece(*found.span(), decoded, "newline" if found[0] == "\r\n" else "escape"),
            ]
            at = found.end()
        return self.view.assemble((*pieces, Piece(at, end)))
