"""Where a line stands, in words that its reader can follow: a number, or a heading and first words."""

from collections.abc import Sequence

from copylint.report.frame import clipped
from copylint.report.measure import safe
from copylint.results.run import FileResult
from copylint.text import Span

_HEADING, _WORDS = 28, 32  # cells of a heading, and of a line's first words
_NAMED = 3  # places in one sentence


def numbered(file: FileResult) -> bool:
    """Whether the program that shows the file shows line numbers, or could."""
    return file.outline is None


def first_words(text: str, room: int = _WORDS) -> str:
    """The beginning of a line in quotation marks, in so many cells."""
    return f"“{clipped(safe(text), Span(0, 0), max(8, room - 2))[0]}”"


def under(file: FileResult, line: int) -> str:
    """The heading that a line stands under: ``under “Pricing”``; empty if there is none above it."""
    above = [heading for heading in file.outline or () if heading.line < line]
    return f"under {first_words(above[-1].text, _HEADING)}" if above else ""


def place(file: FileResult, line: int, text: str = "") -> str:
    """``line 9``, or ``under “Pricing”: “We offer…”``; ``text`` is that of the line, where it is at hand."""
    if numbered(file):
        return f"line {line}"
    text = text or dict(file.lines).get(line, "")
    heading = under(file, line)
    if not text:
        return heading or "at the top"
    return f"{heading}: {first_words(text)}" if heading else first_words(text)


def places(file: FileResult, lines: Sequence[int], most: int = _NAMED) -> str:
    """``line 4``, ``lines 4, 9 and 12``, ``lines 4, 9, 12, …``; without numbers the first words of each."""
    if numbered(file):
        words = [str(line) for line in lines[:most]]
        lead = "line " if len(lines) == 1 else "lines "
    else:
        texts = dict(file.lines)
        words = [first_words(texts.get(line, "")) if line in texts else "…" for line in lines[:most]]
        lead = ""
    if len(lines) > most:
        return f"{lead}{', '.join(words)}, …"
    return lead + (" and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words))
