"""Data as a tree of maps: a list is a map of its indexes, a leaf knows where its string stands."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from copylint.formats.vocabulary.key_words import LONGEST_KEY
from copylint.formats.vocabulary.siblings import KINDS_STAND_AT, MOST_KEYS_OF_A_LINK, Siblings
from copylint.text.view import View


class Leaf(NamedTuple):
    """A value that holds no others; no view where it is no string. One object a place in the file.

    ``number`` says where a number stands, which is copy only beside a label: in which view, and from where
    to where.
    """

    value: str
    view: View | None
    number: tuple[View, int, int] | None = None


Node = dict[str | int, Any]  # key or index → Node or Leaf
Tree = Node | Leaf
Path = tuple[str | int, ...]


def is_list(tree: "Tree | None") -> bool:
    """Whether it is a list with something in it."""
    return isinstance(tree, dict) and bool(tree) and isinstance(next(iter(tree)), int)


def at(tree: "Tree | None", *path: str | int) -> "Tree | None":
    """What stands below some keys, or None."""
    for key in path:
        if not isinstance(tree, dict):
            return None
        tree = tree.get(key)
    return tree


def leaf(tree: "Tree | None", *path: str | int) -> Leaf | None:
    """The string below some keys, or None."""
    found = at(tree, *path)
    return found if isinstance(found, Leaf) and found.view is not None else None


def word(tree: "Tree | None", *path: str | int) -> str:
    """The value below some keys; empty where there is none."""
    found = at(tree, *path)
    return found.value if isinstance(found, Leaf) else ""


def entries(tree: "Tree | None") -> "list[tuple[str | int, Tree]]":
    """The entries of a list with their indexes; of anything else none."""
    return list(tree.items()) if isinstance(tree, dict) and is_list(tree) else []


def maps(tree: "Tree | None") -> list[Node]:
    """The maps of a list; of anything else none."""
    return [item for _, item in entries(tree) if isinstance(item, dict) and not is_list(item)]


def leaves(tree: "Tree | None") -> Iterator[Leaf]:
    """Every leaf at or below a node."""
    stack = [tree]
    while stack:
        one = stack.pop()
        if isinstance(one, Leaf):
            yield one
        elif one is not None:
            stack.extend(one.values())


def keys_of(node: Node) -> Siblings:
    """The keys of a map, and the kind it says it is."""
    keys = Siblings(str(key)[:LONGEST_KEY] for key in node)
    keys.kind = next((word(node, key) for key in KINDS_STAND_AT if key in node), "")
    keys.inner = {
        str(key): frozenset(map(str, inner))
        for key, inner in node.items()
        if isinstance(inner, dict) and len(inner) <= MOST_KEYS_OF_A_LINK
    }
    return keys
