"""A rule: what it finds, where it stays silent, how much it matters and what it says."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Protocol

from copylint.facts import Page, Unit
from copylint.terms import BlockKind, DocumentKind, Need, Severity, Status, Voice
from copylint.text import Span

Options = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Match:
    """What a finder found: the leading unit, named spans in its block, words for the message."""

    unit: Unit
    spans: Mapping[str, Span]  # subject · verb · object · words · customer · complement.verb · unit
    slots: Mapping[str, str] = field(default_factory=dict)
    units: tuple[Unit, ...] = ()  # all units it speaks for, where more than one


class Scope(Enum):
    """How much of a page a finder looks at to find one thing: so much is read again after an edit."""

    UNIT = "unit"  # with the words and the kind of its block, and what is believed of it
    LIST = "list"
    SECTION = "section"
    PAGE = "page"


class Finder(Protocol):
    """One alternative of a rule's ``find``."""

    @property
    def scope(self) -> Scope:
        """What it looks at. ``UNIT``: what it finds in a unit rests on nothing else, whatever is given."""
        ...

    def find(self, page: Page, units: tuple[Unit, ...], options: Options) -> Iterator[Match]:
        """The matches among ``units``: those the rule looks at, in reading order."""
        ...

    def why_not(self, page: Page, unit: Unit) -> str:
        """In a few words, what is missing for a match in ``unit``."""
        ...


@dataclass(frozen=True, slots=True)
class LooksAt:
    """Where a rule looks."""

    voices: frozenset[Voice] = frozenset({Voice.COMPANY})
    blocks: frozenset[BlockKind] | None = None  # None: anywhere
    kinds: frozenset[DocumentKind] | None = None
    first: bool = False  # only the first unit of the body

    def sees(self, page: Page, unit: Unit) -> bool:
        """Whether the rule looks at the unit."""
        block = page.block(unit)
        if unit.voice not in self.voices or (self.kinds is not None and page.kind not in self.kinds):
            return False
        if self.blocks is not None and block.kind not in self.blocks:
            return False
        return not self.first or block.place.first


@dataclass(frozen=True, slots=True)
class Level:
    """A severity under a condition; None means the rule is silent there."""

    to: Severity | None
    kinds: frozenset[DocumentKind] | None = None
    blocks: frozenset[BlockKind] | None = None
    signs: tuple[str, ...] = ()  # the unit carries one of them
    words: frozenset[str] = frozenset()  # the match is one of them
    results: frozenset[str] = frozenset()  # what a Python check concluded


@dataclass(frozen=True, slots=True)
class Limit:
    """At most so many findings in each of these."""

    per: str  # paragraph · section · page
    to: int


@dataclass(frozen=True, slots=True)
class Example:
    """A line or a page of an example, and the spans of its text that must be marked."""

    text: str
    marks: tuple[Span, ...]
    block: BlockKind | None = None  # from a prefix such as @h1
    kind: DocumentKind | None = None
    page: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule as its file says it."""

    name: str
    family: str
    title: str
    message: str
    help: str
    leave_it_when: str
    needs: Need
    severity: Severity
    status: Status
    since: str
    looks_at: LooksAt
    find: tuple[Finder, ...]
    unless: tuple[tuple[str, tuple[str, ...]], ...] = ()  # (place, what silences the rule there)
    mark: str = "unit"
    references: tuple[str, ...] = ()
    levels: tuple[Level, ...] = ()
    limit: Limit | None = None
    yields_to: tuple[str, ...] = ()
    absorbs: tuple[str, ...] = ()
    options: Options = field(default_factory=dict)
    suggest: str | None = None
    bad: tuple[str, ...] = ()  # as written, with <<…>> around what is marked
    good: tuple[str, ...] = ()
    misses: tuple[str, ...] = ()
    bad_examples: tuple[Example, ...] = ()
    good_examples: tuple[Example, ...] = ()
    missed_examples: tuple[Example, ...] = ()
    general: bool = False  # it says what the trained reader believes, where no other rule has a pattern
    roles: tuple[str, ...] = ()  # it says what role the trained reader sees a line in
    whole: bool = False  # it asks something of the document as a whole, so no line can weigh it
    where: str = ""  # the file, for error messages

    @property
    def rank(self) -> int:
        """0: it has a pattern; 1: it goes by the role of a line; 2: by what is believed of any line.

        Where several hit one line, those of the lowest rank speak.
        """
        return 0 if not self.general else 1 if self.roles else 2

    @property
    def stable(self) -> bool:
        """Whether it is on by default."""
        return self.status is Status.STABLE
