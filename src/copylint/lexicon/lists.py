"""Word lists as files: one entry a line, ``#`` for comments, a first line that says how to inflect."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from copylint.lexicon.folder import rules_folder
from copylint.lexicon.inflect import noun_forms, verb_forms
from copylint.terms import CopylintError

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


@cache
def word_list(name: str) -> WordList:
    """The list ``rules/lists/NAME.txt``.

    The first line that is not a comment reads ``inflect: verbs``, ``nouns`` or ``no``. An entry
    ``$other`` takes in another list.

    Raises:
        ListError: no such list, no inflect line, an entry twice, a list inside itself.
    """
    return _read(name, ())


def _read(name: str, within: tuple[str, ...]) -> WordList:
    path = rules_folder() / "lists" / f"{name}.txt"
    if not path.is_file():
        raise ListError(f"no word list ${name}: there is no file rules/lists/{name}.txt")
    lines = [line.split("#")[0].strip().lower() for line in path.read_text(encoding="utf-8").splitlines()]
    lines = [line for line in lines if line]
    where = f"rules/lists/{name}.txt"
    if not lines or not lines[0].startswith("inflect: ") or lines[0][9:] not in _INFLECT:
        raise ListError(f"{where}: the first line must be one of inflect: verbs, inflect: nouns, inflect: no")
    inflect = _INFLECT[lines[0][9:]]
    own: dict[str, None] = {}
    taken_in: list[str] = []
    forms: set[str] = set()
    for entry in lines[1:]:
        if entry.startswith("$"):
            if entry[1:] in (name, *within):
                raise ListError(f"{where}: ${entry[1:]} holds itself; take the line out")
            other = _read(entry[1:], (name, *within))
            taken_in.extend(other.entries)
            forms |= other.forms
            continue
        if entry in own:
            raise ListError(f'{where}: "{entry}" stands there twice; take one out')
        own[entry] = None
        forms.update(inflect(entry))
    return WordList(name, tuple(dict.fromkeys((*taken_in, *own))), frozenset(forms))
