"""The short hand of an entry: ``[a|b]``, ``(very)`` and ``take*``, spread into the phrases it stands for."""

import re
from functools import cache

from copylint.lexicon.inflect import verb_forms
from copylint.terms import CopylintError

MOST = 4000  # phrases of one entry: more is no phrase any longer
_MARKS = re.compile(r"[\[\]()|*]")
_VERB = re.compile(r"(?<![\w$-])([a-z]++(?:-[a-z]++)*+)\*")
_PART = re.compile(r"\[([^\[\]()]*+)\]|\(([^\[\]()|]*+)\)")


class SpreadError(CopylintError):
    """An entry whose brackets do not fit, or that stands for too much."""


@cache
def spread(entry: str) -> tuple[str, ...]:
    """The phrases that an entry stands for, in the order of its alternatives, each once.

    ``take*`` is any form of a verb; ``[a|b c]`` one of the alternatives, of which one may be empty;
    ``(very)`` may be there or not, also at the end of a word: ``gain(s)``. A part may hold a verb, but no
    other part.

    Raises:
        SpreadError: brackets that do not fit, a part inside a part, or more than ``MOST`` phrases.
    """
    if not _MARKS.search(entry):
        return (entry,)
    found = [""]
    reached = 0
    for part in _PART.finditer(entry):
        choices = part[1].split("|") if part[1] is not None else ["", part[2]]
        found = _times(found, _verbs(entry[reached : part.start()], entry), entry)
        found = _times(found, [form for choice in choices for form in _verbs(choice, entry)], entry)
        reached = part.end()
    found = _times(found, _verbs(entry[reached:], entry), entry)
    return tuple(dict.fromkeys(" ".join(phrase.split()) for phrase in found if phrase.strip()))


def _verbs(text: str, entry: str) -> list[str]:
    """The text with each ``verb*`` in every form."""
    found = [""]
    for n, part in enumerate(_VERB.split(text)):
        if n % 2 == 0 and _MARKS.search(part):
            raise SpreadError(
                f'"{entry}" cannot be read: write [one|other], (may be left out), or verb* for any form of a verb'
            )
        found = _times(found, list(verb_forms(part)) if n % 2 else [part], entry)
    return found


def _times(before: list[str], after: list[str], entry: str) -> list[str]:
    if len(before) * len(after) > MOST:
        raise SpreadError(f'"{entry}" stands for more than {MOST} phrases; write several lines')
    return [left + right for left in before for right in after]
