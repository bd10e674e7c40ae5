"""The short hand of an entry: ``[a|b]``, ``(very)`` and ``take*``, spread into the phrases it stands for."""

import re
from functools import cache

from copylint.lexicon.inflect import verb_forms
from copylint.terms import CopylintError

MOST = 4000  # phrases of one entry: more is no phrase any longer
_DEEPEST = 4  # parts inside of parts
_MARKS = re.compile(r"[\[\]()|*]")
_PIECE = re.compile(
    r"(?<![\w$-])(?P<verb>[a-z]++(?:-[a-z]++)*+)\*|(?P<mark>[\[\]()|*])|[a-z][a-z-]*+(?!\*)|[^\[\]()|*a-z]++"
)
_CLOSING = {"[": "]", "(": ")"}


class SpreadError(CopylintError):
    """An entry whose brackets do not fit, or that stands for too much."""


@cache
def spread(entry: str) -> tuple[str, ...]:
    """The phrases that an entry stands for, in the order of its alternatives, each once.

    ``take*`` is any form of a verb; ``[a|b c]`` one of the alternatives, of which one may be empty;
    ``(very)`` may be there or not, also at the end of a word: ``gain(s)``, and of ``(very|most)`` one or
    none. A part may hold other parts.

    Raises:
        SpreadError: brackets that do not fit, or more than ``MOST`` phrases.
    """
    if not _MARKS.search(entry):
        return (entry,)
    found, reached = _choices(entry, 0, "")
    if reached < len(entry):
        raise _unreadable(entry)
    return tuple(dict.fromkeys(" ".join(phrase.split()) for phrase in found if phrase.strip()))


def _choices(entry: str, at: int, closing: str, depth: int = 0) -> tuple[list[str], int]:
    """What stands from ``at`` up to ``closing``, or the end, and where that ends; "|" parts alternatives."""
    done: list[str] = []
    now = [""]
    while at < len(entry):
        piece = _PIECE.match(entry, at)
        if piece is None:
            raise _unreadable(entry)
        mark = piece["mark"]
        if mark in _CLOSING and depth < _DEEPEST:
            inner, end = _choices(entry, at + 1, _CLOSING[mark], depth + 1)
            now = _times(now, ["", *inner] if mark == "(" else inner, entry)
            at = end + 1
            continue
        if mark == "|" and closing:
            done += now
            now = [""]
        elif mark and mark == closing:
            return [*done, *now], at
        elif mark:
            raise _unreadable(entry)
        else:
            now = _times(now, list(verb_forms(piece["verb"])) if piece["verb"] else [piece[0]], entry)
        at = piece.end()
    if closing:
        raise _unreadable(entry)
    return now, at


def _times(before: list[str], after: list[str], entry: str) -> list[str]:
    if len(before) * len(after) > MOST:
        raise SpreadError(f'"{entry}" stands for more than {MOST} phrases; write several lines')
    return [left + right for left in before for right in after]


def _unreadable(entry: str) -> SpreadError:
    return SpreadError(
        f'"{entry}" cannot be read: write [one|other], (may be left out), or verb* for any form of a verb'
    )
