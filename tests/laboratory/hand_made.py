"""A labelled page of eight units and what a linter found in it, small enough to be counted by hand."""

from collections.abc import Mapping

from copylint.laboratory.align import Found, Read, families_found, judge, pair
from copylint.laboratory.labels import Label, PageLabel
from copylint.laboratory.trial import FileTrial, PageRead, Trial
from copylint.terms import Severity
from copylint.text import Span


def unit(
    n: int, flags: Mapping[str, int] | None = None, *, voice: str = "company", benign: bool = False
) -> Label:
    """The n-th labelled unit, ten characters long."""
    span = Span(10 * n, 10 * n + 9)
    words = f"words  of {n}"
    return Label(
        "a.md", span, n + 1, voice, "company", "none", False, False, benign, flags or {}, words=words
    )


def finding(rule: str, n: int, severity: Severity = Severity.WARNING) -> Found:
    """A finding in the n-th unit; rules are named ``family/rule``."""
    return Found(rule, rule.split("/")[0], severity, 10 * n + 3, n + 1, f"text\nof {n}")


LABELS = (
    unit(0, {"puffery": 2}),
    unit(1, {"puffery": 1}),
    unit(2, {"opinion": 2}),
    unit(3, benign=True),
    unit(4, voice="customer"),
    unit(5, {"puffery": 2}),
    unit(6, {"puffery": 2}),
    unit(7, voice="notcopy"),
)
FINDINGS = (
    finding("puffery/peacock", 0),
    finding("puffery/peacock", 1),
    finding("puffery/peacock", 2),
    finding("puffery/proud", 3),
    finding("puffery/proud", 4),
    finding("puffery/proud", 5, Severity.INFO),
    finding("puffery/proud", 9),
    finding("page/about-us-first", 0),
)
COMPANY = {
    "voice": "company",
    "actor": "company",
    "outcome": "vague",
    "proof": "no",
    "benign": "no",
    "buried": "no",
}


def one_file() -> FileTrial:
    speaking = [found for found in FINDINGS if found.family != "page"]
    return FileTrial(
        file="set/a.md",
        labels=LABELS,
        judged=judge("set/a.md", FINDINGS, LABELS),
        first=judge("set/a.md", FINDINGS[:3], LABELS),
        found=families_found([found for found in speaking if found.default], LABELS),
        found_all=families_found(speaking, LABELS),
        pairs=pair(LABELS, [Read(Span(10 * n, 10 * n + 5), COMPANY) for n in range(6)]),
        words=2000,
        page=PageRead("landing", 40, None),
        page_label=PageLabel("a.md", "product", 30, "value-based"),
    )


def one_trial() -> Trial:
    return Trial("set", (one_file(),), ("b.xyz: unknown format",))
