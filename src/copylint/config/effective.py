"""The values that count for one file, in words, each with the place it was set."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from copylint.config.model import Config, Setting
from copylint.config.options import OPTIONS, Option
from copylint.files.named import from_here

_TABLES = ("severity", "kinds", "rules")


def effective(config: Config, given: Mapping[str, object]) -> Iterator[tuple[str, str, str]]:
    """Setting, value and origin, in the order of the table of options.

    ``config`` has its overrides applied; ``given`` is what flags set, by the name of the setting.
    """
    for option in OPTIONS:
        if "[]" in option.key or option.key == "extend":
            continue
        top = option.key.partition(".")[0]
        if top in _TABLES:
            yield from _entries(config, option, top)
        elif option.key in given:
            value = given[option.key]
            if option.adds and (setting := config.settings.get((option.key,))):
                yield option.key, words(setting.value), _origins(setting)
            yield option.key, words(value), f"--{option.key}"
        else:
            setting = config.settings.get(tuple(option.key.split(".")))
            yield option.key, *((words(setting.value), _origins(setting)) if setting else _default(option))
    if "kind" in given:
        yield "kind", words(given["kind"]), "--kind"
    elif setting := config.settings.get(("kind",)):
        yield "kind", words(setting.value), _origins(setting)
    for accepted in config.accept:
        yield "accept", words(accepted.text), f"{accepted.file}:{accepted.line}"


def words(value: object) -> str:
    """A value as TOML would hold it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (tuple, list)):
        return f"[{', '.join(words(item) for item in value)}]"
    if isinstance(value, Path):
        value = from_here(value)
    if value is None:
        return '"never"'
    return str(value) if isinstance(value, int) else f'"{value}"'


def _entries(config: Config, option: Option, top: str) -> Iterator[tuple[str, str, str]]:
    found = [(key, setting) for key, setting in config.settings.items() if key[0] == top]
    if not found:
        yield top, *_default(option)
    if top == "kinds":  # in the order in which they are tried
        order = [glob for glob, _ in config.kinds]
        found.sort(key=lambda pair: order.index(str(pair[0][1])))
    for key, setting in found:
        yield ".".join(_quoted(str(part)) for part in key), words(setting.value), _origins(setting)


def _quoted(key: str) -> str:
    return key if key.replace("-", "").replace("_", "").isalnum() else f'"{key}"'


def _origins(setting: Setting) -> str:
    return ", ".join(map(str, setting.origins))


def _default(option: Option) -> tuple[str, str]:
    return option.default, "default"
