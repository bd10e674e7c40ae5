"""What the props of an element hold: copy, conditions, elements, content objects."""

import re
from typing import TYPE_CHECKING, Any

from copylint.formats.components import script_strings
from copylint.formats.components.messages import counted, filled
from copylint.formats.components.script_messages import message_of
from copylint.formats.components.script_walk import Scope, Walk
from copylint.formats.components.strings import add_string
from copylint.formats.sheet.figures import Signs, add_figure, figure, is_sign
from copylint.formats.vocabulary import elements
from copylint.formats.vocabulary.head_names import subject
from copylint.formats.vocabulary.key_words import words
from copylint.formats.vocabulary.notes import is_branch, is_note, message_prop, translates
from copylint.formats.vocabulary.props import ANY_WORDS, kind_of_prop, kind_of_value, props_ask
from copylint.formats.vocabulary.siblings import Siblings
from copylint.formats.vocabulary.speakers import prop_names_speaker, voice_of
from copylint.terms import BlockKind, Voice
from copylint.text.view import Piece, View

if TYPE_CHECKING:
    from tree_sitter import Node

_ELEMENTS = ("jsx_element", "jsx_self_closing_element")
_HOLDERS = ("object", "array", "call_expression", "arrow_function", "function_expression")
_UNSEEN_PROP = re.compile(r"data-|on[A-Z]")


class ElementProps:
    """Reads the props of elements."""

    def __init__(self, walk: Walk) -> None:
        self.walk = walk

    def tasks(
        self,
        name: str,
        props: "list[tuple[str, Node]]",
        plain: dict[str, str],
        scope: Scope,
        found: elements.Element,
    ) -> list[tuple[Any, ...]]:
        """Add the blocks of plain props; tasks for what other props hold."""
        tasks: list[tuple[Any, ...]] = []
        told = translates(name)
        siblings, signs = Siblings(plain), self.signs(props)
        if found.role == "quote":
            scope = scope._replace(voice=scope.voice or Voice.CUSTOMER)
        if name == "meta" and "content" in plain:
            described = subject(plain.get("name") or plain.get("property") or "")
            scope = scope._replace(path=("meta", described))
        for prop, node in props:
            value = next((child for child in node.named_children[1:] if child.type != "comment"), None)
            if value is None or _UNSEEN_PROP.match(prop) or (told and is_note(prop, message=True)):
                continue
            keys = [words(name.rpartition(".")[2]), words(prop)]
            if value.type == "jsx_expression":
                inner = [child for child in value.named_children if child.type != "comment"]
                if not inner:
                    continue
                value = script_strings.unwrapped(inner[0])
                if value.type == "number" and (
                    number := figure(self.walk.view.sub(*self.walk.script.span(value)), signs, keys, siblings)
                ):
                    add_figure(number, self.walk.sheet, scope.place)
                    continue
            elif value.type == "string":  # quoted as in HTML: references, and no escapes
                start, end = self.walk.script.span(value)
                pieces = list(script_strings.references(self.walk.text, start + 1, max(start + 1, end - 1)))
                said = self.walk.view.assemble(pieces) if pieces else None
                if said and (number := figure(said, signs, keys, siblings)):
                    add_figure(number, self.walk.sheet, scope.place)
                elif said:
                    self.copy_prop(name, prop, said, siblings, scope)
                continue
            tasks.append((self.prop, name, prop, value, siblings, scope))
        return tasks

    def signs(self, props: "list[tuple[str, Node]]") -> Signs:
        """The signs that belong to a number in another prop."""
        signs = Signs()
        for prop, node in props:
            value = node.named_children[-1] if is_sign(prop) else None
            if value is not None and value.type == "string":
                start, end = self.walk.script.span(value)
                signs.add(prop, self.walk.view.sub(start + 1, max(start + 1, end - 1)))
        return signs

    def message(self, node: "Node", props: "list[tuple[str, Node]]") -> list[Piece] | None:
        """The text that a component which translates is given in a prop, if none stands between its tags."""
        held = dict(props).get(message_prop([prop for prop, _ in props]))
        if held is None or node.type != "jsx_self_closing_element":
            return None
        value = held.named_children[-1]
        start, end = self.walk.script.span(value)
        if value.type == "string":
            pieces = list(script_strings.references(self.walk.text, start + 1, max(start + 1, end - 1)))
        else:
            inner = value.named_children[0] if value.named_children else value
            pieces = script_strings.string_pieces(self.walk.text, self.walk.script, inner) or []
        return filled(self.walk.text, pieces, tags=True) if pieces else None

    def prop(self, name: str, prop: str, node: "Node", siblings: tuple[str, ...], scope: Scope) -> None:
        """Read what an expression gives to a prop."""
        pieces = script_strings.string_pieces(self.walk.text, self.walk.script, node)
        if pieces:
            self.copy_prop(name, prop, self.walk.view.assemble(pieces), siblings, scope)
        elif node.type == "ternary_expression":
            for field in ("alternative", "consequence"):
                branch = node.child_by_field_name(field)
                if branch is not None:
                    branch = script_strings.unwrapped(branch)
                    self.walk.later((self.prop, name, prop, branch, siblings, scope))
        elif node.type == "binary_expression":
            right = script_strings.sum_of(node)[-1]
            if right == node:
                right = node.child_by_field_name("right") or node
            if right != node:
                self.walk.later((self.prop, name, prop, script_strings.unwrapped(right), siblings, scope))
        elif node.type in _ELEMENTS or node.type == "jsx_fragment":
            kind = kind_of_prop(name, prop, ANY_WORDS, siblings, self.walk.keys)
            self.walk.alone(node, scope._replace(kind=kind or BlockKind.PARAGRAPH, path=()))
        elif node.type == "call_expression" and (said := message_of(self.walk, node)) is not None:
            self.copy_prop(name, prop, self.walk.view.assemble(said), siblings, scope)
        elif node.type in _HOLDERS and (
            kind_of_prop(name, prop, ANY_WORDS, siblings, self.walk.keys)
            or (prop == "value" and words(name)[-1:] in (["text"], ["blocks"], ["body"]))
        ):
            path = () if "function" in node.type else (prop,)
            self.walk.later((self.walk.code, node, scope._replace(path=path, siblings=())))

    def copy_prop(self, name: str, prop: str, view: View, siblings: tuple[str, ...], scope: Scope) -> None:
        """Add a prop's string, if it is copy."""
        if name == "meta":
            kind = kind_of_value(scope.path, view.text, ()) if prop == "content" else None
        else:
            kind = kind_of_prop(name, prop, view.text, siblings, self.walk.keys)
            if translates(name) and is_branch(prop) and any(c.isalpha() for c in view.text):
                kind, view = BlockKind.VALUE, counted(view)
            if prop_names_speaker(prop, siblings, view.text, quoted=scope.voice is Voice.CUSTOMER):
                kind, scope = BlockKind.VALUE, scope._replace(voice=Voice.NOT_COPY)
        if kind is None:
            return
        voice = scope.voice or voice_of((prop,))
        add_string(view, self.walk.sheet, kind, scope.place, voice=voice, question=props_ask(name, prop))

    def prop_name(self, node: "Node") -> str:
        """The name of a prop."""
        return self.walk.said(node.named_children[0]) if node.named_children else ""

    def prop_text(self, node: "Node") -> str:
        """A prop's value as it is written, short; enough to know classes, levels and addresses."""
        if len(node.named_children) < 2:
            return ""
        start, end = self.walk.script.span(node.named_children[1])
        return self.walk.text[start : min(end, start + 300)].strip("\"'{}`")
