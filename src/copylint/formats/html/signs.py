"""Signs in a line of HTML that are no words: marks of footnotes, names that a font draws as icons."""

import re

from copylint.formats.sheet.run import Run
from copylint.formats.vocabulary.footnotes import raises_sign, refers

_REFERENCE = re.compile(r"\s*+[\[(]?(?:\d{1,3}|[*†‡§¶]{1,3}|[a-z])[\])]?\s*+</", re.IGNORECASE)
_NOTES = re.compile(r"#(?:fn|foot-?note|end-?note|note|ref|cite|source)s?[-_:.]?\w{0,3}\Z", re.IGNORECASE)
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
_LONGEST_TAIL = 12


def leads_to_note(text: str, at: int, run: Run) -> bool:
    """Whether a superscript, whose inside begins at ``at``, marks a footnote to what ``run`` holds."""
    if not run.pieces:
        return raises_sign(text, at, "")
    last = run.pieces[-1]
    if last.replacement is None:
        return raises_sign(text, at, text[max(last.start, last.end - _LONGEST_TAIL) : last.end])
    return raises_sign(text, at, last.replacement)


def is_reference(text: str, at: int, said: str, target: str = "") -> bool:
    """Whether an element with these classes or this role, whose inside begins at ``at``, marks a footnote.

    ``target`` is where it leads, if it is a link.
    """
    return bool(_REFERENCE.match(text, at)) and (refers(said) or bool(_NOTES.match(target)))


def draws_icon(text: str, at: int, classes: str) -> bool:
    """Whether an element whose inside begins at ``at`` holds the name of an icon and not a word."""
    return bool(_ICONS.search(classes)) and bool(_ICON.match(text, at))


def stands_apart(text: str, at: int, classes: str) -> bool:
    """Whether an element inside a line, whose inside begins at ``at``, is shown below what stands before."""
    return bool(_APART.search(classes)) and bool(_WORD.match(text, at))
