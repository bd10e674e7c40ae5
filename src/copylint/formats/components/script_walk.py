"""The walk over the tree of a script: a stack of its own, the scope of a place, names and comments."""

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from copylint.formats.components.script_tree import Script
from copylint.formats.sheet.sheet import Sheet
from copylint.formats.vocabulary.languages import left_out
from copylint.terms import BlockKind, Voice
from copylint.text.document import Place
from copylint.text.span import Span
from copylint.text.view import View

if TYPE_CHECKING:
    from tree_sitter import Node

_OURS = re.compile("copylint")
LONGEST_PATH = 100  # keys
DEEPEST = 250  # elements and expressions inside each other


class Scope(NamedTuple):
    """What is known of the place in the tree where the walk stands."""

    place: Place
    path: tuple[str, ...] = ()  # names of variables, keys, and indexes above a string
    siblings: tuple[str, ...] = ()
    above: tuple[str, ...] = ()  # the keys of the map around that of the siblings
    message: bool = False  # what a call that translates is given
    catalogue: bool = False  # among the messages of a site, each of them copy
    settings: bool = False  # among fields that editors see
    kind: BlockKind = BlockKind.PARAGRAPH
    voice: Voice | None = None
    quote: int | None = None
    question: bool = False
    used: tuple[bool] | list[bool] = (False,)  # whether the open item has had its text
    columns: tuple[int] | list[int] = (0,)  # cells of the open row so far
    depth: int = 0
    looked: bool = False  # for rich text in the literal around


class Reading(NamedTuple):
    """What a script holds beside blocks: notes, and comments with their words, in source order."""

    notes: tuple[str, ...]
    comments: tuple[tuple[Span, str], ...]


class Visitor(Protocol):
    """The two ways to go on from a node, by which the readers of one walk hand nodes to each other."""

    def code(self, node: "Node", scope: Scope) -> None:
        """Look for copy in an expression or a statement."""

    def alone(self, node: "Node", scope: Scope) -> None:
        """Read an element that stands in code, as a piece of page of its own."""


class Walk:
    """One pass over one tree, with a stack of its own: the tree may be deeper than Python's.

    Its readers share it: each reads one kind of node, and puts off what stands in it.
    """

    visitor: Visitor

    def __init__(self, view: View, script: Script, sheet: Sheet, keys: tuple[str, ...]) -> None:
        self.view, self.text, self.script, self.sheet, self.keys = view, view.text, script, sheet, keys
        self.tasks: list[tuple[Callable[..., None], tuple[Any, ...]]] = []
        self.notes: list[str] = []
        self.comments: list[tuple[Span, str]] = []
        self.foreign = 0  # entries in another language
        self.taken: set[int] = set()  # bytes where literals begin that need no reading of their own

    def read(self, visitor: Visitor, scope: Scope) -> None:
        """Walk over the whole tree."""
        self.visitor = visitor
        self.later((self.code, self.script.tree.root_node, scope))
        while self.tasks:
            task, arguments = self.tasks.pop()
            task(*arguments)
        self.comments = list(self._comments())
        self.notes += left_out(self.foreign, "entry", "entries")

    def _comments(self) -> Iterator[tuple[Span, str]]:
        """The comments that may be to copylint, wherever in the tree they stand."""
        at = offset = 0
        seen = 0  # where the last one ends
        for found in _OURS.finditer(self.text):
            offset += len(self.text[at : found.start()].encode())
            at = found.start()
            node = self.script.tree.root_node.descendant_for_byte_range(offset, offset + len(found[0]))
            if node is None or node.type != "comment" or at < seen:
                continue
            start, seen = self.script.span(node)
            yield self.view.span(start, seen), self.text[start:seen]

    def code(self, node: "Node", scope: Scope) -> None:
        """Look for copy in an expression or a statement."""
        self.visitor.code(node, scope)

    def alone(self, node: "Node", scope: Scope) -> None:
        """Read an element that stands in code, as a piece of page of its own."""
        self.visitor.alone(node, scope)

    def later(self, *tasks: tuple[Any, ...]) -> None:
        """Do these next, in this order."""
        self.tasks.extend((task[0], task[1:]) for task in reversed(tasks))

    def deeper(self, scope: Scope) -> Scope | None:
        """The scope one element further in, or None and a note when that is too deep."""
        if scope.depth < DEEPEST:
            return scope._replace(depth=scope.depth + 1)
        note = f"elements are nested more than {DEEPEST} deep; what stands deeper was not read"
        if note not in self.notes:
            self.notes.append(note)
        return None

    def all_of(self, node: "Node", scope: Scope) -> list[tuple[Any, ...]]:
        """Tasks for all that stands in a node."""
        return [(self.code, child, scope) for child in node.named_children]

    def said(self, node: "Node") -> str:
        """The words of a node, short and without quotes."""
        start, end = self.script.span(node)
        return self.text[start : min(end, start + 100)].strip("\"'")

    def last_name(self, node: "Node") -> str:
        """The name at the end of ``a.b.c``."""
        if node.type == "member_expression":
            node = node.child_by_field_name("property") or node
        return self.said(node) if "identifier" in node.type else ""


def below(path: tuple[str, ...], key: str) -> tuple[str, ...]:
    """The path of what stands below a key; of one that is very long the end is kept."""
    return (*path[-LONGEST_PATH:], key)
