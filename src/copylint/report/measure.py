"""How wide text is on a terminal, and how to show characters a terminal would act on."""

import re
import unicodedata
from functools import lru_cache

_ZWJ, _WIDE_EMOJI = "\u200d", "\ufe0f"
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_SPACES = re.compile(r"[ \t\r\n]+")
# Ends of lines and paragraphs that end no line: within a paragraph of Word, and on a slide.
_ENDS = {"\u2028": "↵", "\u2029": "¶"}


@lru_cache(maxsize=4096)
def printable(character: str) -> str:
    """One character as it may be printed: controls and invisible ones become escapes, a tab a space."""
    if character == "\t":
        return " "
    if character in _ENDS:
        return _ENDS[character]
    if unicodedata.category(character) not in _HIDDEN or character == _ZWJ:
        return character
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def safe(text: str) -> str:
    """Text on one line that no terminal acts on."""
    line = _SPACES.sub(" ", text).strip()
    return line if line.isascii() and line.isprintable() else "".join(map(printable, line))


def widths(text: str) -> list[int]:
    """Cells of each code point as ``printable`` shows it; what joins the one before it takes none."""
    if text.isascii() and text.isprintable():  # nearly all of it
        return [1] * len(text)
    found: list[int] = []
    base = 0  # index of the character the next ones may join
    for index, character in enumerate(text):
        if index and _joins(text, index, base):
            found.append(0)
            if character == _WIDE_EMOJI or _flag(character):
                found[base] = 2
        else:
            shown = printable(character)
            wide = unicodedata.east_asian_width(character) in ("W", "F")
            found.append(len(shown) if len(shown) > 1 else 1 + wide)
            base = index
    return found


def cells(text: str) -> int:
    """Cells of a text that is printed as it stands."""
    return len(text) if text.isascii() and text.isprintable() else sum(widths(text))


def _joins(text: str, index: int, base: int) -> bool:
    character = text[index]
    if character == _ZWJ or text[index - 1] == _ZWJ:
        return True
    if _flag(character):
        return index == base + 1 and _flag(text[base])
    return unicodedata.category(character) in ("Mn", "Me") or "\U0001f3fb" <= character <= "\U0001f3ff"


def _flag(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def padded(text: str, width: int) -> str:
    """Text filled up with spaces to a width in cells."""
    return text + " " * (width - cells(text))


def wrapped(text: str, width: int) -> list[str]:
    """Lines of at most ``width`` cells, except for single words that are longer."""
    lines: list[str] = []
    for word in safe(text).split(" "):
        if lines and cells(lines[-1]) + 1 + cells(word) <= width:
            lines[-1] += " " + word
        else:
            lines.append(word)
    return lines


def beside(left: str, right: str, width: int) -> str:
    """Two texts on one line, the second at its end; at least two spaces between them."""
    return left + " " * max(2, width - cells(left) - cells(right)) + right
