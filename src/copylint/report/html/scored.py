"""The score of a page as a browser shows it: bars with their numbers, and the lines that made them."""

from dataclasses import dataclass

from copylint.report.html.lines import Anchors
from copylint.report.html.questions import cut
from copylint.report.html.words import LEVELS, PARTS
from copylint.report.wording import counts_words, interval, score_words
from copylint.results.difference import can_be_judged
from copylint.results.run import Score
from copylint.scoring import Contribution, Part, Raising
from copylint.terms import Maturity

_LEAST = 0.05  # points; a line that moves less is not worth a line
_MOST = 12  # lines behind one part


@dataclass(frozen=True, slots=True)
class Moved:
    """A line that brought or cost points of the score."""

    points: str
    gains: bool
    line: int
    text: str
    why: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A part of the score: its name, what it asks, its value, and the lines that moved it most."""

    name: str
    part: str  # what other reports call it
    asks: str
    value: int
    share: int  # of the score, in per cent
    why: str
    points: str  # of the score
    first: tuple[Moved, ...]  # what brought most and what cost most
    rest: tuple[Moved, ...]
    more: int  # lines left out


@dataclass(frozen=True, slots=True)
class Step:
    """A level of maturity, lowest first."""

    name: str
    says: str
    here: bool


@dataclass(frozen=True, slots=True)
class Lift:
    """A line whose change would raise the score."""

    line: int
    text: str
    value: int
    how: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Scored:
    """All that a page's score says; numbers are of 100."""

    value: int
    low: int
    high: int
    words: str  # the whole in one line
    range: str  # "47–61"; empty where the number stands fast
    guess: bool  # too little text for the number to mean much
    partial: bool  # not every part of it is judged
    before: int | None
    steps: tuple[Step, ...]
    level: str  # "" where there is too little text to say
    why: str
    bars: tuple[Bar, ...]
    caps: tuple[tuple[str, str], ...]  # why, and what it took
    counts: str
    acting: tuple[tuple[str, str, int], ...]  # class, word, lines
    lifts: tuple[Lift, ...]
    lifted: int
    marks: tuple[tuple[str, bool], ...]
    aside: int
    aside_by: tuple[tuple[str, int], ...]


def scored(score: Score | None, before: Score | None, anchors: Anchors) -> Scored | None:
    """What the page says of a score; None where there is none."""
    if score is None or score.value is None:
        return None
    value = score.value
    low = value if score.low is None else score.low
    high = value if score.high is None else score.high
    guess = not can_be_judged(score)
    counts = score.counts
    nobody = max(0, counts.units - counts.reader - counts.company - counts.product)
    return Scored(
        value=value,
        low=low,
        high=high,
        words=score_words(score),
        range=interval(score).strip(" ()"),
        guess=guess,
        partial=len(score.parts) == 1,
        before=before.value if before and can_be_judged(before) and not guess else None,
        steps=tuple(Step(level.value, LEVELS[level], level is score.maturity) for level in Maturity),
        level=score.maturity.value if score.maturity else "",
        why=score.why,
        bars=tuple(_bar(part, anchors) for part in score.parts),
        caps=tuple((cap.why, signed(cap.points)) for cap in score.caps),
        counts=counts_words(score),
        acting=(
            ("reader", "reader", counts.reader),
            ("company", "company", counts.company),
            ("product", "product", counts.product),
            ("nobody", "others or nobody", nobody),
        ),
        lifts=_lifts(score.raising, anchors),
        lifted=score.raising.value if score.raising else 0,
        marks=tuple((mark.says, mark.given) for mark in score.marks),
        aside=score.set_aside,
        aside_by=tuple(sorted(score.set_aside_by.items(), key=lambda item: (-item[1], item[0]))),
    )


def _bar(part: Part, anchors: Anchors) -> Bar:
    name, asks = PARTS[part.name]
    by_weight = sorted(
        (line for line in part.lines if abs(line.points) >= _LEAST),
        key=lambda line: (-abs(line.points), line.at.line),
    )
    best = next((line for line in by_weight if line.points > 0), None)
    worst = next((line for line in by_weight if line.points < 0), None)
    first = [line for line in (best, worst) if line is not None]
    rest = [line for line in by_weight if line is not best and line is not worst]
    return Bar(
        name=name,
        part=part.name.value,
        asks=asks,
        value=part.value,
        share=round(100 * part.share),
        why=part.why,
        points=f"{part.points:.1f}",
        first=tuple(_moved(line, anchors) for line in first),
        rest=tuple(_moved(line, anchors) for line in rest[:_MOST]),
        more=max(0, len(rest) - _MOST),
    )


def _moved(line: Contribution, anchors: Anchors) -> Moved:
    return Moved(
        signed(line.points), line.points > 0, line.at.line, cut(line.at.text), line.why, anchors.of(line.at)
    )


def _lifts(raising: Raising | None, anchors: Anchors) -> tuple[Lift, ...]:
    return tuple(
        Lift(each.at.line, cut(each.at.text), each.value, each.how, anchors.of(each.at))
        for each in (raising.lines if raising else ())
    )


def signed(points: float) -> str:
    """Points with their sign, such as ``+2.1`` and ``−0.4``."""
    return f"{'−' if points < 0 else '+'}{abs(points):.1f}"
