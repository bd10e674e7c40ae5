"""Rewrites of a page that change nothing for its reader, or only add air: text in, text out."""

import re
import textwrap
from collections.abc import Callable, Iterator

HOLLOW = "Discover more. Experience the difference. Contact us."
FLATTERY = "You deserve the best."
TESTIMONIAL = (
    "“We were late every week. We hired two people, we closed our second shop, and we still had no Sunday. "
    "Now we sleep,” says Ida Blom, owner of Blom Cycles."
)
_FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_MARKER = re.compile(r"\s*(?:[-+*>#|=]|\d+[.)]|```|~~~|:)")
_BULLET = re.compile(r"^([ \t]*[-*+][ \t]+)(\S+)", re.MULTILINE)


def append(addition: str) -> Callable[[str], str]:
    """Put a paragraph at the end."""
    return lambda text: f"{text.rstrip()}\n\n{addition}\n"


def crlf(text: str) -> str:
    return text.replace("\n", "\r\n")


def straight(text: str) -> str:
    return text.translate(str.maketrans("“”‘’", "\"\"''"))


def curly(text: str) -> str:
    """Curly quotes in the body, as a word processor sets them; code, links and front matter stay."""
    front, body = _parts(text)
    pieces = re.split(r"(`[^`]*`|<[^>]*>|\]\([^)]*\))", body)
    return front + "".join(piece if i % 2 else _curled(piece) for i, piece in enumerate(pieces))


def _curled(text: str) -> str:
    text = re.sub(r'(^|[\s(\[—–-])"(?=\S)', r"\1“", text)
    text = re.sub(r'(?<=[^\s\d])"', "”", text)
    return re.sub(r"(?<=\w)'(?=\w)", "’", text)


def unwrapped(text: str) -> str:
    """Each paragraph on one line."""
    return _paragraphs(text, lambda lines: [" ".join(line.strip() for line in lines)])


def wrapped(text: str) -> str:
    """Each paragraph wrapped at 50 columns, unless a line would then open as a list, a quote or a heading."""

    def wrap(lines: list[str]) -> list[str]:
        joined = " ".join(line.strip() for line in lines)
        new = textwrap.wrap(joined, 50, break_long_words=False, break_on_hyphens=False)
        return lines if any(_MARKER.match(line) for line in new) else new

    return _paragraphs(text, wrap)


def you_can(text: str) -> str:
    """ "You can" before every bullet."""
    front, body = _parts(text)
    return front + _BULLET.sub(lambda m: f"{m[1]}You can {m[2].lower() if m[2].istitle() else m[2]}", body)


def you_get(text: str) -> str:
    """ "You get" where we offer or provide."""
    text = re.sub(r"\bWe (?:offer|provide)\b", "You get", text)
    return re.sub(r"\bwe (?:offer|provide)\b", "you get", text)


def split(text: str) -> str:
    """Two sentences where a comma and "and", or a semicolon, joined two."""
    front, body = _parts(text)
    body = re.sub(r",\s+and (we|you|it|the|our|your|they)\b", lambda m: f". {m[1].capitalize()}", body)
    return front + re.sub(r";\s+(we|you|it|the|our|your|they)\b", lambda m: f". {m[1].capitalize()}", body)


def _parts(text: str) -> tuple[str, str]:
    front = _FRONT.match(text)
    at = front.end() if front else 0
    return text[:at], text[at:]


def _paragraphs(text: str, change: Callable[[list[str]], list[str]]) -> str:
    front, body = _parts(text)
    return front + "\n".join(_changed(body.split("\n"), change))


def _changed(lines: list[str], change: Callable[[list[str]], list[str]]) -> Iterator[str]:
    group: list[str] = []
    for line in [*lines, ""]:
        if line.strip():
            group.append(line)
            continue
        plain = group and not any(
            _MARKER.match(one) or one.startswith((" ", "\t", "[", "!")) for one in group
        )
        hard = any(one.endswith(("  ", "\\")) for one in group)
        yield from change(group) if plain and not hard else group
        yield line
        group = []
