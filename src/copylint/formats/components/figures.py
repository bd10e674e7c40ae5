"""Bare numbers whose sign stands in a key or a prop beside them: ``end: 42, suffix: "%"``."""

import re
from collections.abc import Mapping, Sequence

from copylint.formats.components.strings import add_string
from copylint.formats.sheet.sheet import Sheet
from copylint.formats.vocabulary.figures import tells_figure
from copylint.terms import BlockKind
from copylint.text.document import Place
from copylint.text.view import Piece, View

_NUMBER = re.compile(r"\d[\d_,.]*")
_BEFORE = ("prefix", "currency", "before", "pre")
_AFTER = ("suffix", "unit", "symbol", "after", "postfix")
SIGNS = frozenset((*_BEFORE, *_AFTER))


def figure(
    view: View,
    span: tuple[int, int],
    signs: Mapping[str, tuple[int, int]],
    keys: Sequence[Sequence[str]],
    siblings: Sequence[str],
) -> View | None:
    """The figure that a number at ``span`` and the ``signs`` beside it come to, or None when it is none.

    ``signs`` says where the values of SIGNS stand, without quotes; ``keys`` the words of each key above.
    """
    if not _NUMBER.fullmatch(view.text, *span):
        return None
    before = [place for name, place in signs.items() if name in _BEFORE and place[1] <= span[0]]
    after = [place for name, place in signs.items() if name in _AFTER and place[0] >= span[1]]
    told = view.assemble([Piece(*place) for place in (*before[-1:], span, *after[:1])])
    return told if tells_figure(keys, told.text, siblings) else None


def add_figure(told: View, sheet: Sheet, place: Place) -> None:
    """Add the block of a figure."""
    add_string(told, sheet, BlockKind.VALUE, place)
