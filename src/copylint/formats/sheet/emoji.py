"""Emoji written by their names, `:rocket:`, as site builders and chats show them."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from copylint.text.document import Mark
from copylint.text.view import Piece

NAME = re.compile(r"(?<![\w:/@.{])(?::[a-z0-9+-][a-z0-9_+-]{0,60}:)+(?![\w:/])")
_ONE = re.compile(r":([^:]+):")
_UNKNOWN = "🔹"  # an icon of the site's own
# Those whose sign says something of the line it opens, and the most used of all the others.
_SIGNS = {
    "x": "❌", "negative_squared_cross_mark": "❎", "heavy_multiplication_x": "✖", "no_entry": "⛔",
    "no_entry_sign": "🚫", "-1": "👎", "thumbsdown": "👎", "+1": "👍", "thumbsup": "👍",
    "white_check_mark": "✅", "heavy_check_mark": "✔", "ballot_box_with_check": "☑", "warning": "⚠",
    "information_source": "ℹ", "bulb": "💡", "tada": "🎉", "zap": "⚡", "heart": "❤", "star": "⭐",
    "muscle": "💪", "wave": "👋", "point_right": "👉", "point_down": "👇", "arrow_right": "➡",
    "lock": "🔒", "gear": "⚙", "toolbox": "🧰", "phone": "☎", "email": "✉", "hourglass": "⌛", "100": "💯",
    "smile": "😄", "smiley": "😃", "grinning": "😀", "heart_eyes": "😍", "clap": "👏", "eyes": "👀",
}  # fmt: skip


def named(text: str, code: Sequence[Mark]) -> Iterator[Piece]:
    """What becomes of the names of emoji in a text; in ``code`` they stay as they are."""
    if text.count(":") < 2:
        return
    spans = iter(sorted(mark.span for mark in code))
    span = next(spans, None)
    for found in NAME.finditer(text):
        while span is not None and span.end <= found.start():
            span = next(spans, None)
        if span is not None and span.start < found.end():
            continue
        for one in _ONE.finditer(text, *found.span()):
            if any(map(str.isalpha, one[1])) or one[1] in _SIGNS:
                yield Piece(*one.span(), sign(one[1]), "emoji")


@lru_cache(maxsize=512)
def sign(name: str) -> str:
    """The emoji of a name; a diamond for one that a site has made itself."""
    if name in _SIGNS:
        return _SIGNS[name]
    try:
        found = unicodedata.lookup(name.replace("_", " "))
    except KeyError:
        return _UNKNOWN
    pictured = found >= "\U0001f000" or "\u2600" <= found <= "\u27bf"
    return found if pictured else _UNKNOWN
