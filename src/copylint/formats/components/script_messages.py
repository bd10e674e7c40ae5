"""Translated messages in the tree of a script: the text in a call, however deep in other calls."""

from typing import TYPE_CHECKING

from copylint.formats.components import script_strings
from copylint.formats.components.messages import filled, localized, numbered, parted, texts_among, translates
from copylint.formats.components.script_walk import Walk
from copylint.formats.templates import branches
from copylint.formats.vocabulary.notes import is_branch, is_key, message_prop
from copylint.formats.vocabulary.props import prosy
from copylint.text.view import Piece

if TYPE_CHECKING:
    from tree_sitter import Node

DEEPEST = 5  # calls around a message: `printf(esc_html(__("…")))`


def message_of(walk: Walk, node: "Node", depth: int = 0) -> list[Piece] | None:
    """The sentence in a call such as ``t("Save an hour a day")``; a key is none."""
    callee, arguments = node.child_by_field_name("function"), node.child_by_field_name("arguments")
    if callee is None or arguments is None or depth > DEEPEST:
        return None
    name = walk.last_name(callee)
    sure = translates(name)
    if arguments.type == "template_string":
        said = script_strings.string_pieces(walk.text, walk.script, arguments) if sure else None
        return localized(walk.text, said) if said else None
    given = [child for child in arguments.named_children if child.type != "comment"]
    for child in texts_among(name, given):
        said = None
        if child.type in script_strings.STRINGS:
            said = script_strings.string_pieces(walk.text, walk.script, child)
        elif child.type == "object" and sure:
            said = _of_object(walk, child)
        elif child.type == "call_expression" and (inner := message_of(walk, child, depth + 1)) is not None:
            return inner
        if said:
            text = walk.view.assemble(said).text
            if (sure and not is_key(text)) or prosy(text):
                return filled(walk.text, parted(walk.view, said)) if sure else said
    return None


def _of_object(walk: Walk, node: "Node") -> list[Piece] | None:
    """The text of ``{ id: "hero.lead", message: "Pack orders", comment: … }``."""
    found: dict[str, Node] = {}
    for pair in node.named_children:
        key, value = pair.child_by_field_name("key"), pair.child_by_field_name("value")
        if pair.type == "pair" and key is not None and value is not None:
            found.setdefault(walk.said(key), value)
    if "other" in found and all(map(is_branch, found)):
        return _of_plural(walk, found)
    value = found.get(message_prop(tuple(found)))
    return script_strings.string_pieces(walk.text, walk.script, value) if value is not None else None


def _of_plural(walk: Walk, found: "dict[str, Node]") -> list[Piece] | None:
    """The texts of ``{ one: "# order", other: "# orders" }``, each an alternative to the first."""
    made: list[Piece] = []
    for value in found.values():
        said = script_strings.string_pieces(walk.text, walk.script, value)
        if not said:
            continue
        pieces = numbered(walk.text, said)
        made += branches.alternative(pieces) if made else pieces
    return made or None
