"""The types of the values that a config file holds: each reads a value strictly and describes itself."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn, Protocol

from copylint.config.errors import ConfigError, nearest
from copylint.config.places import KeyPath
from copylint.terms import DocumentKind, Severity

Schema = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A config file as far as reading values needs it."""

    shown: str  # its name in messages
    lines: Mapping[KeyPath, int]
    folder: Path  # absolute; what paths are relative to
    root: Path  # absolute and resolved; nothing outside of it may be named

    def fail(self, at: KeyPath, what: str) -> NoReturn:
        """Raise the ConfigError for the value at ``at``."""
        raise ConfigError(f"{self.shown}:{self.line(at)}: {what}")

    def line(self, at: KeyPath) -> int:
        """The line of a key, or of the nearest table around it."""
        while at and at not in self.lines:
            at = at[:-1]
        return self.lines.get(at, 1)

    def inside(self, name: str, at: KeyPath) -> Path:
        """The path a text names, relative to the file. Fails if it lies outside of the repository."""
        if not name.strip() or "\0" in name:
            self.fail(at, "a path is missing")
        path = self.folder / name
        try:
            real = path.resolve()
        except (OSError, RuntimeError):
            self.fail(at, f'"{name}" cannot be followed; it may be a link to itself')
        if not real.is_relative_to(self.root):
            self.fail(
                at,
                f'"{name}" lies outside of {self.root.name or "this folder"}; a config file reaches no'
                " further than its repository (the folder with .git, or else the config's own)",
            )
        if ".git" in real.relative_to(self.root).parts:
            self.fail(at, f'"{name}" lies in .git, which is for git alone')
        return path


class Type(Protocol):
    """What a value may be."""

    @property
    def words(self) -> str:
        """The type in words: "a list of texts"."""
        ...

    def read(self, value: Any, at: KeyPath, sheet: Sheet) -> object:
        """The value as the program uses it. Fails through ``sheet``."""
        ...

    def schema(self) -> Schema:
        """The type as JSON Schema."""
        ...


@dataclass(frozen=True, slots=True)
class Flag:
    """``true`` or ``false``."""

    words: str = "true or false"

    def read(self, value: Any, at: KeyPath, sheet: Sheet) -> bool:
        """The truth value."""
        if not isinstance(value, bool):
            sheet.fail(at, f'"{at[-1]}" is true or false, without quotation marks')
        return value

    def schema(self) -> Schema:
        """A boolean."""
        return {"type": "boolean"}


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number from 0 to ``most``."""

    most: int

    @property
    def words(self) -> str:
        """With its limits."""
        return f"a whole number from 0 to {self.most}"

    def read(self, value: Any, at: KeyPath, sheet: Sheet) -> int:
        """The number."""
        if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= self.most:
            sheet.fail(at, f'"{at[-1]}" is {self.words}, without quotation marks')
        return value

    def schema(self) -> Schema:
        """An integer."""
        return {"type": "integer", "minimum": 0, "maximum": self.most}


@dataclass(frozen=True, slots=True)
class Share:
    """A number from 0 to 1."""

    words: str = "a number from 0 to 1"

    def read(self, value: Any, at: KeyPath, sheet: Sheet) -> float:
        """The number."""
        if not isinstance(value, (int, float)) or isinstance(value, bool) or not 0 <= value <= 1:
            sheet.fail(at, f'"{at[-1]}" is {self.words}, without quotation marks')
        return float(value)

    def schema(self) -> Schema:
        """A number."""
        return {"type": "number", "minimum": 0, "maximum": 1}


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of a few words."""

    choices: tuple[str, ...]
    make: Callable[[str], object]
    what: str  # 'the level of "{}"': how the message opens
    off: str = ""  # what to write instead of "off"
    noun: str = ""  # "kind", where there are too many to list them all in a message

    @property
    def words(self) -> str:
        """All of them."""
        return "one of " + ", ".join(f'"{choice}"' for choice in self.choices)

    @property
    def _listed(self) -> str:
        return ", ".join(self.choices)

    def read(self, value: Any, at: KeyPath, sheet: Sheet) -> object:
        """The value of the word."""
        if value in self.choices and isinstance(value, str):
            return self.make(value)
        return sheet.fail(at, self._wrong(value, at[-1]))

    def _wrong(self, value: object, key: str | int) -> str:
        near = nearest(value, self.choices) if isinstance(value, str) else ""
        if self.noun:
            said = value if isinstance(value, (str, int)) else "that"
            return f'unknown {self.noun} "{said}".{near or f" The {self.noun}s are {self._listed}."}'
        off = f" {self.off.format(key)}" if self.off and value in ("off", "none", False) else ""
        return f"{self.what.format(key)} is {self.words}.{near or off}"

    def schema(self) -> Schema:
        """An enumeration."""
        return {"enum": list(self.choices)}


def fail_on(word: str) -> Severity | None:
    """The level of a ``fail-on``; None for never."""
    return None if word == "never" else Severity(word)


LEVEL = OneOf(
    ("error", "warning", "info"),
    Severity,
    'the level of "{}"',
    off='To switch it off, write ignore = ["{}"].',
)
FAIL_ON = OneOf(("error", "warning", "info", "never"), fail_on, '"{}"')
KIND = OneOf(tuple(kind.value for kind in DocumentKind), DocumentKind, "a kind", noun="kind")
