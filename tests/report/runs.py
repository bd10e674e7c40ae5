"""Runs that reports must cope with: silenced and old findings, problems, a base, nothing at all."""

from collections.abc import Mapping
from dataclasses import replace

from copylint.facts import Finding, FoundName
from copylint.results.run import AboutRule, Counts, FileResult, Gate, Problem, Run, Skipped, Stale
from copylint.terms import DocumentKind, Severity
from copylint.text import Position
from tests.report.cases import CASES, LAUNCH
from tests.report.sample import KEEP, RULES, page, run, score

WIDE = (
    "“😀 <<we-offer:We offer>> innovative solutions.\r\n"
    "\t<<praise-word:最高>> one, and <<we-help-you:we help you>> grow.\r\n"
    "At night <<claimed-focus:we\r\n  care>> a lot.\r\n"
)
ABOUT = tuple(
    AboutRule(name, rule.family, rule.title, rule.why, "It is a fact.", rule.severity, ("<<We>> offer it.",))
    for name, rule in RULES.items()
)


def changed(file: FileResult, number: int, **values: object) -> FileResult:
    """The file with one of its findings changed."""
    findings = list(file.findings)
    findings[number] = replace(findings[number], **values)  # type: ignore[arg-type]
    return replace(file, findings=tuple(findings))


def with_everything() -> Run:
    """A run with one of each: what a base knew, a comment, an entry of the config, a problem."""
    launch = page(LAUNCH, "content/launch.md", score=score(), keep=KEEP, before=score(41))
    launch = changed(launch, 0, old=True)
    launch = changed(launch, 1, suppressed="quoted from the founder")
    launch = changed(launch, 2, suppressed="", accepted=True)
    wide = page(WIDE, "content/prices & plans.md", gate=Gate(fail_on=Severity.WARNING))
    wide = changed(wide, 0, also=(Position(7, 2),))
    return run(
        launch,
        wide,
        page("Save time.", "fine.md", score=score(80), before=score(84)),
        page("", "README.md", kind=DocumentKind.REPO, notes=("line 3: no such rule",)),
        problems=(Problem("broken.md", "broken.md: not UTF-8 at byte 3"), Problem("", "no model")),
        base="main",
        stale=(Stale("gone.md", "we-offer", "We offer it all."),),
        fixed=(Stale("content/launch.md", "we-offer", "We offered.", 2),),
        skipped=(Skipped("a.css", "no copy"),),
        warnings=("a warning",),
        guessed=(FoundName("Acme", "package.json"),),
        rules=ABOUT,
    )


def suggested() -> Run:
    """A sentence behind an emoji, whose suggestion keeps every word but the turn."""
    file = page("“😀” Hello.\n<<we-help-you:Our 😀 platform lets>> you export reports.\n", "s.md")
    return run(changed(file, 0, suggestion="You can export reports."))


def many(number: int, files: int = 1) -> Run:
    """So many findings, a third of each level, in so many files."""
    names = ("claimed-focus", "praise-word", "we-help-you")
    made = page("\n".join(f"<<{names[n % 3]}:We>> say {n}." for n in range(number)) + "\n")
    return run(*(replace(made, path=f"page{n}.md") for n in range(files)))


RUNS: Mapping[str, Run] = {
    **{name: case[0] for name, case in CASES.items()},
    "everything": with_everything(),
    "no files": run(),
    "only problems": run(problems=(Problem("a.md", "a.md: no such file"), Problem("", "no language model"))),
    "suggested": suggested(),
    "no lines kept": run(replace(page(LAUNCH), lines=())),
    "rules and nothing found": run(page("Save time.", "a.md"), rules=ABOUT),
}


def finding(run: Run, number: int = 0) -> Finding:
    """One of the run's findings."""
    return [f for file in run.files for f in file.findings][number]


def counts(**values: int) -> Counts:
    return Counts(**values)
