"""The rulebook: every rule file of the rules folder, read strictly."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache
from pathlib import Path

from copylint.config import Choice, Config
from copylint.lexicon import rules_folder, word_list
from copylint.rulebook.comment_rules import COMMENT_RULES
from copylint.rulebook.find_check import Check
from copylint.rulebook.parse_rule import parse_rule
from copylint.rulebook.rule import Rule
from copylint.rulebook.sieve import Sieve
from copylint.rulebook.strict_yaml import RuleError, nearest
from copylint.rulebook.team import TeamFolder, folders_of
from copylint.terms import CopylintError

__all__ = ["RuleError", "Rulebook", "UnknownRule", "load_rulebook", "parse_rule"]


class UnknownRule(CopylintError):
    """A name that is neither a rule nor a family."""


@dataclass(frozen=True)
class Rulebook:
    """All rules, by family and name; those about comments to copylint stand apart, for they read no copy."""

    rules: tuple[Rule, ...]
    on_comments: tuple[Rule, ...] = COMMENT_RULES
    index: Sieve | None = field(default=None, repr=False, compare=False)  # where it is known already

    @property
    def every(self) -> tuple[Rule, ...]:
        """The rules about copy, then those about comments."""
        return (*self.rules, *self.on_comments)

    @property
    def families(self) -> tuple[str, ...]:
        """The families in the order of their first rule."""
        return tuple(dict.fromkeys(rule.family for rule in self.every))

    @cached_property
    def sieve(self) -> Sieve:
        """One index over the rules about copy, made when the first page is matched."""
        return self.index or Sieve(self.rules)

    def get(self, name: str) -> Rule:
        """The rule of that name.

        Raises:
            UnknownRule: with the nearest name.
        """
        for rule in self.every:
            if rule.name == name:
                return rule
        raise UnknownRule(self._unknown(name))

    def knows(self, name: str) -> bool:
        """Whether there is a rule or a family of that name, or it is ``ALL``."""
        return name == "ALL" or any(name in (rule.name, rule.family) for rule in self.every)

    def matching(self, name: str) -> tuple[Rule, ...]:
        """The rule, or the rules of the family, of that name; ``ALL`` for every rule.

        Raises:
            UnknownRule: with the nearest name.
        """
        found = tuple(rule for rule in self.every if name in (rule.name, rule.family, "ALL"))
        if name == "ALL" or found:
            return found
        raise UnknownRule(self._unknown(name))

    def selected(self, steps: Sequence[Choice], *, preview: bool) -> tuple[Rule, ...]:
        """The rules that run: the stable ones, as each step after the other changes them.

        A step is a config file, an override or a call. Its ``select`` starts afresh, ``extend_select``
        adds, ``ignore`` takes out. Within a step the closer name decides, a rule before its family
        before ``ALL``, and of two equally close ones ``ignore``. What an earlier step ignores stays out
        until a later one names it as closely. A rule named on its own runs whatever its status; a
        family or ``ALL`` leaves preview rules out unless ``preview`` is set. Rules about comments run
        whatever is selected, unless they are ignored: a misspelt comment is no matter of style.

        Raises:
            UnknownRule: a name nobody knows.
        """
        for step in steps:
            for name in (*step.select, *step.extend_select, *step.ignore):
                self.matching(name)
        gentle = [Choice((), (*step.select, *step.extend_select), step.ignore) for step in steps]
        return (
            *(rule for rule in self.rules if _runs(rule, steps, preview)),
            *(rule for rule in self.on_comments if _runs(rule, gentle, preview)),
        )

    def _unknown(self, name: str) -> str:
        names = [rule.name for rule in self.every]
        near = nearest(name, [*names, *self.families])
        return f'there is no rule or family "{name}".{near} See: copylint rule'


def _runs(rule: Rule, steps: Sequence[Choice], preview: bool) -> bool:
    usual = preview or rule.stable
    runs, held_out = usual, 0  # how closely an earlier step named it to ignore it
    for step in steps:
        wanted = _closeness(rule, (*step.select, *step.extend_select))
        unwanted = _closeness(rule, step.ignore)
        wanted = wanted if usual or wanted == _BY_NAME else 0
        if step.select and not wanted:
            runs = False
        if wanted > unwanted and wanted >= held_out:
            runs, held_out = True, 0
        elif unwanted and unwanted >= wanted:
            runs, held_out = False, max(held_out, unwanted)
    return runs


_BY_NAME = 3


def _closeness(rule: Rule, names: Iterable[str]) -> int:
    """How closely names speak of a rule: 3 by its name, 2 by its family, 1 with all others, 0 not at all."""
    ranks = {rule.name: _BY_NAME, rule.family: 2, "ALL": 1}
    return max((ranks.get(name, 0) for name in names), default=0)


def load_rulebook(checks: Mapping[str, Check] | None = None, config: Config | None = None) -> Rulebook:
    """Read all rule files that ship with copylint, and those in the folders that a config names.

    Raises:
        RuleError: a rule file is wrong.
        ListError: a word list is.
    """
    known = tuple(sorted((checks or {}).items()))
    if config is None or not config.rule_folders:
        return _load(rules_folder(), known)
    return _with_teams(folders_of(config), known)


@cache
def _load(folder: Path, checks: tuple[tuple[str, Check], ...]) -> Rulebook:
    rules = []
    for path in sorted(folder.glob("*/*.yaml")):
        if path.parent.name == "lists":
            continue
        where = f"rules/{path.parent.name}/{path.name}"
        rules.append(parse_rule(path.read_text(encoding="utf-8"), where, path.parent.name, dict(checks)))
    _agree(rules, rules)
    return Rulebook(tuple(rules))


@lru_cache(maxsize=16)
def _with_teams(folders: tuple[TeamFolder, ...], checks: tuple[tuple[str, Check], ...]) -> Rulebook:
    """Our rules and theirs; cached by what the folders hold, not by their names."""
    ours = _load(rules_folder(), checks).rules
    rules = []
    for folder in folders:
        lists = dict(folder.lists)
        for name in lists.values():
            word_list(name)  # refuses a faulty list, whether or not a rule names it
        rules += [
            parse_rule(text, where, family, dict(checks), lists) for where, family, text in folder.rules
        ]
    names = {rule.name for rule in (*ours, *COMMENT_RULES)}
    families = {rule.family for rule in (*ours, *COMMENT_RULES)}
    for rule in rules:
        if rule.name in names:
            raise RuleError(f'{rule.where}: copylint has a rule "{rule.name}" already; call yours otherwise')
        if rule.name in families | {other.family for other in rules} or rule.family in names:
            raise RuleError(f'{rule.where}: "{rule.name}" or its family stands for something else already')
    _agree(rules, (*ours, *rules))
    return Rulebook((*ours, *rules))


def _agree(rules: Sequence[Rule], known: Sequence[Rule]) -> None:
    """Refuse rules that do not go together with each other, or with all that are known."""
    names = [rule.name for rule in known]
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
