"""From hits to findings: level, precedence, limit, words, and the place in the file."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from copylint.config import Config
from copylint.facts import Finding, Hit, Page, Unit
from copylint.facts.alike import known_of
from copylint.lexicon import brands
from copylint.rulebook.levels import Levelled, Weigh, levelled, unit_of, unweighed
from copylint.rulebook.rule import Rule
from copylint.text import Position, Span

_STRETCH = 256  # characters


class Judged(NamedTuple):
    """The findings of a page in reading order, and what stands behind them."""

    findings: tuple[Finding, ...]
    # True as well, but left unsaid: beyond a rule's limit, or a later line of the same run of lines.
    # When the first is put right one of these comes forward, and its sentence is no new one.
    behind: tuple[Finding, ...]


def judge(
    found: Iterable[Hit],
    rules: Sequence[Rule],
    page: Page,
    config: Config,
    weigh: Weigh = unweighed,
) -> Judged:
    """The findings of a page, and those that stand behind them; ``folded`` puts what says the same into one.

    ``weigh`` says how likely a hit is right; what is too unlikely for the config is no finding.

    The order of judgement is levels, yields-to and absorbs, limits; only then do hits become
    findings, so that silencing one rule never wakes another on the same words.
    """
    by_name = {rule.name: rule for rule in rules}
    worth = [one for hit in found if (one := levelled(hit, by_name[hit.rule], page, config, weigh))]
    kept = _one_a_phrase(_precedence(worth, by_name))
    kept.sort(key=lambda one: (one.hit.marks[0][0], one.hit.marks[0][1], one.hit.rule))
    kept, over = _limited(kept, by_name, page)
    units = {(unit.block, unit.span): unit.n for unit in page.units}
    said = [_whole(one, by_name[one.hit.rule], page, units) for one in (*kept, *over)]
    return Judged(
        tuple(finding for finding, _ in said[: len(kept)]),
        (*(finding for finding, _ in said[len(kept) :]), *(each for _, along in said for each in along)),
    )


def _whole(
    one: Levelled, rule: Rule, page: Page, units: Mapping[tuple[int, Span], int]
) -> tuple[Finding, list[Finding]]:
    """The finding, and as it would stand on each of its further sentences."""
    along = [_finding(one._replace(hit=each), rule, page) for each in _later(one.hit, units)]
    finding = _finding(one, rule, page)
    if along:
        finding = replace(finding, along=tuple(each.fingerprint for each in along))
    return finding, along


def _later(hit: Hit, units: Mapping[tuple[int, Span], int]) -> Iterator[Hit]:
    """The same hit as it would stand on each of its further units."""
    for mark in hit.marks[1:]:
        if mark in units:
            yield replace(hit, unit=units[mark], marks=(mark,))


def _precedence(worth: list[Levelled], rules: Mapping[str, Rule]) -> list[Levelled]:
    by_unit: dict[int | None, list[Hit]] = {}
    absorbing = _by_place(one.hit for one in worth if rules[one.hit.rule].absorbs)
    for one in worth:
        by_unit.setdefault(one.hit.unit, []).append(one.hit)
    kept = []
    for one in worth:
        hit, rule = one.hit, rules[one.hit.rule]
        beside = by_unit[hit.unit]
        yields = any(other.rule in rule.yields_to and _same_place(hit, other, rule) for other in beside)
        near = (other for place in _places(*hit.marks[0]) for other in absorbing.get(place, ()))
        absorbed = any(hit.rule in rules[other.rule].absorbs and _speaks_for(other, hit) for other in near)
        needless = any(rules[other.rule].rank < rule.rank for other in beside)
        if not yields and not absorbed and not needless:
            kept.append(one)
    return kept


def _one_a_phrase(worth: list[Levelled]) -> list[Levelled]:
    """Of several rules on the same words of a unit the one that matters most, and of equals always the same.

    The surest would be another one as soon as a word beside them is mended, and look new. Only of those
    that were weighed: what a team's own rule says, it says.
    """
    best = sorted(
        (one for one in worth if one.sure is not None and one.hit.unit is not None),
        key=lambda one: (-one.level.rank, one.hit.rule),
    )
    said: dict[int | None, list[Hit]] = {}
    needless = set()
    for one in best:
        before = said.setdefault(one.hit.unit, [])
        if any(one.hit.rule != other.rule and _speaks_for(other, one.hit) for other in before):
            needless.add(id(one.hit))
        else:
            before.append(one.hit)
    return [one for one in worth if id(one.hit) not in needless]


def _by_place(hits: Iterable[Hit]) -> dict[tuple[int, int], list[Hit]]:
    """Hits by the stretches of text that they mark, so that a hit need not be held against all others."""
    found: dict[tuple[int, int], list[Hit]] = {}
    for hit in hits:
        for place in {place for mark in hit.marks for place in _places(*mark)}:
            found.setdefault(place, []).append(hit)
    return found


def _places(block: int, span: Span) -> Iterator[tuple[int, int]]:
    return ((block, n) for n in range(span.start // _STRETCH, span.end // _STRETCH + 1))


def _same_place(hit: Hit, other: Hit, rule: Rule) -> bool:
    """Rules that mark words yield where the words meet; rules about a sentence, in the sentence."""
    if hit.unit is None or hit.unit != other.unit:
        return False
    return rule.mark != "words" or hit.marks[0][1].touches(other.marks[0][1])


def _speaks_for(other: Hit, hit: Hit) -> bool:
    block, span = hit.marks[0]
    return any(block == there and span.touches(where) for there, where in other.marks)


def _limited(
    worth: list[Levelled], rules: Mapping[str, Rule], page: Page
) -> tuple[list[Levelled], list[Levelled]]:
    """What a rule's limit lets through, and the rest."""
    counted: dict[tuple[str, object], int] = {}
    kept, over = [], []
    for one in worth:
        hit = one.hit
        limit = rules[hit.rule].limit
        if limit is not None:
            block = hit.marks[0][0]
            heading = page.document.blocks[block].place.heading
            scope = {"paragraph": block, "section": ("under", heading), "page": "page"}[limit.per]
            key = (hit.rule, scope)
            counted[key] = counted.get(key, 0) + 1
            if counted[key] > limit.to:
                over.append(one)
                continue
        kept.append(one)
    return kept, over


def _finding(one: Levelled, rule: Rule, page: Page) -> Finding:
    hit = one.hit
    block_number, mark = hit.marks[0]
    block = page.document.blocks[block_number]
    unit = unit_of(hit, page)
    sentence = unit.span if unit is not None else Span(0, len(block.text))
    span = block.view.span(*mark)
    source = page.document.source
    return Finding(
        name=rule.name,
        family=rule.family,
        severity=one.level,
        title=rule.title,
        message=_said(rule.message, hit.slots),
        why=rule.help,
        needs=rule.needs,
        span=span,
        start=source.position(span.start),
        end=source.position(span.end),
        text=block.text[mark.start : mark.end],
        verbatim=block.view.verbatim(*mark),
        sentence=block.view.span(*sentence),
        fingerprint=_known_fingerprint(rule.name, unit, block.text[sentence.start : sentence.end], page),
        suggestion=_suggested(rule, hit),
        confidence=one.sure,
        said=" ".join(block.text[sentence.start : sentence.end].split()),
    )


def _known_fingerprint(rule: str, unit: Unit | None, sentence: str, page: Page) -> str:
    if unit is None:
        return fingerprint(rule, sentence, page)
    known = known_of(page)[unit.n]
    key = ("fingerprint", rule)
    if key not in known:
        known[key] = fingerprint(rule, sentence, page)
    made: str = known[key]
    return made


def _said(template: str, slots: Mapping[str, str]) -> str:
    """The message with its slots filled; white space in a quoted match is folded."""
    said = template
    for name, value in slots.items():
        said = said.replace("{" + name + "}", " ".join(value.split()))
    return said


def _suggested(rule: Rule, hit: Hit) -> str | None:
    if rule.suggest is None:
        return None
    said = _said(rule.suggest, hit.slots)
    return None if "{" in said else said


def fingerprint(rule: str, sentence: str, page: Page) -> str:
    """What stays the same when lines move: the rule and the sentence as read, names masked.

    The first 16 hex digits of SHA-256 over rule and sentence, case and white space folded.
    """
    masked, reached = "", 0
    for start, end in brands(page.names).places(sentence):
        masked, reached = f"{masked}{sentence[reached:start]}\ue001", end
    masked += sentence[reached:]
    text = " ".join(masked.lower().replace("’", "'").replace("“", '"').replace("”", '"').split())
    return hashlib.sha256(f"{rule}\0{text}".encode()).hexdigest()[:16]


def folded(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The same words in the same sentence are one finding; the other places are listed with it.

    Only those that are silenced alike: a comment on one of them speaks for no other.
    """
    first: dict[tuple[str, str, str, str | None, bool], int] = {}
    kept: list[Finding] = []
    places: dict[int, list[Position]] = {}
    sentences: dict[int, Span] = {}
    for finding in findings:
        words = " ".join(finding.text.lower().split())
        key = (finding.name, finding.fingerprint, words, finding.suppressed, finding.accepted)
        at = first.get(key)
        if at is None or sentences[at] == finding.sentence:
            if at is None:
                first[key] = len(kept)
                sentences[len(kept)] = finding.sentence
            kept.append(finding)
        else:
            places.setdefault(at, []).append(finding.start)
    return tuple(replace(f, also=tuple(places[i])) if i in places else f for i, f in enumerate(kept))
