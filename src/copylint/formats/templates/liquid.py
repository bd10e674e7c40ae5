"""Liquid's tag of many tags, ``{% liquid … %}``: a tag a line, and ``echo``, which prints."""

import re
from collections.abc import Iterator

from copylint.formats.templates.tags import Tag

_MANY = re.compile(r"[-~]?\s*+liquid\b")
_ECHO = re.compile(r"[-~]?\s*+echo\s++")
_LINE = re.compile(r"[^\S\n]*+(\S[^\n]*+)")


def lines_of(text: str, tag: Tag) -> Iterator[Tag]:
    """The tags that a tag is made of: itself, or one for each of its lines."""
    found = _MANY.match(text, tag.inner, tag.stop) if tag.opener == "{%" else None
    if not found:
        yield tag
        return
    for line in _LINE.finditer(text, found.end(), tag.stop):
        start, stop = line.span(1)
        yield Tag(start, start, stop, stop, tag.opener)


def printed_from(text: str, tag: Tag) -> int:
    """Where the expression begins that a tag prints by ``echo``; -1 where it prints none."""
    found = _ECHO.match(text, tag.inner, tag.stop) if tag.opener == "{%" else None
    return found.end() if found else -1
