"""A team's ``.pre-commit-config.yaml`` with our hook in it, and every other byte as it was."""

from typing import Any

import yaml

from copylint.setup.hook import names_copylint, repository_entry
from copylint.setup.origin import Origin
from copylint.terms import CopylintError

NAME = ".pre-commit-config.yaml"
_NEW = (
    "# Run before every commit. Once for everybody who clones this repository: pre-commit install\nrepos:\n"
)


def with_hook(text: str, shown: str, origin: Origin) -> str | None:
    """The file's text with our hook as the last of its repositories; None if it has one already.

    ``text`` is the file as it is, "" for a new one; ``shown`` is its name in messages. Raises
    CopylintError if it is no such file, or is written in a way that nothing can be added to safely.
    """
    if not text.strip():
        return _NEW + "".join(f"{line}\n" for line in repository_entry(origin))
    before = _parsed(text, shown)
    if names_copylint(before):
        return None
    added = _inserted(text, before, shown, origin)
    wanted = {**before, "repos": [*(before.get("repos") or ()), *_parsed_entry(origin)]}
    if _parsed(added, shown) != wanted:
        raise _by_hand(shown, origin)
    return added


def _parsed(text: str, shown: str) -> dict[str, Any]:
    try:
        data = yaml.safe_load(text)
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        line = getattr(getattr(error, "problem_mark", None), "line", 0) + 1
        raise CopylintError(
            f"{shown}:{line}: not valid YAML; mend it, then run copylint init again"
        ) from None
    if not isinstance(data, dict) or not isinstance(data.get("repos") or [], list):
        raise CopylintError(
            f'{shown}: no list of "repos", so it is no config of pre-commit; nothing was changed'
        )
    return data


def _parsed_entry(origin: Origin) -> Any:
    return yaml.safe_load("\n".join(repository_entry(origin)))


def _by_hand(shown: str, origin: Origin) -> CopylintError:
    entry = "\n".join(f"  {line}" for line in repository_entry(origin))
    return CopylintError(f"{shown}: nothing could be added to it safely. Add this under repos:\n{entry}")


def _inserted(text: str, data: dict[str, Any], shown: str, origin: Origin) -> str:
    end = "\r\n" if "\r\n" in text else "\n"
    lines = text.splitlines(keepends=True)
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    assert isinstance(root, yaml.MappingNode)
    repos = next((value for key, value in root.value if key.value == "repos"), None)
    if repos is None:
        return f"{_closed(text, end)}repos:{end}{_joined(repository_entry(origin), '', end)}"
    if not data.get("repos"):
        # "repos: []" or "repos:" alone: the list opens on the next line.
        start, stop = repos.start_mark.index, repos.end_mark.index
        head, rest = text[:start].rstrip(" "), text[stop:]
        return f"{head}{end}{_joined(repository_entry(origin), '', end).rstrip()}{rest or end}"
    if repos.flow_style:
        raise _by_hand(shown, origin)
    first = repos.value[0].start_mark
    opening = lines[first.line][: first.column]  # "  - " in front of the first item
    if opening.strip() != "-":
        raise _by_hand(shown, origin)
    indent = opening[: opening.index("-")]
    at = _last_line(repos) + 1
    above = _closed("".join(lines[:at]), end)
    return (
        above + _joined(repository_entry(origin, opening[len(indent) :]), indent, end) + "".join(lines[at:])
    )


def _last_line(node: yaml.Node) -> int:
    """The line, counted from 0, that the last value inside a node ends on, whatever comments follow."""
    if isinstance(node, yaml.SequenceNode) and node.value and not node.flow_style:
        return _last_line(node.value[-1])
    if isinstance(node, yaml.MappingNode) and node.value and not node.flow_style:
        return _last_line(node.value[-1][1])
    mark = node.end_mark
    return mark.line - 1 if mark.column == 0 and mark.line > node.start_mark.line else mark.line


def _closed(text: str, end: str) -> str:
    return text if text.endswith(("\n", "\r")) else text + end


def _joined(lines: list[str], indent: str, end: str) -> str:
    return "".join(f"{indent}{line}{end}" for line in lines)
