"""A unit: a sentence, or a heading, bullet, cell, button or caption, with what was read in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from copylint.facts.clause import Clause, Word
from copylint.terms import Form, Outcome, Owner, Voice
from copylint.text import Span


class Sign(NamedTuple):
    """Something a unit carries: a number, a source, an apology, a bridge … and where."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class Unit:
    """What the reading found in one unit. Spans are spans of the block's text."""

    n: int  # index in the page's units
    block: int  # index in the document's blocks
    span: Span
    text: str  # the block's text at ``span``
    form: Form
    voice: Voice
    actor: Owner
    buried: bool = False  # the reader's verb stands under somebody else's
    credit: float = 0.0  # how much of the reader's own doing this unit shows, 0 to 1
    outcome: Outcome = Outcome.NONE
    measured: bool = False  # the outcome carries a number
    benign: str | None = None  # promise · apology · thanks … : a company sentence that is right
    words: tuple[Word, ...] | None = None  # None: words alone decided, nothing was parsed
    clauses: tuple[Clause, ...] = ()
    signs: tuple[Sign, ...] = ()
    believed_proof: bool = False  # the trained reader sees evidence where no sign of it is known
    # What structure and words made of a fact that the trained reader decided: name of the fact, value.
    overruled: Mapping[str, str] = field(default_factory=dict)

    def placed(self, n: int, block: int) -> "Unit":
        """The same unit under these numbers."""
        # Made anew for every unit there is; `replace` takes twice as long.
        return Unit(
            n,
            block,
            self.span,
            self.text,
            self.form,
            self.voice,
            self.actor,
            self.buried,
            self.credit,
            self.outcome,
            self.measured,
            self.benign,
            self.words,
            self.clauses,
            self.signs,
            self.believed_proof,
            self.overruled,
        )

    def has(self, name: str) -> bool:
        """Whether the unit carries a sign of that name."""
        return any(sign.name == name for sign in self.signs)

    @property
    def proof(self) -> bool:
        """Whether somebody vouches for what the unit says."""
        return self.believed_proof or self.has("proof")
