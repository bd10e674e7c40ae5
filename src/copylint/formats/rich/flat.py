"""Rich text as a flat list of paragraphs: Draft.js, Quill, Prismic, Editor.js, Ghost's mobiledoc, WordPress."""

import re

from copylint.formats.rich.lines import BREAK, Inline, Line, Text, characters, heading, marked, plain
from copylint.formats.rich.marks import MARKS, target_of
from copylint.formats.rich.tree import Leaf, Node, Tree, at, entries, is_list, leaf, maps, word
from copylint.terms import BlockKind

_LINE_END = re.compile(r"\r\n|\n|\r")
_LETTERS_OUTSIDE = re.compile(r"<!--.*?-->|<[^<>]*>|&[a-zA-Z]+;", re.DOTALL)
_DRAFTS = re.compile(r"unstyled|header-(?:one|two|three|four|five|six)|(?:un)?ordered-list-item|blockquote|atomic|code-block|paragraph")
_SIMPLE = re.compile(r"(?:paragraph|p|text|heading-?[1-6]?|header|h[1-6]|subheading|o-list-item|list-item|bullet|quote|blockquote|pullquote|preformatted)")
_STRINGS = ("text", "content", "value", "html", "body")


def read_draft(node: Node, text: Text) -> bool:
    """Read what Draft.js keeps: blocks with ranges of styles and entities."""
    blocks = maps(at(node, "blocks"))
    if not blocks or not any(_is_draft(block) for block in blocks):
        return False
    text.take(node)
    listing: tuple[str, int] | None = None
    for block in blocks:
        kind, said = word(block, "type"), leaf(block, "text")
        if not kind.endswith("list-item"):
            listing = None
        if said is None or said.view is None or kind in ("code-block", "atomic"):
            continue
        found = [(one, "inlineStyleRanges", word(one, "style")) for one in maps(at(block, "inlineStyleRanges"))]
        found += [(one, "entityRanges", word(one, "key")) for one in maps(at(block, "entityRanges"))]
        edges = characters(said.value, [edge for one, _, _ in found for edge in _edges(one)])
        ranges = []
        for number, (_, holder, name) in enumerate(found):
            start, end = edges[2 * number : 2 * number + 2]
            if holder == "entityRanges":
                entity = at(node, "entityMap", name) or at(node, "entityMap", int(name) if name.isdecimal() else 0)
                if isinstance(entity, dict) and word(entity, "type").lower() == "link":
                    ranges.append((start, end, "link", target_of(entity)))
            elif mark := MARKS.get(plain(name)):
                ranges.append((start, end, mark, ""))
        line = Line(BlockKind.PARAGRAPH, marked(said.view, ranges))
        if kind.startswith("header"):
            line.kind = heading(kind)
        elif kind == "blockquote":
            line.quote = text.number()
        elif kind.endswith("list-item"):
            if listing is None or listing[0] != kind:
                listing = (kind, text.number())
            line.kind, line.listing = BlockKind.ITEM, listing[1]
            line.depth = 1 + (int(word(block, "depth")) if word(block, "depth") in "123456789" and word(block, "depth") else 0)
        text.lines.append(line)
    return True


def _is_draft(block: Node) -> bool:
    held = {"key", "depth", "inlineStyleRanges", "entityRanges"} & set(block)
    return bool(held) and bool(_DRAFTS.fullmatch(word(block, "type"))) and leaf(block, "text") is not None


def _edges(one: Node) -> tuple[int, int]:
    start, length = (int(found) if found.isdecimal() and len(found) < 10 else 0 for found in (word(one, "offset"), word(one, "length")))
    return start, start + length


def read_quill(node: Node, text: Text) -> bool:
    """Read Quill's delta: strings whose line ends carry what the line is."""
    ops = maps(at(node, "ops"))
    if not ops or not any(leaf(op, "insert") for op in ops):
        return False
    text.take(node)
    line = Line(BlockKind.PARAGRAPH, [])
    listing: tuple[str, int] | None = None
    for op in ops:
        said, looks = leaf(op, "insert"), at(op, "attributes")
        if said is None or said.view is None:
            continue
        looks = looks if isinstance(looks, dict) else {}
        marks = [(MARKS[plain(str(key))], "") for key, value in looks.items()
                 if plain(str(key)) in MARKS and isinstance(value, Leaf) and value.value == "true"]  # fmt: skip
        marks += [("link", word(looks, "link"))] if word(looks, "link") else []
        start = 0
        for found in [*_LINE_END.finditer(said.value), None]:
            end = found.start() if found else len(said.value)
            if start < end:
                line.inlines.append(Inline(said.view.sub(start, end), tuple(marks)))
            if found is None:
                break
            start = found.end()
            kind = word(looks, "list")
            if not kind:
                listing = None
            elif listing is None or listing[0] != kind:
                listing = (kind, text.number())
            if line.inlines and not word(looks, "code-block"):
                if word(looks, "header"):
                    line.kind = heading(word(looks, "header"))
                elif kind and listing:
                    line.kind, line.listing, line.depth = BlockKind.ITEM, listing[1], 1
                elif word(looks, "blockquote") == "true":
                    line.quote = text.number()
                text.lines.append(line)
            line = Line(BlockKind.PARAGRAPH, [])
    if line.inlines:
        text.lines.append(line)
    return True


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
            markup = at(node, "markups", int(number.value)) if isinstance(number, Leaf) and number.value.isdecimal() else None
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


def read_simple(node: Node, text: Text) -> bool:
    """Read a list of paragraphs that hold their text as one string: Prismic's, Kirby's, and those made by hand."""
    if not is_list(node) or not any(_simple(item) for item in node.values()):
        return False
    listing: tuple[str, int] | None = None
    for key, item in node.items():
        said = _simple(item)
        if said is None:
            text.rest.append(((key,), item))
            listing = None
            continue
        kind = word(item, "type")
        for name in ("type", "level", "tag", "direction", "spans", "style", "id"):
            text.take(at(item, name))
        holder = item if leaf(item, *_of(item)) is said else at(item, "content") or item
        text.take(at(holder, "spans"))
        text.read.add(id(said))
        text.rest.append(((key,), item))
        if kind == "preformatted" or said.view is None:
            continue
        line = Line(BlockKind.PARAGRAPH, [Inline(said.view)], markup=True)
        spans = maps(at(holder, "spans"))
        if spans:
            edges = characters(said.value, [_number(word(one, edge)) for one in spans for edge in ("start", "end")])
            ranges = []
            for number, one in enumerate(spans):
                start, end = edges[2 * number : 2 * number + 2]
                if word(one, "type") == "hyperlink":
                    ranges.append((start, end, "link", word(one, "data", "url") or "/"))
                elif mark := MARKS.get(plain(word(one, "type"))):
                    ranges.append((start, end, mark, ""))
            line.inlines, line.markup = marked(said.view, ranges), False
        if kind.startswith(("h", "subh")):
            line.kind = heading(word(item, "level") or word(item, "tag") or word(item, "content", "level") or kind)
        elif kind.endswith("list-item") or kind == "bullet":
            if listing is None or listing[0] != kind:
                listing = (kind, text.number())
            line.kind, line.listing, line.depth = BlockKind.ITEM, listing[1], 1
        elif "quote" in kind:
            line.quote, line.markup = text.number(), False
        if not kind.endswith("list-item") and kind != "bullet":
            listing = None
        text.lines.append(line)
    return True


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 10 else 0


def _of(item: Tree) -> tuple[str, ...]:
    """The keys under which a paragraph holds its string."""
    for keys in (*((key,) for key in _STRINGS), ("content", "text"), ("data", "text"), ("props", "text")):
        if leaf(item, *keys) is not None:
            return keys
    return ("text",)


def _simple(item: Tree) -> Leaf | None:
    """The string of a paragraph that holds it in itself."""
    if not isinstance(item, dict) or not _SIMPLE.fullmatch(word(item, "type")):
        return None
    found = leaf(item, *_of(item))
    kind = word(item, "type")
    # Fields of a form and settings have kinds and values, too.
    if found is None or not found.value.strip() or {"name", "label", "default", "key", "href", "url"} & set(item):
        return None
    return found if kind != "text" or " " in found.value.strip() else None


def read_editor(node: Node, text: Text) -> bool:
    """Read what Editor.js keeps: blocks with their data, strings of HTML."""
    blocks = entries(at(node, "blocks"))
    if not any(word(block, "type") and (leaf(block, "data", "text") or at(block, "data", "items")) for _, block in blocks):
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
                    text.lines.append(Line(BlockKind.PARAGRAPH, [Inline(said.view)], quote=quote, signed=key == "caption"))
        elif kind in ("list", "nestedlist", "checklist"):
            text.take(block)
            _items(at(data, "items"), text, text.number())
        elif kind == "table":
            text.take(block)
            table = text.number()
            for _, row in entries(at(data, "content")):
                for column, cell in entries(row):
                    if isinstance(cell, Leaf) and cell.view is not None:
                        text.lines.append(Line(BlockKind.CELL, [Inline(cell.view)], table=table, column=int(column)))
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
    shown = bool(said) and any(map(str.isalnum, _LETTERS_OUTSIDE.sub("", said.value if said else "")))
    if not shown:
        text.rest.append((("attrs",), at(node, "attrs") or {}))
        return True
    text.take(at(node, "attrs"))
    if word(node, "blockName") not in ("core/code", "core/preformatted", "core/html-code"):
        text.single(BlockKind.PARAGRAPH, said)
    return True
