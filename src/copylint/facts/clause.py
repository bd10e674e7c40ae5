"""Words, phrases and clauses of one unit; every span is a span of the block's text."""

from dataclasses import dataclass
from typing import NamedTuple

from copylint.terms import Mood, Owner, Tense
from copylint.text import Span

_NOWHERE = Span(0, 0)


class Word(NamedTuple):
    """One word as the parser saw it, at its place in the block's text.

    ``tag`` is a Penn Treebank tag and ``dep`` a label of spaCy's English models; ``head`` is the
    index of the governing word in the same unit (its own index for the root).
    """

    span: Span
    lower: str
    tag: str
    dep: str
    head: int


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun or adjective phrase."""

    span: Span
    head: str  # the head word in lower case, as it stands: "solutions"
    owner: Owner  # who the head refers to or belongs to
    words: tuple[str, ...] = ()  # all of its words in lower case
    ours: bool = False  # carries "our"
    named: bool = False  # holds a name
    counted: bool = False  # holds a number
    praised: bool = False  # carries a praise word
    head_span: Span = _NOWHERE


@dataclass(frozen=True, slots=True)
class Clause:
    """One verb with what goes with it."""

    actor: Owner
    subject: Phrase | None
    verb: str  # base form
    verb_span: Span  # with auxiliaries and negation left out
    mood: Mood
    joined: str  # main · and · so · which · if · when · because · to · that · ing
    parent: int | None  # index of the clause this one completes, in the unit's clauses
    tense: Tense = Tense.PRESENT
    modal: str = ""
    negated: bool = False
    passive: bool = False
    object: Phrase | None = None
    recipient: Phrase | None = None  # "gives *you* the ability", "brings it to *you*"
    predicate: Phrase | None = None  # "is *customer-obsessed*", "is *a platform*"
    span: Span = _NOWHERE  # from the first to the last word that belongs to the clause
