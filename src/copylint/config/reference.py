"""Every option in words, for ``copylint config`` and for the page of the docs."""

from collections.abc import Iterator
from difflib import get_close_matches

from copylint.config.options import OPTIONS, Option
from copylint.terms import CopylintError


def overview() -> list[tuple[str, str, str]]:
    """Key, meaning and default of every option, in the order of the table."""
    return [(option.key, option.meaning, option.default) for option in OPTIONS]


def explained(key: str) -> str:
    """The options of that key, or below it, for a terminal.

    Raises:
        CopylintError: with the nearest key there is.
    """
    found = [option for option in OPTIONS if _plain(key) in _prefixes(option)]
    if not found:
        names = list(dict.fromkeys(name for option in OPTIONS for name in _prefixes(option)))
        near = get_close_matches(_plain(key), names, n=1)
        hint = f" Did you mean: copylint config {near[0]}" if near else " See: copylint config"
        raise CopylintError(f'there is no setting "{key}".{hint}')
    blocks = []
    for option in found:
        known = [f"  {fact}" for fact in facts(option, "")]
        lines = [f"    {line}" for line in example(option)]
        blocks.append("\n".join([option.key, f"  {option.meaning}", *known, "", *lines]) + "\n")
    return "\n".join(blocks)


def _plain(key: str) -> str:
    return key.replace("[]", "").strip("[]. ")


def _prefixes(option: Option) -> Iterator[str]:
    parts = _plain(option.key).split(".")
    return (".".join(parts[: n + 1]) for n in range(len(parts)))


def facts(option: Option, mark: str) -> Iterator[str]:
    """What is to be known of an option, besides its meaning; ``mark`` stands around what is typed."""
    yield f"Type: {option.type.words}"
    yield f"Default: {option.default}" if option.default else "Required"
    if option.flag:
        yield f"On the command line: {mark}{option.flag}{mark}"
    if option.override:
        yield f"May stand in {mark}[[overrides]]{mark}, too"
    if option.adds:
        yield "Adds up over extended files and overrides"


def example(option: Option) -> list[str]:
    """The example, in its table."""
    table, _, _ = option.key.rpartition(".")
    if "." not in option.key or "{" in option.example:
        return [option.example]
    if table == "rules.NAME":
        return ["[rules.praise-word]", option.example]
    name = table.removesuffix("[]")
    return [f"[[{name}]]" if table.endswith("[]") else f"[{name}]", option.example]
