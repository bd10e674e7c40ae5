"""Findings in one line: the rule and the sentence, as the judge would name them."""

import hashlib

from copylint.facts import Finding
from copylint.results.known import Known
from copylint.terms import Need, Severity
from copylint.text import Position, Span


def found(said: str, rule: str = "we-offer", *, also: int = 0, suppressed: str | None = None) -> Finding:
    """A finding of ``rule`` in the sentence ``said``, which stands in ``also`` more places."""
    return Finding(
        name=rule,
        family="self-focus",
        severity=Severity.WARNING,
        title="",
        message="",
        why="",
        needs=Need.WORDING,
        span=Span(0, 1),
        start=Position(1, 1),
        end=Position(1, 2),
        text=said,
        verbatim=True,
        sentence=Span(0, len(said)),
        fingerprint=fingerprint(said, rule),
        also=tuple(Position(n + 2, 1) for n in range(also)),
        suppressed=suppressed,
        said=said,
    )


def entry(said: str, rule: str = "we-offer", count: int = 1) -> Known:
    return Known(rule, fingerprint(said, rule), said, count)


def fingerprint(said: str, rule: str) -> str:
    return hashlib.sha256(f"{rule}\0{said.lower()}".encode()).hexdigest()[:16]
