"""Values in patterns: a word, a list of words, or ``$list``."""

import re
from dataclasses import dataclass
from typing import Any

from copylint.lexicon import word_list
from copylint.rulebook.strict_yaml import Table


@dataclass(frozen=True, slots=True)
class Words:
    """A set of words; verbs are compared by their base, nouns and phrases by any form."""

    bases: frozenset[str]
    forms: frozenset[str]

    def __contains__(self, word: str) -> bool:
        return word in self.forms or word in self.bases


def words(value: Any, table: Table, key: str) -> Words:
    """The words of a pattern value.

    Raises:
        RuleError: something else than words.
        ListError: an unknown list.
    """
    bases: set[str] = set()
    forms: set[str] = set()
    for item in items(value, table, key):
        if item.startswith("$"):
            found = word_list(item[1:])
            bases.update(found.entries)
            forms |= found.forms
        else:
            bases.add(item.lower())
            forms.add(item.lower())
    return Words(frozenset(bases), frozenset(forms))


def items(value: Any, table: Table, key: str) -> tuple[str, ...]:
    """A word, a list, or a block of lines as a tuple of texts.

    Raises:
        RuleError: a mapping, or nothing.
    """
    found = value if isinstance(value, list) else [line.strip() for line in str(value).splitlines()]
    found = [item for item in found if item != ""]
    if isinstance(value, dict) or not found or not all(isinstance(item, str) for item in found):
        raise table.error(f'"{key}" takes a word, a list of words, or $list', key)
    return tuple(found)


def truth(value: Any, table: Table, key: str) -> bool:
    """``true`` or ``false``.

    Raises:
        RuleError: anything else.
    """
    if value not in ("true", "false"):
        raise table.error(f'"{key}" is true or false, not "{value}"', key)
    return bool(value == "true")


def whole(value: Any, table: Table, key: str) -> int:
    """A whole number.

    Raises:
        RuleError: anything else.
    """
    if not isinstance(value, str) or not re.fullmatch("[0-9]{1,9}", value):
        raise table.error(f'"{key}" is a whole number, not "{value}"', key)
    return int(value)


def one_of(value: Any, allowed: type[Any], table: Table, key: str) -> frozenset[Any]:
    """One or more members of an enumeration.

    Raises:
        RuleError: with the names that are allowed.
    """
    found = set()
    for item in items(value, table, key):
        try:
            found.add(allowed(item))
        except ValueError:
            names = ", ".join(member.value for member in allowed)
            raise table.error(f'"{key}" is one of {names}, not "{item}"', key) from None
    return frozenset(found)
