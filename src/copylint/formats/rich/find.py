"""Where rich text stands in data: the tree is walked over once, and each way of writing it is tried."""

from collections.abc import Callable, Container, Iterator

from copylint.formats.rich.blocks import read_editor, read_mobiledoc, read_wordpress
from copylint.formats.rich.lines import Found, Text
from copylint.formats.rich.nodes import read_nodes
from copylint.formats.rich.notion import read_notion
from copylint.formats.rich.paragraphs import read_draft, read_quill, read_simple
from copylint.formats.rich.roles import TYPES, role_of
from copylint.formats.rich.tree import Leaf, Node, Path, Tree, at, keys_of
from copylint.formats.rich.twice import FIRST, told_again
from copylint.formats.vocabulary.key_words import LONGEST_KEY
from copylint.formats.vocabulary.siblings import Siblings

# Tried in this order: (node, text) → whether the node was read as rich text.
_WAYS: tuple[Callable[[Node, Text], bool], ...] = (
    read_notion,
    read_nodes,
    read_draft,
    read_editor,
    read_quill,
    read_mobiledoc,
    read_wordpress,
    read_simple,
)
_TELLING = (*TYPES, *FIRST, "plain_text", "ops", "sections", "blockName", "innerHTML")
_HOLDERS = frozenset(("root", "document", "json", "raw", "ops", "sections"))


def may_hold(keys: Container[str | int]) -> bool:
    """Whether data with these keys may hold rich text at all; most files do not."""
    return any(key in keys for key in _TELLING)


def rich_texts(root: Tree, read: set[int], without: Container[int] = ()) -> Iterator[Found]:
    """Every rich text at or below a node.

    ``read`` takes the ids of the leaves that need no other reading; ``without`` holds those of nodes to
    leave alone.
    """
    shared: dict[int, Siblings] = {}
    stack: list[tuple[Path, Tree]] = [((), root)]
    while stack:
        path, node = stack.pop()
        if isinstance(node, Leaf) or id(node) in without:
            continue
        text = Text(read)
        again = told_again(node)
        for key in again:
            text.take(node[key])
        matched = any(way(node, text) for way in _WAYS)
        if text.lines:
            holder = at(root, *path[:-1]) if path else None
            if role_of(holder) == "group" and isinstance(holder, dict):
                for key, value in holder.items():  # `type: doc` is no kind of page
                    if isinstance(value, Leaf) and key in TYPES:
                        text.take(value)
            at_text = _named(root, path)
            keys = tuple(str(key)[:LONGEST_KEY] for key in at_text)
            yield Found(keys, _siblings(root, at_text, shared), text.lines)
        if matched:
            # A list is asked once, what its entries hold is asked again.
            stack += [((*path, *below), inner) for below, inner in text.rest]
        else:
            stack += [((*path, key), inner) for key, inner in node.items() if key not in again]


def _named(root: Tree, path: Path) -> Path:
    """The path of a text without the keys that only its editor writes."""
    while path:
        holder = at(root, *path[:-1])
        in_group = path[-1] in ("content", "children") and role_of(holder) == "group"
        if in_group or path[-1] in _HOLDERS:
            path = path[:-1]
        else:
            return path
    return path


def _siblings(root: Tree, path: Path, shared: dict[int, Siblings]) -> tuple[str, ...]:
    holder = at(root, *path[:-1]) if path and not isinstance(path[-1], int) else None
    if not isinstance(holder, dict):
        return ()
    if id(holder) not in shared:
        shared[id(holder)] = keys_of(holder)
    return shared[id(holder)]
