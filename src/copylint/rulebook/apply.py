"""A rule and a page in, hits out."""

from collections.abc import Iterable, Iterator

from copylint.facts import Hit, Page, Unit
from copylint.rulebook.rule import Match, Options, Rule
from copylint.rulebook.sieve import Sifted
from copylint.rulebook.signals import carries, neighbours
from copylint.text import Span

Found = tuple[int, Match]  # a match, behind the number of the alternative that found it

_LONGEST = 80  # characters from a subject to the end of a mark


def hits(
    rule: Rule,
    page: Page,
    options: Options,
    sifted: Sifted | None = None,
    matches: Iterable[Found] | None = None,
) -> Iterator[Hit]:
    """What the rule hits on the page, in the order of its alternatives.

    A unit is hit once by a rule, except where the rule marks words. ``sifted`` is the page as the sieve of
    a rulebook that has the rule left it: the hits are the same, only sooner found. ``matches`` are all that
    its alternatives find, where that is known already.
    """
    if matches is None:
        matches = _matches(rule, page, options, sifted)
    seen: dict[int, list[Span]] = {}
    around = Around(page)
    for alternative, match in matches:
        if silenced(rule, around, match):
            continue
        mark = marked(rule.mark, match)
        if any(sign.name == "code" and sign.span.covers(mark) for sign in match.unit.signs):
            continue  # code is shown, not said
        before = seen.setdefault(match.unit.n, [])
        if any(rule.mark != "words" or mark.touches(other) for other in before):
            continue
        before.append(mark)
        text = page.block(match.unit).text
        slots = {**match.slots, "match": text[mark.start : mark.end]}
        others = tuple((u.block, u.span) for u in match.units if u is not match.unit)
        marks = ((match.unit.block, mark), *others)
        yield Hit(rule.name, match.unit.n, marks, slots, alternative=alternative)


def _matches(rule: Rule, page: Page, options: Options, sifted: Sifted | None) -> Iterator[Found]:
    every: tuple[Unit, ...] = ()
    if sifted is None:
        every = tuple(unit for unit in page.units if rule.looks_at.sees(page, unit))
    for place, alternative in enumerate(rule.find):
        units = every if sifted is None else sifted.units(rule, place)
        if units:  # where it need look at nothing, it finds nothing
            yield from ((place, match) for match in alternative.find(page, units, options))


class Around:
    """What the units around a match carry; a section is looked at once, however many matches it holds."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._known: dict[tuple[str, int | None, str], bool] = {}

    def carries(self, unit: Unit, place: str, name: str) -> bool:
        """Whether one of the units at ``place``, seen from ``unit``, carries what ``name`` names."""
        where = self._page.block(unit).place
        groups = {"block": unit.block, "list": where.list, "section": where.heading, "page": None}
        if place not in groups:
            return any(carries(other, name) for other in neighbours(self._page, unit, place))
        key = (place, groups[place], name)
        if key not in self._known:
            self._known[key] = any(carries(other, name) for other in neighbours(self._page, unit, place))
        return self._known[key]


def silenced(rule: Rule, around: Around, match: Match) -> tuple[str, str] | None:
    """What silences the rule at this match: the place, and the name of what stands there."""
    for place, names in rule.unless:
        # What follows a run or a list follows its last unit.
        last = match.units[-1] if match.units and place == "next" else match.unit
        for name in names:
            if around.carries(last, place, name):
                return place, name
    return None


def silent(rule: Rule, around: Around, match: Match) -> str:
    """What silences the rule at this match, in a few words, or nothing."""
    found = silenced(rule, around, match)
    return f"{found[0]}: {found[1].removeprefix('words:').partition('@')[0]}" if found else ""


def marked(mark: str, match: Match) -> Span:
    """The span a rule marks; where a part is missing, what comes nearest."""
    spans = match.spans
    if mark in ("unit", "first", "page"):
        return spans["unit"]
    if "words" in spans:
        return spans["words"]
    if mark == "words":
        mark = "subject..predicate"
    if ".." in mark:
        first, last = mark.split("..", 1)
        start = spans.get(first) or spans.get("verb") or spans["unit"]
        end = spans.get(last) or spans.get("verb") or start
        # "Ready is our app": a subject behind its verb still gives one span.
        whole = start.joined(end)
        # A long insertion between subject and verb is not what is meant.
        verb = spans.get("verb")
        return verb.joined(end) if verb and whole.end - whole.start > _LONGEST else whole
    if mark == "customer":
        return spans.get("recipient") or spans.get("subject") or spans["unit"]
    return spans.get(mark) or spans["unit"]
