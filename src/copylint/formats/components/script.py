"""Scripts in, blocks out: the strings of content objects and of calls, with the elements among them."""

from typing import TYPE_CHECKING

from copylint.formats.components import script_strings
from copylint.formats.components.jsx import Elements
from copylint.formats.components.script_calls import PAGE, Calls
from copylint.formats.components.script_objects import Objects
from copylint.formats.components.script_rich import RichTexts
from copylint.formats.components.script_texts import Texts
from copylint.formats.components.script_tree import parse
from copylint.formats.components.script_walk import Reading, Scope, Walk, below
from copylint.formats.sheet.sheet import Sheet
from copylint.formats.vocabulary.props import ANY_WORDS, kind_of_value
from copylint.formats.vocabulary.settings_fields import annotated_as_settings, told_to_makers
from copylint.terms import BlockKind, Voice
from copylint.text.document import Place
from copylint.text.view import View

if TYPE_CHECKING:
    from tree_sitter import Node

_TYPES = frozenset(
    """
    import_statement comment type_annotation type_arguments interface_declaration type_alias_declaration
    type_parameters enum_declaration regex ambient_declaration literal_type import_alias
    """.split()
)
_FUNCTIONS = frozenset(
    ("function_declaration", "function_expression", "method_definition", "class_declaration")
)
_COMPARES = frozenset(("===", "!==", "==", "!=", "<", ">", "<=", ">=", "in", "instanceof"))
_LITERALS = frozenset(("object", "array", "string", "template_string", "binary_expression"))
_JSX = ("jsx_element", "jsx_self_closing_element", "jsx_fragment")

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
    catalogue: bool = False,
    kind: BlockKind = BlockKind.PARAGRAPH,
) -> Reading:
    """Add the blocks of a script to a sheet. ``path`` names what the script is the value of, if anything;
    in a ``catalogue`` every string of an object is copy; ``kind`` is that of an element which stands alone.

    Raises:
        ScriptError: the parser is not installed.
    """
    script = parse(view.text, types_only=types_only)
    walk = Walk(view, script, sheet, keys)
    walk.read(_Code(walk), Scope(place, path, voice=voice, catalogue=catalogue, kind=kind))
    return Reading(tuple(walk.notes), tuple(walk.comments))


class _Code:
    """Reads expressions and statements, and hands each kind of node to its reader."""

    def __init__(self, walk: Walk) -> None:
        self.walk = walk
        self.texts, self.objects, self.elements = Texts(walk), Objects(walk), Elements(walk)
        self.rich = RichTexts(walk)
        self.calls = Calls(walk, self.texts)

    def alone(self, node: "Node", scope: Scope) -> None:
        """Read an element that stands in code, as a piece of page of its own."""
        self.elements.alone(node, scope)

    def code(self, node: "Node", scope: Scope) -> None:
        """Look for copy in an expression or a statement."""
        outer, node = node, script_strings.unwrapped(node)
        kind = node.type
        if kind == "decorator":
            self.page_of(node, scope)
            return
        if kind in _TYPES or (kind in _LITERALS and node.start_byte in self.walk.taken):
            return
        if scope.looked and scope.path and kind in _JSX:  # `heading: <>Weigh <em>bags</em></>`
            shown = kind_of_value(scope.path, ANY_WORDS, scope.siblings)
            if shown is not None and (shown.heads or shown is BlockKind.BUTTON):
                scope = scope._replace(kind=shown)
        literal = kind in ("object", "array")
        if literal and not scope.looked and not scope.settings:
            self.rich.read(node, scope)
        scope = scope._replace(looked=literal)
        if kind in ("string", "template_string"):
            self.texts.read(node, scope)
        elif kind in _JSX:
            self.alone(node, scope)
        elif kind == "binary_expression":
            self.binary(node, scope)
        elif kind == "object":
            self.objects.read(node, scope)
        elif kind == "array":
            items = [child for child in node.named_children if child.type != "comment"]
            if items and self.objects.opens_talk(items[0]):
                return
            self.walk.later(
                *(
                    (self.code, item, scope._replace(path=below(scope.path, str(n)), siblings=()))
                    for n, item in enumerate(items)
                )
            )
        elif kind == "ternary_expression":
            self.fields(node, scope, "consequence", "alternative")
        elif kind in ("variable_declarator", "public_field_definition"):
            name = node.child_by_field_name("name") or node.child_by_field_name("property")
            named = (self.walk.said(name),) if name is not None and "identifier" in name.type else ()
            annotation = node.child_by_field_name("type")
            settings = annotation is not None and annotated_as_settings(self.walk.said(annotation))
            inside = scope._replace(path=named, siblings=(), settings=scope.settings or settings)
            self.fields(node, inside, "value")
            if name is not None and not named:  # a pattern may hold defaults
                self.walk.later((self.code, name, scope))
        elif kind in ("assignment_expression", "object_assignment_pattern", "assignment_pattern"):
            left = node.child_by_field_name("left")
            named = (self.walk.last_name(left),) if left is not None else ()
            if named and told_to_makers(named[0], (), ()):
                return
            self.fields(node, scope._replace(path=named, siblings=()), "right")
        elif kind == "required_parameter":
            self.walk.later(
                *(
                    (self.code, child, scope._replace(path=()))
                    for child in node.named_children
                    if child.type != "type_annotation"
                )
            )
        elif kind in ("call_expression", "new_expression"):
            self.calls.read(node, scope)
        elif kind in _FUNCTIONS:
            name = node.child_by_field_name("name")
            page = name is not None and PAGE.search(self.walk.said(name))
            self.walk.later(
                *self.walk.all_of(node, scope._replace(path=("metadata",) if page else (), siblings=()))
            )
        elif kind == "subscript_expression":
            self.fields(node, scope, "object")
        elif kind == "switch_case":
            value = node.child_by_field_name("value")
            self.walk.later(
                *(t for t in self.walk.all_of(node, scope) if value is None or t[1].id != value.id)
            )
        elif (
            kind == "expression_statement" and node.named_children and node.named_children[0].type == "string"
        ):
            return  # "use client"
        elif kind == "jsx_expression" or outer.type != "identifier":
            self.walk.later(*self.walk.all_of(node, scope))

    def page_of(self, node: "Node", scope: Scope) -> None:
        """Read the page in ``@Component({ template: … })``; what else decorators hold is for programs."""
        call = next((child for child in node.named_children if child.type == "call_expression"), None)
        given = call.child_by_field_name("arguments") if call is not None else None
        for held in given.named_children if given is not None else ():
            for pair in held.named_children if held.type == "object" else ():
                key, value = pair.child_by_field_name("key"), pair.child_by_field_name("value")
                if key is not None and value is not None and self.walk.said(key) == "template":
                    self.walk.later((self.texts.page, value, scope))

    def fields(self, node: "Node", scope: Scope, *names: str) -> None:
        found = (node.child_by_field_name(name) for name in names)
        self.walk.later(*((self.code, child, scope) for child in found if child is not None))

    def binary(self, node: "Node", scope: Scope) -> None:
        sign = node.child_by_field_name("operator")
        if sign is None or sign.type in _COMPARES:
            return
        if sign.type == "+":
            terms = script_strings.sum_of(node)
            if any(term.type in ("string", "template_string") for term in terms):
                self.texts.read(node, scope)
            else:
                self.walk.later(*((self.code, term, scope) for term in terms))
        elif sign.type == "&&":
            self.fields(node, scope, "right")
        else:
            self.fields(node, scope, "left", "right")
