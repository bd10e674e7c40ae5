"""Numbers whose sign stands in a key or a prop beside them: ``end: 42, suffix: "%"``."""

import re
from collections.abc import Sequence

from copylint.formats.sheet.run import Run
from copylint.formats.sheet.sheet import Sheet
from copylint.formats.vocabulary.figures import BEFORE, SIGNS, tells_figure
from copylint.formats.vocabulary.key_words import words
from copylint.terms import BlockKind
from copylint.text.document import Place
from copylint.text.view import Piece, Segment, View

_NUMBER = re.compile(r"-?\d[\d_,.]*+")
_GAP = re.compile("_")  # between digits in code


class Signs:
    """The signs that stand in one map or one tag, by what their keys say before ``suffix`` or ``prefix``."""

    def __init__(self) -> None:
        self._before: dict[tuple[str, ...], View] = {}
        self._after: dict[tuple[str, ...], View] = {}

    def add(self, key: str, sign: View) -> None:
        """Take up a sign, without quotes, if the key says that it is one."""
        named = tuple(words(key))
        if is_sign(key) and sign.text:
            (self._before if named[-1] in BEFORE else self._after).setdefault(named[:-1], sign)

    def of(self, key: Sequence[str]) -> tuple[View | None, View | None]:
        """What stands before and after a number with this key: ``stat_suffix`` belongs to ``stat_value``."""
        ways = [tuple(key[:end]) for end in range(len(key), -1, -1)]
        found = [
            next((held[way] for way in ways if way in held), None) for held in (self._before, self._after)
        ]
        return found[0], found[1]


def may_be_figure(text: str) -> bool:
    """Whether a text is a number and no more, so that a sign beside it may belong to it."""
    return bool(_NUMBER.fullmatch(text))


def is_sign(key: str) -> bool:
    """Whether a key holds the sign of a number: ``suffix``, ``statPrefix``."""
    return bool(SIGNS.intersection(words(key)[-1:]))


def figure(number: View, signs: Signs, keys: Sequence[Sequence[str]], siblings: Sequence[str]) -> View | None:
    """The figure that a number and the ``signs`` beside it come to, or None when it is none.

    ``keys`` are the words of each key above the number, that of its own the last.
    """
    if not may_be_figure(number.text):
        return None
    gaps = [Piece(*found.span(), "") for found in _GAP.finditer(number.text)]
    number = number.edit(gaps) if gaps else number
    before, after = signs.of(keys[-1] if keys else ())
    # A currency in letters, or the name of what is counted, may stand where signs do.
    for one, other in ((before, after), (None, after), (before, None), (None, None)):
        told = _joined(number, one, other)
        if tells_figure(keys, told.text, siblings):
            return told
    return None


def add_figure(told: View, sheet: Sheet, place: Place) -> None:
    """Add the block of a figure."""
    run = Run(told)
    run.keep(0, len(told.text))
    sheet.add(BlockKind.VALUE, run, place)


def _joined(number: View, before: View | None, after: View | None) -> View:
    """Signs and their number; a sign on the other side of it stands for no place in the figure."""
    first, last = number.segments[0].source_start, number.segments[-1].source_end
    parts = [number]
    if before:
        parts.insert(0, before if before.segments[-1].source_end <= first else _put(before, first))
    if after:
        parts.append(after if after.segments[0].source_start >= last else _put(after, last))
    return View.joined(parts)


def _put(sign: View, at: int) -> View:
    return View(sign.root, sign.text, (Segment(0, len(sign.text), at, at, "join"),))
