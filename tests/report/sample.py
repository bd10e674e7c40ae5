"""Runs made from marked text: ``<<we-offer:We offer>> solutions.`` becomes a page with one finding."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from copylint.facts import Finding
from copylint.results.run import Counts, FileResult, Keep, Run, Score
from copylint.scoring import Part, PartName
from copylint.terms import DocumentKind, Maturity, Need, Severity
from copylint.text import Source, Span

_MARK = re.compile(r"<<([\w!?-]+):(.*?)>>", re.DOTALL)


@dataclass(frozen=True)
class Advice:
    """What a rule of these samples says."""

    title: str
    message: str
    why: str
    needs: Need = Need.WORDING
    severity: Severity = Severity.WARNING
    family: str = "self-focus"
    confidence: float | None = None


RULES: Mapping[str, Advice] = {
    "we-offer": Advice(
        "An offer, not a gain",
        '"{match}" names what we have, not what the reader can do with it.\n',
        "What does she do with it, and when?\nAsk somebody who sold it last week.\n",
        Need.FACT,
        confidence=0.914,
    ),
    "praise-word": Advice(
        "Praise anyone could print",
        '"{match}" is a word every rival uses.',
        "Which fact earned it?",
        family="puffery",
    ),
    "claimed-focus": Advice(
        "Said, not shown",
        'Says "{match}". What on this page would show it?',
        "One thing a customer can check: a reply time, a refund.",
        Need.DECISION,
        Severity.ERROR,
        "puffery",
    ),
    "we-help-you": Advice(
        "A helper in front",
        '"{match}" puts us before the reader.',
        "",
        severity=Severity.INFO,
        confidence=0.64,
    ),
}


def page(marked: str, path: str = "launch.md", **more: object) -> FileResult:
    """A page whose marks are findings; each line is a sentence of its own."""
    clean, spans = "", []
    last = 0
    for match in _MARK.finditer(marked):
        clean += marked[last : match.start()]
        spans.append((match[1], Span(len(clean), len(clean) + len(match[2]))))
        clean += match[2]
        last = match.end()
    source = Source.of(clean + marked[last:], path)
    findings = tuple(_finding(source, name, span) for name, span in spans)
    lines = sorted({n for f in findings for n in range(f.start.line, f.end.line + 1)})
    values: dict[str, object] = {
        "kind": DocumentKind.LANDING,
        "kind_why": "path: lp",
        "kind_sure": False,
        "findings": findings,
        "words": len(source.text.split()),
        "lines": tuple((n, source.line_text(n)) for n in lines),
    }
    return FileResult(path, **(values | more))  # type: ignore[arg-type]


def _finding(source: Source, name: str, span: Span) -> Finding:
    rule, text = RULES[name], source.text[span.start : span.end]
    start, end = source.position(span.start), source.position(span.end)
    opens = source.text.rfind("\n", 0, span.start) + 1
    closes = source.text.find("\n", span.end)
    return Finding(
        name=name,
        family=rule.family,
        severity=rule.severity,
        title=rule.title,
        message=rule.message.format(match=text),
        why=rule.why,
        needs=rule.needs,
        span=span,
        start=start,
        end=end,
        text=text,
        verbatim=True,
        sentence=Span(opens, closes if closes >= 0 else len(source.text)),
        confidence=rule.confidence,
        fingerprint=f"{name}:{source.text[opens:closes]}",
        said=" ".join(source.text[opens : closes if closes >= 0 else len(source.text)].split()),
    )


def score(value: int = 54, why: str = "says what it is, not what changes", **more: object) -> Score:
    values: dict[str, object] = {
        "low": max(0, value - 7),
        "high": min(100, value + 7),
        "maturity": Maturity.PRODUCT_FOCUSED,
        "counts": Counts(reader=4, company=11, product=6, buried=2, units=31),
        "parts": (Part(PartName.ACTOR, value, 1.0, "", float(value)),),
    }
    return Score(value=value, why=why, **(values | more))  # type: ignore[arg-type]


def run(*files: FileResult, **more: object) -> Run:
    return Run(files, model="en_core_web_sm 3.8.0", **({"named": True} | more))  # type: ignore[arg-type]


KEEP = (Keep(3, "Save two hours on every payroll run."),)
