"""Which pages score less than they did."""

from copylint.comparison.baselines import AND_IT, THE_BASELINE
from copylint.results.difference import can_be_judged
from copylint.results.run import Run


def score_drops(run: Run, asked: bool) -> tuple[str, ...]:
    """One line for each page whose printed number fell; ``asked`` holds for every page, a gate for its own.

    Pages that were or are too short to judge are left out, and so are those without a base.
    """
    there = "in the baseline" if run.base == THE_BASELINE else f"at {run.base.removesuffix(AND_IT)}"
    lines = []
    for file in run.files:
        if not (asked or file.gate.no_drop) or not all(map(can_be_judged, (file.score, file.before))):
            continue
        now, before = file.score, file.before
        if now and before and now.value is not None and before.value is not None and now.value < before.value:
            lines.append(f"{file.path}: {now.value}/100, was {before.value}/100 {there}")
    return tuple(lines)
