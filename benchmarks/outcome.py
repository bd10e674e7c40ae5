"""What a scenario found: bars, what was measured, and tables, as text for the screen and RESULTS.md."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from benchmarks.timing import Timing


@dataclass(frozen=True, slots=True)
class Bar:
    """Something that must hold; where ``met`` is None it was not measured, and ``measured`` says why."""

    says: str
    measured: str
    met: bool | None

    @property
    def verdict(self) -> str:
        """One word for people."""
        return {True: "met", False: "MISSED", None: "not measured"}[self.met]


@dataclass(frozen=True, slots=True)
class Outcome:
    """One scenario: what was done, its rows under their heads, what is to be said beside, and its bars."""

    title: str
    did: str
    heads: Sequence[str] = ()
    rows: Sequence[Sequence[str]] = ()
    notes: Sequence[str] = ()
    bars: Sequence[Bar] = ()
    plain: str = ""  # what another program printed, as it stands


TIMING_HEADS = ("", "median", "least", "CPU", "peak memory", "× copylint", "lines written")


def seconds(value: float) -> str:
    """A time for people: milliseconds below one second."""
    return f"{value * 1000:.0f} ms" if value < 1 else f"{value:.2f} s"


def megabytes(value: float) -> str:
    """Bytes as megabytes of a million."""
    return f"{value / 1e6:.0f} MB"


def timing_rows(timings: Mapping[str, Timing], measure: str = "copylint") -> list[list[str]]:
    """A row a contender, fastest first, with how often the time of ``measure`` goes into its own."""
    base = timings.get(measure)
    ordered = sorted(timings.items(), key=lambda item: item[1].median)
    return [
        [
            name,
            seconds(timing.median) + (" (noisy)" if timing.noisy else ""),
            seconds(timing.least),
            seconds(timing.cpu),
            megabytes(timing.peak),
            f"{timing.median / base.median:.2f}" if base else "",
            str(timing.lines),
        ]
        for name, timing in ordered
    ]


def at_most(says: str, mine: Timing | None, other: Timing | None, times: float, missing: str) -> Bar:
    """A bar on a ratio of medians: mine takes at most so many times as long as the other."""
    if mine is None or other is None:
        return Bar(says, missing, None)
    ratio = mine.median / other.median
    return Bar(says, f"× {ratio:.2f}", ratio <= times)


def table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table that can be read as it stands."""
    whole = [list(heads), *map(list, rows)]
    widths = [max(len(row[i]) for row in whole) for i in range(len(heads))]
    lines = [
        "| " + " | ".join(cell.ljust(w) for cell, w in zip(row, widths, strict=True)) + " |" for row in whole
    ]
    rule = "|" + "|".join("-" * (w + 2) for w in widths) + "|"
    return "\n".join([lines[0], rule, *lines[1:]])


def bars_table(bars: Sequence[Bar]) -> str:
    """The bars of one scenario or of all."""
    return table(("must hold", "measured", ""), [[bar.says, bar.measured, bar.verdict] for bar in bars])


def written(outcome: Outcome) -> str:
    """A scenario as a section of Markdown."""
    parts = [f"## {outcome.title}", outcome.did]
    if outcome.rows:
        parts.append(table(outcome.heads, outcome.rows))
    if outcome.plain:
        parts.append(f"```text\n{outcome.plain.strip()}\n```")
    if outcome.notes:
        parts.append("\n".join(f"- {note}" for note in outcome.notes))
    if outcome.bars:
        parts.append(bars_table(outcome.bars))
    return "\n\n".join(parts) + "\n"
