"""What the trained reader believes of a unit, in a line of plain words and for programs."""

from collections.abc import Iterator

from copylint.facts import Belief, Page, Unit
from copylint.trials.reading_words import share

_WOULD = 0.25  # of being marked; below, the likeliest reason is not worth a word
_NEXT = 0.15  # of a family, to be named as the next likeliest
_FURTHER = 2  # families named besides the likeliest


def belief_line(unit: Unit, belief: Belief) -> str:
    """Would mark it, and what for, and because of which words; what else it might be."""
    line = f"would mark it: {share(belief.flagged)}"
    if belief.flagged < _WOULD:
        return line
    line += f", likeliest for {belief.family} ({share(belief.families[belief.family])})"
    if belief.because is not None:
        words = unit.text[belief.because.start : belief.because.end]
        line += f', because of "{" ".join(words.split())}"'
    further = [f"{name} ({share(size)})" for name, size in _next(belief)]
    return line + (f"; next likeliest {', '.join(further)}" if further else "")


def belief_json(page: Page, unit: Unit, belief: Belief) -> dict[str, object]:
    """All of it; ``because`` as half-open offsets into the file, null where the whole unit counts."""
    words = None
    if belief.because is not None:
        inside = belief.because
        place = page.block(unit).view.span(*inside.shifted(unit.span.start))
        text = unit.text[inside.start : inside.end]
        words = {"offset": place.start, "end_offset": place.end, "text": text}
    return {
        "flagged": belief.flagged,
        "clear": belief.clear,
        "families": dict(belief.families),
        "voice": dict(belief.voice),
        "actor": dict(belief.actor),
        "outcome": dict(belief.outcome),
        "proof": belief.proof,
        "benign": belief.benign,
        "buried": belief.buried,
        "because": words,
    }


def _next(belief: Belief) -> Iterator[tuple[str, float]]:
    ranked = sorted(belief.families.items(), key=lambda each: (-each[1], each[0]))
    likely = [(name, size) for name, size in ranked if size >= _NEXT and name != belief.family]
    yield from likely[:_FURTHER]
