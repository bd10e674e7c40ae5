"""Reads the units of a page: what is believed of each, known from before or asked of the trained network."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from hashlib import blake2b
from math import log
from typing import NamedTuple

from copylint.facts import Belief, Page, Unit
from copylint.facts.role import is_fault
from copylint.learned.beliefs import Beliefs
from copylint.learned.believer import Believer, Line, load_believer
from copylint.learned.card import PLACES, Card, likely_of, load_card
from copylint.learned.context import context_of
from copylint.learned.network import Network
from copylint.learned.roles import UNWEIGHED, RoleLayer, Weighing, load_weighing

_KEPT = 5_000  # beliefs kept for texts that come again


class _Asked(NamedTuple):
    """A line as the network would see it."""

    key: bytes
    line: Line


class LearnedReader:
    """Texts in, beliefs out. The network is loaded for the first line that nobody knows.

    ``weighing`` says what the likeliest fault and the belief that an editor would mark a line come to.
    """

    def __init__(
        self, load: Callable[[], Believer], card: Card, weighing: Callable[[], Weighing] = lambda: UNWEIGHED
    ) -> None:
        self._load = load
        self._weighing = weighing
        self.card = card
        self._known: dict[bytes, Belief] = {}

    @classmethod
    def of(
        cls, network: Network, vocabulary: Mapping[str, int], card: Card, roles: RoleLayer | None = None
    ) -> "LearnedReader":
        """The reader of a network at hand."""
        believer = Believer(network, vocabulary, card, roles)
        weighing = UNWEIGHED if roles is None else roles.weighing
        return cls(lambda: believer, card, lambda: weighing)

    @property
    def believer(self) -> Believer:
        """The network and what belongs to it."""
        return self._load()

    def read(self, page: Page, before: Beliefs | None = None) -> tuple[Belief, ...]:
        """What it believes of each unit of the page; ``before`` is what was believed in earlier runs."""
        return self.beliefs(page, page.units, before)

    def beliefs(self, page: Page, units: Sequence[Unit], before: Beliefs | None = None) -> tuple[Belief, ...]:
        """What it believes of some units, each by itself, its block, what is ``near``, and the kind."""
        asked = [_asked(page, unit) for unit in units]
        unknown = {one.key: one for one in asked if one.key not in self._known}
        found = {one.key: self._known[one.key] for one in asked if one.key not in unknown}
        if unknown and before is not None:
            found.update(before.find(list(unknown), self.card.answers))
        left = {key: one.line for key, one in unknown.items() if key not in found}
        new = dict(zip(left, self._load().beliefs(list(left.values())), strict=True)) if left else {}
        if new and before is not None:
            before.keep(new)
        found.update(new)
        if len(self._known) + len(unknown) > _KEPT:
            self._known.clear()
        self._known.update((key, found[key]) for key in unknown)
        return tuple(found[one.key] for one in asked)

    def confidence(self, belief: Belief, family: str, rule: str | None, alternative: int = 0) -> float | None:
        """How likely a careful editor would mark a line that a rule of the family hit, on sites not seen.

        ``rule`` is None for what no rule has a pattern for; ``alternative`` is the number of the one that
        hit. None: a rule that was never weighed.
        """
        if rule is None:
            return self.card.measured("alone", belief.flagged)
        hits = self.card.hits
        if rule not in hits["rules"]:
            return None
        said = hits["start"] + hits["rules"][rule]
        of_alternatives = hits["alternatives"].get(rule, ())
        if alternative < len(of_alternatives):  # one that came later has no number of its own
            said += of_alternatives[alternative]
        said += hits["flagged"] * _logit(belief.flagged) + hits["family"] * _logit(belief.families[family])
        return round(likely_of(said), PLACES)

    def inside(self, belief: Belief) -> float:
        """How likely a careful editor would mark a line of a plan, a brief or a job post not seen before."""
        fault = max((likely for role, likely in belief.roles.items() if is_fault(role)), default=0.0)
        start, of_fault, of_flagged = self._weighing()
        said = start + of_fault * _logit(fault) + of_flagged * _logit(belief.flagged)
        return round(likely_of(said), PLACES)


def _asked(page: Page, unit: Unit) -> _Asked:
    context, own = context_of(page, unit)
    # Names are one to the network, and not of one length: the places of the words count as well.
    told = (*context, [piece.start for piece in own], [piece.end for piece in own])
    key = blake2b(repr(told).encode("utf-8", "surrogatepass"), digest_size=16).digest()
    return _Asked(key, (context, own))


@cache
def load_reader() -> LearnedReader:
    """The reader that comes with copylint."""
    return LearnedReader(load_believer, load_card(), load_weighing)


def _logit(probability: float) -> float:
    inside = min(max(probability, 0.002), 0.998)
    return log(inside / (1 - inside))
