"""The marks on a piece of rich text, in the ways that editors write them down."""

from collections.abc import Mapping

from copylint.formats.rich.lines import plain
from copylint.formats.rich.tree import Leaf, Node, at, entries, maps, word

MARKS = {
    **dict.fromkeys(("bold", "strong", "b"), "strong"),
    **dict.fromkeys(("italic", "italics", "em", "emphasis", "i"), "em"),
    **dict.fromkeys(("code", "inlinecode", "kbd", "codespan"), "code"),
    **dict.fromkeys(("strike", "strikethrough", "deleted", "delete", "del", "s", "linethrough"), "strike"),
}
_BITS = ((1, "strong"), (2, "em"), (4, "strike"), (16, "code"))  # Lexical's `format`
_TARGETS = (
    ("url",), ("href",), ("attrs", "href"), ("attrs", "url"), ("data", "uri"), ("data", "url"),
    ("data", "href"), ("fields", "url"), ("attributes", "href"), ("link", "url"), ("uri",),
)  # fmt: skip

Marks = tuple[tuple[str, str], ...]


def target_of(node: Node) -> str:
    """Where a node that is a link leads; ``/`` where it does not say so itself."""
    return next((found for path in _TARGETS if (found := word(node, *path))), "/")


def links_of(block: Node) -> dict[str, str]:
    """The links that a block of Portable Text defines for its spans, by their keys."""
    return {
        word(one, "_key"): target_of(one)
        for one in maps(at(block, "markDefs"))
        if "link" in word(one, "_type").lower()
    }


def container_marks(node: Node, role: str) -> Marks:
    """The mark that a node puts on what stands in it: a link, or bold text as a node of its own."""
    if role == "link":
        return (("link", word(node, "props", "href") or word(node, "properties", "href") or target_of(node)),)
    name = word(node, "tagName") or word(node, "tag") or word(node, "type")
    kind = MARKS.get(plain(name), "")
    return ((kind, ""),) if kind else ()


def marks_of(node: Node, links: Mapping[str, str]) -> Marks:
    """The marks of a leaf of text; ``links`` are those that its block defines."""
    made: dict[str, str] = {"code": ""} if plain(word(node, "type")) == "inlinecode" else {}
    for _, one in entries(at(node, "marks")):
        name = one.value if isinstance(one, Leaf) else word(one, "type") or word(one, "_type")
        if isinstance(one, Leaf) and name in links:
            made["link"] = links[name]
        elif plain(name) == "link" and not isinstance(one, Leaf):
            made["link"] = target_of(one)
        elif kind := MARKS.get(plain(name)):
            made[kind] = ""
    for holder in (node, at(node, "styles"), at(node, "annotations"), at(node, "attributes")):
        if isinstance(holder, dict):
            for key, value in holder.items():
                if isinstance(value, Leaf) and value.value == "true" and (kind := MARKS.get(plain(str(key)))):
                    made[kind] = ""
    bits = word(node, "format")
    if bits.isdecimal() and len(bits) < 6:
        made.update((kind, "") for bit, kind in _BITS if int(bits) & bit)
    return tuple(made.items())
