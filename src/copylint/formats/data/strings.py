"""What a scanner of data finds: strings with their keys, the text that nodes make, and the plain values."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from copylint.formats.data.definitions import may_define, take_definitions
from copylint.formats.data.tongues import may_name_tongues, other_tongues, strings_in
from copylint.formats.rich.find import may_hold, rich_texts
from copylint.formats.rich.lines import Found
from copylint.formats.rich.tree import Leaf, Node, Path, keys_of, leaf
from copylint.formats.rich.tree import leaves as leaves_of
from copylint.formats.sheet.figures import Signs, figure, is_sign, may_be_figure
from copylint.formats.vocabulary.figures import may_hold_figure
from copylint.formats.vocabulary.key_words import LONGEST_KEY, words
from copylint.formats.vocabulary.siblings import Siblings
from copylint.text.span import Span
from copylint.text.view import View


@dataclass(slots=True)
class Field:
    """One string: its key path, list indexes as numbers; its view; and the keys that stand beside it.

    ``above`` are the keys of the map that holds the string's map. A ``told`` one is a figure, whose parts
    may stand in several places.
    """

    path: tuple[str, ...]
    view: View
    siblings: tuple[str, ...] = ()
    above: tuple[str, ...] = ()
    told: bool = False


@dataclass(slots=True)
class Strings:
    """All strings of one file; ``values`` as plain strings, lists and maps."""

    fields: list[Field] = field(default_factory=list)
    values: dict[str, object] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    rich: list[Found] = field(default_factory=list)
    foreign: int = 0  # strings that are in another language than English, as maps say


class Entry(NamedTuple):
    """One value as a scanner meets it: list indexes as whole numbers, no view where it is no string.

    ``number`` says where what may be a number stands, since few of them are ever looked at.
    """

    path: tuple[str | int, ...]
    value: str
    view: View | None
    number: tuple[View, int, int] | None = None


def places(fields: Sequence[Field], rich: Sequence[Found] = ()) -> tuple[Span, ...]:
    """Where the strings stand in the source."""
    views = [field.view for field in fields if not field.told]
    views += [inline.view for found in rich for line in found.lines for inline in line.inlines]
    spans = [view.span(0, len(view.text)) for view in views]
    figures = [field.view for field in fields if field.told]
    spans += [span for view in figures for span in view.pieces(0, len(view.text))]
    return tuple(sorted(spans) if rich or figures else spans)


def strings_of(entries: Sequence[Entry], notes: Sequence[str] = ()) -> Strings:
    """The fields, the rich text and the plain values that entries, in source order, amount to."""
    made = Strings(notes=list(notes))
    root: Node = {}
    maps: list[Node] = []  # the one that each entry stands in
    holders: dict[int, Node] = {}  # the map that holds each map, by its id
    leaves: list[Leaf] = []
    astray: dict[tuple[str | int, ...], Node] = {}  # below what is a string already
    for path, value, view, number in entries:
        node, one = root, Leaf(value, view, number)
        leaves.append(one)
        for depth, key in enumerate(path[:-1]):
            # Lists are kept as maps from their indexes.
            inner = node.setdefault(key, {})
            if not isinstance(inner, dict):
                node = astray.setdefault(path[: depth + 1], {})
                if depth + 2 == len(path):
                    node.setdefault(path[-1], one)
                break
            holders[id(inner)] = node
            node = inner
        else:
            if path:
                node.setdefault(path[-1], one)
        maps.append(node)
    keys: set[str | int] = set()
    for path, *_ in entries:
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
    made.fields = _told_once(_fields(entries, maps, holders, leaves, read, moved))
    return made


def _told_once(fields: Iterable[Field]) -> list[Field]:
    """The fields without the signs that were put to their numbers."""
    made = list(fields)
    signs = {part.source_start for one in made if one.told for part in one.view.segments}
    if not signs:
        return made
    return [
        one
        for one in made
        if one.told or one.view.segments[0].source_start not in signs or not is_sign(one.path[-1])
    ]


def _fields(
    entries: Sequence[Entry],
    maps: Sequence[Node],
    holders: dict[int, Node],
    leaves: Sequence[Leaf],
    read: set[int],
    moved: dict[int, Path],
) -> Iterator[Field]:
    shared: dict[int, Siblings] = {}
    signs: dict[int, Signs] = {}

    def keys(node: Node) -> Siblings:
        if id(node) not in shared:
            shared[id(node)] = keys_of(node)
        return shared[id(node)]

    for (path, *_), node, one in zip(entries, maps, leaves, strict=True):
        view = one.view
        if (view is None and one.number is None) or id(one) in read:
            continue
        if not isinstance(path[-1] if path else 0, int) and (told := _figure(path, node, one, keys, signs)):
            yield Field(tuple(str(key)[:LONGEST_KEY] for key in path), told, keys(node), told=True)
            continue
        if view is None:
            continue
        siblings: tuple[str, ...] = ()
        above: tuple[str, ...] = ()
        if id(one) in moved:
            yield Field(tuple(str(key)[:LONGEST_KEY] for key in moved[id(one)]), view)
            continue
        if path and not isinstance(path[-1], int):
            siblings = keys(node)
            if len(path) > 1 and not isinstance(path[-2], int):
                above = keys(holders[id(node)]) if id(node) in holders else ()
        yield Field(tuple(str(key)[:LONGEST_KEY] for key in path), view, siblings, above)


def _figure(
    path: Path, node: Node, one: Leaf, keys: Callable[[Node], Siblings], signs: dict[int, Signs]
) -> View | None:
    """The figure that a number and the signs beside it come to, if it is one."""
    if not may_be_figure(one.value):
        return None
    if not may_hold_figure([words(key) for key in path[-3:] if isinstance(key, str)]):
        return None
    if id(node) not in signs:
        signs[id(node)] = Signs()
        for key in filter(is_sign, map(str, node)):
            if (sign := leaf(node, key)) and sign.view:
                signs[id(node)].add(key, sign.view)
    number = one.number[0].sub(*one.number[1:]) if one.number else one.view
    if number is None:
        return None
    named = [words(key) for key in path if isinstance(key, str)]
    return figure(number, signs[id(node)], named, keys(node))


def _plain(value: Any, read: set[int]) -> Any:
    if not isinstance(value, dict):
        # What is part of a text says nothing about the file: `type: doc` is no kind of page.
        return "" if id(value) in read else value.value
    if value and all(isinstance(key, int) for key in value):
        return [_plain(inner, read) for inner in value.values()]
    return {str(key): _plain(inner, read) for key, inner in value.items()}
