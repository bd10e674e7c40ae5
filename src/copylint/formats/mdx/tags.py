"""Tags of components within a line of Markdown, said in HTML."""

import re

from copylint.formats.scan.braces import Tag
from copylint.formats.vocabulary.elements import Element
from copylint.terms import BlockKind
from copylint.text.view import Piece

_ADDRESS = re.compile(r"[^\s\"'<>{}]*")
_HTML = {"link": "a", "strong": "b", "em": "i", "code": "code", "strike": "del"}


def inline_tag(text: str, tag: Tag, found: Element) -> Piece:
    """What becomes of a tag within a line: the tag of HTML that the Markdown reader knows, or nothing."""
    if found.fold == "break":
        return Piece(tag.start, tag.end, "" if tag.closing else "<br>", "template")
    name = _HTML.get(found.mark, "")
    if found.kind is BlockKind.BUTTON:
        name = "a"
    if not name or (tag.alone and not tag.closing):
        return Piece(tag.start, tag.end, "", "template")
    if tag.closing:
        return Piece(tag.start, tag.end, f"</{name}>", "template")
    if name != "a":
        return Piece(tag.start, tag.end, f"<{name}>", "template")
    target = next(
        (text[p.start : p.end] for p in tag.props if p.name in ("href", "to") and p.form == "text"),
        "",
    )
    target = target if _ADDRESS.fullmatch(target) else ""
    dressed = ' class="btn"' if found.dressed else ""
    return Piece(tag.start, tag.end, f'<a href="{target}"{dressed}>', "template")
