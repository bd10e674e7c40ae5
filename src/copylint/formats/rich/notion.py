"""Rich text as Notion's interface gives it: blocks that hold lists of marked strings, each told twice."""

from copylint.formats.rich.lines import Inline, Line, Text, heading
from copylint.formats.rich.marks import marks_of
from copylint.formats.rich.tree import Leaf, Node, Path, Tree, at, entries, is_list, leaf, word
from copylint.terms import BlockKind

_CODE = ("code", "equation")
_STRINGS = ("rich_text", "text", "title", "caption")


def is_line(tree: "Tree | None") -> bool:
    """Whether it is a list of Notion's marked strings."""
    first = at(tree, 0) if is_list(tree) else None
    return leaf(first, "plain_text") is not None or (
        word(first, "type") in ("text", "mention") and leaf(first, "text", "content") is not None
    )


def read_notion(node: Node, text: Text) -> bool:
    """Read a list of blocks, or one line of text that stands elsewhere."""
    if not is_list(node):
        return False
    if is_line(node):
        text.take(node)
        text.lines.append(Line(BlockKind.PARAGRAPH, _inlines(node)))
        return True
    if not any(_held(item) for item in node.values()):
        return False
    _blocks(node, text, (), 0)
    return True


def _held(item: Tree) -> str:
    """The key under which a block holds its text; empty where it is none."""
    kind = word(item, "type") if isinstance(item, dict) else ""
    held = at(item, kind) if kind else None
    if not isinstance(held, dict):
        return ""
    if any(is_line(at(held, key)) for key in _STRINGS):
        return kind
    return kind if entries(at(held, "cells")) else ""


def _blocks(node: Node, text: Text, path: Path, depth: int) -> None:
    listing: tuple[str, int] | None = None
    table: int | None = None
    for index, item in node.items():
        kind = _held(item)
        if not kind or not isinstance(item, dict):
            text.rest.append(((*path, index), item))
            listing = None
            continue
        held = at(item, kind)
        below = [(key, at(holder, "children")) for key, holder in ((kind, held), ("", item))]
        for key, value in item.items():
            if key not in (kind, "children"):
                text.take(value)
        if isinstance(held, dict):
            for key, value in held.items():
                if key != "children":
                    text.take(value)
        listed = kind.endswith("list_item") or kind == "to_do"
        if not listed:
            listing = None
        elif listing is None or listing[0] != kind:
            listing = (kind, text.number())
        table = (text.number() if table is None else table) if kind == "table_row" else None
        for column, cell in entries(at(held, "cells")):
            if is_line(cell):
                text.lines.append(Line(BlockKind.CELL, _inlines(cell), table=table, column=int(column)))
        for key in _STRINGS:
            inside = at(held, key)
            if is_line(inside) and kind not in _CODE:
                line = Line(BlockKind.CAPTION if key == "caption" else BlockKind.PARAGRAPH, _inlines(inside))
                if kind.startswith("heading"):
                    line.kind = heading(kind)
                elif listing and listed:
                    line.kind, line.listing, line.depth = BlockKind.ITEM, listing[1], depth + 1
                elif kind == "quote":
                    line.quote = text.number()
                text.lines.append(line)
        for key, children in below:
            if isinstance(children, dict) and is_list(children):
                _blocks(children, text, (*path, index, *([key] if key else []), "children"), depth + listed)


def _inlines(tree: "Tree | None") -> list[Inline]:
    made = []
    for _, one in entries(tree):
        said = leaf(one, "text", "content") or leaf(one, "plain_text")
        if said is None or said.view is None or not isinstance(one, dict) or isinstance(one, Leaf):
            continue
        target = word(one, "href") or word(one, "text", "link", "url")
        marks = marks_of(one, {})
        made.append(Inline(said.view, (*marks, ("link", target)) if target not in ("", "null") else marks))
    return made
