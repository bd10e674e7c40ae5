"""Rich text as blocks with data of their own: Editor.js, Ghost's mobiledoc, and the blocks of WordPress."""

import re

from copylint.formats.rich.lines import BREAK, Inline, Line, Text, heading, plain
from copylint.formats.rich.marks import MARKS
from copylint.formats.rich.tree import Leaf, Node, Tree, at, entries, is_list, leaf, word
from copylint.terms import BlockKind

_TAG = re.compile(r"<[^<>]*>|&[a-zA-Z]+;")


def read_mobiledoc(node: Node, text: Text) -> bool:
    """Read Ghost's mobiledoc: sections of marked strings, and cards that hold data."""
    sections = entries(at(node, "sections"))
    if not word(node, "version") or not sections or not all(is_list(section) for _, section in sections):
        return False
    for key, value in node.items():
        if key != "cards":
            text.take(value)
    for number, card in entries(at(node, "cards")):
        text.take(at(card, 0))
        text.rest.append((("cards", number), card))
    for _, section in sections:
        kind, tag = word(section, 0), word(section, 1)
        if kind == "1":
            line = Line(BlockKind.PARAGRAPH, _markers(node, at(section, 2)))
            if tag.startswith("h"):
                line.kind = heading(tag)
            elif tag in ("blockquote", "pull-quote"):
                line.quote = text.number()
            text.lines.append(line)
        elif kind == "3":
            listing = text.number()
            for _, item in entries(at(section, 2)):
                text.lines.append(Line(BlockKind.ITEM, _markers(node, item), listing, 1))
    return True


def _markers(node: Node, markers: "Tree | None") -> list[Inline]:
    made: list[Inline] = []
    opened: list[tuple[str, str] | None] = []
    for _, marker in entries(markers):
        for _, number in entries(at(marker, 1)):
            markup = (
                at(node, "markups", int(number.value))
                if isinstance(number, Leaf) and number.value.isdecimal()
                else None
            )
            tag = word(markup, 0)
            kind = "link" if tag == "a" else MARKS.get(tag, "")
            opened.append((kind, word(markup, 1, 1)) if kind else None)
        said = leaf(marker, 3)
        if word(marker, 0) == "1" and made:  # an atom, such as a line end
            made.append(Inline(made[-1].view.after(BREAK, "hardbreak")))
        elif said is not None and said.view is not None:
            made.append(Inline(said.view, tuple(mark for mark in opened if mark)))
        closed = word(marker, 2)
        if closed.isdecimal() and len(closed) < 4 and int(closed):
            del opened[-int(closed) :]
    return made


def read_editor(node: Node, text: Text) -> bool:
    """Read what Editor.js keeps: blocks with their data, strings of HTML."""
    blocks = entries(at(node, "blocks"))
    if not any(
        word(block, "type") and (leaf(block, "data", "text") or at(block, "data", "items"))
        for _, block in blocks
    ):
        return False
    for key, value in node.items():
        if key != "blocks":
            text.take(value)
    for number, block in blocks:
        kind, data = plain(word(block, "type")), at(block, "data")
        text.take(at(block, "type"))
        text.take(at(block, "id"))
        if kind in ("paragraph", "header", "heading"):
            text.take(block)
            level = word(data, "level")
            text.single(heading(level) if kind != "paragraph" else BlockKind.PARAGRAPH, leaf(data, "text"))
        elif kind in ("quote", "pullquote"):
            text.take(block)
            quote = text.number()
            for key in ("text", "caption"):
                if said := leaf(data, key):
                    assert said.view is not None
                    text.lines.append(
                        Line(BlockKind.PARAGRAPH, [Inline(said.view)], quote=quote, signed=key == "caption")
                    )
        elif kind in ("list", "nestedlist", "checklist"):
            text.take(block)
            _items(at(data, "items"), text, text.number())
        elif kind == "table":
            text.take(block)
            table = text.number()
            for _, row in entries(at(data, "content")):
                for column, cell in entries(row):
                    if isinstance(cell, Leaf) and cell.view is not None:
                        text.lines.append(
                            Line(BlockKind.CELL, [Inline(cell.view)], table=table, column=int(column))
                        )
        elif kind in ("code", "delimiter", "raw", "linktool", "embed") or kind.startswith("image"):
            text.take(block)
            text.single(BlockKind.CAPTION, leaf(data, "caption"))
            text.single(BlockKind.PARAGRAPH, leaf(data, "html"))
        else:
            text.rest.append((("blocks", number), block))
    return True


def _items(items: "Tree | None", text: Text, listing: int) -> None:
    for _, item in entries(items):
        said = item if isinstance(item, Leaf) else leaf(item, "content") or leaf(item, "text")
        if said is not None and said.view is not None:
            text.lines.append(Line(BlockKind.ITEM, [Inline(said.view)], listing, 1, markup=True))
        if not isinstance(item, Leaf):
            _items(at(item, "items"), text, listing)


def read_wordpress(node: Node, text: Text) -> bool:
    """Read a parsed block of WordPress: its HTML once, or what its attributes say where it has none."""
    if not word(node, "blockName") and not (leaf(node, "innerHTML") and "innerContent" in node):
        return False
    said = leaf(node, "innerHTML")
    text.take(at(node, "innerContent"))
    text.take(at(node, "blockName"))
    text.take(said)
    text.rest.append((("innerBlocks",), at(node, "innerBlocks") or {}))
    shown = bool(said) and any(map(str.isalnum, _TAG.sub("", said.value if said else "")))
    if not shown:
        text.rest.append((("attrs",), at(node, "attrs") or {}))
        return True
    text.take(at(node, "attrs"))
    if word(node, "blockName") not in ("core/code", "core/preformatted", "core/html-code"):
        text.single(BlockKind.PARAGRAPH, said)
    return True
