"""Rich text as a list of paragraphs with ranges of marks: Draft.js, Quill, Prismic, lists made by hand."""

import re

from copylint.formats.rich.lines import Inline, Line, Text, characters, heading, marked, plain
from copylint.formats.rich.marks import MARKS, target_of
from copylint.formats.rich.tree import Leaf, Node, Tree, at, is_list, leaf, maps, word
from copylint.terms import BlockKind

_LINE_END = re.compile(r"\r\n|\n|\r")
_DRAFTS = re.compile(
    r"unstyled|header-(?:one|two|three|four|five|six)|(?:un)?ordered-list-item|blockquote|atomic|code-block"
    r"|paragraph"
)
_SIMPLE = re.compile(
    r"(?:paragraph|p|text|heading-?[1-6]?|header|h[1-6]|subheading|o-list-item|list-item|bullet|quote"
    r"|blockquote|pullquote|preformatted)"
)
_PLAIN_KEYS = frozenset(
    """
    type level tag id _key _id _type style align alignment class className spans direction text content value
    html body data props attrs color size variant order
    """.split()
)
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
        found = [
            (one, "inlineStyleRanges", word(one, "style")) for one in maps(at(block, "inlineStyleRanges"))
        ]
        found += [(one, "entityRanges", word(one, "key")) for one in maps(at(block, "entityRanges"))]
        edges = characters(said.value, [edge for one, _, _ in found for edge in _edges(one)])
        ranges = []
        for number, (_, holder, name) in enumerate(found):
            start, end = edges[2 * number : 2 * number + 2]
            if holder == "entityRanges":
                entity = at(node, "entityMap", name) or at(
                    node, "entityMap", int(name) if name.isdecimal() else 0
                )
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
            line.depth = 1 + (
                int(word(block, "depth"))
                if word(block, "depth") in "123456789" and word(block, "depth")
                else 0
            )
        text.lines.append(line)
    return True


def _is_draft(block: Node) -> bool:
    held = {"key", "depth", "inlineStyleRanges", "entityRanges"} & set(block)
    return bool(held) and bool(_DRAFTS.fullmatch(word(block, "type"))) and leaf(block, "text") is not None


def _edges(one: Node) -> tuple[int, int]:
    start, length = (
        int(found) if found.isdecimal() and len(found) < 10 else 0
        for found in (word(one, "offset"), word(one, "length"))
    )
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
        set_ones = [plain(str(key)) for key, value in looks.items() if isinstance(value, Leaf)]
        marks = [(MARKS[name], "") for name in set_ones if name in MARKS]
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


def read_simple(node: Node, text: Text) -> bool:
    """Read a list of paragraphs that hold their text as one string: Prismic's, and those made by hand."""
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
            edges = characters(
                said.value, [_number(word(one, edge)) for one in spans for edge in ("start", "end")]
            )
            ranges = []
            for number, one in enumerate(spans):
                start, end = edges[2 * number : 2 * number + 2]
                if word(one, "type") == "hyperlink":
                    ranges.append((start, end, "link", word(one, "data", "url") or "/"))
                elif mark := MARKS.get(plain(word(one, "type"))):
                    ranges.append((start, end, mark, ""))
            line.inlines, line.markup = marked(said.view, ranges), False
        if kind.startswith(("h", "subh")):
            line.kind = heading(
                word(item, "level") or word(item, "tag") or word(item, "content", "level") or kind
            )
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
    # Fields of a form, buttons and quotations with their speakers have kinds and texts, too.
    if found is None or not found.value.strip() or not _PLAIN_KEYS.issuperset(item):
        return None
    return found if kind != "text" or " " in found.value.strip() else None
