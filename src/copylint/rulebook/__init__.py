"""Rules match facts: the rules as data, the finders they use, and the judge of what they hit."""

from copylint.rulebook.judge import Judged, folded, judge
from copylint.rulebook.load import Rulebook, RuleError, UnknownRule, load_rulebook, parse_rule
from copylint.rulebook.names import check_names
from copylint.rulebook.rule import Example, Rule

__all__ = [
    "Example",
    "Judged",
    "Rule",
    "RuleError",
    "Rulebook",
    "UnknownRule",
    "check_names",
    "folded",
    "judge",
    "load_rulebook",
    "parse_rule",
]
