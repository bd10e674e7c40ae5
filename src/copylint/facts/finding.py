"""What a rule reports, and what a person gets to see of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from copylint.terms import Need, Severity
from copylint.text import Position, Span


@dataclass(frozen=True, slots=True)
class Hit:
    """A rule found something. It has no severity and no prose: ``judge`` gives it both."""

    rule: str
    unit: int | None  # None: the page as a whole
    marks: tuple[tuple[int, Span], ...]  # (block, span of the block's text), the first one leads
    slots: Mapping[str, str] = field(default_factory=dict)  # match, count … for the message
    result: str = ""  # what a Python check concluded, for its levels
    alternative: int = 0  # which of the rule's alternatives found it, counted from 0


@dataclass(frozen=True, slots=True)
class Finding:
    """A note to the writer at an exact place in the file.

    Spans are half-open code points of the decoded file (byte order mark removed); positions
    count lines and columns from 1; ``end`` is the position just after the last character.
    """

    name: str
    family: str
    severity: Severity
    title: str
    message: str
    why: str  # the rule's help: what would answer the finding
    needs: Need
    span: Span
    start: Position
    end: Position
    text: str  # the words as read
    verbatim: bool  # whether the file holds exactly these words at ``span``
    sentence: Span
    fingerprint: str
    also: tuple[Position, ...] = ()  # other places where the same sentence stands
    suppressed: str | None = None  # the reason given, "" if none was given; None: nobody silenced it
    accepted: bool = False  # silenced by an [[accept]] of the config, not by a comment in the copy
    old: bool = False  # stood there before: in the baseline, or at the revision compared with
    suggestion: str | None = None
    confidence: float | None = None  # how likely a careful editor would mark the line; None: not weighed
    said: str = ""  # the sentence as read, white space folded: what a fingerprint is made of, for people
    along: tuple[str, ...] = ()  # fingerprints of its further sentences, where it speaks of several
