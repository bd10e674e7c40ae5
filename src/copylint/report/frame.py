"""A line of the file with marks under it, clipped around them where the line is long."""

from collections.abc import Sequence

from copylint.report.measure import printable, widths
from copylint.text import Span


def clipped(text: str, focus: Span, room: int) -> tuple[str, int, int]:
    """The part of a line around ``focus`` that fits into ``room`` cells.

    Returns what to print (with … where something is missing) and the half-open range of code
    points it shows. Cuts stand between words where that does not cost much.
    """
    wide = widths(text)
    if sum(wide) <= room:
        return "".join(map(printable, text)), 0, len(text)
    spare = max(0, room - 2 - sum(wide[focus.start : focus.end]))
    after = sum(wide[focus.end :])
    before = max(spare // 2, spare - after)
    start = focus.start
    while start > 0 and sum(wide[start - 1 : focus.start]) <= before:
        start -= 1
    start = _between_words(text, wide, start, focus.start) if start else 0
    end = start
    left = room - 2 + (start == 0)
    while end < len(text) and sum(wide[start : end + 1]) <= left:
        end += 1
    if end < len(text) and text[end] != " ":
        space = text.rfind(" ", focus.end, end)
        end = space + 1 if space >= 0 else end
    shown = "".join(map(printable, text[start:end]))
    return ("…" if start else "") + shown + ("…" if end < len(text) else ""), start, end


def _between_words(text: str, wide: list[int], start: int, focus: int) -> int:
    space = text.find(" ", max(start - 1, 0), focus)
    if 0 <= space < start + 20:
        return space + 1
    while start < focus and wide[start] == 0:  # never inside of a joined character
        start += 1
    return start


def carets(text: str, span: Span, start: int, end: int) -> str:
    """Marks under ``span`` for a line printed by ``clipped``; at least one."""
    wide = widths(text)
    first = max(span.start, start)
    indent = (1 if start else 0) + sum(wide[start:first])
    return " " * indent + "^" * max(1, sum(wide[first : min(span.end, end)]))


def framed(
    gutter: str, text: str, spans: Sequence[Span], labels: Sequence[str], width: int
) -> list[tuple[str, str]]:
    """Rows of a frame as (gutter, rest): the line, then one row of marks a span with its label.

    ``gutter`` is the line's number; spans are half-open code points of ``text``.
    """
    room = max(20, width - len(gutter) - 3 - 2)
    focus = Span(min(s.start for s in spans), max(s.end for s in spans))
    shown, start, end = clipped(text, focus, room)
    rows = [(f"{gutter} | ", shown)]
    for span, label in zip(spans, labels, strict=True):
        rows.append(
            (" " * len(gutter) + " | ", carets(text, span, start, end) + (f" {label}" if label else ""))
        )
    return rows


def fits(text: str, spans: Sequence[Span], room: int) -> bool:
    """Whether one frame of ``room`` cells shows all spans."""
    return sum(widths(text)[min(s.start for s in spans) : max(s.end for s in spans)]) <= room
