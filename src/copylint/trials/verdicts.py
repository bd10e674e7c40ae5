"""Why a rule speaks of a unit or stays silent: its hits, followed from the pattern to the report."""

from collections.abc import Iterator
from dataclasses import dataclass

from copylint.facts import Finding, Hit, Page, Unit
from copylint.rulebook import Rule, judge
from copylint.rulebook.rule import Level
from copylint.rulebook.signals import carries
from copylint.terms import Severity, Voice
from copylint.text import Position
from copylint.trials.evidence import Evidence
from copylint.trials.rule_words import carried, kinds_of_page

# What a finder says where nothing of the kind stands in the unit; any other reason came near.
_FAR = (
    "the actor is", "the verb is", "no word in it", "no clause in it", "none of", "the form is",
    "the outcome is", "not an item", "not in a section", "more than", "carries:", "the check", "fewer than",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one rule at one unit."""

    rule: Rule
    why: str  # for a finding its message, else what keeps the rule silent
    severity: Severity | None = None  # of the finding; None: the rule is silent
    level_why: str = ""  # why the severity is not the rule's own
    near: bool = False  # it spoke, or came near
    looks: bool = True  # whether the rule looks at such a unit at all


def verdicts(evidence: Evidence, unit: Unit) -> tuple[Verdict, ...]:
    """What became of each rule that runs here at this unit, in the order of the rulebook."""
    return tuple(_verdict(evidence, rule, unit) for rule in evidence.running)


def _verdict(evidence: Evidence, rule: Rule, unit: Unit) -> Verdict:
    page = evidence.page
    mine = [hit for hit in evidence.hits if hit.rule == rule.name]
    here = [hit for hit in mine if hit.unit == unit.n]
    said = [verdict for hit in here for verdict in _reported(evidence, rule, hit)]
    if said:
        return said[0]
    if here:
        return Verdict(rule, _unreported(evidence, rule, here[0], mine), near=True)
    for hit in mine:
        if any(block == unit.block and span.touches(unit.span) for block, span in hit.marks):
            return Verdict(rule, f"part of the note on line {_line(page, hit)}", near=True)
    if not rule.looks_at.sees(page, unit):
        return Verdict(rule, _unseen(rule, page, unit), looks=False)
    quiet = evidence.quieted.get((rule.name, unit.n))
    if quiet:
        return Verdict(rule, quiet, near=True)
    reasons = [reason for finder in rule.find if (reason := finder.why_not(page, unit))]
    near = [reason for reason in reasons if not reason.startswith(_FAR)]
    return Verdict(rule, (near or reasons or ["nothing it looks for"])[0], near=bool(near))


def _place(page: Page, hit: Hit) -> Position:
    """Where in the file the hit's words begin."""
    block, mark = hit.marks[0]
    return page.document.source.position(page.document.blocks[block].view.span(*mark).start)


def _line(page: Page, hit: Hit) -> int:
    return _place(page, hit).line


def _reported(evidence: Evidence, rule: Rule, hit: Hit) -> Iterator[Verdict]:
    """The finding that came of a hit, silenced or folded into an earlier one as it may be."""
    at = _place(evidence.page, hit)
    for finding in evidence.result.findings:
        if finding.name != rule.name or at not in (finding.start, *finding.also):
            continue
        if finding.suppressed is not None:
            by = "[[accept]]" if finding.accepted else "a comment"
            reason = f" ({finding.suppressed})" if finding.suppressed else ""
            yield Verdict(rule, f"kept as it is by {by}{reason}", near=True)
        elif finding.start != at:
            line = finding.start.line
            yield Verdict(rule, f"the same sentence as on line {line}, reported there", near=True)
        else:
            why = _level_why(evidence, rule, finding, hit)
            yield Verdict(rule, finding.message, finding.severity, why, near=True)


def _level_why(evidence: Evidence, rule: Rule, finding: Finding, hit: Hit) -> str:
    """What made the severity something else than the rule's own."""
    if finding.severity is rule.severity:
        return ""
    page, config = evidence.page, evidence.config
    if finding.severity in (config.severity.get(rule.name), config.severity.get(rule.family)):
        return f"set in {config.path.name if config.path else 'the config'}"
    unit = page.units[hit.unit] if hit.unit is not None else None
    for step in rule.levels:
        if step.to is finding.severity and (why := _condition(step, page, unit)):
            return why
    return f"at most an idea on {kinds_of_page([page.kind])}"


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


def _unreported(evidence: Evidence, rule: Rule, hit: Hit, mine: list[Hit]) -> str:
    """Why a hit came to nothing: asked of the judge, with one other rule at a time."""
    page, config = evidence.page, evidence.config

    def kept(found: list[Hit], rules: tuple[Rule, ...]) -> bool:
        at = _place(page, hit)
        judged = judge(found, rules, page, config).findings
        return any(f.name == rule.name and at in (f.start, *f.also) for f in judged)

    if not kept([hit], (rule,)):
        return "would speak, but not on a page, in a place or beside words like these (its levels)"
    for other in evidence.running:
        if other.name not in rule.yields_to and rule.name not in other.absorbs:
            continue
        theirs = [found for found in evidence.hits if found.rule == other.name]
        if theirs and not kept([hit, *theirs], (rule, other)):
            verb = "gives way to" if other.name in rule.yields_to else "is spoken for by"
            return f"would speak, but {verb} {other.name}"
    if rule.limit is not None and not kept(mine, (rule,)):
        return f"would speak, but {rule.limit.to} in one {rule.limit.per} are enough"
    return "would speak, but other rules speak here"


_SPEAKERS = {
    Voice.COMPANY: "the company speaks",
    Voice.CUSTOMER: "a customer speaks",
    Voice.READER: "the reader speaks",
    Voice.THIRD: "somebody else speaks",
    Voice.EXAMPLE: "it is an example",
    Voice.NOT_COPY: "it is no copy",
}


def _unseen(rule: Rule, page: Page, unit: Unit) -> str:
    looks = rule.looks_at
    block = page.block(unit)
    if unit.voice not in looks.voices:
        return _SPEAKERS[unit.voice]
    if looks.kinds is not None and page.kind not in looks.kinds:
        return f"not on {kinds_of_page([page.kind])}"
    if looks.blocks is not None and block.kind not in looks.blocks:
        return f"not in a {block.kind}"
    return "only at the first line of the text"
