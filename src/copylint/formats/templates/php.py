"""What PHP prints: the words in its ``echo``, ``printf`` and ``_e``, statement by statement."""

import re

from copylint.formats.templates import branches
from copylint.formats.templates.literals import ANY_STRING
from copylint.formats.templates.printed import Expression, Style, has_words
from copylint.text.view import Piece

# Comments, strings and heredocs hide what they hold; the rest says where statements begin.
_TOKEN = re.compile(
    rf"(?P<comment>/\*(?:[^*]|\*(?!/))*+(?:\*/)?|//[^\n]*+|\#(?!\[)[^\n]*+)|(?P<string>{ANY_STRING})"
    r"|(?P<begins>[;{}:])|(?P<word>[A-Za-z_]\w*+)|(?P<other>[^\s\w])",
    re.DOTALL,
)
_PRINTS = frozenset("echo print".split())
_CALLS = frozenset("_e _ex esc_html_e esc_attr_e printf vprintf".split())


def printed_words(text: str, start: int, end: int, style: Style, *, echo: bool) -> list[Piece]:
    """The pieces of what ``text[start:end]`` prints; ``echo`` where all of it is one expression."""
    reader = Expression(text, end, style)
    if echo:
        pieces, _ = reader.read(start)
        return pieces if has_words(pieces) else []
    made: list[Piece] = []
    begins, other, at = True, False, start
    while found := _TOKEN.search(text, at, end):
        kind, at = found.lastgroup, found.end()
        if kind == "comment":
            continue
        if kind == "begins":
            begins = True
        elif kind == "word" and begins:
            word = found["word"]
            other = other or word in ("else", "elseif")
            begins = word == "else"
            if word in _PRINTS:
                pieces, at = _listed(reader, at)
            elif word in _CALLS:
                pieces, at = reader.read(found.start())
            else:
                continue
            if has_words(pieces):
                made += branches.alternative(pieces) if other and made else pieces
                other = False
            begins = False
        else:
            begins = False
    return made


def _listed(reader: Expression, at: int) -> tuple[list[Piece], int]:
    """What one ``echo`` prints: expressions with commas between."""
    made, at = reader.read(at)
    while at < reader.end and reader.text[at] == ",":
        more, at = reader.read(at + 1)
        made += more
    return made, at
