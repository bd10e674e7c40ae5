"""Scripts in, blocks out: the strings of content objects and of calls, with the elements among them."""

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from copylint.formats.components import script_strings
from copylint.formats.components.jsx import ElementsWalk
from copylint.formats.components.markup import read_markup
from copylint.formats.components.script_tree import parse
from copylint.formats.components.script_walk import Reading, Scope, below, subject
from copylint.formats.components.strings import add_string
from copylint.formats.sheet.sheet import Sheet
from copylint.formats.vocabulary.key_words import words
from copylint.formats.vocabulary.keys import asks
from copylint.formats.vocabulary.props import kind_of_value, markup_in, opens_markup
from copylint.formats.vocabulary.siblings import Siblings
from copylint.formats.vocabulary.speakers import voice_of
from copylint.terms import BlockKind, Voice
from copylint.text.document import Place
from copylint.text.view import View

if TYPE_CHECKING:
    from tree_sitter import Node

_SILENT = frozenset(
    """
    cn clsx cx cva tv twMerge classNames classnames require fetch describe it test expect warn error debug
    info trace assert invariant querySelector querySelectorAll getElementById getAttribute setAttribute
    addEventListener removeEventListener dispatch emit on off track gtag capture captureException captureEvent
    Error TypeError RangeError RegExp URL Symbol Intl gql graphql sql css keyframes styled groq
    startsWith endsWith includes indexOf split join replace replaceAll match matchAll test localeCompare
    createElement createTextNode getItem setItem removeItem has append getPropertyValue log beforeAll afterAll
    """.split()
)
_TRANSLATES = frozenset("t $t _ __ gettext i18n tr msg formatMessage translate rt".split())
_PAGE = re.compile(r"meta|seo|(?:^|use)head", re.IGNORECASE)
_TYPES = frozenset(
    """
    import_statement comment type_annotation type_arguments interface_declaration type_alias_declaration
    type_parameters enum_declaration regex ambient_declaration decorator literal_type import_alias
    """.split()
)
_FUNCTIONS = frozenset(
    ("function_declaration", "function_expression", "method_definition", "class_declaration")
)
_COMPARES = frozenset(("===", "!==", "==", "!=", "<", ">", "<=", ">=", "in", "instanceof"))
_ELEMENTS = ("jsx_element", "jsx_self_closing_element")

__all__ = ["Reading", "read_script"]


def read_script(
    view: View,
    sheet: Sheet,
    place: Place,
    *,
    types_only: bool = False,
    path: tuple[str, ...] = (),
    voice: Voice | None = None,
    keys: tuple[str, ...] = (),
) -> Reading:
    """Add the blocks of a script to a sheet. ``path`` names what the script is the value of, if anything.

    Raises:
        ScriptError: the parser is not installed.
    """
    script = parse(view.text, types_only=types_only)
    walk = _Script(view, script, sheet, keys)
    walk.read(Scope(place, path, voice=voice))
    return Reading(tuple(walk.notes), tuple(walk.comments))


class _Script(ElementsWalk):
    """The part of the walk that reads code."""

    def code(self, node: "Node", scope: Scope) -> None:
        """Look for copy in an expression or a statement."""
        outer, node = node, script_strings.unwrapped(node)
        kind = node.type
        if kind in _TYPES:
            return
        if kind in ("string", "template_string"):
            self.string(node, scope)
        elif kind in _ELEMENTS or kind == "jsx_fragment":
            self.alone(node, scope)
        elif kind == "binary_expression":
            self.binary(node, scope)
        elif kind == "object":
            self.object(node, scope)
        elif kind == "array":
            items = [child for child in node.named_children if child.type != "comment"]
            self.later(
                *(
                    (self.code, item, scope._replace(path=below(scope.path, str(n)), siblings=()))
                    for n, item in enumerate(items)
                )
            )
        elif kind == "ternary_expression":
            self.fields(node, scope, "consequence", "alternative")
        elif kind in ("variable_declarator", "public_field_definition"):
            name = node.child_by_field_name("name") or node.child_by_field_name("property")
            named = (self.said(name),) if name is not None and "identifier" in name.type else ()
            self.fields(node, scope._replace(path=named, siblings=()), "value")
            if name is not None and not named:  # a pattern may hold defaults
                self.later((self.code, name, scope))
        elif kind in ("assignment_expression", "object_assignment_pattern", "assignment_pattern"):
            left = node.child_by_field_name("left")
            named = (self.last_name(left),) if left is not None else ()
            self.fields(node, scope._replace(path=named, siblings=()), "right")
        elif kind == "required_parameter":
            self.later(
                *(
                    (self.code, child, scope._replace(path=()))
                    for child in node.named_children
                    if child.type != "type_annotation"
                )
            )
        elif kind in ("call_expression", "new_expression"):
            self.call(node, scope)
        elif kind in _FUNCTIONS:
            name = node.child_by_field_name("name")
            page = name is not None and _PAGE.search(self.said(name))
            self.later(*self.all_of(node, scope._replace(path=("metadata",) if page else (), siblings=())))
        elif kind == "subscript_expression":
            self.fields(node, scope, "object")
        elif kind == "switch_case":
            value = node.child_by_field_name("value")
            self.later(*(t for t in self.all_of(node, scope) if value is None or t[1].id != value.id))
        elif (
            kind == "expression_statement" and node.named_children and node.named_children[0].type == "string"
        ):
            return  # "use client"
        elif kind == "jsx_expression" or outer.type != "identifier":
            self.later(*self.all_of(node, scope))

    def fields(self, node: "Node", scope: Scope, *names: str) -> None:
        found = (node.child_by_field_name(name) for name in names)
        self.later(*((self.code, child, scope) for child in found if child is not None))

    def binary(self, node: "Node", scope: Scope) -> None:
        sign = node.child_by_field_name("operator")
        if sign is None or sign.type in _COMPARES:
            return
        if sign.type == "+":
            terms = script_strings.sum_of(node)
            if any(term.type in ("string", "template_string") for term in terms):
                self.string(node, scope)
            else:
                self.later(*((self.code, term, scope) for term in terms))
        elif sign.type == "&&":
            self.fields(node, scope, "right")
        else:
            self.fields(node, scope, "left", "right")

    def object(self, node: "Node", scope: Scope) -> None:
        pairs = [child for child in node.named_children if child.type == "pair"]
        keyed = [(self.key(pair), pair) for pair in pairs]
        siblings = Siblings(key for key, _ in keyed)
        about = self.about(keyed)
        tasks: list[tuple[Any, ...]] = []
        pending = iter(keyed)
        for child in node.named_children:
            if child.type != "pair":
                tasks.append((self.code, child, scope))
                continue
            key, pair = next(pending)
            value = pair.child_by_field_name("value")
            if value is None or not key:
                continue
            path = below(scope.path, key)
            if about is not None and key == "content":
                path = ("meta", about)
            if value.type in ("arrow_function", "function_expression"):
                path = ()
            tasks.append((self.code, value, scope._replace(path=path, siblings=siblings)))
        self.later(*tasks)

    def about(self, keyed: "list[tuple[str, Node]]") -> str | None:
        """What ``{ name: "description", content: … }`` describes, as the head of a page writes it."""
        if not any(key == "content" for key, _ in keyed):
            return None
        for key, pair in keyed:
            value = pair.child_by_field_name("value")
            if key in ("name", "property", "hid") and value is not None and value.type == "string":
                return subject(self.said(value))
        return None

    def key(self, pair: "Node") -> str:
        key = pair.child_by_field_name("key")
        if key is None or key.type == "computed_property_name":
            return ""
        return self.said(key).strip("\"'")

    def call(self, node: "Node", scope: Scope) -> None:
        callee = node.child_by_field_name("function") or node.child_by_field_name("constructor")
        arguments = node.child_by_field_name("arguments")
        name = self.last_name(callee) if callee is not None else ""
        tasks: list[tuple[Any, ...]] = []
        if callee is not None and callee.type == "member_expression":
            inner = callee.child_by_field_name("object")
            if inner is not None and inner.type not in ("identifier", "string", "this"):
                tasks.append((self.code, inner, scope))
        if arguments is not None and name not in _SILENT:
            bare = scope._replace(path=(), siblings=())
            if arguments.type == "template_string":
                if name in _TRANSLATES or name == "html":
                    tasks.append((self.code, arguments, bare))
            else:
                page = scope._replace(path=("meta",)) if _PAGE.search(name) else scope
                for child in arguments.named_children:
                    text = child.type in (
                        "string",
                        "template_string",
                        "binary_expression",
                        "ternary_expression",
                    )
                    tasks.append((self.code, child, bare if text else page))
        self.later(*tasks)

    def string(self, node: "Node", scope: Scope) -> None:
        """A string in code: copy when its key or its words say so."""
        pieces = script_strings.string_pieces(self.text, self.script, node)
        if not pieces:
            return
        view = self.view.assemble(pieces)
        path = scope.path
        if opens_markup(view.text) or (
            words(path[-1] if path else "")[-1:] == ["html"] and markup_in(view.text)
        ):
            read_markup(view, self.sheet, scope.place, voice=scope.voice)
            return
        kind = kind_of_value(path, view.text, scope.siblings, self.keys)
        if kind is None:
            return
        voice = scope.voice or voice_of(path, scope.siblings)
        place = replace(scope.place, key=".".join(path)) if path else scope.place
        before = len(self.sheet.drafts)
        add_string(view, self.sheet, kind, place, voice=voice, quote=scope.quote, question=asks(path))
        if kind is BlockKind.VALUE and len(path) > 1 and path[-1].isdigit():
            number = self.lists.setdefault(path[:-1], -1)
            if number < 0:
                number = self.lists[path[:-1]] = self.sheet.new_list()
            for draft in self.sheet.drafts[before:]:
                draft.enlist(number)
