"""Rich text in scripts: objects that an editor or a content system wrote, pasted or fetched as they are."""

from dataclasses import replace
from typing import TYPE_CHECKING

from copylint.formats.components import script_strings
from copylint.formats.components.script_walk import DEEPEST, Scope, Walk, below
from copylint.formats.data.tongues import may_name_tongues, other_tongues, strings_in
from copylint.formats.rich.find import may_hold, rich_texts
from copylint.formats.rich.lines import Found
from copylint.formats.rich.put import put_keyed, text_of
from copylint.formats.rich.tree import Leaf, Tree
from copylint.formats.rich.tree import Node as Map
from copylint.formats.vocabulary.keys import asks
from copylint.formats.vocabulary.languages import foreign
from copylint.formats.vocabulary.props import kind_of_value
from copylint.formats.vocabulary.speakers import voice_of

if TYPE_CHECKING:
    from tree_sitter import Node


class RichTexts:
    """Reads the rich text in an object or an array before its strings are read one by one."""

    def __init__(self, walk: Walk) -> None:
        self.walk = walk

    def read(self, node: "Node", scope: Scope) -> None:
        """Add the blocks of rich text; where its strings stand is kept, as is what another language says."""
        literal = _Literal(self.walk, node)
        elsewhere = other_tongues(literal.root) if may_name_tongues(literal.keys) else {}
        for key, part in elsewhere.items():
            self.walk.foreign += strings_in(part)
            self.walk.taken.add(literal.starts[key])
        if literal.deep or not may_hold(literal.keys):
            return  # the readers of rich text call themselves; what is deeper is read string by string
        read: set[int] = set()
        for found in rich_texts(literal.root, read, elsewhere):
            self.add(found, scope)
        self.walk.taken.update(start for key, start in literal.starts.items() if key in read)

    def add(self, found: Found, scope: Scope) -> None:
        """Add one rich text, unless its key or its words say that it is no copy for an English reader."""
        if foreign(text_of(found.lines)):
            self.walk.foreign += 1
            return
        path = scope.path
        for key in found.path:
            path = below(path, key)
        siblings = found.siblings if found.path else scope.siblings
        put_keyed(
            found.lines,
            self.walk.sheet,
            replace(scope.place, key=".".join(path)),
            (lambda text: kind_of_value(path, text, siblings, self.walk.keys)) if path else None,
            voice=scope.voice or voice_of(path, siblings),
            question=asks(path, siblings),
            messages=scope.catalogue,
        )


class _Literal:
    """What an object or an array of a script is as data; what is computed is a leaf without a string.

    ``starts`` tells in which byte each part begins, by its id; ``deep`` whether no editor nests as much.
    """

    def __init__(self, walk: Walk, node: "Node") -> None:
        self.walk = walk
        self.root: Map = {}
        self.keys: set[str | int] = set()
        self.starts: dict[int, int] = {}
        self.deep = False
        stack: list[tuple[Map, Node, int]] = [(self.root, node, 0)]
        while stack:
            made, literal, depth = stack.pop()
            self.deep = self.deep or depth > DEEPEST
            for key, value in self._entries(literal):
                if key in made:
                    continue
                self.keys.add(key)
                value = script_strings.unwrapped(value)
                inner: Tree = {} if value.type in ("object", "array") else self._leaf(value)
                if isinstance(inner, dict):
                    stack.append((inner, value, depth + 1))
                made[key] = inner
                self.starts[id(inner)] = value.start_byte

    def _entries(self, node: "Node") -> "list[tuple[str | int, Node]]":
        if node.type == "array":
            return list(enumerate(child for child in node.named_children if child.type != "comment"))
        found: list[tuple[str | int, Node]] = []
        for pair in node.named_children:
            key, value = pair.child_by_field_name("key"), pair.child_by_field_name("value")
            if pair.type == "pair" and key is not None and value is not None and key.type[:8] != "computed":
                found.append((self.walk.said(key), value))
        return found

    def _leaf(self, node: "Node") -> Leaf:
        if node.type in script_strings.STRINGS:
            pieces = script_strings.string_pieces(self.walk.text, self.walk.script, node)
            if pieces is not None:
                view = self.walk.view.assemble(pieces)
                return Leaf(view.text, view)
        return Leaf(self.walk.said(node) if node.type in ("number", "true", "false") else "", None)
