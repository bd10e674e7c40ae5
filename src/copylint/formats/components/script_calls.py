"""Calls in scripts: which of them are given words for a reader, and which words for a machine."""

import re
from typing import TYPE_CHECKING, Any

from copylint.formats.components.script_walk import Scope, Walk

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
_TEXTS = ("string", "template_string", "binary_expression", "ternary_expression")
PAGE = re.compile(r"meta|seo|(?:^|use)head", re.IGNORECASE)


class Calls:
    """Reads calls of functions."""

    def __init__(self, walk: Walk) -> None:
        self.walk = walk

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
        if arguments is not None and name not in _SILENT:
            bare = scope._replace(path=(), siblings=())
            if arguments.type == "template_string":
                if name in _TRANSLATES or name == "html":
                    tasks.append((self.walk.code, arguments, bare))
            else:
                page = scope._replace(path=("meta",)) if PAGE.search(name) else scope
                for child in arguments.named_children:
                    tasks.append((self.walk.code, child, bare if child.type in _TEXTS else page))
        self.walk.later(*tasks)
