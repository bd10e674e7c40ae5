"""What became of the rules at a unit: those that spoke, and those that came near and why they did not."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from copylint.facts import Finding, Hit, Page, Unit
from copylint.rulebook import Rule, judge
from copylint.rulebook.levels import NOTE_FROM, levelled, unweighed
from copylint.rulebook.rule import Level
from copylint.rulebook.signals import carries
from copylint.terms import Severity
from copylint.text import Position
from copylint.trials.evidence import Evidence
from copylint.trials.near import near_miss, stood, unseen
from copylint.trials.rule_words import carried, kinds_of_page

_PLAUSIBLE = 0.15  # of a family: what the trained reader holds less likely came near by chance


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one rule at one unit."""

    rule: Rule
    why: str  # for a finding its message, else what keeps the rule silent
    severity: Severity | None = None  # of the finding; None: the rule is silent
    level_why: str = ""  # why the finding is a note or an idea, where that is not the rule's own doing
    confidence: float | None = None  # how likely the hit is right; None: no hit, or nobody has weighed it
    text: str | None = None  # the words that were hit; None: no hit
    at: Position | None = None  # where they stand
    off: bool = False  # the rule does not run here


def verdicts(evidence: Evidence, unit: Unit) -> tuple[Verdict, ...]:
    """What became of each rule that spoke or came near at this unit: first what was said, then the rest."""
    running = (verdict for rule in evidence.running for verdict in _of_rule(evidence, rule, unit))
    off = (verdict for rule, why in evidence.off for verdict in _of_idle(evidence, rule, why, unit))
    return tuple(sorted(chain(running, off), key=lambda each: (each.severity is None, each.text is None)))


def beside(evidence: Evidence, told: Iterable[Verdict]) -> tuple[Finding, ...]:
    """What is reported and speaks of no unit, such as a comment to copylint that does nothing."""
    known = {(verdict.rule.name, verdict.at) for verdict in told}
    findings = evidence.result.findings
    return tuple(f for f in findings if f.suppressed is None and (f.name, f.start) not in known)


def _of_rule(evidence: Evidence, rule: Rule, unit: Unit) -> Iterator[Verdict]:
    page = evidence.page
    mine = evidence.hits[rule.name]
    here = [hit for hit in mine if _stands_in(page, hit, unit)]
    if here:
        said = [verdict for hit in here for verdict in _reported(evidence, rule, hit)]
        spoken = [verdict for verdict in said if verdict.severity is not None]
        yield from spoken or said[:1] or [_unreported(evidence, rule, here[0], mine)]
        return
    for hit in mine:
        if any(block == unit.block and span.touches(unit.span) for block, span in hit.marks[1:]):
            yield Verdict(rule, f"part of the note on line {_place(page, hit).line}")
            return
    if not rule.looks_at.sees(page, unit):
        why = unseen(rule, page, unit)
    elif quiet := evidence.quieted.get((rule.name, unit.n)):
        why = f"hit, but {quiet}"
    else:
        why = next(filter(None, (near_miss(finder, page, unit) for finder in rule.find)), "")
        why = why if _likely(rule, page, unit) else ""
    if why:
        yield Verdict(rule, why)


def _of_idle(evidence: Evidence, rule: Rule, why: str, unit: Unit) -> Iterator[Verdict]:
    """A rule that does not run here, if it would hit the unit."""
    page = evidence.page
    if rule.looks_at.sees(page, unit) and stood(rule, page, unit) and _likely(rule, page, unit):
        yield Verdict(rule, why, off=True)


def _likely(rule: Rule, page: Page, unit: Unit) -> bool:
    """Whether such a fault is likely enough for a near miss to be worth a line."""
    belief = page.belief(unit)
    return belief is None or belief.families.get(rule.family, 1.0) >= _PLAUSIBLE


def _stands_in(page: Page, hit: Hit, unit: Unit) -> bool:
    """Whether the hit is the unit's; one that speaks of the page as a whole is that of its first words."""
    if hit.unit is not None:
        return hit.unit == unit.n
    block, mark = hit.marks[0]
    first = next((each for each in page.in_block(block) if each.span.touches(mark)), None)
    return first is unit


def _place(page: Page, hit: Hit) -> Position:
    """Where in the file the hit's words begin."""
    block, mark = hit.marks[0]
    return page.document.source.position(page.document.blocks[block].view.span(*mark).start)


def _reported(evidence: Evidence, rule: Rule, hit: Hit) -> Iterator[Verdict]:
    """The finding that came of a hit, silenced or folded into an earlier one as it may be."""
    at = _place(evidence.page, hit)
    for finding in evidence.result.findings:
        if finding.name != rule.name or at not in (finding.start, *finding.also):
            continue
        severity, level_why = None, ""
        if finding.suppressed is not None:
            by = "[[accept]]" if finding.accepted else "a comment"
            reason = f" ({finding.suppressed})" if finding.suppressed else ""
            why = f"kept as it is by {by}{reason}"
        elif finding.start != at:
            why = f"the same sentence as on line {finding.start.line}, reported there"
        else:
            why, severity = finding.message, finding.severity
            level_why = _level_why(evidence, rule, finding, hit)
        yield Verdict(rule, why, severity, level_why, finding.confidence, finding.text, at)


def _level_why(evidence: Evidence, rule: Rule, finding: Finding, hit: Hit) -> str:
    """What made the severity something else than the rule's own."""
    if finding.severity is rule.severity:
        sure = finding.confidence is not None and finding.confidence >= NOTE_FROM
        return "an idea whenever it speaks" if rule.severity is Severity.INFO and sure else ""
    page, config = evidence.page, evidence.config
    if finding.severity in (config.severity.get(rule.name), config.severity.get(rule.family)):
        return f"set in {config.path.name if config.path else 'the config'}"
    written = levelled(hit, rule, page, config, unweighed)
    if written is not None and written.level is not finding.severity:
        return f"a note from {of_hundred(NOTE_FROM)} on"
    unit = page.units[hit.unit] if hit.unit is not None else None
    for step in rule.levels:
        if step.to is finding.severity and (why := _condition(step, page, unit)):
            return why
    return f"at most an idea on {kinds_of_page([page.kind])}"


def of_hundred(share: float) -> str:
    """A share as a count of a hundred, never rounded up past what it falls short of: .8499 is "84"."""
    return str(int(share * 100 + 1e-9))


def _condition(step: Level, page: Page, unit: Unit | None) -> str:
    if step.kinds is not None:
        return f"on {kinds_of_page([page.kind])}" if page.kind in step.kinds else ""
    if step.blocks is not None and unit is not None:
        kind = page.block(unit).kind
        return f"in a {kind}" if kind in step.blocks else ""
    if step.signs and unit is not None:
        sign = next((name for name in step.signs if carries(unit, name)), None)
        return f"the line {carried(sign)}" if sign else ""
    return "for these words" if step.words else "for what was found"


def _unreported(evidence: Evidence, rule: Rule, hit: Hit, mine: tuple[Hit, ...]) -> Verdict:
    """Why a hit came to nothing: asked of the judge, with one other rule at a time."""
    page, config = evidence.page, evidence.config
    block, mark = hit.marks[0]
    text = page.document.blocks[block].text[mark.start : mark.end]

    def verdict(why: str, sure: float | None = None) -> Verdict:
        return Verdict(rule, why, confidence=sure, text=text, at=_place(page, hit))

    if levelled(hit, rule, page, config, unweighed) is None:
        return verdict("not on a page, in a place or beside words like these (its levels)")
    sure = evidence.weigh(rule, hit, page)
    if sure is not None and sure < config.min_confidence:
        return verdict(
            f"only {of_hundred(sure)} in 100 such lines get marked by a reader;"
            f" shown from {of_hundred(config.min_confidence)} in 100 on",
            sure,
        )
    return verdict(_outdone(evidence, rule, hit, mine), sure)


def _outdone(evidence: Evidence, rule: Rule, hit: Hit, mine: tuple[Hit, ...]) -> str:
    """Which rule speaks in place of this one, or that it has said it often enough."""
    page, config = evidence.page, evidence.config
    at = _place(page, hit)

    def kept(found: tuple[Hit, ...], rules: tuple[Rule, ...]) -> bool:
        judged = judge(found, rules, page, config, evidence.weigh).findings
        return any(f.name == rule.name and at in (f.start, *f.also) for f in judged)

    for other in evidence.running:
        near = other.absorbs or other.name in rule.yields_to or rule.rank > other.rank
        theirs = tuple(h for h in evidence.hits[other.name] if other.absorbs or h.unit == hit.unit)
        if other is rule or not near or not theirs or kept((hit, *theirs), (rule, other)):
            continue
        if rule.general:
            return f"{other.name} says the same, and more exactly"
        verb = "gives way to" if other.name in rule.yields_to else "is spoken for by"
        return f"{verb} {other.name}"
    if rule.limit is not None and not kept(mine, (rule,)):
        return f"{rule.limit.to} in one {rule.limit.per} are enough"
    return "other rules speak here"
