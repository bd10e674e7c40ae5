"""Character references of HTML, with and without their semicolon, each decoded in its place."""

import re
from collections.abc import Iterator
from html.entities import html5

from copylint.formats.sheet.run import Run

_REFERENCE = re.compile(r"&(?:#[xX]([0-9a-fA-F]+);?|#([0-9]+);?|([a-zA-Z][a-zA-Z0-9]{0,31};?))")
_LONGEST_WITHOUT = max(len(name) for name in html5 if not name.endswith(";"))
# Numbers that mean the characters which Windows has there.
_WINDOWS = {
    number: bytes([number]).decode("cp1252")
    for number in range(0x80, 0xA0)
    if number not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
}


def references(text: str, start: int, end: int, *, value: bool = False) -> Iterator[tuple[int, int, str]]:
    """Start, end and meaning of each reference in ``text[start:end]``; ``value`` in an attribute's value."""
    at = start
    while at < end and (found := _REFERENCE.search(text, at, end)):
        at = found.end()
        if found[3] is None:
            yield found.start(), at, _numbered(found)
            continue
        name = found[3]
        if name in html5 and name.endswith(";"):
            yield found.start(), at, html5[name]
            continue
        for length in range(min(len(name), _LONGEST_WITHOUT), 1, -1):
            if name[:length] in html5:
                stop = found.start() + 1 + length
                following = text[stop : stop + 1] if stop < end else ""
                at = stop
                # In an address, "&copy=1" is a parameter.
                if not (value and (following == "=" or (following.isascii() and following.isalnum()))):
                    yield found.start(), stop, html5[name[:length]]
                break


def _numbered(found: re.Match[str]) -> str:
    digits, base = (found[1], 16) if found[1] else (found[2], 10)
    digits = digits.lstrip("0")
    number = int(digits or "0", base) if len(digits) <= 7 else 0
    if not 0 < number <= 0x10FFFF or 0xD800 <= number <= 0xDFFF:
        return "\ufffd"
    return _WINDOWS.get(number) or chr(number)


def decoded(text: str, start: int, end: int, *, value: bool = True) -> str:
    """``text[start:end]`` with its references decoded."""
    if text.find("&", start, end) < 0:
        return text[start:end]
    parts: list[str] = []
    at = start
    for first, last, meaning in references(text, start, end, value=value):
        parts += (text[at:first], meaning)
        at = last
    return "".join((*parts, text[at:end]))


def keep_decoded(run: Run, text: str, start: int, end: int, *, value: bool = False) -> None:
    """Add ``text[start:end]`` to a run, with every reference as one atom."""
    if text.find("&", start, end) >= 0:
        for first, last, meaning in references(text, start, end, value=value):
            run.keep(start, first)
            run.put(first, last, meaning, "entity")
            start = last
    run.keep(start, end)
