"""The strings of YAML text, each at its place, through the nodes of PyYAML."""

import re
from collections.abc import Iterator
from typing import Any

from copylint.formats.data.strings import Entry, Field, Strings, strings_of
from copylint.formats.data.yaml_scalar import scalar
from copylint.formats.vocabulary.key_words import LONGEST_KEY
from copylint.text.view import View

DEEPEST = 200  # libyaml crashes on deep nesting, so the depth is known before it is asked
_MOST_VALUES = 20_000

_PAIR = re.compile(
    r"^[ \t]*(?:-[ \t]+)?([A-Za-z_][\w.-]*)[ \t]*:[ \t]+"
    r"([^\s#'\"\[{|>][^\r\n]*|\"[^\"\r\n]*\"|'[^'\r\n]*')",
    re.MULTILINE,
)
_NESTED_ITEMS = re.compile(r"(?:[-?][ \t]+)+")


class InvalidYaml(ValueError):
    """Text that PyYAML cannot read; ``line`` counts from 0, and is None where it is all of the text."""

    def __init__(self, what: str, line: int | None) -> None:
        super().__init__(what)
        self.line = line


def read_yaml(view: View) -> tuple[Strings, bool]:
    """Read every document of a YAML text; the second value says whether the first is a map.

    Raises InvalidYaml when it is nested too deep or not YAML.
    """
    import yaml

    if _too_deep(view.text):
        raise InvalidYaml("nested too deep", None)
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        roots = list(yaml.compose_all(view.text, Loader=loader))
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        raise InvalidYaml("not valid YAML", mark.line if mark else 0) from None
    made, seen = Strings(), set[int]()
    for root in roots:
        if root is not None:
            one = strings_of(list(_entries(root, view, (), seen)))
            made.fields += one.fields
            made.rich += one.rich
            made.foreign += one.foreign
    first = roots[0] if roots else None
    if isinstance(first, yaml.MappingNode):
        made.values = _plain(first, set(), [_MOST_VALUES])
    return made, first is None or isinstance(first, yaml.MappingNode)


def read_pairs(view: View) -> Strings:
    """Read ``key: value`` lines, where the text as a whole is no YAML."""
    made = Strings()
    for pair in _PAIR.finditer(view.text):
        take(view, pair, 1, 2, (), made.values, made.fields)
    return made


def take(
    view: View,
    found: re.Match[str],
    key: int,
    value: int,
    above: tuple[str, ...],
    values: dict[str, object],
    fields: list[Field],
) -> None:
    """Add the value that a line's pattern found, quoted or not."""
    start, end = found.span(value)
    end = start + len(found[value].rstrip())
    quoted = view.text[start] in "\"'" and end - start > 1
    inside = view.sub(start + quoted, end - quoted)
    if quoted and "\\" in inside.text:
        decoded = scalar(view, start, end, inside.text)
        inside = inside if decoded.segments[0].kind == "coarse" else decoded
    values.setdefault(found[key], inside.text)
    fields.append(Field((*above, found[key]), inside))


def _entries(node: Any, view: View, path: tuple[str | int, ...], seen: set[int]) -> Iterator[Entry]:
    if id(node) in seen:  # an alias: read where its anchor stands, and never twice
        return
    seen.add(id(node))
    if node.id == "scalar":
        start, end = node.start_mark.index, node.end_mark.index
        yield Entry(path, node.value, scalar(view, start, end, node.value))
    elif node.id == "mapping":
        for key, value in node.value:
            if key.id == "scalar":
                yield from _entries(value, view, (*path, key.value[:LONGEST_KEY]), seen)
    else:
        for index, value in enumerate(node.value):
            yield from _entries(value, view, (*path, index), seen)


def _plain(node: Any, above: set[int], budget: list[int]) -> Any:
    """Strings, lists and maps; a budget stops aliases of aliases from growing without end."""
    budget[0] -= 1
    if budget[0] < 0 or id(node) in above:
        return ""
    if node.id == "scalar":
        return node.value
    above = above | {id(node)}
    if node.id == "mapping":
        return {key.value: _plain(value, above, budget) for key, value in node.value if key.id == "scalar"}
    return [_plain(value, above, budget) for value in node.value]


def _too_deep(text: str) -> bool:
    depth = deepest = 0
    for character in re.findall(r"[\[\]{}]", text):
        depth = depth + 1 if character in "[{" else max(0, depth - 1)
        deepest = max(deepest, depth)
    if deepest > DEEPEST:
        return True
    indents: list[int] = []
    for line in re.finditer(r"^( *)([^\s].*)$", text, re.MULTILINE):
        indent = len(line[1])
        while indents and indents[-1] >= indent:
            indents.pop()
        indents.append(indent)
        items = _NESTED_ITEMS.match(line[2])
        if len(indents) + (len(items[0].split()) if items else 0) > DEEPEST:
            return True
    return False
