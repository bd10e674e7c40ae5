"""The forms of one message, with bars between: ``no orders | one order | {n} orders``."""

import re

from copylint.formats.templates.messages import has_choice
from copylint.text.view import View

# What is filled in may have filters after a bar of its own: ``{{ name | upper }}``.
_BAR = re.compile(r"\{[^{}]*+\}|(?<!\|)(\|)(?!\|)")
_RANGE = re.compile(r"\s*+(?:\{\d+\}|[\[\]](?:-?\d+|\*|-Inf),(?:\d+|\*|Inf)[\[\]])\s*+")
_COUNTED = re.compile(r"\{(?:n|count)\}|:count\b|%count%|%d|@:|\{\{ ?count")
_WORD = re.compile(r"[^\W\d_]{3,}")


def forms(view: View) -> list[View]:
    """The forms of a message, each without the range it counts for; one that has none is its only form.

    In a title, too, a bar may stand between two names: forms share a word, or one of them counts.
    """
    return [view.sub(*span) for span in spans_of_forms(view.text)]


def spans_of_forms(text: str) -> list[tuple[int, int]]:
    """Where in a message its forms stand."""
    bars = [found.start() for found in _BAR.finditer(text) if found[1]]
    if not bars or has_choice(text):
        return [(0, len(text))]
    starts, ends = [0, *(bar + 1 for bar in bars)], [*bars, len(text)]
    parts = list(zip(starts, ends, strict=True))
    ranges = [_RANGE.match(text, *part) for part in parts]
    if not any(ranges) and not _COUNTED.search(text) and not _alike([text[a:b] for a, b in parts]):
        return [(0, len(text))]
    made = []
    for (start, end), counts in zip(parts, ranges, strict=True):
        start = counts.end() if counts else start
        said = text[start:end]
        if not said.strip():
            continue  # a form that says nothing
        made.append((start + len(said) - len(said.lstrip()), start + len(said.rstrip())))
    return made


def _alike(parts: list[str]) -> bool:
    stems = [{word[:3].lower() for word in _WORD.findall(part)[:30]} for part in parts]
    return bool(set.intersection(*stems))
