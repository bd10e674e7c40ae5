"""Rich text as a tree of nodes: ProseMirror and its kin, Lexical, Slate, Portable Text, Contentful."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from copylint.formats.rich.lines import BREAK, Inline, Line, Text, heading
from copylint.formats.rich.marks import Marks, container_marks, links_of, marks_of
from copylint.formats.rich.roles import TYPES, children_of, role_of
from copylint.formats.rich.tree import Leaf, Node, Path, Tree, at, entries, is_list, leaf, word
from copylint.formats.templates.tags import VALUE
from copylint.terms import BlockKind

_BLOCKS = frozenset("paragraph heading list item quote code table row cell group void image".split())
_INLINE = frozenset("text link mark line_end value".split())
_LEVELS = (
    ("attrs", "level"), ("level",), ("tag",), ("tagName",), ("props", "level"), ("style",), ("depth",)
)  # fmt: skip
_SHOWN = (("attrs", "text"), ("attrs", "label"), ("text",), ("label",))  # of what stands for a value


@dataclass(frozen=True, slots=True)
class _Here:
    """What stands around a node."""

    kind: BlockKind = BlockKind.PARAGRAPH
    listing: int | None = None
    depth: int = 0
    quote: int | None = None
    table: int | None = None
    column: int = 0
    marks: Marks = ()
    links: Mapping[str, str] = field(default_factory=dict)


def is_text(node: Tree, levels: int = 8) -> bool:
    """Whether a node is a paragraph, a heading, a list or the like with text some levels below, in nodes."""
    role = role_of(node)
    if role not in _BLOCKS or not levels:
        return False
    _, inner = children_of(node)
    if not inner or not all(isinstance(child, dict) for _, child in inner):
        return False
    below = [role_of(child) for _, child in inner]
    if role == "list":
        return "item" in below
    if role in ("table", "group"):
        return any(is_text(child, levels - 1) for _, child in inner)
    if role in ("code", "image", "void"):
        return False
    said = any(r == "text" and _string(child) is not None for r, (_, child) in zip(below, inner, strict=True))
    if role in ("paragraph", "heading") and not said:
        return bool({"link", "mark", "value", "line_end"} & set(below)) and set(below) <= _INLINE
    return (
        said
        or bool({"paragraph", "link", "mark"} & set(below))
        or any(is_text(child, levels - 1) for _, child in inner)
    )


def read_nodes(node: Node, text: Text) -> bool:
    """Read a list of nodes, if it is one."""
    if not is_list(node):
        return False
    children = list(node.items())
    if not any(is_text(child) for _, child in children):
        return False
    walk = _Walk(text)
    walk.blocks(children, _Here(), ())
    return True


class _Walk:
    """One walk over the nodes of one text; ``path`` counts from the text."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self.line: Line | None = None
        self.portable: list[tuple[str, int]] = []  # kind and number of each open list of Portable Text
        self.flat: int | None = None  # the list that items without one stand in

    def blocks(self, children: "list[tuple[str | int, Tree]]", here: _Here, path: Path) -> None:
        """Read nodes that follow each other: blocks, or what a line is made of."""
        first = here.kind
        for key, child in children:
            role = role_of(child)
            empty = role in ("paragraph", "heading", "quote", "group") and not children_of(child)[1]
            if not isinstance(child, dict) or not role or empty:
                self.line = None
                self.text.rest.append(((*path, key), child))
                continue
            if role in _INLINE:
                self.inline(child, role, here, (*path, key))
                continue
            self.line = None
            self.block(child, role, here, (*path, key))
            # Only the first paragraph of an item is the item itself.
            here = replace(here, kind=BlockKind.PARAGRAPH) if first is BlockKind.ITEM else here
        self.line = None

    def block(self, node: Node, role: str, here: _Here, path: Path) -> None:
        """Read one block; what it says about itself needs no other reading."""
        key, children = children_of(node)
        for name, value in node.items():
            if name != key and name != "children" and not (name in ("fields", "data") and not children):
                self.text.take(value)
        if role != "item" or here.listing is not None:
            self.flat = None
        if role != "item":
            self.portable.clear()
        if role == "code":
            self.text.take(node)
            return
        if role == "image":
            self.image(node)
            if role_of(at(node, "content", 0)) == "":  # a caption may stand below
                return
        if role == "heading":
            here = replace(here, kind=self.heading(node))
        elif role == "quote" and here.quote is None:
            here = replace(here, quote=self.text.number())
        elif role == "list":
            here = replace(here, listing=self.text.number(), depth=here.depth + 1)
        elif role == "item":
            here = replace(self.item(node, here), kind=BlockKind.ITEM)
        elif role == "table":
            here = replace(here, table=self.text.number())
        elif role == "row":
            here = replace(here, column=-1)
        elif role == "cell":
            here = replace(here, kind=BlockKind.CELL)
        elif role == "paragraph" and here.kind not in (BlockKind.ITEM, BlockKind.CELL):
            here = replace(here, kind=BlockKind.PARAGRAPH)
        elif role == "group":
            self.text.single(BlockKind.H3, leaf(node, "attrs", "title"), markup=False)
        here = replace(here, links=links_of(node))
        if role == "row":
            for number, child in enumerate(children):
                self.blocks([child], replace(here, column=number), (*path, key))
            return
        self.blocks(children, here, (*path, key))
        if role == "quote":
            for keys in (("attribution",), ("author",), ("attrs", "author"), ("attrs", "caption")):
                if said := leaf(node, *keys):
                    self.text.single(BlockKind.PARAGRAPH, said, signed=True)
                    self.text.lines[-1].quote = here.quote
        if key == "content" and (below := entries(at(node, "children"))):  # BlockNote
            self.blocks(below, replace(here, kind=BlockKind.PARAGRAPH), (*path, "children"))

    def heading(self, node: Node) -> BlockKind:
        """The kind of a heading, wherever its level is written."""
        for keys in _LEVELS:
            if level := word(node, *keys):
                return heading(level)
        return heading(next((word(node, key) for key in TYPES if word(node, key)), ""))

    def item(self, node: Node, here: _Here) -> _Here:
        """An item of the list around it, or of one that follows from the items beside it."""
        if here.listing is not None:
            return here
        name = word(node, "listItem")
        if not name:
            self.flat = self.text.number() if self.flat is None else self.flat
            return replace(here, listing=self.flat, depth=1)
        level = word(node, "level")
        depth = min(int(level), 9) if level.isdecimal() and 0 < len(level) < 3 else 1
        del self.portable[depth:]
        if len(self.portable) == depth and self.portable[-1][0] != name:
            self.portable.pop()
        while len(self.portable) < depth:
            self.portable.append((name, self.text.number()))
        return replace(here, listing=self.portable[-1][1], depth=depth)

    def image(self, node: Node) -> None:
        """The words of an image."""
        for keys in (
            ("alt",),
            ("attrs", "alt"),
            ("caption",),
            ("attrs", "caption"),
            ("image", "alternativeText"),
            ("value", "alt"),
        ):
            self.text.single(BlockKind.CAPTION, leaf(node, *keys))
        self.line = None

    def inline(self, node: Node, role: str, here: _Here, path: Path) -> None:
        """Add a piece to the open line."""
        key, children = children_of(node)
        for name, value in node.items():
            if name != key:
                self.text.take(value)
        if role in ("link", "mark"):
            inside = replace(here, marks=(*here.marks, *container_marks(node, role)))
            for index, child in children:
                if isinstance(child, dict) and (inner := role_of(child)) in _INLINE:
                    self.inline(child, inner, inside, (*path, key, index))
            return
        if self.line is None:
            self.line = Line(
                here.kind, [], here.listing, here.depth, here.quote, here.table, max(0, here.column)
            )
            self.text.lines.append(self.line)
        line = self.line.inlines
        if role == "line_end":
            if line:
                line.append(Inline(line[-1].view.after(BREAK, "hardbreak")))
            return
        said = _string(node) if role == "text" else next((f for k in _SHOWN if (f := leaf(node, *k))), None)
        if said is not None and said.view is not None:
            line.append(Inline(said.view, (*here.marks, *marks_of(node, here.links))))
        elif role == "value" and line:
            line.append(Inline(line[-1].view.after(VALUE, "template")))


def _string(node: Tree) -> Leaf | None:
    """The string of a leaf of text."""
    return leaf(node, "text") or leaf(node, "value") or leaf(node, "content")
