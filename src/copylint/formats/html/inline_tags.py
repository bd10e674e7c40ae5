"""HTML tags and references: where they are in a text, read in one pass over it."""

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from copylint.formats.sheet.run import Run

# Possessive, so that an unclosed tag fails at once instead of being tried in every way.
_TAG = re.compile(r"<(/?)([a-zA-Z][\w:.-]*+)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*+)>")
# A name without a value is taken whole, so that it is not looked at again from each of its letters.
_ATTRIBUTE = re.compile(r"([^\s=\"'<>/]++)(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'=<>`]++)))?")
_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
_RAW = ("script", "style", "svg", "template", "noscript", "pre", "textarea", "iframe", "math")


class Tag(NamedTuple):
    """One tag; ``start`` and ``end`` are offsets into the text it stands in."""

    start: int
    end: int
    name: str  # lower case; empty for comments and declarations
    closing: bool
    attributes: dict[str, tuple[int, int]]  # name → where its value stands


def read_tag(text: str, start: int) -> Tag | None:
    """The tag that begins at ``start``, or None when a ``<`` there is just a character."""
    if text.startswith("<!--", start):
        end = text.find("-->", start + 2)
        return Tag(start, len(text) if end < 0 else end + 3, "", False, {})
    if text.startswith(("<!", "<?"), start):
        end = text.find(">", start)
        return Tag(start, len(text) if end < 0 else end + 1, "", False, {})
    found = _TAG.match(text, start)
    if not found:
        return None
    attributes: dict[str, tuple[int, int]] = {}
    for pair in _ATTRIBUTE.finditer(text, *found.span(3)):
        if (pair.lastindex or 0) > 1:
            attributes.setdefault(pair[1].lower(), pair.span(pair.lastindex or 0))
    return Tag(start, found.end(), found[2].lower(), bool(found[1]), attributes)


def tags(text: str) -> Iterator[Tag]:
    """All tags in order. One whose content is no copy (script, style …) reaches to its end tag."""
    at = 0
    while (at := text.find("<", at)) >= 0:
        tag = read_tag(text, at)
        if tag is None:
            at += 1
            continue
        if tag.name in _RAW and not tag.closing and not text.endswith("/>", 0, tag.end):
            ending = re.compile(rf"</{tag.name}\s*>", re.IGNORECASE).search(text, tag.end)
            tag = tag._replace(end=ending.end() if ending else len(text), name="")
        yield tag
        at = tag.end


def value(text: str, tag: Tag, name: str) -> str:
    """An attribute's value, references decoded; empty when it has none."""
    span = tag.attributes.get(name)
    return unescape(text[slice(*span)]) if span else ""


def keep_decoded(run: Run, text: str, start: int, end: int) -> None:
    """Add ``text[start:end]`` to a run, with every character reference as one atom."""
    at = start
    for found in _REFERENCE.finditer(text, start, end):
        decoded = unescape(found[0])
        if decoded == found[0]:
            continue
        run.keep(at, found.start())
        run.put(*found.span(), decoded, "entity")
        at = found.end()
    run.keep(at, end)
