"""Translated messages: which argument of which call is the text, and what is filled in later."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import TypeVar

from copylint.formats.data.forms import spans_of_forms
from copylint.formats.templates import branches
from copylint.formats.templates.messages import MESSAGE, pieces_with_branches
from copylint.formats.templates.tags import VALUE
from copylint.text.view import Piece, View

_ANYWHERE = frozenset(
    """
    t $t te tc $tc tr rt i18n i18next translate trans msg message defineMessage defineMessages formatMessage
    $formatMessage $_ $format plural select selectOrdinal localize
    """.split()
)
# Of the functions of gettext the others are contexts, domains and notes.
_PLACES = {
    **dict.fromkeys(("_", "__", "_e", "_x", "_ex", "gettext", "$gettext", "fbt", "fbs"), (0,)),
    **dict.fromkeys(("esc_html__", "esc_attr__", "esc_html_x", "esc_attr_x", "ugettext", "lgettext"), (0,)),
    **dict.fromkeys(("_n", "_nx", "ngettext", "$ngettext"), (0, 1)),
    **dict.fromkeys(("pgettext", "$pgettext", "dgettext"), (1,)),
    **dict.fromkeys(("npgettext", "$npgettext", "dngettext"), (1, 2)),
    "c": (),
}
_NOTE = re.compile(r":[^:`]*+:")  # `:meaning|description@@id:` of Angular
_COUNT = re.compile(r"#(?!\w)")
_TAGGED = re.compile(rf"{MESSAGE.pattern}|</?[a-zA-Z][\w-]{{0,40}}+ ?/?>")
_NAMED = re.compile(r":[A-Za-z_]\w*:")


_Argument = TypeVar("_Argument")


def translates(name: str) -> bool:
    """Whether a function of this name puts a translated text in its place."""
    return name in _ANYWHERE or name in _PLACES or name == "$localize"


def texts_among(name: str, arguments: Sequence[_Argument]) -> list[_Argument]:
    """The arguments of a call that may be the text to be translated."""
    places = _PLACES.get(name)
    if places is None:
        return list(arguments)
    return [arguments[place] for place in places if place < len(arguments)]


def localized(text: str, pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces of a ``$localize`` template without the note before the text and the names of values."""
    made: list[Piece] = []
    for piece in pieces:
        start = piece.start
        if piece.replacement is None:
            after = made and made[-1].replacement == VALUE
            found = (_NAMED if after else _NOTE).match(text, start, piece.end) if after or not made else None
            start = found.end() if found else start
            if start == piece.end:
                continue
            piece = Piece(start, piece.end)
        made.append(piece)
    return made


def filled(text: str, pieces: Sequence[Piece], *, tags: bool = False) -> list[Piece]:
    """The pieces of a message with a letter for each value filled in later; with ``tags`` these are cut."""
    pattern = _TAGGED if tags else MESSAGE
    return [one for piece in pieces_with_branches(text, pieces) for one in _filled(text, piece, pattern)]


def parted(view: View, pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces of a message whose forms have bars between, each form an alternative to the first."""
    said = view.assemble(pieces).text
    spans = spans_of_forms(said) if "|" in said else []
    if len(spans) < 2:
        return list(pieces)
    ends = list(
        accumulate(
            piece.end - piece.start if piece.replacement is None else len(piece.replacement)
            for piece in pieces
        )
    )
    made: list[Piece] = []
    for start, end in spans:
        form: list[Piece] = []
        index = bisect_right(ends, start)
        while index < len(pieces) and (at := ends[index - 1] if index else 0) < end:
            piece, shift = pieces[index], pieces[index].start - at
            if piece.replacement is None:
                piece = Piece(max(start, at) + shift, min(end, ends[index]) + shift)
            form.append(piece)
            index += 1
        made += branches.alternative(form) if made else form
    return made


def _filled(text: str, piece: Piece, pattern: re.Pattern[str]) -> Iterator[Piece]:
    at = piece.start
    if piece.replacement is None:
        for found in pattern.finditer(text, piece.start, piece.end):
            if at < found.start():
                yield Piece(at, found.start())
            yield Piece(*found.span(), "" if found[0][0] == "<" else VALUE, "template")
            at = found.end()
        if at < piece.end:
            yield Piece(at, piece.end)
    else:
        yield piece


def counted(view: View) -> View:
    """The text of one branch of a plural, with a letter for the count."""
    return view.edit([Piece(*found.span(), VALUE, "template") for found in _COUNT.finditer(view.text)])


def numbered(text: str, pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces of such a branch, with a letter for the count."""
    return [one for piece in pieces for one in _filled(text, piece, _COUNT)]
