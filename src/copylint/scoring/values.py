"""The score of a page in plain values: five parts, the lines that made them, and what would raise it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from copylint.appraisal import Quoted
from copylint.terms import Maturity


@dataclass(frozen=True, slots=True)
class Counts:
    """In how many units each acts; ``buried``: the reader's verb stands under somebody else's."""

    reader: int = 0
    company: int = 0
    product: int = 0
    buried: int = 0
    units: int = 0


class PartName(StrEnum):
    """What a score is made of."""

    ACTOR = "actor"  # who acts
    OUTCOME = "outcome"  # what changes for the reader
    EVIDENCE = "evidence"  # what proves it
    LANGUAGE = "language"  # what stands in the way
    ANSWERS = "answers"  # which of a customer's questions are answered


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one unit brings to a part, or takes from it."""

    at: Quoted
    points: float  # of the page's score; below 0 it costs
    why: str  # in a few words: "the reader acts", "says what changes"


@dataclass(frozen=True, slots=True)
class Part:
    """One of the five parts of a score."""

    name: PartName
    value: int  # 0 to 100
    share: float  # of the score, 0 to 1; the shares of a page's parts add up to 1
    why: str  # what it rests on, one short sentence
    base: float  # points of the score that it has before any line
    lines: tuple[Contribution, ...] = ()  # every unit that moved it, in reading order

    @property
    def points(self) -> float:
        """Of the page's score: what it has before any line, and what the lines bring or take."""
        return self.base + sum(line.points for line in self.lines)


@dataclass(frozen=True, slots=True)
class Cap:
    """What holds a score back, because something is missing that nothing else makes good."""

    at: int  # of what lies above, half is kept
    why: str
    points: float  # what it took; below 0


@dataclass(frozen=True, slots=True)
class Raise:
    """A line whose change would move the score, and where the score would be were it changed alone."""

    at: Quoted
    value: int
    how: str  # "if the reader acted in it and said what changes": what was assumed


@dataclass(frozen=True, slots=True)
class Raising:
    """What would raise the score most: up to three lines, and where the score would be with all of them."""

    lines: tuple[Raise, ...]
    value: int


@dataclass(frozen=True, slots=True)
class Mark:
    """One of four yes/no marks of a text too short for a number."""

    says: str  # "something the reader does"
    given: bool


@dataclass(frozen=True, slots=True)
class Score:
    """A page's score, 0 to 100. A part that was not judged is left out, never a made-up number."""

    value: int | None
    low: int | None
    high: int | None
    maturity: Maturity | None
    why: str  # what the maturity level rests on, in a few words
    counts: Counts
    parts: tuple[Part, ...] = ()  # in the order of PartName; their points and the caps' add up to the value
    caps: tuple[Cap, ...] = ()
    set_aside: int = 0  # lines silenced with a reason, counted neither for nor against
    set_aside_by: Mapping[str, int] = field(default_factory=dict)  # by reason: how many lines
    too_short: bool = False  # few lines that leave a wide range: no gate holds the page to its number
    marks: tuple[Mark, ...] = ()  # four, where a text is too short for a number; the number is a guess there
    raising: Raising | None = None  # None: nothing to change, or too little text to say

    def part(self, name: PartName) -> Part | None:
        """One of its parts; None where it was not judged."""
        return next((part for part in self.parts if part.name is name), None)
