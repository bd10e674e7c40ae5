"""Strings in the code of template tags: which of them are words, and what stands in the words."""

import re

from copylint.formats.templates import branches
from copylint.formats.templates.tags import VALUE
from copylint.text.view import Piece

_STRING = re.compile(
    r"(?P<q>[\"'`])(?P<inside>(?:(?<=\")(?:[^\"\\]|\\.)*+|(?<=')(?:[^'\\]|\\.)*+|(?<=`)(?:[^`\\]|\\.)*+))(?P=q)",
    re.DOTALL,
)
# The same where code is looked through: one whose end is missing hides all that follows.
ANY_STRING = r"(?:\"(?:[^\"\\]|\\.)*+\"?|'(?:[^'\\]|\\.)*+'?|`(?:[^`\\]|\\.)*+`?)"
# `.title`, `hero.title`, `hero_title`: each part in one way only, or a row of dashes takes for ever.
_KEY = re.compile(r"\.[\w.-]++|[\w-]++(?:[.:/][\w-]++)++|[\w-][^\W_]*+[_-][\w-]++|[a-z]++")
_SURE_KEY = re.compile(r"\.[\w.-]++|\w++(?:\.[\w-]++)++|[^\W_]++(?:_[^\W_]++)++")
_SIGNS = re.compile(
    r"\\(?:u\{(?P<wide>[0-9a-fA-F]{1,6})\}|u(?P<four>[0-9a-fA-F]{4})|x(?P<two>[0-9a-fA-F]{2})|(?P<one>.))"
    r"|(?P<twice>%%)"
    r"|(?P<slot>%\(\w{1,40}\)[sd]|%(?:\d{1,2}\$)?[sd]|%\{\w{1,40}\}|%[a-z_]\w{0,40}%"
    r"|\{\{?[ ]?[\w.]{1,40}[ ]?\}?\})"
    r"|(?P<laravel>(?<![\w:]):[a-z]\w{0,40})"
    r"|(?P<code>\$\{[^{}]{0,80}\}|\{\$[^{}]{0,80}\}|\#\{[^{}]{0,80}\}"
    r"|\$[a-zA-Z_]\w{0,60}(?:->\w{1,40}|\[[^\]\n]{1,40}\])?)",
    re.DOTALL,
)
_BLANKS = "nrtv"


def string_at(text: str, at: int, end: int) -> re.Match[str] | None:
    """The string that begins at ``at``, if one does; its group ``inside`` is what stands in the quotes."""
    return _STRING.match(text, at, end)


def is_key(inside: str, *, sure: bool) -> bool:
    """Whether a string names words that stand elsewhere; ``sure`` where words are as good as certain."""
    return bool(_SURE_KEY.fullmatch(inside) if sure else _KEY.fullmatch(inside))


def is_words(inside: str, *, sure: bool = False) -> bool:
    """Whether a string is something to read, and no key."""
    return any(c.isalpha() for c in inside) and not is_key(inside, sure=sure)


def words_of(text: str, start: int, end: int, *, laravel: bool = False) -> list[Piece]:
    """The pieces of a string whose inside is ``text[start:end]``: what is filled in is one letter."""
    pieces: list[Piece] = []
    at = start
    code = text[start - 1 : start] != "'"
    tagged = False  # a slot stands for a tag that opens, as in "Read %1$sthe guide%2$s."
    for found in _SIGNS.finditer(text, start, end):
        kind, first, last = found.lastgroup or "", *found.span()
        if (kind == "laravel" and not laravel) or (kind == "code" and not code):
            continue
        meaning = VALUE
        if kind in ("wide", "four", "two"):
            number = int(found[kind], 16)
            meaning = chr(number) if 0 < number <= 0x10FFFF and not 0xD800 <= number <= 0xDFFF else ""
        elif kind == "one":
            meaning = " " if found["one"] in _BLANKS or found["one"].isspace() else ""
            last -= not meaning  # the sign itself stays as it is
        elif kind == "twice":
            meaning = "%"
        elif kind == "slot" and found["slot"][-1] in "sd":
            glued = last < end and text[last].isalpha() and not text[first - 1].isalnum()
            if glued or (tagged and not text[first - 1].isspace()):
                meaning, tagged = "", glued
        pieces += [Piece(at, first), Piece(first, last, meaning, "template")]
        at = last
    return [*pieces, Piece(at, end)]


def forms_of(text: str, pieces: list[Piece]) -> list[Piece]:
    """The forms of one message, which a bar parts: ``One receipt|:count receipts``."""
    made: list[Piece] = []
    form: list[Piece] = []
    first = True
    for piece in pieces:
        start, end = piece.start, piece.end
        while piece.replacement is None and (bar := text.find("|", start, end)) >= 0:
            form.append(Piece(start, bar))
            made += form if first else branches.alternative(form)
            form, first, start = [], False, bar + 1
        form.append(piece._replace(start=start))
    return [*made, *(form if first else branches.alternative(form))]
