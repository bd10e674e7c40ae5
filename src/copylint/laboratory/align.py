"""Which labelled unit a finding or a unit of ours belongs to, and whether the labels bear it out.

A finding belongs to the labelled unit that holds its first character, a unit of ours to the one that
holds its first character that is not a space. Nothing here reads a file.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from copylint.laboratory.labels import CLEAR, Label
from copylint.terms import Severity
from copylint.text import Span

ASPECTS = ("voice", "actor", "outcome", "proof", "benign", "buried")


class Verdict(StrEnum):
    """What the labels say of a finding."""

    CLEAR = "clear"  # flagged with its family at strength 2
    DEBATABLE = "debatable"  # flagged with its family at strength 1
    OTHER = "other"  # flagged, but with other families only
    FALSE = "false"  # not flagged at all
    OUTSIDE = "outside"  # no labelled unit stands there

    @property
    def right(self) -> bool:
        """Whether the unit is flagged with the finding's family at all."""
        return self in (Verdict.CLEAR, Verdict.DEBATABLE)


@dataclass(frozen=True, slots=True)
class Found:
    """A finding, as far as an evaluation needs it. Offsets are code points of the decoded file."""

    name: str
    family: str
    severity: Severity
    offset: int
    line: int  # counted from 1
    text: str
    also: tuple[int, ...] = ()  # where else the same sentence stands

    @property
    def default(self) -> bool:
        """Whether a person sees it unasked: ideas are shown on request only."""
        return self.severity is not Severity.INFO


@dataclass(frozen=True, slots=True)
class Judged:
    """A finding with the unit it belongs to and what the labels say of it."""

    file: str
    found: Found
    label: Label | None
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Read:
    """A unit of ours in the words of the labels."""

    span: Span
    answers: Mapping[str, str] = field(default_factory=dict)  # aspect → answer


@dataclass(frozen=True, slots=True)
class Pair:
    """A labelled unit and a unit of ours that begins in it; ``read`` is None where none does."""

    label: Label
    read: Read | None
    joined: bool = False  # none begins in it, but one that begins earlier reaches into it


def holder(labels: Iterable[Label], offset: int) -> Label | None:
    """The label whose unit holds the character at ``offset``; the smallest if one stands in another.

    A tooltip inside a paragraph is a labelled unit within a labelled unit.
    """
    holding = [label for label in labels if label.span.start <= offset < label.span.end]
    return min(holding, key=lambda label: label.span.end - label.span.start, default=None)


def verdict(family: str, label: Label | None) -> Verdict:
    """What a label says of a finding of that family."""
    if label is None:
        return Verdict.OUTSIDE
    if family in label.flags:
        return Verdict.CLEAR if label.flags[family] >= CLEAR else Verdict.DEBATABLE
    return Verdict.OTHER if label.flags else Verdict.FALSE


def judge(file: str, findings: Iterable[Found], labels: Sequence[Label]) -> tuple[Judged, ...]:
    """Every finding with its label and the verdict on it, in the given order."""
    judged = []
    for found in findings:
        label = holder(labels, found.offset)
        judged.append(Judged(file, found, label, verdict(found.family, label)))
    return tuple(judged)


def families_found(findings: Iterable[Found], labels: Sequence[Label]) -> dict[Span, frozenset[str]]:
    """Label's span → families found in its unit; a repeated sentence counts wherever it stands."""
    families: dict[Span, set[str]] = {}
    for found in findings:
        for offset in (found.offset, *found.also):
            if label := holder(labels, offset):
                families.setdefault(label.span, set()).add(found.family)
    return {span: frozenset(names) for span, names in families.items()}


def pair(labels: Sequence[Label], reads: Iterable[Read]) -> tuple[Pair, ...]:
    """Every labelled unit with every unit of ours that begins in it, in the order of the labels."""
    ours = tuple(reads)
    beginning: dict[Span, list[Read]] = {}
    for read in ours:
        if label := holder(labels, read.span.start):
            beginning.setdefault(label.span, []).append(read)
    pairs: list[Pair] = []
    for label in labels:
        if label.span in beginning:
            pairs.extend(Pair(label, read) for read in beginning[label.span])
        else:
            pairs.append(Pair(label, None, any(read.span.touches(label.span) for read in ours)))
    return tuple(pairs)


def answer(label: Label, aspect: str) -> str:
    """What the label answers about an aspect, as tables show it: ``company``, ``vague``, ``yes``."""
    value = getattr(label, aspect)
    return yes_no(value) if isinstance(value, bool) else str(value)


def yes_no(value: bool) -> str:
    """How a table shows it."""
    return "yes" if value else "no"
