"""What the rules hit on a page; what they find in a unit alone is looked up where one like it was met."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from copylint.facts import Hit, Page, Unit
from copylint.facts.alike import likenesses
from copylint.memory import Memory
from copylint.rulebook.apply import Found, hits
from copylint.rulebook.rule import Finder, LooksAt, Match, Options, Rule, Scope
from copylint.rulebook.sieve import Sifted

Asked = tuple[Rule, Options]


class _Find(NamedTuple):
    """A match in a unit alone, and whose: the number of the rule, and of its alternative."""

    rule: int
    alternative: int
    match: Match


class _Alone(NamedTuple):
    """An alternative that looks at nothing but a unit; ``bit``: that of the sieve, if it has one."""

    rule: int
    alternative: int
    looks_at: LooksAt
    bit: int | None
    finder: Finder
    options: Options


_Known = Mapping[tuple[int, int], Sequence[Match]]  # by the same two numbers, in reading order


def hits_of(
    asked: Sequence[Asked], page: Page, sifted: Sifted | None = None, memory: Memory | None = None
) -> Iterator[Hit]:
    """What each rule hits under its options, one rule after the other.

    ``sifted`` is the page as the sieve of their rulebook left it, ``memory`` that of earlier versions of
    the page; the hits are the same without them.
    """
    if memory is None or sifted is None or not asked:
        for rule, options in asked:
            yield from hits(rule, page, options, sifted)
        return
    known = _in_units(asked, page, sifted, memory)
    met = {number for number, _ in known}
    for number, (rule, options) in enumerate(asked):
        if number in met or any(alternative.scope is not Scope.UNIT for alternative in rule.find):
            yield from hits(rule, page, options, sifted, _matches(number, rule, options, page, sifted, known))


def _in_units(asked: Sequence[Asked], page: Page, sifted: Sifted, memory: Memory) -> _Known:
    """The matches of all alternatives that look at nothing but a unit."""
    rests_on = tuple((rule.name, repr(sorted(options.items())) if options else "") for rule, options in asked)
    table = memory.table("finds", rests_on, page.names, page.kind, page.kind_sure, page.kind_firm)
    alone: list[_Alone] = []  # all that may be asked, once a unit is new
    known: dict[tuple[int, int], list[Match]] = {}
    for unit, likeness in zip(page.units, likenesses(page, memory), strict=True):
        if likeness not in table:
            alone = alone or list(_alone(asked, sifted))
            table.keep(likeness, tuple(_finds(alone, page, sifted, unit)))
        for rule, alternative, match in table.known(likeness):
            here = Match(unit, match.spans, match.slots, (unit,) if match.units else ())
            known.setdefault((rule, alternative), []).append(here)
    return known


def _alone(asked: Sequence[Asked], sifted: Sifted) -> Iterator[_Alone]:
    for number, (rule, options) in enumerate(asked):
        for n, alternative in enumerate(rule.find):
            if alternative.scope is Scope.UNIT:
                yield _Alone(number, n, rule.looks_at, sifted.bit(rule, n), alternative, options)


def _finds(alone: Sequence[_Alone], page: Page, sifted: Sifted, unit: Unit) -> Iterator[_Find]:
    left = sifted.left(unit)
    for rule, n, looks_at, bit, finder, options in alone:
        if looks_at.sees(page, unit) if bit is None else left & bit:
            for match in finder.find(page, (unit,), options):
                yield _Find(rule, n, match)


def _matches(
    number: int, rule: Rule, options: Options, page: Page, sifted: Sifted, known: _Known
) -> Iterator[Found]:
    for n, alternative in enumerate(rule.find):
        if alternative.scope is Scope.UNIT:
            yield from ((n, match) for match in known.get((number, n), ()))
        elif units := sifted.seen(rule.looks_at):  # where a rule looks at nothing, it finds nothing
            yield from ((n, match) for match in alternative.find(page, units, options))
