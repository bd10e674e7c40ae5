"""From the ``find`` of a rule file to finders: every kind of alternative, told apart by its key."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from copylint.facts import FAMILIES
from copylint.facts.role import ROLES
from copylint.lexicon import Phrases, SpreadError, spread, word_list
from copylint.rulebook.clause_pattern import anchored, clause_pattern
from copylint.rulebook.find_belief import BeliefFinder
from copylint.rulebook.find_check import Check, CheckFinder
from copylint.rulebook.find_clause import ClauseFinder
from copylint.rulebook.find_count import CountFinder
from copylint.rulebook.find_list import ListFinder
from copylint.rulebook.find_role import RoleFinder
from copylint.rulebook.find_run import RunFinder
from copylint.rulebook.find_section import SectionFinder
from copylint.rulebook.find_unit import UnitFinder, unit_pattern
from copylint.rulebook.find_words import WordsFinder
from copylint.rulebook.phrasing import SLOTS, lists_in
from copylint.rulebook.rule import Finder
from copylint.rulebook.strict_yaml import Table
from copylint.rulebook.value import items, one_of, truth, whole, words
from copylint.terms import Owner

_SLOTS = 20  # in a phrase
KINDS = ("words", "clause", "unit", "run", "list", "section", "count", "belief", "role", "check")


def finders(value: Any, table: Table, checks: Mapping[str, Check]) -> tuple[Finder, ...]:
    """The alternatives of ``find``.

    Raises:
        RuleError: none, or one that nobody knows.
    """
    if not isinstance(value, list) or not value or not all(isinstance(item, Table) for item in value):
        raise table.error('"find" is a list of alternatives, such as - words: $praise', "find")
    return tuple(finder(item, checks) for item in value)


def finder(table: Table, checks: Mapping[str, Check]) -> Finder:
    """One alternative.

    Raises:
        RuleError: no kind, two kinds, a key of another kind.
    """
    kinds = [kind for kind in KINDS if kind in table]
    if len(kinds) != 1:
        raise table.error(f"an alternative is exactly one of {', '.join(KINDS)}")
    build: dict[str, Callable[[], Finder]] = {
        "words": lambda: _words(table),
        "clause": lambda: _clause(table),
        "unit": lambda: _unit(table),
        "run": lambda: _run(table),
        "list": lambda: _list(table),
        "section": lambda: _section(table),
        "count": lambda: _count(table, checks),
        "belief": lambda: _belief(table),
        "role": lambda: _role(table),
        "check": lambda: _check(table, checks),
    }
    return build[kinds[0]]()


def _words(table: Table) -> WordsFinder:
    if "words" not in table:
        raise table.error('"words" is missing')
    table.only(("words", "whole", "about", "but", "opens", "actor"), "a words alternative")
    entries = _entries(table["words"], table)
    but = _entries(table["but"], table) if "but" in table else ()
    whole_text = truth(table["whole"], table, "whole") if "whole" in table else False
    owners: frozenset[Owner] = frozenset()
    nouns = None
    if "about" in table:
        about = items(table["about"], table, "about")
        known = {owner.value for owner in Owner}
        owners = frozenset(Owner(item) for item in about if item in known)
        others = [item for item in about if item not in known]
        nouns = words(others, table, "about") if others else None
    opens = truth(table["opens"], table, "opens") if "opens" in table else False
    actors = one_of(table["actor"], Owner, table, "actor") if "actor" in table else frozenset()
    return WordsFinder(entries, whole_text, owners, nouns, but, opens, actors)


def _entries(value: Any, table: Table) -> tuple[str, ...]:
    found: list[str] = []
    for item in items(value, table, "words"):
        item = " ".join(item.split())
        if item.startswith("$") and " " not in item:
            found.extend(sorted(word_list(item[1:]).forms))
            continue
        for name in lists_in(item):
            word_list(name)  # refuses a list that does not exist
        if item.count("{") > _SLOTS:
            raise table.error(f"more than {_SLOTS} slots in one phrase", "words")
        slots = {part.split("}")[0] for part in item.split("{")[1:]}
        if unknown := sorted(slots - set(SLOTS)):
            raise table.error(f"unknown slot {{{unknown[0]}}}; known are {', '.join(SLOTS)}", "words")
        try:
            found.extend(spread(item.lower()))
        except SpreadError as error:
            raise table.error(str(error), "words") from None
    return tuple(found)


def _clause(table: Table) -> ClauseFinder:
    table.only(("clause", "place", "ends"), "a clause alternative")
    pattern = clause_pattern(table["clause"], table, "clause")
    if not anchored(pattern):
        raise table.error(
            "a clause needs a verb or a head word; without one it would match unread sentences", "clause"
        )
    if table.get("place", "first") != "first":
        raise table.error('"place" is first', "place")
    return ClauseFinder(pattern, ends=table.get("ends", ""), first="place" in table)


def _unit(table: Table) -> UnitFinder:
    table.only(("unit",), "a unit alternative")
    return UnitFinder(unit_pattern(table["unit"], table, "unit"))


def _inner(table: Table, key: str, allowed: tuple[str, ...]) -> Table:
    inner = table[key]
    if not isinstance(inner, Table):
        raise table.error(f'"{key}" takes {", ".join(allowed)}', key)
    table.only((key,), f"a {key} alternative")
    inner.only(allowed, f'"{key}"')
    return inner


def _run(table: Table) -> RunFinder:
    inner = _inner(table, "run", ("of", "at-least"))
    least = whole(inner.get("at-least", "3"), inner, "at-least")
    return RunFinder(unit_pattern(inner.get("of"), inner, "of"), least)


def _list(table: Table) -> ListFinder:
    inner = _inner(table, "list", ("of", "at-least", "share"))
    least = whole(inner.get("at-least", "3"), inner, "at-least")
    return ListFinder(unit_pattern(inner.get("of"), inner, "of"), least, _share(inner, "share", "1"))


def _share(table: Table, key: str, default: str) -> float:
    try:
        share = float(table.get(key, default))
    except (TypeError, ValueError):
        share = -1.0
    if not 0 <= share <= 1:
        raise table.error(f'"{key}" is a share from 0 to 1, not "{table[key]}"', key)
    return share


def _section(table: Table) -> SectionFinder:
    inner = _inner(table, "section", ("titled", "has", "lacks", "share"))
    titled = Phrases(_entries(inner.get("titled", ""), inner))
    share_of, above = None, 0.0
    if "share" in inner:
        share = inner["share"]
        if not isinstance(share, Table):
            raise inner.error('"share" takes {of: …, above: …}', "share")
        share.only(("of", "above"), '"share"')
        share_of, above = unit_pattern(share.get("of"), share, "of"), _share(share, "above", "0.5")
    return SectionFinder(
        titled,
        has=_words(inner["has"]) if isinstance(inner.get("has"), Table) else None,
        lacks=_words(inner["lacks"]) if isinstance(inner.get("lacks"), Table) else None,
        share_of=share_of,
        above=above,
    )


def _count(table: Table, checks: Mapping[str, Check]) -> CountFinder:
    inner = _inner(table, "count", ("of", "at-least", "per"))
    if not isinstance(inner.get("of"), Table):
        raise inner.error('"count" needs "of": an alternative to be counted', "of")
    per = str(inner.get("per", "page"))
    stretch = per.split()
    if per not in ("page", "section") and not (
        len(stretch) == 2 and re.fullmatch("[0-9]{1,9}", stretch[0]) and stretch[1] == "words"
    ):
        raise inner.error(
            f'"per" is page, section, or a number of words such as 150 words, not "{per}"', "per"
        )
    least = whole(inner.get("at-least", "1"), inner, "at-least")
    counted = finder(inner["of"], checks)
    if len(stretch) == 2:
        return CountFinder(counted, least, "words", int(stretch[0]))
    return CountFinder(counted, least, per)


def _belief(table: Table) -> BeliefFinder:
    table.only(("belief",), "a belief alternative")
    if table["belief"] not in FAMILIES:
        raise table.error(f'"belief" is a family of faults: {", ".join(FAMILIES)}', "belief")
    return BeliefFinder(str(table["belief"]))


def _role(table: Table) -> RoleFinder:
    table.only(("role",), "a role alternative")
    roles = items(table["role"], table, "role")
    if not roles or set(roles) - set(ROLES):
        raise table.error(f'"role" is what a line does in its document: {", ".join(ROLES)}', "role")
    return RoleFinder(roles)


def _check(table: Table, checks: Mapping[str, Check]) -> CheckFinder:
    table.only(("check",), "a check alternative")
    name = table["check"]
    if not isinstance(name, str) or name not in checks:
        raise table.error(f'there is no check "{name}"', "check")
    return CheckFinder(name, checks[name])
