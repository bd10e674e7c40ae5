"""One rule file in, one rule out; whatever the file gets wrong has its line."""

import re
from collections.abc import Mapping
from typing import Any

from copylint.rulebook.clause_pattern import names_in
from copylint.rulebook.examples import line_examples, page_examples
from copylint.rulebook.find_belief import BeliefFinder
from copylint.rulebook.find_check import Check, CheckFinder
from copylint.rulebook.find_role import RoleFinder
from copylint.rulebook.finders import finders
from copylint.rulebook.rule import Level, Limit, LooksAt, Rule
from copylint.rulebook.signals import NAMES, PLACES
from copylint.rulebook.strict_yaml import Table, load
from copylint.rulebook.team import with_lists
from copylint.rulebook.value import items, one_of, whole
from copylint.terms import BlockKind, DocumentKind, Need, Severity, Status, Voice

_TEXTS = ("name", "title", "message", "help", "needs", "severity", "status", "since", "find", "bad")
_PLAIN = ("name", "title", "message", "help", "since", "leave-it-when", "suggest", "mark")
_MORE = (
    "leave-it-when", "references", "looks-at", "unless", "mark", "levels", "limit", "yields-to",
    "absorbs", "options", "suggest", "good", "misses", "pages",
)  # fmt: skip
_MARKS = (
    "unit", "first", "page", "words", "subject", "verb", "object", "predicate", "customer", "subject..verb",
    "subject..object", "subject..predicate", "subject..complement.verb", "verb..object",
)  # fmt: skip
_WHOLE = re.compile("[0-9]{1,9}")
_NAME = re.compile(r"[a-z]+(?:-[a-z]+)*")


def parse_rule(
    text: str,
    where: str,
    family: str,
    checks: Mapping[str, Check] | None = None,
    lists: Mapping[str, str] | None = None,
) -> Rule:
    """Read a rule file.

    ``where`` is the file's name for error messages; ``family`` is the name of its folder; ``lists`` are
    the word lists of a team: the name in its rules, the name ``word_list`` knows.

    Raises:
        RuleError: with file, line and what to do.
        ListError: an unknown word list.
    """
    table = load(text, where)
    if lists is not None:
        table = with_lists(table, lists)
    table.only((*_TEXTS, *_MORE), "a rule")
    for key in _TEXTS:
        if key not in table and not (key == "bad" and "pages" in table):
            raise table.error(f'the rule has no "{key}"')
    for key in _PLAIN:
        if not isinstance(table.get(key, ""), str) or (key in table and not table[key].strip()):
            raise table.error(f'"{key}" is a text, and not an empty one', key)
    if not _NAME.fullmatch(table["name"]):
        raise table.error(f'"{table["name"]}" is no rule name: small letters and hyphens', "name")
    mark = table.get("mark", "unit")
    if mark not in _MARKS:
        raise table.error(f'"mark" is one of {", ".join(_MARKS)}, not "{mark}"', "mark")
    bad_pages, good_pages = page_examples(table.get("pages", []), table, "pages")
    find = finders(table["find"], table, checks or {})
    return Rule(
        name=table["name"],
        family=family,
        title=table["title"],
        message=_text(table, "message"),
        help=_text(table, "help"),
        leave_it_when=_text(table, "leave-it-when"),
        needs=next(iter(one_of(table["needs"], Need, table, "needs"))),
        severity=next(iter(one_of(table["severity"], Severity, table, "severity"))),
        status=next(iter(one_of(table["status"], Status, table, "status"))),
        since=table["since"],
        looks_at=_looks_at(table),
        find=find,
        general=any(isinstance(each, BeliefFinder | RoleFinder) for each in find),
        whole=any(isinstance(each, CheckFinder) for each in find),
        roles=tuple(role for each in find if isinstance(each, RoleFinder) for role in each.roles),
        unless=_unless(table),
        mark=mark,
        references=items(table["references"], table, "references") if "references" in table else (),
        levels=_levels(table),
        limit=_limit(table),
        yields_to=items(table["yields-to"], table, "yields-to") if "yields-to" in table else (),
        absorbs=items(table["absorbs"], table, "absorbs") if "absorbs" in table else (),
        options=_options(table),
        suggest=table.get("suggest"),
        bad=_lines(table, "bad"),
        good=_lines(table, "good"),
        misses=_lines(table, "misses"),
        bad_examples=(*line_examples(table.get("bad", ""), table, "bad"), *bad_pages),
        good_examples=(*line_examples(table.get("good", ""), table, "good"), *good_pages),
        missed_examples=line_examples(table.get("misses", ""), table, "misses"),
        where=where,
    )


def _text(table: Table, key: str) -> str:
    """Prose of a rule file: line breaks are only the file's."""
    return " ".join(str(table.get(key, "")).split())


def _lines(table: Table, key: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in str(table.get(key, "")).splitlines() if line.strip())


def _looks_at(table: Table) -> LooksAt:
    inner = table.get("looks-at")
    if inner is None:
        return LooksAt()
    if not isinstance(inner, Table):
        raise table.error('"looks-at" takes {voice, block, kind, place}', "looks-at")
    inner.only(("voice", "block", "kind", "place"), '"looks-at"')
    if inner.get("place", "first") != "first":
        raise inner.error('"place" is first', "place")
    return LooksAt(
        voices=one_of(inner["voice"], Voice, inner, "voice")
        if "voice" in inner
        else frozenset({Voice.COMPANY}),
        blocks=one_of(inner["block"], BlockKind, inner, "block") if "block" in inner else None,
        kinds=one_of(inner["kind"], DocumentKind, inner, "kind") if "kind" in inner else None,
        first="place" in inner,
    )


def _unless(table: Table) -> tuple[tuple[str, tuple[str, ...]], ...]:
    inner = table.get("unless")
    if inner is None:
        return ()
    if not isinstance(inner, Table):
        raise table.error('"unless" takes places, such as {here: [benign]}', "unless")
    inner.only(PLACES, '"unless"')
    return tuple((place, names_in(value, inner, place, NAMES)) for place, value in inner.items())


def _levels(table: Table) -> tuple[Level, ...]:
    value = table.get("levels", [])
    if not isinstance(value, list) or not all(isinstance(level, Table) for level in value):
        raise table.error('"levels" is a list, such as - {kind: press, to: info}', "levels")
    return tuple(_level(level) for level in value)


def _level(level: Table) -> Level:
    level.only(("kind", "block", "if-here", "if-words", "if-result", "to"), "a level")
    to = level.get("to", "")
    if to not in ("none", *(s.value for s in Severity)):
        raise level.error('a level needs "to": error, warning, info or none', "to")
    return Level(
        to=None if to == "none" else Severity(to),
        kinds=one_of(level["kind"], DocumentKind, level, "kind") if "kind" in level else None,
        blocks=one_of(level["block"], BlockKind, level, "block") if "block" in level else None,
        signs=items(level["if-here"], level, "if-here") if "if-here" in level else (),
        words=frozenset(items(level["if-words"], level, "if-words")) if "if-words" in level else frozenset(),
        results=frozenset(items(level["if-result"], level, "if-result"))
        if "if-result" in level
        else frozenset(),
    )


def _limit(table: Table) -> Limit | None:
    inner = table.get("limit")
    if inner is None:
        return None
    if not isinstance(inner, Table) or inner.get("per") not in ("paragraph", "section", "page"):
        raise table.error('"limit" takes {per: paragraph, section or page, to: n}', "limit")
    inner.only(("per", "to"), '"limit"')
    return Limit(inner["per"], whole(inner.get("to"), inner, "to"))


def _options(table: Table) -> dict[str, Any]:
    inner = table.get("options", {})
    if not isinstance(inner, dict):
        raise table.error('"options" takes names and defaults, such as {at-least: 3}', "options")
    return {name: int(v) if isinstance(v, str) and _WHOLE.fullmatch(v) else v for name, v in inner.items()}
