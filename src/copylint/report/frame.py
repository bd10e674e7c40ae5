"""A line of the file with marks under it, clipped around them where the line is long."""

from collections.abc import Sequence

from copylint.report.measure import printable, widths
from copylint.text import Span

_FAR = 8  # code points a cell; more of them join into one only in texts that mean to


def clipped(text: str, focus: Span, room: int) -> tuple[str, int, int]:
    """The part of a line around ``focus`` that fits into ``room`` cells.

    Returns what to print (with … where something is missing) and the half-open range of code
    points it shows. Cuts stand between words where that does not cost much.
    """
    # A line may be a megabyte long: only what stands near can be shown.
    low, high = max(0, focus.start - _FAR * room), min(len(text), focus.end + _FAR * room)
    wide = widths(text[low:high])
    if (low, high) == (0, len(text)) and sum(wide) <= room:
        return "".join(map(printable, text)), 0, len(text)
    spare = max(0, room - 2 - sum(wide[focus.start - low : focus.end - low]))
    after = sum(wide[focus.end - low :])
    before = max(spare // 2, spare - after)
    start = focus.start
    while start > low and wide[start - 1 - low] <= before:
        start -= 1
        before -= wide[start - low]
    start = _between_words(text, wide, start, focus.start, low) if start else 0
    end = start
    left = room - 2 + (start == 0)
    while end < high and wide[end - low] <= left:
        left -= wide[end - low]
        end += 1
    if end < len(text) and text[end] != " ":
        space = text.rfind(" ", focus.end, end)
        end = space + 1 if space >= 0 else end
    shown = "".join(map(printable, text[start:end]))
    return ("…" if start else "") + shown + ("…" if end < len(text) else ""), start, end


def _between_words(text: str, wide: list[int], start: int, focus: int, low: int) -> int:
    space = text.find(" ", max(start - 1, 0), focus)
    if 0 <= space < start + 20:
        return space + 1
    while start < focus and wide[start - low] == 0:  # never inside of a joined character
        start += 1
    return start


def carets(text: str, span: Span, start: int, end: int) -> str:
    """Marks under ``span`` for a line printed by ``clipped``; at least one."""
    wide = widths(text[start:end])
    first = max(span.start, start) - start
    indent = (1 if start else 0) + sum(wide[:first])
    return " " * indent + "^" * max(1, sum(wide[first : max(0, min(span.end, end) - start)]))


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
    start, end = min(s.start for s in spans), max(s.end for s in spans)
    return end - start <= _FAR * room and sum(widths(text[start:end])) <= room
