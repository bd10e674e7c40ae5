"""Signs of footnotes set above the line: "a month¹" says a month."""

import re
from html import unescape

_SIGN = re.compile(r"[\[(]?(?:\d{1,3}(?:[,–-] ?\d{1,3}){0,5}|[*†‡§¶]{1,3}|[a-zA-Z])[\])]?")
# What is raised to a power, or has a unit that is: "10", "25 m", "C".
_RAISED = re.compile(r"(?:\d|(?<![A-Za-z])(?:[kcdmµμ]?m|ft|in|yd|mi|sq|px|mc|x|y|n|e|CO|[A-Z]))$")
_GLYPHS = re.compile(r"(?<=[^\W\d_]|[.,!?%)”\"’])⁽?[¹²³⁰⁴-⁹]++(?:[,⁻˒ʼ][¹²³⁰⁴-⁹]++)*+⁾?+(?!\w)")
_TAG = re.compile(r"<[^<>]*>")
# Names of classes and roles of a link that leads to a footnote.
_LEADS = re.compile(
    r"(?:^|[\s_-])(?:footnotes?(?:[-_]?(?:ref|reference|link|sign|marker|anchor|number)s?)?|fn-?refs?|note-?refs?"
    r"|citation(?:-?refs?)?|reference)(?!\S)"
)
_NO_POWER = re.compile(r"[*†‡§¶\[(]")
_LOOKED_AT = 12  # characters before the sign
_LONGEST = 300  # characters of a sign with its tags


def is_sign(inside: str, before: str) -> bool:
    """Whether what is raised above the line is the sign of a footnote, and no power of what stands before."""
    inside = inside.strip()
    power = not _NO_POWER.match(inside) and _RAISED.search(before[-_LOOKED_AT:])
    return bool(_SIGN.fullmatch(inside)) and not power


def is_footnote(text: str, start: int, inside: int) -> bool:
    """Whether a ``<sup>`` at ``start``, whose inside begins at ``inside``, is the sign of a footnote."""
    return raises_sign(text, inside, text[max(0, start - _LOOKED_AT) : start])


def raises_sign(text: str, inside: int, before: str) -> bool:
    """Whether a ``<sup>`` whose inside begins at ``inside`` holds the sign of a footnote to ``before``."""
    end = text.find("</sup", inside, inside + _LONGEST)
    if end < 0 or not before:
        return False
    raised = text[inside:end]
    sign = unescape(_TAG.sub("", raised)).strip()
    if "<a" in raised and _SIGN.fullmatch(sign):
        return True  # it leads to the note
    return is_sign(sign, before)


def refers(said: str) -> bool:
    """Whether the classes or the role of an element say that it is the sign of a footnote."""
    return bool(_LEADS.search(said.lower()))


def glyphs(text: str) -> list[tuple[int, int]]:
    """Where the signs of footnotes stand that are characters of their own: "a month¹"."""
    return [
        found.span()
        for found in _GLYPHS.finditer(text)
        if not _RAISED.search(text[max(0, found.start() - _LOOKED_AT) : found.start()])
    ]
