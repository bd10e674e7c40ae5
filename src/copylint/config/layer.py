"""One config file by itself: read strictly, every value with its place."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from copylint.config.errors import ConfigError, nearest
from copylint.config.model import Origin, Setting, Settings
from copylint.config.options import Node, tree
from copylint.config.places import KeyPath, places
from copylint.config.texts import globs
from copylint.config.values import Sheet
from copylint.files.named import from_here, reason

_AT = re.compile(r" \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)$")
_LARGEST = 256 * 1024  # bytes
_DOTS = 500  # on a line: a key of thousands of parts takes the TOML reader minutes
_DEEPEST = 16  # tables and lists inside of each other
_INSTEAD = {"rules": 'For folders of your own rules: rule-folders = ["…"]'}


@dataclass(frozen=True, slots=True, eq=False)
class Layer:
    """What one file says, by the path of its keys. Equal only to itself: made anew when its file changes."""

    file: Path
    settings: Settings
    items: Mapping[KeyPath, Origin]  # the items of lists, and the tables: where each stands

    @property
    def extends(self) -> str:
        """The file it starts from, as it is written there; empty if there is none."""
        return str(setting.value) if (setting := self.settings.get(("extend",))) else ""


def read_layer(file: Path, root: Path) -> Layer:
    """Read one config file.

    ``file`` is absolute, ``root`` the folder that nothing named in it may leave. Raises ConfigError.
    """
    try:
        state = file.stat()
        if not file.resolve().is_relative_to(root):
            raise ConfigError(
                f"{from_here(file)}: is a link that leads out of the repository; put the file itself here"
            )
    except (OSError, RuntimeError):
        raise ConfigError(f'no config file called "{from_here(file)}"') from None
    return _read(file, root, from_here(file), state.st_mtime_ns, state.st_size)


def speaks_of_copylint(file: Path) -> bool:
    """Whether a ``pyproject.toml`` has a table for us; somebody else's broken one is none of our business."""
    state = file.stat()
    return _has_table(file, state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=256)
def _has_table(file: Path, _changed: int, _size: int) -> bool:
    try:
        text = file.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    if "copylint" not in text:
        return False
    tools = _parsed(text, from_here(file)).get("tool", {})
    return isinstance(tools, dict) and "copylint" in tools


@lru_cache(maxsize=256)
def _read(file: Path, root: Path, name: str, _changed: int, size: int) -> Layer:
    """Cached by the file's state, so that a run over 2,000 pages reads each config once."""
    if size > _LARGEST:
        raise ConfigError(
            f"{name}: {size // 1024} KB is more than a config file holds ({_LARGEST // 1024} KB)"
        )
    try:
        text = file.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except OSError as error:
        raise ConfigError(f"{name}: cannot be read ({reason(error)})") from None
    except UnicodeDecodeError:
        raise ConfigError(f"{name}: not UTF-8; save it as UTF-8") from None
    data = _parsed(text, name)
    prefix: KeyPath = ()
    if file.name == "pyproject.toml":
        prefix = ("tool", "copylint")
        data = data.get("tool", {}).get("copylint", {})
    if _too_deep(data):
        raise ConfigError(f"{name}: not a config file: it is nested too deeply")
    lines = {key[len(prefix) :]: line for key, line in places(text).items() if key[: len(prefix)] == prefix}
    sheet = Sheet(name, lines, file.parent, root)
    if not isinstance(data, dict):
        sheet.fail((), "[tool.copylint] is a table; write it and its entries on the lines below")
    settings = dict(_settings(data, (), tree(), sheet))
    return Layer(file, settings, {key: Origin(name, line) for key, line in lines.items() if key})


def _parsed(text: str, name: str) -> dict[str, Any]:
    for number, line in enumerate(text.split("\n"), 1):
        if line.count(".") > _DOTS:
            raise ConfigError(f"{name}:{number}: not a config file: more than {_DOTS} dots on a line")
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = _AT.search(str(error))
        line_number = found["line"] if found and found["line"] else str(text.count("\n") + 1)
        why = _AT.sub("", str(error))
        raise ConfigError(f"{name}:{line_number}: not valid TOML: {why[:1].lower()}{why[1:]}") from None
    except (RecursionError, ValueError):  # ValueError: a number of thousands of digits
        raise ConfigError(
            f"{name}: not a config file: it is nested too deeply, or holds an endless number"
        ) from None


def _too_deep(data: object) -> bool:
    level: list[object] = [data]
    for _ in range(_DEEPEST):
        level = [
            inner
            for each in level
            for inner in (each.values() if isinstance(each, dict) else each if isinstance(each, list) else ())
        ]
    return bool(level)


def _settings(
    table: Mapping[str, Any], at: KeyPath, node: Node, sheet: Sheet
) -> Iterator[tuple[KeyPath, Setting]]:
    """Every value below a table, with the path of its keys."""
    for key, value in table.items():
        here = (*at, key)
        child = node.child(key)
        if child is None:
            sheet.fail(here, _unknown(key, node, at))
        if child.option is not None:
            if at == ("kinds",):
                globs(key, here, sheet)
            origin = Origin(sheet.shown, sheet.line(here))
            yield here, Setting(child.option.type.read(value, here, sheet), (origin,))
        elif child.several:
            yield from _several(value, here, child, sheet)
        elif not isinstance(value, dict):
            sheet.fail(here, _no_table(key, at))
        else:
            yield from _settings(value, here, child, sheet)


def _several(value: object, at: KeyPath, node: Node, sheet: Sheet) -> Iterator[tuple[KeyPath, Setting]]:
    name = at[-1]
    if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        sheet.fail(
            at, f'"{name}" stands in double brackets; write [[{name}]] and its entries on the lines below'
        )
    for number, item in enumerate(value):
        here = (*at, number)
        for key, child in node.names.items():
            option = child.option
            if option is not None and option.required and key not in item:
                sheet.fail(here, f'this [[{name}]] has no "{key}"; write, for example: {option.example}')
        yield from _settings(item, here, node, sheet)


def _unknown(key: str, node: Node, at: KeyPath) -> str:
    names = [part for part in at if isinstance(part, str)]
    several = len(names) != len(at)
    inside = f" in [[{'.'.join(names)}]]" if several else f" in [{'.'.join(names)}]" if names else ""
    elsewhere = tree().child(key)
    if names and several and elsewhere is not None:
        return f'"{key}" cannot stand{inside}; it holds for all files: write it above the first [table]'
    close = nearest(key, node.names)
    keys = f" The keys are {', '.join(node.names)}."
    return f'unknown key "{key}"{inside}.{close or keys}'


def _no_table(key: str, at: KeyPath) -> str:
    if len(at) and at[-1] == "rules":
        return f"options of a rule are a table; write [rules.{key}]"
    instead = f". {_INSTEAD[key]}" if key in _INSTEAD else ""
    return f'"{key}" is a table; write [{key}] and its entries on the lines below{instead}'
