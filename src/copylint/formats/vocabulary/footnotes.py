"""Signs of footnotes set above the line: "a month¹" says a month."""

import re
from html import unescape

# A number, a sign, a letter, a mark of a firm's rights, or a value that is filled in.
_SIGN = re.compile(
    r"[\[(]?(?:\d{1,3}(?:[,–-] ?\d{1,3}){0,5}|[*†‡§¶]{1,3}|[a-zA-Z]|TM|tm|SM|sm"
    r"|\ue000|\{\{?[^{}]{1,80}+\}\}?)[\])]?"
)
_LINKED = re.compile(r"\[(\[?[^\[\]]{1,20}+\]?)\]\([^()\s]{0,200}+\)")  # as Markdown writes it
_TEXT_FOLLOWS = re.compile(r">\s*+[^\W\d_]")
# What is raised to a power, or has a unit that is: "10", "25 m", "C".
_RAISED = re.compile(r"(?:\d|(?<![A-Za-z])(?:[kcdmµμ]?m|ft|in|yd|mi|sq|px|mc|x|y|n|e|CO|[A-Z]))$")
_GLYPHS = re.compile(r"(?<=[^\W\d_]|[.,!?%)”\"’])⁽?[¹²³⁰⁴-⁹]++(?:[,⁻˒ʼ][¹²³⁰⁴-⁹]++)*+⁾?+(?!\w)")
_GLYPH_OF_NOTE = re.compile(r"\s*+⁽?[¹²³⁰⁴-⁹]++⁾?\s*+(?=[^\W\d_])")  # at the head of the note itself
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
    before = text[max(0, start - _LOOKED_AT) : start].rpartition("\n")[2]
    return raises_sign(text, inside, before if before.strip() else "")


def raises_sign(text: str, inside: int, before: str) -> bool:
    """Whether a ``<sup>`` whose inside begins at ``inside`` holds the sign of a footnote to ``before``."""
    end = text.find("</", inside, inside + _LONGEST)
    while end >= 0 and text[end + 2 : end + 5].lower() != "sup":
        end = text.find("</", end + 2, inside + _LONGEST)
    if end < 0:
        return False
    raised = text[inside:end]
    sign = _LINKED.sub(r"\1", unescape(_TAG.sub("", raised)).strip().replace("\\", ""))
    if not before:  # "¹ Of those who answered": the note itself, and no half of a fraction
        closed = text.find(">", end, end + _LONGEST)
        return bool(_SIGN.fullmatch(sign) and _TEXT_FOLLOWS.match(text, closed))
    if ("<a" in raised or "](" in raised) and _SIGN.fullmatch(sign):
        return True  # it leads to the note
    return is_sign(sign, before)


def refers(said: str) -> bool:
    """Whether the classes or the role of an element say that it is the sign of a footnote."""
    return bool(_LEADS.search(said.lower()))


def glyphs(text: str) -> list[tuple[int, int]]:
    """Where the signs of footnotes stand that are characters of their own: "a month¹", and the note below."""
    opening = _GLYPH_OF_NOTE.match(text)
    return ([opening.span()] if opening else []) + [
        found.span()
        for found in _GLYPHS.finditer(text)
        if not _RAISED.search(text[max(0, found.start() - _LOOKED_AT) : found.start()])
    ]
