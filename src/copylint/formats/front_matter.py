"""The strings of a file's front matter, YAML or TOML, each at its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from copylint.formats.yaml_scalar import scalar
from copylint.text.view import View

DEEPEST = 200  # libyaml crashes on deep nesting, so the depth is known before it is asked

_FENCE = re.compile(r"(?P<f>---|\+\+\+)[ \t]*(?:\r\n|\n|\r)")
_YAML_END = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)", re.MULTILINE)
_TOML_END = re.compile(r"^\+\+\+[ \t]*(?:\r\n|\n|\r|\Z)", re.MULTILINE)
_PAIR = re.compile(
    r"^([A-Za-z_][\w.-]*)[ \t]*:[ \t]+([^\s#'\"\[{][^\r\n]*|\"[^\"\r\n]*\"|'[^'\r\n]*')", re.MULTILINE
)
_TOML = re.compile(
    r"^[ \t]*(?:\[+[ \t]*([\w.\"-]+)[ \t]*\]+|([\w-]+)[ \t]*=[ \t]*(\"(?:[^\"\\\r\n]|\\.)*\"|'[^'\r\n]*'))",
    re.MULTILINE,
)
_NESTED_ITEMS = re.compile(r"(?:[-?][ \t]+)+")


@dataclass(slots=True)
class Field:
    """One string: its key path, list indexes as numbers; its view; and the keys that stand beside it."""

    path: tuple[str, ...]
    view: View
    siblings: tuple[str, ...] = ()


@dataclass(slots=True)
class FrontMatter:
    """What stands above the body, up to ``end`` in the text; ``values`` as plain strings, lists and maps."""

    end: int = 0
    start: int = 0
    fields: list[Field] = field(default_factory=list)
    values: dict[str, object] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)


def read_front_matter(view: View) -> FrontMatter:
    """Find and read the front matter; without one the result is empty and ends at 0."""
    fence = _FENCE.match(view.text)
    if not fence:
        return FrontMatter()
    toml = fence["f"] == "+++"
    ending = (_TOML_END if toml else _YAML_END).search(view.text, fence.end())
    if not ending:
        return FrontMatter()
    made = FrontMatter(ending.end(), fence.end())
    inner = view.sub(fence.end(), ending.start())
    if toml:
        _read_toml(inner, made)
    elif not _read_yaml(inner, made):
        return FrontMatter()
    return made


def _read_yaml(view: View, made: FrontMatter) -> bool:
    """Whether it is a map, or at least means to be one: a rule and a paragraph are no front matter."""
    import yaml

    line, problem = 1, "nested too deep" if _too_deep(view.text) else ""
    if not problem:
        loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
        try:
            root = yaml.compose(view.text, Loader=loader)
        except (yaml.YAMLError, ValueError, RecursionError) as error:
            mark = getattr(error, "problem_mark", None)
            problem = "not valid YAML"
            line = mark.line + 2 if mark else 1  # the fence is line 1
        else:
            if root is None:
                return True
            if not isinstance(root, yaml.MappingNode):
                return False
            made.values = _plain(root, set())
            made.fields = list(_fields(root, view, (), (), set()))
            return True
    pairs = list(_PAIR.finditer(view.text))
    if not pairs and problem == "not valid YAML":
        return False
    made.notes.append(
        f"line {line}: the front matter is {problem} and was read line by line;"
        " put values with a colon in quotes"
    )
    for pair in pairs:
        _take(view, pair, 1, 2, (), made.values, made.fields)
    return True


def _fields(
    node: Any, view: View, path: tuple[str, ...], siblings: tuple[str, ...], seen: set[int]
) -> Iterator[Field]:
    if id(node) in seen:  # an alias: read where its anchor stands, and never twice
        return
    seen.add(id(node))
    if node.id == "scalar":
        start, end = node.start_mark.index, node.end_mark.index
        yield Field(path, scalar(view, start, end, node.value), siblings)
    elif node.id == "mapping":
        keys = tuple(key.value for key, _ in node.value if key.id == "scalar")
        for key, value in node.value:
            if key.id == "scalar":
                yield from _fields(value, view, (*path, key.value), keys, seen)
    else:
        for index, value in enumerate(node.value):
            yield from _fields(value, view, (*path, str(index)), (), seen)


def _plain(node: Any, above: set[int], budget: list[int] | None = None) -> Any:
    """Strings, lists and maps; a budget stops aliases of aliases from growing without end."""
    budget = [20_000] if budget is None else budget
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


def _read_toml(view: View, made: FrontMatter) -> None:
    table: tuple[str, ...] = ()
    values = made.values
    for found in _TOML.finditer(view.text):
        if found[1]:
            table = tuple(part.strip('"') for part in found[1].split("."))
            inner = made.values.setdefault(table[0], {})
            values = inner if isinstance(inner, dict) else {}
        else:
            _take(view, found, 2, 3, table, values, made.fields)


def _take(
    view: View,
    found: re.Match[str],
    key: int,
    value: int,
    above: tuple[str, ...],
    values: dict[str, object],
    fields: list[Field],
) -> None:
    start, end = found.span(value)
    end = start + len(found[value].rstrip())
    quoted = view.text[start] in "\"'" and end - start > 1
    inside = view.sub(start + quoted, end - quoted)
    if quoted and "\\" in inside.text:
        decoded = scalar(view, start, end, inside.text)
        inside = inside if decoded.segments[0].kind == "coarse" else decoded
    values[found[key]] = inside.text
    fields.append(Field((*above, found[key]), inside))
