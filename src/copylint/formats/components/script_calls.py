"""Calls in scripts: which of them are given words for a reader, and which words for a machine."""

import re
from typing import TYPE_CHECKING, Any

from copylint.formats.components import messages, script_strings
from copylint.formats.components.markup import read_markup
from copylint.formats.components.script_texts import Texts
from copylint.formats.components.script_walk import Scope, Walk
from copylint.formats.vocabulary.settings_fields import defines_settings

if TYPE_CHECKING:
    from tree_sitter import Node

_SILENT = frozenset(
    """
    cn clsx cx cva tv twMerge classNames classnames require fetch describe it test expect warn error debug
    info trace assert invariant querySelector querySelectorAll getElementById getAttribute setAttribute
    addEventListener removeEventListener dispatch emit on off track gtag capture captureException captureEvent
    Error TypeError RangeError RegExp URL Symbol Intl gql graphql sql css keyframes styled groq
    startsWith endsWith includes indexOf split join replace replaceAll match matchAll test localeCompare
    createTextNode getItem setItem removeItem has append getPropertyValue log beforeAll afterAll
    """.split()
)
_TEXTS = ("string", "template_string", "binary_expression", "ternary_expression")
_PLACES = {"createElement": 2}  # where the words begin that are shown
_SETTER = re.compile(r"set([A-Z][A-Za-z]{1,40})")
_MARKUP = ("html", "htm", "raw")  # of Lit, htm and their kin
PAGE = re.compile(r"meta|seo|(?:^|use)head", re.IGNORECASE)


class Calls:
    """Reads calls of functions."""

    def __init__(self, walk: Walk, texts: Texts) -> None:
        self.walk, self.texts = walk, texts

    def read(self, node: "Node", scope: Scope) -> None:
        """Put off what a call is given."""
        callee = node.child_by_field_name("function") or node.child_by_field_name("constructor")
        arguments = node.child_by_field_name("arguments")
        name = self.walk.last_name(callee) if callee is not None else ""
        tasks: list[tuple[Any, ...]] = []
        if callee is not None and callee.type == "member_expression":
            inner = callee.child_by_field_name("object")
            if inner is not None and inner.type not in ("identifier", "string", "this"):
                tasks.append((self.walk.code, inner, scope))
        holder = callee.child_by_field_name("object") if callee is not None else None
        if defines_settings(name, self.walk.last_name(holder) if holder is not None else ""):
            scope = scope._replace(settings=True)
        if arguments is not None and name not in _SILENT:
            if arguments.type == "template_string":
                self._tagged(name, arguments, scope)
            elif messages.translates(name):
                given = [child for child in arguments.named_children if child.type != "comment"]
                told = scope._replace(siblings=(), message=True)
                tasks += ((self.walk.code, one, told) for one in messages.texts_among(name, given))
            else:
                setter = _SETTER.fullmatch(name)
                bare = scope._replace(path=(setter[1],) if setter else (), siblings=(), catalogue=False)
                page = scope._replace(path=("meta",)) if PAGE.search(name) else scope
                first = _PLACES.get(name, 0)
                for child in arguments.named_children[first:]:
                    tasks.append((self.walk.code, child, bare if child.type in _TEXTS else page))
        self.walk.later(*tasks)

    def _tagged(self, name: str, template: "Node", scope: Scope) -> None:
        """Read a template with a name before it."""
        pieces = script_strings.string_pieces(self.walk.text, self.walk.script, template)
        if pieces and name in _MARKUP:
            view = self.walk.view.assemble(pieces)
            read_markup(view, self.walk.sheet, scope.place, voice=scope.voice)
        elif pieces and messages.translates(name):
            said = messages.localized(self.walk.text, pieces)
            self.texts.add(self.walk.view.assemble(said), scope._replace(siblings=(), message=True))
