"""What a scanner of data finds: strings with their keys, the text that nodes make, and the plain values."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from copylint.formats.data.definitions import may_define, take_definitions
from copylint.formats.data.tongues import may_name_tongues, other_tongues, strings_in
from copylint.formats.rich.find import may_hold, rich_texts
from copylint.formats.rich.lines import Found
from copylint.formats.rich.tree import Leaf, Node, Path, keys_of
from copylint.formats.rich.tree import leaves as leaves_of
from copylint.formats.vocabulary.key_words import LONGEST_KEY
from copylint.formats.vocabulary.siblings import Siblings
from copylint.text.span import Span
from copylint.text.view import View


@dataclass(slots=True)
class Field:
    """One string: its key path, list indexes as numbers; its view; and the keys that stand beside it.

    ``above`` are the keys of the map that holds the string's map.
    """

    path: tuple[str, ...]
    view: View
    siblings: tuple[str, ...] = ()
    above: tuple[str, ...] = ()


@dataclass(slots=True)
class Strings:
    """All strings of one file; ``values`` as plain strings, lists and maps."""

    fields: list[Field] = field(default_factory=list)
    values: dict[str, object] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    rich: list[Found] = field(default_factory=list)
    foreign: int = 0  # strings that are in another language than English, as maps say


class Entry(NamedTuple):
    """One value as a scanner meets it: list indexes as whole numbers, no view where it is no string."""

    path: tuple[str | int, ...]
    value: str
    view: View | None


def places(fields: Sequence[Field], rich: Sequence[Found] = ()) -> tuple[Span, ...]:
    """Where the strings stand in the source."""
    views = [field.view for field in fields]
    views += [inline.view for found in rich for line in found.lines for inline in line.inlines]
    spans = [view.span(0, len(view.text)) for view in views]
    return tuple(sorted(spans) if rich else spans)


def strings_of(entries: Sequence[Entry], notes: Sequence[str] = ()) -> Strings:
    """The fields, the rich text and the plain values that entries, in source order, amount to."""
    made = Strings(notes=list(notes))
    root: Node = {}
    maps: list[Node] = []  # the one that each entry stands in
    holders: dict[int, Node] = {}  # the map that holds each map, by its id
    leaves: list[Leaf] = []
    astray: dict[tuple[str | int, ...], Node] = {}  # below what is a string already
    for path, value, view in entries:
        node, leaf = root, Leaf(value, view)
        leaves.append(leaf)
        for depth, key in enumerate(path[:-1]):
            # Lists are kept as maps from their indexes.
            inner = node.setdefault(key, {})
            if not isinstance(inner, dict):
                node = astray.setdefault(path[: depth + 1], {})
                if depth + 2 == len(path):
                    node.setdefault(path[-1], leaf)
                break
            holders[id(inner)] = node
            node = inner
        else:
            if path:
                node.setdefault(path[-1], leaf)
        maps.append(node)
    keys: set[str | int] = set()
    for path, _, _ in entries:
        keys.update(path)
    read: set[int] = set()  # ids of the leaves that need no reading of their own
    moved: dict[int, Path] = {}
    definitions = take_definitions(root, read, moved) if may_define(keys) else set()
    foreign = other_tongues(root) if may_name_tongues(keys) else {}
    for part in foreign.values():
        made.foreign += strings_in(part)
        read.update(map(id, leaves_of(part)))
    if may_hold(keys):
        made.rich = list(rich_texts(root, read, definitions.union(foreign)))
    made.values = {key: _plain(value, read) for key, value in root.items() if isinstance(key, str)}
    made.fields += _fields(entries, maps, holders, leaves, read, moved)
    return made


def _fields(
    entries: Sequence[Entry],
    maps: Sequence[Node],
    holders: dict[int, Node],
    leaves: Sequence[Leaf],
    read: set[int],
    moved: dict[int, Path],
) -> Iterator[Field]:
    shared: dict[int, Siblings] = {}

    def keys(node: Node) -> Siblings:
        if id(node) not in shared:
            shared[id(node)] = keys_of(node)
        return shared[id(node)]

    for (path, _, view), node, leaf in zip(entries, maps, leaves, strict=True):
        if view is None or id(leaf) in read:
            continue
        siblings: tuple[str, ...] = ()
        above: tuple[str, ...] = ()
        if id(leaf) in moved:
            yield Field(tuple(str(key)[:LONGEST_KEY] for key in moved[id(leaf)]), view)
            continue
        if path and not isinstance(path[-1], int):
            siblings = keys(node)
            if len(path) > 1 and not isinstance(path[-2], int):
                above = keys(holders[id(node)]) if id(node) in holders else ()
        yield Field(tuple(str(key)[:LONGEST_KEY] for key in path), view, siblings, above)


def _plain(value: Any, read: set[int]) -> Any:
    if not isinstance(value, dict):
        # What is part of a text says nothing about the file: `type: doc` is no kind of page.
        return "" if id(value) in read else value.value
    if value and all(isinstance(key, int) for key in value):
        return [_plain(inner, read) for inner in value.values()]
    return {str(key): _plain(inner, read) for key, inner in value.items()}
