"""YAML in which every scalar stays the text that was written, and every mistake has its line."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from copylint.terms import CopylintError

if TYPE_CHECKING:
    import yaml

_DEEPEST = 32


class RuleError(CopylintError):
    """A rule file says something the loader does not understand."""


class Table(dict[str, Any]):
    """A mapping that knows its file and the line of each of its keys."""

    def __init__(self, where: str, line: int) -> None:
        super().__init__()
        self.where = where
        self.line = line
        self.lines: dict[str, int] = {}

    def error(self, message: str, key: str = "") -> RuleError:
        """An error that points at ``key``, or at the mapping."""
        return RuleError(f"{self.where}:{self.lines.get(key, self.line)}: {message}")

    def only(self, allowed: Iterable[str], what: str) -> None:
        """Refuse keys that are not among ``allowed``.

        Raises:
            RuleError: with the nearest name that is.
        """
        names = sorted(allowed)
        for key in self:
            if key not in names:
                raise self.error(f'unknown key "{key}" in {what}.{nearest(key, names)}', key)


def nearest(word: str, names: Iterable[str]) -> str:
    """Did you mean "…"? – with a leading space, or nothing if no name is near."""
    close = get_close_matches(word, list(names), n=1)
    return f' Did you mean "{close[0]}"?' if close else ""


def load(text: str, where: str) -> Table:
    """Read one mapping.

    Raises:
        RuleError: not YAML, not a mapping, a key twice.
    """
    import yaml  # a rulebook from the store needs none of it

    try:
        node = _composed(text)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise RuleError(f"{where}:{line}: not readable as YAML: {error.problem}") from error
    except RecursionError:
        raise RuleError(f"{where}: not a rule file: it is nested too deeply") from None
    except yaml.YAMLError as error:  # a character that YAML does not allow
        raise RuleError(f"{where}: not readable as YAML: {str(error).splitlines()[0]}") from None
    if not isinstance(node, yaml.MappingNode):
        raise RuleError(f"{where}:1: a rule file holds keys and values, such as name: we-offer")
    table = _value(node, where, set(), 0)
    assert isinstance(table, Table)
    return table


def _composed(text: str) -> "yaml.Node | None":
    """The nodes of a text; by libyaml where PyYAML was built with it: rules are read at every start.

    What is wrong is said by PyYAML's own reader, so that it is said alike on every machine.
    """
    import yaml

    fast = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        return yaml.compose(text, Loader=fast)
    except yaml.YAMLError:
        return yaml.compose(text, Loader=yaml.BaseLoader)


def _value(node: "yaml.Node", where: str, seen: set[int], depth: int) -> Any:
    import yaml

    line = node.start_mark.line + 1
    if id(node) in seen:
        # A few lines of aliases in aliases would stand for more text than fits a computer.
        raise RuleError(f"{where}:{line}: an anchor (&) that is used again (*); write the value out")
    if depth > _DEEPEST:
        raise RuleError(f"{where}:{line}: not a rule file: it is nested too deeply")
    seen.add(id(node))
    if isinstance(node, yaml.MappingNode):
        table = Table(where, line)
        for key_node, value_node in node.value:
            key = str(key_node.value)
            line = key_node.start_mark.line + 1
            if not isinstance(key_node, yaml.ScalarNode):
                raise RuleError(f"{where}:{line}: a key is a word, such as name: we-offer")
            if key in table:
                raise RuleError(f'{where}:{line}: "{key}" stands there twice; take one out')
            table.lines[key] = line
            table[key] = _value(value_node, where, seen, depth + 1)
        return table
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, where, seen, depth + 1) for item in node.value]
    return str(node.value)
