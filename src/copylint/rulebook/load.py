"""The rulebook: every rule file of the rules folder, read strictly."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from copylint.lexicon import rules_folder
from copylint.rulebook.comment_rules import COMMENT_RULES
from copylint.rulebook.find_check import Check
from copylint.rulebook.parse_rule import parse_rule
from copylint.rulebook.rule import Rule
from copylint.rulebook.strict_yaml import RuleError, nearest
from copylint.terms import CopylintError

__all__ = ["RuleError", "Rulebook", "UnknownRule", "load_rulebook", "parse_rule"]


class UnknownRule(CopylintError):
    """A name that is neither a rule nor a family."""


@dataclass(frozen=True, slots=True)
class Rulebook:
    """All rules, by family and name; those about comments to copylint stand apart, for they read no copy."""

    rules: tuple[Rule, ...]
    on_comments: tuple[Rule, ...] = COMMENT_RULES

    @property
    def every(self) -> tuple[Rule, ...]:
        """The rules about copy, then those about comments."""
        return (*self.rules, *self.on_comments)

    @property
    def families(self) -> tuple[str, ...]:
        """The families in the order of their first rule."""
        return tuple(dict.fromkeys(rule.family for rule in self.every))

    def get(self, name: str) -> Rule:
        """The rule of that name.

        Raises:
            UnknownRule: with the nearest name.
        """
        for rule in self.every:
            if rule.name == name:
                return rule
        raise UnknownRule(self._unknown(name))

    def matching(self, name: str) -> tuple[Rule, ...]:
        """The rule, or the rules of the family, of that name; ``ALL`` for every rule.

        Raises:
            UnknownRule: with the nearest name.
        """
        found = tuple(rule for rule in self.every if name in (rule.name, rule.family, "ALL"))
        if name == "ALL" or found:
            return found
        raise UnknownRule(self._unknown(name))

    def selected(self, select: Iterable[str], ignore: Iterable[str], *, preview: bool) -> tuple[Rule, ...]:
        """The rules that run: the stable ones, or those named in ``select``; less ``ignore``.

        A rule named on its own runs whatever its status; a family or ``ALL`` leaves preview rules out
        unless ``preview`` is set. Rules about comments run whatever is selected, unless ``ignore`` names
        them: a misspelt comment is no matter of style.

        Raises:
            UnknownRule: a name nobody knows, or nothing left.
        """
        names = tuple(select)
        if names:
            wanted = {
                r.name for name in names for r in self.matching(name) if preview or r.name == name or r.stable
            }
        else:
            wanted = {r.name for r in self.rules if preview or r.stable}
        dropped = {r.name for name in ignore for r in self.matching(name)}
        found = tuple(rule for rule in self.every if rule.name in wanted - dropped)
        if not found:
            raise UnknownRule(
                "no rule is left to run: every one is ignored or in preview. See: copylint rule"
            )
        implied = (rule for rule in self.on_comments if rule.name not in wanted | dropped)
        return (*found, *implied)

    def _unknown(self, name: str) -> str:
        names = [rule.name for rule in self.every]
        near = nearest(name, [*names, *self.families])
        return f'there is no rule or family "{name}".{near} See: copylint rule'


def load_rulebook(checks: Mapping[str, Check] | None = None) -> Rulebook:
    """Read all rule files that ship with copylint.

    Raises:
        RuleError: a rule file is wrong.
    """
    return _load(rules_folder(), tuple(sorted((checks or {}).items())))


@cache
def _load(folder: Path, checks: tuple[tuple[str, Check], ...]) -> Rulebook:
    rules = []
    for path in sorted(folder.glob("*/*.yaml")):
        if path.parent.name == "lists":
            continue
        where = f"rules/{path.parent.name}/{path.name}"
        rules.append(parse_rule(path.read_text(encoding="utf-8"), where, path.parent.name, dict(checks)))
    _agree(rules)
    return Rulebook(tuple(rules))


def _agree(rules: list[Rule]) -> None:
    names = [rule.name for rule in rules]
    for rule in rules:
        if names.count(rule.name) > 1:
            raise RuleError(f'{rule.where}: another rule is called "{rule.name}" too')
        if Path(rule.where).stem != rule.name:
            raise RuleError(f'{rule.where}: the file of the rule "{rule.name}" is called {rule.name}.yaml')
        for other in (*rule.yields_to, *rule.absorbs):
            if other not in names:
                raise RuleError(
                    f'{rule.where}: there is no rule "{other}" to yield to or absorb.{nearest(other, names)}'
                )
