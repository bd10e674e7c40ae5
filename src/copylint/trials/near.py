"""Which rules came near at a unit: all but the words for it stood there, or it stood in another's mouth."""

from copylint.facts import Page, Unit
from copylint.rulebook import Rule
from copylint.rulebook.find_check import CheckFinder
from copylint.rulebook.find_clause import ClauseFinder
from copylint.rulebook.find_list import ListFinder
from copylint.rulebook.find_words import WordsFinder
from copylint.rulebook.rule import Finder
from copylint.terms import Voice
from copylint.trials.rule_words import kinds_of_page

_SPEAKERS = {
    Voice.COMPANY: "the company speaks",
    Voice.CUSTOMER: "a customer speaks",
    Voice.READER: "the reader speaks",
    Voice.THIRD: "somebody else speaks",
    Voice.EXAMPLE: "it is an example",
    Voice.NOT_COPY: "it is no copy",
}
# Verbs that say too little for a rule to have come near by them.
_PALE = frozenset({"be", "have", "do", "get", "make"})
# With another doer, or without the phrase it is about, the verb alone brings no rule near.
_FAR = (
    "the subject", "the mood", "the modal", "there is no", "the clause is joined",
    "no subject", "no object", "no recipient", "no predicate",
)  # fmt: skip
# How a finder says what is missing, and how a person would.
_PLAIN = {
    "is not one of the heads": "is not on its list",
    "stands without the words asked for": "lacks a word it asks for",
    "no clause that completes it as the rule asks": "nobody is let, helped or made to do something",
}


def near_miss(finder: Finder, page: Page, unit: Unit) -> str:
    """What was missing where most of it stood there; empty where nothing of the kind does."""
    if isinstance(finder, ClauseFinder):
        return _clause(finder, unit)
    why = finder.why_not(page, unit)
    if isinstance(finder, WordsFinder):
        return why if why.startswith('"') else ""
    return why if isinstance(finder, ListFinder) and why.startswith("too few") else ""


def stood(rule: Rule, page: Page, unit: Unit) -> bool:
    """Whether what the rule looks for stands in the unit, whoever speaks and wherever it is."""
    return any(
        next(iter(finder.find(page, (unit,), rule.options)), None) is not None
        for finder in rule.find
        if not isinstance(finder, CheckFinder)  # a check looks at the whole page
    )


def unseen(rule: Rule, page: Page, unit: Unit) -> str:
    """Why a rule does not look at a unit that holds what it looks for; empty if it holds nothing of it."""
    if not stood(rule, page, unit):
        return ""
    looks = rule.looks_at
    block = page.block(unit)
    if unit.voice not in looks.voices:
        where = _SPEAKERS[unit.voice]
    elif looks.kinds is not None and page.kind not in looks.kinds:
        where = f"not used on {kinds_of_page([page.kind])}"
    elif looks.blocks is not None and block.kind not in looks.blocks:
        where = f"not used in a {block.kind}"
    else:
        where = "used at the first line of the text only"
    return f"hit, but {where}"


def _clause(finder: ClauseFinder, unit: Unit) -> str:
    pattern = finder.pattern
    for clause in unit.clauses:
        fits = pattern.actor is None or clause.actor in pattern.actor
        if not fits or pattern.verb is None or clause.verb not in pattern.verb or clause.verb in _PALE:
            continue
        why = pattern.wrong(unit, clause)
        if why.startswith(_FAR):
            continue
        for said, plain in _PLAIN.items():
            why = why.replace(said, plain)
        if why:
            return f'"{clause.verb}" fits, but {why}'
    return ""
