"""The same text told twice in one map, as HTML and as what an editor or a mail program makes of it."""

import re

from copylint.formats.rich.tree import Leaf, Node, leaf, leaves

# Of these the first that says something is read.
FIRST = ("html", "rendered", "processed", "markdown", "md", "value")
_MADE_FROM = frozenset(
    ("lexical", "mobiledoc", "plaintext", "plain_text", "plainText", "raw", "json", "ast", "amp", "mjml")
)
_MAY_REPEAT = frozenset(
    ("text", "value", "markdown", "md", "content", "body", "excerpt", "processed", "rendered", "editable")
)
_TAG = re.compile(r"<[^<>]*>|&#?\w+;|\\[nrt]")
_COMPARED = 200  # letters
_LOOKED_AT = 4_000  # characters


def told_again(node: Node) -> set[str | int]:
    """The keys of a map that repeat what another of its keys tells."""
    first = next((key for key in FIRST if (one := leaf(node, key)) and _letters(one)), None)
    if first is None:
        return set()
    said = _letters(node[first])
    again: set[str | int] = set()
    for key, value in node.items():
        if key == first or not isinstance(key, str):
            continue
        # What comes out of an editor is the same text even where its words are kept otherwise.
        made = key in _MADE_FROM and (
            _is_json(value) or any(_letters(one)[:20] in said for one in leaves(value))
        )
        if made or (key in _MAY_REPEAT and isinstance(value, Leaf) and _letters(value) == said):
            again.add(key)
    return again


def _letters(one: Leaf) -> str:
    plain = _TAG.sub("", one.value[:_LOOKED_AT])
    return "".join(filter(str.isalnum, plain.lower()))[:_COMPARED]


def _is_json(value: "Node | Leaf") -> bool:
    return isinstance(value, Leaf) and value.value.lstrip()[:1] in ("{", "[")
