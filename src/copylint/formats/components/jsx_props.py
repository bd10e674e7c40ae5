"""What the props of an element hold: copy, conditions, elements, content objects."""

import re
from typing import TYPE_CHECKING, Any

from copylint.formats.components import script_strings
from copylint.formats.components.script_walk import Scope, Walk, subject
from copylint.formats.components.strings import add_string
from copylint.formats.vocabulary import elements
from copylint.formats.vocabulary.props import kind_of_prop, kind_of_value, props_ask
from copylint.formats.vocabulary.siblings import Siblings
from copylint.formats.vocabulary.speakers import voice_of
from copylint.terms import BlockKind, Voice
from copylint.text.view import View

if TYPE_CHECKING:
    from tree_sitter import Node

_ELEMENTS = ("jsx_element", "jsx_self_closing_element")
_HOLDERS = ("object", "array", "call_expression", "arrow_function", "function_expression")
_ANY_WORDS = "Some words that a reader sees"
_UNSEEN_PROP = re.compile(r"data-|on[A-Z]")


class PropsWalk(Walk):
    """The part of the walk that reads props."""

    def props(
        self,
        name: str,
        props: "list[tuple[str, Node]]",
        plain: dict[str, str],
        scope: Scope,
        found: elements.Element,
    ) -> list[tuple[Any, ...]]:
        """Add the blocks of plain props; tasks for what other props hold."""
        tasks: list[tuple[Any, ...]] = []
        siblings = Siblings(plain)
        if found.role == "quote":
            scope = scope._replace(voice=scope.voice or Voice.CUSTOMER)
        if name == "meta" and "content" in plain:
            described = subject(plain.get("name") or plain.get("property") or "")
            scope = scope._replace(path=("meta", described or "id"))
        for prop, node in props:
            value = next((child for child in node.named_children[1:] if child.type != "comment"), None)
            if value is None or _UNSEEN_PROP.match(prop):
                continue
            if value.type == "jsx_expression":
                inner = [child for child in value.named_children if child.type != "comment"]
                if not inner:
                    continue
                value = script_strings.unwrapped(inner[0])
            elif value.type == "string":  # quoted as in HTML: references, and no escapes
                start, end = self.script.span(value)
                pieces = list(script_strings.references(self.text, start + 1, max(start + 1, end - 1)))
                if pieces:
                    self.copy_prop(name, prop, self.view.assemble(pieces), siblings, scope)
                continue
            tasks.append((self.prop, name, prop, value, siblings, scope))
        return tasks

    def prop(self, name: str, prop: str, node: "Node", siblings: tuple[str, ...], scope: Scope) -> None:
        """Read what an expression gives to a prop."""
        pieces = script_strings.string_pieces(self.text, self.script, node)
        if pieces:
            self.copy_prop(name, prop, self.view.assemble(pieces), siblings, scope)
        elif node.type == "ternary_expression":
            for field in ("alternative", "consequence"):
                branch = node.child_by_field_name(field)
                if branch is not None:
                    branch = script_strings.unwrapped(branch)
                    self.later((self.prop, name, prop, branch, siblings, scope))
        elif node.type == "binary_expression":
            right = script_strings.sum_of(node)[-1]
            if right == node:
                right = node.child_by_field_name("right") or node
            if right != node:
                self.later((self.prop, name, prop, script_strings.unwrapped(right), siblings, scope))
        elif node.type in _ELEMENTS or node.type == "jsx_fragment":
            kind = kind_of_prop(name, prop, _ANY_WORDS, siblings, self.keys)
            self.alone(node, scope._replace(kind=kind or BlockKind.PARAGRAPH, path=()))
        elif node.type in _HOLDERS and kind_of_prop(name, prop, _ANY_WORDS, siblings, self.keys):
            path = () if "function" in node.type else (prop,)
            self.later((self.code, node, scope._replace(path=path, siblings=())))

    def copy_prop(self, name: str, prop: str, view: View, siblings: tuple[str, ...], scope: Scope) -> None:
        """Add a prop's string, if it is copy."""
        if name == "meta":
            kind = kind_of_value(scope.path, view.text, ()) if prop == "content" else None
        else:
            kind = kind_of_prop(name, prop, view.text, siblings, self.keys)
        if kind is None:
            return
        voice = scope.voice or voice_of((prop,))
        add_string(view, self.sheet, kind, scope.place, voice=voice, question=props_ask(name, prop))

    def prop_name(self, node: "Node") -> str:
        """The name of a prop."""
        return self.said(node.named_children[0]) if node.named_children else ""

    def prop_text(self, node: "Node") -> str:
        """A prop's value as it is written, short; enough to know classes, levels and addresses."""
        if len(node.named_children) < 2:
            return ""
        start, end = self.script.span(node.named_children[1])
        return self.text[start : min(end, start + 300)].strip("\"'{}`")
