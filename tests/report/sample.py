"""Runs made from marked text: ``<<we-offer:We offer>> solutions.`` becomes a page with one finding."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from copylint.appraisal import Quoted
from copylint.facts import Finding
from copylint.results.run import Counts, FileResult, Keep, Run, Score
from copylint.scoring import Cap, Contribution, Mark, Part, PartName, Raise, Raising
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


OPENING = Quoted(3, "We are the leading provider of payroll for modern shops everywhere.")
GAIN = Quoted(5, "Save two hours on every payroll run.")
QUOTE = Quoted(9, "It gave me my Fridays back, says the owner of a bakery in Leeds.")
HIDDEN = Quoted(14, "Our platform lets you plan every shift in one place.")
# Each part: its share, its points before any line, why, and the lines with their points.
_PARTS: Mapping[PartName, tuple[float, float, str, tuple[Contribution, ...]]] = {
    PartName.ACTOR: (
        0.30,
        15.0,
        "The company acts in 11 lines, the reader in 4.",
        (
            Contribution(OPENING, -4.25, "the company acts"),
            Contribution(GAIN, 3.1, "the reader acts"),
            Contribution(HIDDEN, -1.05, "the reader acts only after the product"),
        ),
    ),
    PartName.OUTCOME: (
        0.25,
        0.0,
        "1 line of 31 says what changes for the reader.",
        (Contribution(GAIN, 9.5, "says what changes, with a number"),),
    ),
    PartName.EVIDENCE: (
        0.20,
        0.0,
        "One proof in 310 words.",
        (Contribution(QUOTE, 11.2, "a customer says it"),),
    ),
    PartName.LANGUAGE: (
        0.15,
        15.0,
        "2 lines stand in the way.",
        (Contribution(OPENING, -2.75, "praise anyone could print"),),
    ),
    PartName.ANSWERS: (
        0.10,
        0.0,
        "2 of 4 questions are answered.",
        (Contribution(QUOTE, 2.5, "what gives confidence"), Contribution(GAIN, 2.5, "what it is worth")),
    ),
}
MARKS = (
    Mark("A verb of the reader's", True),
    Mark("A concrete outcome", False),
    Mark("Something specific", True),
    Mark("No praise, no label", False),
)


def full_score(**more: object) -> Score:
    """A score with all five parts, each with the lines that made it; what it is made of adds up to it."""
    parts = []
    for name, (share, base, why, lines) in _PARTS.items():
        points = base + sum(line.points for line in lines)
        parts.append(Part(name, round(points / share), share, why, base, lines))
    caps = (Cap(45, "nothing on the page proves it", -5.75),)
    values: dict[str, object] = {
        "parts": tuple(parts),
        "caps": caps,
        "maturity": Maturity.VALUE_BASED,
        "set_aside": 3,
        "set_aside_by": {"legal": 2, "brand": 1},
        "raising": Raising(
            (
                Raise(OPENING, 52, "if the reader acted in it and it said what changes"),
                Raise(HIDDEN, 48, "if the reader acted in it"),
            ),
            58,
        ),
    }
    value = round(sum(part.points for part in parts) + sum(cap.points for cap in caps))
    return score(value, "names a gain, seldom a concrete one", **(values | more))


def run(*files: FileResult, **more: object) -> Run:
    return Run(files, model="en_core_web_sm 3.8.0", **({"named": True} | more))  # type: ignore[arg-type]


KEEP = (Keep(3, "Save two hours on every payroll run."),)
