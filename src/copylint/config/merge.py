"""Several layers of settings as one config: what is replaced, what adds up, what an override changes."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from os.path import relpath
from pathlib import Path
from typing import Any

from pathspec import GitIgnoreSpec

from copylint.config.globs import moved, written_out
from copylint.config.layer import Layer
from copylint.config.model import Accept, Choice, Config, Named, Origin, Override, Setting, Settings
from copylint.config.options import OPTIONS
from copylint.config.places import KeyPath
from copylint.facts import Names

_ADDS = frozenset((option.key,) for option in OPTIONS if option.adds)
_BRAND = {"names": "company", "products": "products", "reader": "reader", "their-customers": "theirs"}
_GLOBS = (("include",), ("exclude",))
# setting → field of the config, where both hold the same value
_FIELDS = {
    "select": "select",
    "extend-select": "extend_select",
    "ignore": "ignore",
    "preview": "preview",
    "min-confidence": "min_confidence",
    "kind": "kind",
    "include": "include",
    "exclude": "exclude",
    "fail-on": "fail_on",
    "min-score": "min_score",
    "no-score-drop": "no_score_drop",
    "we-voice": "we_voice",
    "baseline": "baseline",
    "require-suppression-reason": "require_suppression_reason",
    "output-format": "output_formats",
    "rule-folders": "rule_folders",
}


def merged(layers: Sequence[Layer]) -> Config:
    """The config of a file; ``layers`` are the file and what it extends, the nearest first.

    A value of a nearer file replaces the same value of a further one, key by key in tables; the lists
    that ``Option.adds`` names add up. Every glob counts from the folder of the file that holds it.
    """
    own = layers[0].file
    settings: dict[KeyPath, Setting] = {}
    for layer in reversed(layers):
        _take_in(settings, _top(layer, own.parent))
    kinds = {
        key: value for layer in layers for key, value in _top(layer, own.parent).items() if key[0] == "kinds"
    }
    overrides = tuple(each for layer in reversed(layers) for each in _overrides(layer, own.parent))
    config = Config(
        path=own,
        extends=tuple(layer.file for layer in layers[1:]),
        accept=tuple(each for layer in reversed(layers) for each in _accepted(layer)),
        kinds=tuple((str(key[1]), setting.value) for key, setting in kinds.items()),  # type: ignore[misc]
        overrides=overrides,
        choices=tuple(_choice(layer.settings) for layer in reversed(layers)),
        named=tuple(each for layer in layers for each in _named(layer)),
    )
    return _filled(config, settings)


def with_overrides(config: Config, path: Path | str) -> Config:
    """The config with those overrides applied that match the file at ``path``; later ones win."""
    inside = below(path, config.folder)
    applied = tuple(
        n
        for n, override in enumerate(config.overrides)
        if inside and _spec(override.files).match_file(inside)
    )
    return _applied(_Same(config), applied) if applied else config


def below(path: Path | str, folder: Path) -> str:
    """The path relative to a folder, with "/"; empty if it lies elsewhere."""
    try:
        return (Path.cwd() / path).resolve().relative_to(folder.resolve()).as_posix()
    except (OSError, RuntimeError, ValueError):
        return ""


class _Same:
    """A config that is equal only to itself: its tables cannot be hashed."""

    __slots__ = ("config",)

    def __init__(self, config: Config) -> None:
        self.config = config

    def __hash__(self) -> int:
        return id(self.config)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.config is self.config


@lru_cache(maxsize=1024)
def _applied(same: _Same, numbers: tuple[int, ...]) -> Config:
    config = same.config
    settings = dict(config.settings)
    for number in numbers:
        _take_in(settings, config.overrides[number].settings)
    choices = (*config.steps, *(config.overrides[number].choice for number in numbers))
    return _filled(replace(config, choices=choices, applied=numbers), settings)


@cache
def _spec(globs: tuple[str, ...]) -> GitIgnoreSpec:
    return GitIgnoreSpec.from_lines(globs)


def _take_in(settings: dict[KeyPath, Setting], more: Settings) -> None:
    for key, new in more.items():
        old = settings.get(key)
        if old is not None and key in _ADDS:
            values = dict.fromkeys((*_texts(old), *_texts(new)))
            settings[key] = Setting(tuple(values), (*old.origins, *new.origins))
        else:
            settings[key] = new


def _texts(setting: Setting) -> tuple[Any, ...]:
    return setting.value if isinstance(setting.value, tuple) else ()


def _filled(config: Config, settings: Settings) -> Config:
    """The fields that are made from settings."""
    fields: dict[str, Any] = {
        field: settings[key,].value for key, field in _FIELDS.items() if (key,) in settings
    }
    brand = {_BRAND[str(key[1])]: setting.value for key, setting in settings.items() if key[0] == "brand"}
    rules: dict[str, dict[str, object]] = {}
    for key, setting in settings.items():
        if key[0] == "rules":
            rules.setdefault(str(key[1]), {})[str(key[2])] = setting.value
    keys = settings.get(("content", "keys"))
    return replace(
        config,
        **fields,
        brand=Names(**brand),  # type: ignore[arg-type]
        severity={str(key[1]): s.value for key, s in settings.items() if key[0] == "severity"},  # type: ignore[misc]
        rules=rules,
        content_keys=_texts(keys) if keys else (),
        settings=settings,
    )


def _top(layer: Layer, folder: Path) -> dict[KeyPath, Setting]:
    """What a file says about all files, with its globs as seen from ``folder``."""
    found: dict[KeyPath, Setting] = {}
    for key, setting in layer.settings.items():
        if key[0] in ("overrides", "accept"):
            continue
        if key in _GLOBS:
            globs = tuple(one for glob in _texts(setting) for one in moved(glob, layer.file.parent, folder))
            if globs or not _texts(setting):
                found[key] = setting._replace(value=globs)
            elif key == ("include",):  # nothing below this folder is meant
                found[key] = setting._replace(value=("!**",))
        elif key == ("output-format",):
            found[key] = setting._replace(value=tuple(_report(t, layer, folder) for t in _texts(setting)))
        elif key[0] == "kinds":
            for glob in written_out(str(key[1])):
                for one in moved(glob, layer.file.parent, folder):
                    found["kinds", one] = setting
        else:
            found[key] = setting
    return found


def _report(text: str, layer: Layer, folder: Path) -> str:
    """``FORMAT:PATH`` with its path as seen from ``folder``."""
    name, colon, path = text.partition(":")
    if not colon or layer.file.parent == folder:
        return text
    return f"{name}:{relpath(layer.file.parent / path, folder)}"


def _several(layer: Layer, name: str) -> Iterator[tuple[dict[KeyPath, Setting], Origin]]:
    """The tables ``[[name]]`` of a file, and where each stands."""
    tables: dict[KeyPath, dict[KeyPath, Setting]] = {}
    for key, setting in layer.settings.items():
        if key[0] == name:
            tables.setdefault(key[:2], {})[key[2:]] = setting
    for at, table in tables.items():
        yield table, layer.items[at]


def _accepted(layer: Layer) -> Iterator[Accept]:
    for table, origin in _several(layer, "accept"):
        rules = table.get(("rules",))
        yield Accept(
            text=str(table["text",].value),
            reason=str(table["reason",].value),
            rules=_texts(rules) if rules else (),
            line=origin.line,
            file=origin.file,
        )


def _overrides(layer: Layer, folder: Path) -> Iterator[Override]:
    for table, _ in _several(layer, "overrides"):
        own = _texts(table["files",])
        files = tuple(one for glob in own for one in moved(glob, layer.file.parent, folder))
        if not files:
            continue
        named = ", ".join(own)
        settings = {
            key: Setting(setting.value, tuple(o._replace(override=named) for o in setting.origins))
            for key, setting in table.items()
            if key != ("files",)
        }
        yield Override(files, settings, _choice(settings))


def _choice(settings: Settings) -> Choice:
    select, more, ignore = (
        _texts(settings[key,]) if (key,) in settings else () for key in ("select", "extend-select", "ignore")
    )
    return Choice(select, more, ignore)


def _named(layer: Layer) -> Iterator[Named]:
    """Every rule or family a file names, each at the line it stands on."""
    for path, setting in layer.settings.items():
        key = path[2:] if path[0] in ("overrides", "accept") else path
        what = "accept" if path[0] == "accept" else str(key[0])
        if what in ("select", "extend-select", "ignore") or (what == "accept" and key == ("rules",)):
            for number, name in enumerate(_texts(setting)):
                yield Named(what, name, layer.items[(*path, number)])
        elif what == "severity":
            yield Named(what, str(key[1]), layer.items[path])
        elif what == "rules":
            yield Named(what, str(key[1]), layer.items[path], str(key[2]), setting.value)
    for path, origin in layer.items.items():  # a table without an option names its rule, too
        key = path[2:] if path[0] == "overrides" else path
        if len(key) == 2 and key[0] == "rules":
            yield Named("rules", str(key[1]), origin)
