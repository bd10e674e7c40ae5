"""What data says to programs: forms for editors, schemas, and talks with models that open with a prompt.

Of forms only the defaults reach a page.
"""

import re
from collections.abc import Container

from copylint.formats.rich.tree import Leaf, Node, Path, Tree, at, is_list, leaf, leaves, maps, word
from copylint.formats.vocabulary.field_kinds import DEFAULTS, GROUPS, INNER, KINDS, MARKS, TEXTS
from copylint.formats.vocabulary.key_sets import PROSE
from copylint.formats.vocabulary.key_words import words
from copylint.formats.vocabulary.prompts import MOST_KEYS_OF_A_TURN, ROLES_OF_MAKERS

_MODELS = ("contentTypes", "editorInterfaces", "roles", "webhooks")  # of Contentful, beside its entries
_VIEWS = ("view_filters", "view_groups")  # of Decap, for lists of entries that editors see
_WIDGETS = "widgets"  # of HubSpot: what stands in each is copy, what they are called is not
_BLOCK = re.compile(r"[a-z][a-z0-9-]*/[a-z][a-z0-9-]*")  # "acme/price-list", as WordPress names blocks
_DEEPEST_FORM = 3  # a file of a collection of a list of collections
_KINDS_STAND_AT = ("type", "widget", "$schema", "openapi", "swagger", "role")


def may_define(keys: Container[str | int]) -> bool:
    """Whether a file with these keys may define fields at all; most do not."""
    return any(key in keys for key in (*_KINDS_STAND_AT, _MODELS[0], _WIDGETS))


def take_definitions(root: Tree, read: set[int], moved: dict[int, Path]) -> set[int]:
    """Keep what only editors and programs see from being read.

    ``read`` takes the ids of such leaves; ``moved`` the paths, as pages would name them, of defaults. The
    ids that come back are those of lists of definitions.
    """
    lists: set[int] = set()
    stack: list[tuple[Path, Tree]] = [((), root)]
    while stack:
        path, node = stack.pop()
        if isinstance(node, Leaf):
            continue
        if _is_schema(node) or _is_talk(node):
            read.update(map(id, leaves(node)))
            continue
        if _describes_content(node):
            # How a block or a kind of content is built: only the defaults of its parts reach a page.
            for key, inner in node.items():
                if key == "attributes" and not isinstance(inner, Leaf):
                    for name, one in inner.items():
                        _take_attribute((*path, name), one, read, moved)
                else:
                    read.update(map(id, leaves(inner)))
            continue
        if at(node, _MODELS[0]) and (at(node, "entries") or _are_models(at(node, _MODELS[0]))):
            for key in _MODELS:
                read.update(map(id, leaves(at(node, key) or {})))
        if _are_definitions(node):
            lists.add(id(node))
            for index, one in node.items():
                stack += _defined((*path, index), one, read, moved)
            continue
        if widgets := _widgets(node):
            for holder in (node, *widgets):
                read.update(id(one) for one in holder.values() if isinstance(one, Leaf))
        if _holds_form(node):
            # What holds a form is named for editors, too.
            read.update(id(one) for one in node.values() if isinstance(one, Leaf))
            for view in _VIEWS:
                read.update(map(id, leaves(at(node, view))))
        stack += [((*path, key), inner) for key, inner in node.items()]
    return lists


def _defined(path: Path, one: Node, read: set[int], moved: dict[int, Path]) -> list[tuple[Path, Tree]]:
    """Take one definition; what it holds of other definitions is given back."""
    kind = _kind(one)
    named = str(path[-1]) if isinstance(path[-1], str) else "text"
    name = word(one, "name") or word(one, "id") or word(one, "key") or named
    inner: list[tuple[Path, Tree]] = []
    for key, value in one.items():
        if key in DEFAULTS and kind in TEXTS | GROUPS:
            _move(value, (*path, name), moved)
        elif key in INNER and not isinstance(value, Leaf):
            inner.append(((*path, key), value))
        else:
            read.update(map(id, leaves(value)))
    return inner


def _take_attribute(path: Path, one: Tree, read: set[int], moved: dict[int, Path]) -> None:
    """Take one attribute of a content type, which is named by its key."""
    default = leaf(one, "default")
    read.update(id(other) for other in leaves(one) if other is not default)
    if default and _kind(one) in TEXTS:
        _move(default, path, moved)
    elif default:
        read.add(id(default))


def _move(value: Tree, path: Path, moved: dict[int, Path]) -> None:
    stack = [(path, value)]
    while stack:
        here, node = stack.pop()
        if isinstance(node, Leaf):
            last = words(str(here[-1]))
            told = (last and last[-1] in PROSE) or here != path
            moved[id(node)] = here if told else (*here, "text")
        else:
            stack += [((*here, key), inner) for key, inner in node.items()]


def _are_definitions(node: "Tree | None") -> bool:
    """Whether a list, or a map by their names, holds definitions of fields and nothing else."""
    if not isinstance(node, dict) or not node:
        return False
    held = maps(node) if is_list(node) else [one for one in node.values() if isinstance(one, dict)]
    if len(held) < len(node) or not all(_kind(one) for one in held):
        return False
    return any(
        _kind(one) in KINDS
        and not MARKS.isdisjoint(str(key).lower() for key in one)
        and (not is_list(node) or bool(leaf(one, "label") or leaf(one, "title") or leaf(one, "name")))
        for one in held
    )


def _holds_form(node: Node, depth: int = _DEEPEST_FORM) -> bool:
    """Whether a map holds definitions, or lists of such maps, as a collection of files does."""
    for key in INNER:
        inner = at(node, key)
        if inner is None or isinstance(inner, Leaf):
            continue
        if _are_definitions(inner) or (depth > 1 and any(_holds_form(one, depth - 1) for one in maps(inner))):
            return True
    return False


def _widgets(node: Node) -> list[Node]:
    """The modules of a page or a template of HubSpot, each with what stands in it in a ``body``."""
    held = at(node, _WIDGETS)
    found = [one for one in held.values() if isinstance(one, dict)] if isinstance(held, dict) else []
    return found if found and all(isinstance(at(one, "body"), dict) for one in found) else []


def _kind(one: Tree) -> str:
    return (word(one, "type") or word(one, "widget")).lower()


def _describes_content(node: Node) -> bool:
    """Whether a map describes a block of WordPress, or a kind of content of Strapi."""
    if not isinstance(at(node, "attributes"), dict):
        return False
    told = leaf(node, "info", "displayName") or leaf(node, "info", "singularName")
    strapi = told or word(node, "kind") in ("collectionType", "singleType")
    return (
        bool(strapi)
        or "schemas.wp.org" in word(node, "$schema")
        or bool(_BLOCK.fullmatch(word(node, "name")))
    )


def _are_models(node: "Tree | None") -> bool:
    return any(at(one, "displayField") for one in maps(node)) if isinstance(node, dict) else False


def _is_talk(node: Node) -> bool:
    """Whether a list holds what is said to a model, its instructions first."""
    said = maps(node)
    return bool(said) and word(said[0], "role") in ROLES_OF_MAKERS and len(said[0]) <= MOST_KEYS_OF_A_TURN


def _is_schema(node: Node) -> bool:
    """Whether a map describes data for programs: JSON Schema, OpenAPI."""
    if "json-schema.org" in word(node, "$schema") or (
        word(node, "type") == "object" and at(node, "properties")
    ):
        return True
    return bool((word(node, "openapi") or word(node, "swagger")) and at(node, "info"))
