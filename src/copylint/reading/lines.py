"""Where the set of a line ends a unit: behind a label in bold, and where a new line was forced."""

import re
from collections.abc import Iterator

from copylint.text import Block

WORDS_OF_A_LABEL = 8
# A line that ends so goes on in the next.
_GOES_ON = re.compile(
    r"(?:[,&/–—-]|\b(?:a|an|the|and|or|of|to|for|in|on|at|by|with|from|your|our|my|as|is|are|that|we|you))\s*+\Z",
    re.IGNORECASE,
)
_CLOSED = re.compile(r"[.!?:…][\"'”’»)\]]*+\s*+\Z")
_OPENS = re.compile(
    r"\s*+(?:[^\W_a-z]|[\ue000@#•✓✔✅❌\U0001f300-\U0001faff\u2190-\u21ff\u2600-\u27bf]|[-–—] )"
)
# What stands between a label and what it labels.
_AFTER_LABEL = re.compile(r"(?P<colon>:?)(?P<dash>\s++[–—-](?=\s))?\s++(?=[^\W_a-z]|[\ue000$€£])")
_FAR = 30  # characters looked at on either side


def line_ends(block: Block) -> list[int]:
    """Places in a block's text where a unit ends though no sentence does, in no order."""
    return [*_labels(block), *_breaks(block)]


def _labels(block: Block) -> Iterator[int]:
    """Behind "**Fast setup:**" and "**Fast setup** –", where a capital follows."""
    text = block.text
    breaks = {mark.span.start for mark in block.marks if mark.kind == "break"}
    for mark in block.marks:
        start, end = mark.span
        opens = (start <= _FAR and not text[:start].strip()) or {start, start - 1} & breaks
        if mark.kind != "strong" or end == len(text) or not opens:
            continue
        label = text[start:end].rstrip()
        end = start + len(label)
        if not 0 < len(label.split()) <= WORDS_OF_A_LABEL:
            continue
        if all(word[:1].isupper() for word in label.split()):
            continue  # who speaks, as like as not: "Ines Roth: We bake at six."
        found = _AFTER_LABEL.match(text, end)
        if found and (found["dash"] or found["colon"] or label.endswith(":")):
            yield found.end()


def _breaks(block: Block) -> Iterator[int]:
    """At forced breaks between lines of which neither goes on in the other."""
    text = block.text
    ends = {mark.span.end for mark in block.marks if mark.kind == "strong"}
    for mark in block.marks:
        if mark.kind != "break":
            continue
        at = mark.span.start
        before, behind = text[max(0, at - _FAR) : at], text[at : at + _FAR]
        if _CLOSED.search(before) or at in ends or (_OPENS.match(behind) and not _GOES_ON.search(before)):
            yield at
