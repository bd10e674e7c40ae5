"""What the trained reader believes of a unit, as probabilities."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from copylint.text import Span

FAMILIES = (
    "announcement",
    "customer-as-object",
    "features",
    "headings",
    "hollow-you",
    "inside-talk",
    "opinion",
    "planning",
    "pressure",
    "product-as-hero",
    "puffery",
    "self-focus",
)


@dataclass(frozen=True, slots=True)
class Belief:
    """Probabilities from 0 to 1, rounded to three places; names are those of the labels in ``corpora``.

    ``flagged`` and ``clear`` are calibrated on sites that the reader had not seen: of the lines it holds
    flagged at .9, nine in ten were marked by a person. The others are as the network gives them.
    """

    flagged: float  # a careful editor would mark the line, whatever for
    clear: float  # any such editor would
    families: Mapping[str, float]  # why: one probability a family
    voice: Mapping[str, float]
    actor: Mapping[str, float]
    outcome: Mapping[str, float]
    proof: float
    benign: float
    buried: float
    because: Span | None = (
        None  # the words of the unit's text that carry ``flagged``; None: all of it, or not asked
    )
    roles: Mapping[str, float] = field(default_factory=dict)  # what the line does in its document, see ROLES

    @property
    def family(self) -> str:
        """The likeliest reason to mark the line."""
        return max(self.families, key=lambda name: (self.families[name], name))
