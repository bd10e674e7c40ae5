"""A reading explained for programs, in the words of labelled copy."""

from collections.abc import Sequence
from itertools import chain

from copylint.facts import Finding, Page, Unit
from copylint.report.escape import dumped
from copylint.rulebook.levels import NOTE_FROM
from copylint.scoring.weights import counting, weights
from copylint.terms import Voice
from copylint.text import Span
from copylint.trials.belief_words import belief_json
from copylint.trials.evidence import Evidence
from copylint.trials.settled import Settled, label, settled
from copylint.trials.verdicts import Verdict, beside, verdicts


def as_json(evidence: Evidence, units: Sequence[Unit], *, whole: bool) -> str:
    """The reading of these units as one JSON object; of a ``whole`` text with what is said beside its copy.

    Offsets are half-open code points of the decoded text, lines count from 1; ``weight`` is what the unit
    weighs in the page's score, 0 where it does not count; shares and confidences go from 0 to 1.
    """
    page, result = evidence.page, evidence.result
    weighed = _weights(page)
    said = [verdicts(evidence, unit) for unit in units]
    rest = beside(evidence, chain.from_iterable(said)) if whole else ()
    shown = {
        "schema": 1,
        "path": page.document.source.path,
        "kind": page.kind.value,
        "kind_why": result.kind_why,
        "note_from": NOTE_FROM,
        "min_confidence": evidence.config.min_confidence,
        "names": {"company": page.names.company, "products": page.names.products},
        "units": [
            _unit(page, unit, told, weighed.get(unit.n, 0.0)) for unit, told in zip(units, said, strict=True)
        ],
        "beside": [_beside(finding) for finding in rest],
    }
    return dumped(shown)


def place_of(page: Page, unit: Unit) -> Span:
    """The unit's span in the source, white space at its ends left out."""
    lead = len(unit.text) - len(unit.text.lstrip())
    tail = len(unit.text) - len(unit.text.rstrip())
    start = min(unit.span.start + lead, unit.span.end)
    return page.block(unit).view.span(start, max(start, unit.span.end - tail))


def line_of(page: Page, unit: Unit) -> int:
    """The line of the source in which the unit begins, counted from 1."""
    return page.document.source.position(place_of(page, unit).start).line


def _weights(page: Page) -> dict[int, float]:
    """Unit → its weight, for the units that count in a score: our copy and the reader's, each text once."""
    return {weighed.unit.n: weighed.weight for weighed in weights(page, counting(page))}


def _unit(page: Page, unit: Unit, said: Sequence[Verdict], weight: float) -> dict[str, object]:
    place = place_of(page, unit)
    belief = page.belief(unit)
    copy = unit.voice is not Voice.NOT_COPY
    return {
        "offset": place.start,
        "end_offset": place.end,
        "line": line_of(page, unit),
        "block": page.block(unit).kind.value,
        "text": unit.text.strip(),
        "voice": unit.voice.value,
        "actor": label(unit.actor),
        "buried": int(unit.buried),
        "outcome": unit.outcome.value,
        "proof": int(unit.proof),
        "benign": int(unit.benign is not None),
        "weight": round(weight, 2),
        "decided": {fact.name: _fact(fact) for fact in settled(page, unit)} if copy else {},
        "belief": belief_json(page, unit, belief) if belief is not None and copy else None,
        "rules": [_rule(verdict) for verdict in said] if copy else [],
    }


def _fact(fact: Settled) -> dict[str, object]:
    return {
        "value": fact.value,
        "by": fact.by,
        "share": fact.share,
        "reader": fact.likeliest,
        "reader_share": fact.likeliest_share,
        "overruled": fact.overruled,
    }


def _rule(verdict: Verdict) -> dict[str, object]:
    return {
        "name": verdict.rule.name,
        "family": verdict.rule.family,
        "severity": verdict.severity.value if verdict.severity else None,
        "confidence": verdict.confidence,
        "line": verdict.at.line if verdict.at else None,
        "column": verdict.at.column if verdict.at else None,
        "text": verdict.text,
        "why": verdict.why,
        "level_why": verdict.level_why,
        "off": verdict.off,
    }


def _beside(finding: Finding) -> dict[str, object]:
    return {
        "name": finding.name,
        "family": finding.family,
        "severity": finding.severity.value,
        "line": finding.start.line,
        "column": finding.start.column,
        "why": finding.message,
    }
