"""Figures and tables as Markdown."""

from collections.abc import Iterable, Sequence


def number(value: float | None) -> str:
    """Two decimals, whole numbers whole; a dash for None."""
    return "–" if value is None else f"{value:.2f}" if isinstance(value, float) else str(value)


def per_thousand(count: int, words: int) -> str:
    """So many a thousand words; a dash where there are none."""
    return f"{1000 * count / words:.2f}" if words else "–"


def table(head: Sequence[object], rows: Iterable[Sequence[object]]) -> str:
    """A Markdown table; a dash where there is no row."""
    lines = [_row(head), _row(["---"] * len(head)), *(_row(row) for row in rows)]
    return "\n".join(lines) if len(lines) > 2 else "–"


def _row(cells: Sequence[object]) -> str:
    return "| " + " | ".join(str(cell).replace("|", "\\|") for cell in cells) + " |"
