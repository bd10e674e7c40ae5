"""Word lists as files: one entry a line, ``#`` for comments, a first line that says how to inflect."""

import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from copylint.files.named import from_here
from copylint.lexicon.folder import rules_folder
from copylint.lexicon.inflect import noun_forms, verb_forms
from copylint.lexicon.spread import SpreadError, spread
from copylint.terms import CopylintError

_PLAIN = re.compile("[a-z]+(?:-[a-z]+)*")
_NAME = re.compile(_PLAIN.pattern + "(?:@[0-9a-f]+-[0-9a-f]+)?")
_INFLECT: dict[str, Callable[[str], tuple[str, ...]]] = {
    "verbs": verb_forms,
    "nouns": noun_forms,
    "no": lambda entry: (entry,),
}


class ListError(CopylintError):
    """A word list is missing or malformed."""


@dataclass(frozen=True, slots=True)
class WordList:
    """The entries of a list in their base form, and every form of them, all in lower case."""

    name: str
    entries: tuple[str, ...]
    forms: frozenset[str]

    def __contains__(self, word: str) -> bool:
        return word in self.forms


def team_list(folder: Path, name: str, digest: str) -> str:
    """The name under which ``word_list`` finds a list of a team: the file ``NAME.txt`` of that folder.

    It stays within small letters, digits and hyphens, so that it can stand in a phrase; ``digest`` tells
    apart what the folder held at different times.
    """
    return f"{name}@{os.fsencode(folder.absolute()).hex()}-{digest}"


@cache
def word_list(name: str) -> WordList:
    """The list ``rules/lists/NAME.txt``, or that of a team, by its ``team_list`` name.

    The first line that is not a comment reads ``inflect: verbs``, ``nouns`` or ``no``. An entry
    ``$other`` takes in another list: one beside it, or one of ours. An entry may be written in the short
    hand of ``spread``.

    Raises:
        ListError: no such list, no inflect line, an entry twice, a list inside itself,
            brackets that do not fit.
    """
    if not _NAME.fullmatch(name):
        raise ListError(f'"${name[:40]}" is no word list: small letters and hyphens')
    return _read(name, ())


def _place(name: str) -> tuple[Path, str]:
    """The file of a list, and its name in messages."""
    plain, _, place = name.partition("@")
    if not place:
        return rules_folder() / "lists" / f"{name}.txt", f"rules/lists/{name}.txt"
    path = Path(os.fsdecode(bytes.fromhex(place.partition("-")[0])), f"{plain}.txt")
    return path, from_here(path)


def _beside(name: str, other: str) -> str:
    """The name of the list that ``$other`` means in the list ``name``."""
    _, _, place = name.partition("@")
    theirs = f"{other}@{place}"
    return theirs if place and _place(theirs)[0].is_file() else other


def _read(name: str, within: tuple[str, ...]) -> WordList:
    path, where = _place(name)
    if not path.is_file():
        raise ListError(f"no word list ${name}: there is no file {where}")
    text = path.read_text(encoding="utf-8-sig")
    lines = [(n, " ".join(line.split("#")[0].lower().split())) for n, line in enumerate(text.splitlines(), 1)]
    lines = [(number, line) for number, line in lines if line]
    first, opening = lines[0] if lines else (1, "")
    if not opening.startswith("inflect: ") or opening[9:] not in _INFLECT:
        raise ListError(
            f"{where}:{first}: the first line must be one of inflect: verbs, inflect: nouns, inflect: no"
        )
    inflect = _INFLECT[opening[9:]]
    own: dict[str, None] = {}
    taken_in: list[str] = []
    bases: list[str] = []
    forms: set[str] = set()
    for number, entry in lines[1:]:
        if entry.startswith("$"):
            if not _PLAIN.fullmatch(entry[1:]):
                raise ListError(f'{where}:{number}: "{entry}" is no word list: small letters and hyphens')
            taken = _beside(name, entry[1:])
            if taken in (name, *within):
                raise ListError(f"{where}:{number}: {entry} holds itself; take the line out")
            other = _read(taken, (name, *within))
            taken_in.extend(other.entries)
            forms |= other.forms
            continue
        if entry in own:
            raise ListError(f'{where}:{number}: "{entry}" stands there twice; take one out')
        try:
            phrases = spread(entry)
        except SpreadError as error:
            raise ListError(f"{where}:{number}: {error}") from None
        own[entry] = None
        bases.extend(phrases)
        forms.update(form for phrase in phrases for form in inflect(phrase))
    return WordList(name, tuple(dict.fromkeys((*taken_in, *bases))), frozenset(forms))
