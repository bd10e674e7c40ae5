"""Tags of components said in HTML, so that one reader reads the markup of Vue, Svelte and Astro."""

import re
from collections.abc import Iterator

from copylint.formats.scan.braces import Braces, Prop, Tag
from copylint.formats.templates.tags import VALUE
from copylint.formats.vocabulary.elements import Element
from copylint.terms import BlockKind
from copylint.text.view import Piece

_ADDRESS = re.compile(r"[^\s\"'<>{}]*")
# Components that show what is in them and nothing else.
TRANSPARENT = frozenset(
    """
    template slot component transition transition-group keep-alive suspense teleport client-only fragment
    """.split()
)
_BY_KIND = {
    BlockKind.TITLE: "title",
    BlockKind.H1: "h1",
    BlockKind.H2: "h2",
    BlockKind.H3: "h3",
    BlockKind.BUTTON: "button",
    BlockKind.ITEM: "li",
    BlockKind.CELL: "td",
    BlockKind.CAPTION: "figcaption",
}
_BY_ROLE = {
    "list": "ul",
    "table": "table",
    "row": "tr",
    "quote": "blockquote",
    "nav": "nav",
    "footer": "footer",
    "aside": "aside",
    "signature": "footer",
    "ask": "summary",
}
_BY_MARK = {"link": "a", "strong": "b", "em": "i", "code": "code", "strike": "del"}


def plain_tag(text: str, tag: Tag, found: Element, plain: dict[str, str]) -> tuple[str, str]:
    """The tag of HTML that says what a component is, and the tag that ends it.

    ``text`` is what the tag stands in; ``plain`` the values of its props, by name.
    """
    transparent = not tag.name or tag.name.lower() in TRANSPARENT or tag.name.startswith("svelte:")
    if found.fold == "break" or not tag.name:
        return ("<br>" if tag.name else ""), ""
    if found.fold == "skip":
        return ("", "") if tag.alone else ("<template>", "</template>")
    if found.mark:
        name = _BY_MARK[found.mark]
    elif found.fold == "inline" or (found.fold == "maybe" and not transparent and _in_a_line(text, tag)):
        name = "span"
    elif transparent:
        name = "div"
    else:
        name = _BY_KIND.get(found.kind or BlockKind.VALUE) or _BY_ROLE.get(found.role) or "div"
    if tag.alone:
        return ("" if name == "span" or name in _BY_MARK.values() else "<hr>"), ""
    target = plain.get("href") or plain.get("to") or ""
    href = f' href="{target}"' if name == "a" and _ADDRESS.fullmatch(target) else ""
    dressed = ' class="btn"' if found.dressed and name == "a" else ""
    return f"<{name}{href}{dressed}>", f"</{name}>"


def values_in(text: str, prop: Prop, braces: Braces) -> Iterator[Piece]:
    """A letter for each value in the quotes of an attribute of Svelte: ``alt="Made in {place}"``."""
    at = text.find("{", prop.start, prop.end)
    while at >= 0 and (close := braces.closing(at, prop.end)) >= 0:
        yield Piece(at, close, VALUE, "template")
        at = text.find("{", close, prop.end)


def _in_a_line(text: str, tag: Tag) -> bool:
    """Whether words stand right before a tag on its line."""
    before = text[max(0, tag.start - 200) : tag.start].rpartition("\n")[2]
    return bool(before.rpartition(">")[2].strip())
