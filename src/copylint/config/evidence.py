"""What speaks for a kind of document, and the one place that weighs it and says why."""

from collections.abc import Iterable
from typing import NamedTuple

from copylint.terms import DocumentKind

_ENOUGH = 2  # less says nothing
_FIRM = 3  # from here on, with nothing else that weighs as much, there is no doubt to speak of
_MOST_REASONS = 2


class Evidence(NamedTuple):
    """One thing that speaks for a kind, and how much it weighs.

    1: any page may have it. 2: a hint. 3: mostly such pages. 5 and more: somebody gave the file or its
    folder that name.
    """

    kind: DocumentKind
    weight: int
    why: str


class KindGuess(NamedTuple):
    """A kind, whether somebody said so, and what it rests on."""

    kind: DocumentKind
    sure: bool
    why: str
    firm: bool = True  # False: a guess that may well be wrong, so the page is judged gently


def weigh(found: Iterable[Evidence]) -> KindGuess:
    """The kind that most speaks for. Of two that weigh the same the first found wins, and not surely."""
    by_kind: dict[DocumentKind, list[Evidence]] = {}
    for evidence in found:
        by_kind.setdefault(evidence.kind, []).append(evidence)
    totals = {kind: sum(evidence.weight for evidence in some) for kind, some in by_kind.items()}
    order = sorted(totals, key=lambda kind: -totals[kind])
    if not order or totals[order[0]] < _ENOUGH:
        return KindGuess(DocumentKind.WEB, False, "nothing says what kind of page it is")
    best = order[0]
    most = sorted(by_kind[best], key=lambda evidence: -evidence.weight)
    why = "; ".join(evidence.why for evidence in most[:_MOST_REASONS])
    next_best = totals[order[1]] if len(order) > 1 else 0
    if totals[best] >= _FIRM and totals[best] > next_best:
        return KindGuess(best, False, most[0].why if most[0].weight >= _FIRM else why)
    return KindGuess(best, False, f"taken for {best}, but not surely: {why}", firm=False)
