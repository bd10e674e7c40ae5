"""The config file: which one counts for a file, and what it says, strictly."""

import re
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, NoReturn

from copylint.config.errors import ConfigError, nearest
from copylint.config.model import Config
from copylint.config.places import KeyPath, places
from copylint.facts import Names
from copylint.terms import DocumentKind, Severity

FILE_NAMES = (".copylint.toml", "copylint.toml", "pyproject.toml")
_BRAND = {"names": "company", "products": "products", "reader": "reader", "their-customers": "theirs"}
_KEYS = ("brand", "ignore", "severity", "kinds", "exclude", "rules", "content")
_CONTENT = ("keys",)
_CONTENT_KEY = re.compile(r"[^\W\d][\w-]*(?:\.[^\W\d][\w-]*)*")
_AT = re.compile(r" \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)$")


def load(path: Path | str) -> Config:
    """Read one config file.

    Raises ConfigError (file, line, what to write instead) if it is missing, not TOML, or holds an
    unknown key, a wrong type, an unknown kind or level. Names of rules are not checked here:
    ``Config.lines`` says where each stands, under keys such as ``"ignore: we-offer"``,
    ``"severity: we-offer"`` and ``"rules: praise-word"``.
    """
    file = Path(path)
    try:
        state = file.stat()
    except OSError:
        raise ConfigError(f'no config file called "{file}"') from None
    return _load(file.absolute(), state.st_mtime_ns, state.st_size)


def find(file_or_folder: Path | str) -> Path | None:
    """The config file that counts there: the nearest upwards, up to the folder that holds ``.git``.

    In one folder ``.copylint.toml`` comes before ``copylint.toml`` before ``pyproject.toml``, which
    counts only if it has a table ``[tool.copylint]``.
    """
    start = Path(file_or_folder).absolute()
    for folder in (start, *start.parents) if start.is_dir() else start.parents:
        for name in FILE_NAMES:
            file = folder / name
            if file.is_file() and (name != "pyproject.toml" or _speaks_of_copylint(file)):
                return file
        if (folder / ".git").exists():
            return None
    return None


def for_file(path: Path | str) -> Config:
    """The config that counts for a file or folder; every default if there is none."""
    file = find(path)
    return load(file) if file else Config()


def _speaks_of_copylint(file: Path) -> bool:
    state = file.stat()
    return _tool_table(file, state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=256)
def _tool_table(file: Path, _changed: int, _size: int) -> bool:
    # A project's own broken pyproject.toml is none of our business unless it names us.
    text = file.read_text(encoding="utf-8", errors="replace")
    return "copylint" in text and "copylint" in _parse(text, _shown(file)).get("tool", {})


@lru_cache(maxsize=256)
def _load(file: Path, _changed: int, _size: int) -> Config:
    """Cached by the file's state, so that a run over 2,000 pages reads each config once."""
    shown = _shown(file)
    try:
        text = file.read_text(encoding="utf-8-sig").replace("\r\n", "\n")
    except OSError as error:
        raise ConfigError(f"{shown}: cannot be read ({error.strerror})") from None
    except UnicodeDecodeError:
        raise ConfigError(f"{shown}: not UTF-8; save it as UTF-8") from None
    data = _parse(text, shown)
    prefix: KeyPath = ()
    if file.name == "pyproject.toml":
        prefix = ("tool", "copylint")
        data = data.get("tool", {}).get("copylint", {})
    lines = {key[len(prefix) :]: line for key, line in places(text).items() if key[: len(prefix)] == prefix}
    return _Reader(shown, lines).config(file, data)


def _parse(text: str, shown: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = _AT.search(str(error))
        line = found["line"] if found and found["line"] else str(text.count("\n") + 1)
        reason = _AT.sub("", str(error))
        raise ConfigError(f"{shown}:{line}: not valid TOML: {reason[:1].lower()}{reason[1:]}") from None
    except RecursionError:
        raise ConfigError(f"{shown}: not a config file: it is nested too deeply") from None


def _shown(file: Path) -> str:
    cwd = Path.cwd()
    return file.relative_to(cwd).as_posix() if file.is_relative_to(cwd) else file.as_posix()


class _Reader:
    """Turns the parsed file into a Config; knows where every key stands."""

    def __init__(self, shown: str, lines: Mapping[KeyPath, int]) -> None:
        self.shown = shown
        self.lines = lines

    def config(self, file: Path, data: dict[str, Any]) -> Config:
        self.only(data, _KEYS, ())
        brand = self.table(data, "brand")
        self.only(brand, _BRAND, ("brand",))
        content = self.table(data, "content")
        self.only(content, _CONTENT, ("content",))
        ignore = self.strings(data, "ignore")
        severity = self.table(data, "severity")
        rules = self.table(data, "rules")
        for name, options in rules.items():
            if not isinstance(options, dict):
                self.fail(("rules", name), f"options of a rule are a table; write [rules.{name}]")
        named: dict[KeyPath, str] = {("ignore", n): f"ignore: {name}" for n, name in enumerate(ignore)}
        named |= {("severity", name): f"severity: {name}" for name in severity}
        named |= {("rules", name): f"rules: {name}" for name in rules}
        return Config(
            path=file,
            brand=Names(**{_BRAND[key]: self.strings(brand, key, "brand") for key in brand}),
            ignore=ignore,
            severity={name: self.level(name, level) for name, level in severity.items()},
            kinds=tuple((glob, self.kind(glob, name)) for glob, name in self.table(data, "kinds").items()),
            exclude=self.strings(data, "exclude"),
            rules=rules,
            content_keys=self.content_keys(content),
            lines={words: self.lines.get(key, 1) for key, words in named.items()},
        )

    def fail(self, key: KeyPath, what: str) -> NoReturn:
        raise ConfigError(f"{self.shown}:{self.lines.get(key, 1)}: {what}")

    def only(
        self, table: Mapping[str, object], known: Mapping[str, str] | tuple[str, ...], at: KeyPath
    ) -> None:
        for key in table:
            if key not in known:
                inside = f" in [{'.'.join(map(str, at))}]" if at else ""
                hint = nearest(key, known) or f" The keys are {', '.join(known)}."
                self.fail((*at, key), f'unknown key "{key}"{inside}.{hint}')

    def table(self, data: Mapping[str, Any], key: str) -> dict[str, Any]:
        value = data.get(key, {})
        if not isinstance(value, dict):
            self.fail((key,), f'"{key}" is a table; write [{key}] and its entries on the lines below')
        return value

    def strings(self, table: Mapping[str, Any], key: str, *at: str) -> tuple[str, ...]:
        value = table.get(key, [])
        if isinstance(value, str):
            self.fail((*at, key), f'"{key}" is a list; write {key} = ["{value}"]')
        if not isinstance(value, list):
            self.fail((*at, key), f'"{key}" is a list of texts; write {key} = ["…"]')
        for number, item in enumerate(value):
            if not isinstance(item, str) or not item.strip():
                self.fail((*at, key, number), f'"{key}" holds texts in quotation marks, none of them empty')
        return tuple(value)

    def content_keys(self, content: Mapping[str, Any]) -> tuple[str, ...]:
        keys = self.strings(content, "keys", "content")
        for number, key in enumerate(keys):
            if not _CONTENT_KEY.fullmatch(key):
                self.fail(
                    ("content", "keys", number),
                    f'"{key}" is no key; write a key of your files, such as "tagline" or "plans.name"',
                )
        return keys

    def level(self, name: str, value: object) -> Severity:
        if value not in ("error", "warning", "info"):
            off = f' To switch it off, write ignore = ["{name}"].' if value in ("off", "none", False) else ""
            self.fail(("severity", name), f'the level of "{name}" is one of "error", "warning", "info".{off}')
        return Severity(str(value))

    def kind(self, glob: str, value: object) -> DocumentKind:
        known = [kind.value for kind in DocumentKind]
        if value not in known:
            hint = nearest(str(value), known) or f" The kinds are {', '.join(known)}."
            self.fail(("kinds", glob), f'unknown kind "{value}".{hint}')
        return DocumentKind(str(value))
