"""Signs in a line of HTML that are no words: marks of footnotes, names that a font draws as icons."""

import re

from copylint.formats.sheet.run import Run

# What stands in a superscript that leads to a note: a number, a letter or a dagger, linked or not.
_NOTE = re.compile(
    r"\s*+(?P<link><a\b[^<>]*+>\s*+)?[\[(]?(?:\d{1,3}(?:[,–-] ?\d{1,3}){0,5}|[*†‡§¶]{1,3}|[a-z])"
    r"[\])]?\s*+(?:</a>\s*+)?</sup>",
    re.IGNORECASE,
)
# Before a number that is a power: square metres, and figures.
_POWER = re.compile(r"(?:\d|\b(?:[kcdm]?m|ft|in|yd|mi|sq|px|x|y|n|r|e|CO|H|O))$")
_ICON = re.compile(r"\s*+[a-z0-9]++(?:_[a-z0-9]++)*+\s*+</(?:i|span|em)\b", re.IGNORECASE)
_ICONS = re.compile(
    r"(?:^|[\s_-])(?:material-(?:icons|symbols)|icons?|ico|glyph|symbol)(?=$|[\s_-])", re.IGNORECASE
)
# Classes of the two halves of a figure, or of a name and a role, that are set one below the other.
_APART = re.compile(
    r"(?:^|[\s_-])(?:number|num|value|label|stat|count|counter|figure|title|heading|text|name|desc|description|price"
    r"|amount|period|caption|role|company|position|author|subtitle)(?=$|[\s_-])",
    re.IGNORECASE,
)
_WORD = re.compile(r"\s*+[^\W\d_]{2}")
_LONGEST_TAIL = 6


def leads_to_note(text: str, at: int, run: Run) -> bool:
    """Whether a superscript, whose inside begins at ``at``, marks a footnote to what ``run`` holds."""
    found = _NOTE.match(text, at)
    if not found or not run.pieces:
        return False
    last = run.pieces[-1]
    tail = (
        text[max(last.start, last.end - _LONGEST_TAIL) : last.end]
        if last.replacement is None
        else last.replacement
    )
    return bool(found["link"]) or not _POWER.search(tail)


def draws_icon(text: str, at: int, classes: str) -> bool:
    """Whether an element whose inside begins at ``at`` holds the name of an icon and not a word."""
    return bool(_ICONS.search(classes)) and bool(_ICON.match(text, at))


def stands_apart(text: str, at: int, classes: str) -> bool:
    """Whether an element inside a line, whose inside begins at ``at``, is shown below what stands before."""
    return bool(_APART.search(classes)) and bool(_WORD.match(text, at))
