"""A trained reader that believes what a test tells it, and else what words and structure have read."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from copylint.facts import FAMILIES, Belief, Page, Unit
from copylint.facts.role import is_fault
from copylint.terms import Voice
from copylint.trials.settled import label

_VOICES = tuple(voice.value for voice in Voice)
_ACTORS = ("reader", "company", "product", "customer3", "third", "everyone", "none")
_OUTCOMES = ("none", "vague", "concrete")


class ToldReader:
    """``of``: text of a unit → fields of its belief; ``sure``: rule → confidence, of a general one by family.

    Who is not named in ``sure`` was never weighed. It stands in for ``copylint.learned.LearnedReader``.
    """

    def __init__(
        self, of: Mapping[str, Mapping[str, Any]] | None = None, sure: Mapping[str, float] | None = None
    ) -> None:
        self._of = of or {}
        self._sure = sure or {}

    def read(self, page: Page, before: object = None) -> tuple[Belief, ...]:  # noqa: ARG002
        """The beliefs of a page's units."""
        return tuple(replace(agreeing(unit), **self._of.get(unit.text, {})) for unit in page.units)

    def confidence(self, belief: Belief, family: str, rule: str | None, alternative: int = 0) -> float | None:  # noqa: ARG002
        """What the test says."""
        return self._sure.get(rule or family)

    def inside(self, belief: Belief) -> float:
        """The likeliest fault that the test told."""
        return max((likely for role, likely in belief.roles.items() if is_fault(role)), default=0.0)


def agreeing(unit: Unit) -> Belief:
    """A belief that leaves every fact as it was read, and holds no fault likely."""
    return Belief(
        flagged=0.1,
        clear=0.05,
        families=dict.fromkeys(FAMILIES, 0.2),
        voice=shares(_VOICES, unit.voice.value, 0.96),
        actor=shares(_ACTORS, label(unit.actor), 0.96),
        outcome=shares(_OUTCOMES, unit.outcome.value, 0.96),
        proof=0.96 if unit.proof else 0.04,
        benign=0.96 if unit.benign is not None else 0.04,
        buried=0.1,
    )


def shares(names: tuple[str, ...], likeliest: str, share: float) -> dict[str, float]:
    """One name with its share, the rest for the others alike."""
    rest = round((1 - share) / (len(names) - 1), 3)
    return {name: share if name == likeliest else rest for name in names}


def families(**likely: float) -> dict[str, float]:
    """A probability for each family, 0.02 where none is given; ``_`` stands for ``-``."""
    return dict.fromkeys(FAMILIES, 0.02) | {name.replace("_", "-"): share for name, share in likely.items()}


def actors(likeliest: str, share: float) -> dict[str, float]:
    """The shares of all who may act."""
    return shares(_ACTORS, likeliest, share)


def voices(likeliest: str, share: float) -> dict[str, float]:
    """The shares of all who may speak."""
    return shares(_VOICES, likeliest, share)


def outcomes(likeliest: str, share: float) -> dict[str, float]:
    """The shares of all that may change for the reader."""
    return shares(_OUTCOMES, likeliest, share)
