"""Gates: every file by its own, the number that the report prints, and where a gate is from."""

from dataclasses import replace

import pytest

from copylint.cli.gate import GateOptions
from copylint.cli.verdict import judged
from copylint.results.run import FileResult, Gate, Run
from copylint.terms import DocumentKind, Severity
from tests.report.sample import page, run, score

IDEA = page("<<we-help-you:We help you>> grow.")
WARNING = page("<<we-offer:We offer>> more.")
ERROR = page("<<claimed-focus:We care>>.")


def options(fail_on: str | None = None, min_score: int | None = None) -> GateOptions:
    return GateOptions(fail_on=fail_on, min_score=min_score, exit_zero=False)


def held(file: FileResult, **gate: object) -> FileResult:
    return replace(file, gate=Gate(**gate))  # type: ignore[arg-type]


def scored(value: int, path: str = "launch.md", **more: object) -> FileResult:
    kind = more.pop("kind", DocumentKind.LANDING)
    made = page("Save time.", path, kind=kind, score=replace(score(value), **more))  # type: ignore[arg-type]
    return held(made, fail_on=None, fail_on_by="--fail-on", min_score=60, min_score_by="copylint.toml:4")


@pytest.mark.parametrize(
    ("made", "levels"),
    [
        (run(page("Save time.")), ""),
        (run(IDEA), "info"),
        (run(IDEA, WARNING), "info warning"),
        (run(ERROR), "info warning error"),
        (run(), ""),
    ],
)
def test_fails_from_the_level_on(made: Run, levels: str) -> None:
    failing = [
        level
        for level in ("info", "warning", "error", "never")
        if judged(options(fail_on=level).set_on(made)).failed
    ]
    assert " ".join(failing) == levels


def test_each_file_has_its_own_level() -> None:
    strict = held(WARNING, fail_on=Severity.WARNING, fail_on_by="site/copylint.toml:2")
    found = judged(run(replace(WARNING, path="b.md"), strict, ERROR))
    assert found.reasons == (
        "1 note at warning or above: fail-on warning (site/copylint.toml:2)",
        "1 note at error: fail-on error (the default)",
    )


@pytest.mark.parametrize(("value", "fails"), [(59, True), (60, False)])
def test_the_number_that_the_report_prints_counts(value: int, fails: bool) -> None:
    found = judged(run(scored(value, low=10, high=95)))
    assert found.failed == fails
    words = "launch.md: 59/100 (10–95) is under min-score 60 (copylint.toml:4)"
    assert found.reasons == ((words,) if fails else ())
    assert found.remarks == ()


def test_a_flag_goes_before_the_config() -> None:
    found = judged(options(min_score=90).set_on(run(scored(80, low=80, high=80))))
    assert found.reasons == ("launch.md: 80/100 is under --min-score 90",)


def test_a_page_too_short_passes_and_says_so() -> None:
    found = judged(run(scored(41, low=14, high=85, too_short=True)))
    assert not found.failed
    assert found.remarks == (
        "launch.md: too short to judge closely (14–85), so it is not held to min-score 60 (copylint.toml:4)",
    )


@pytest.mark.parametrize("kind", [DocumentKind.BLOG, DocumentKind.WEB, DocumentKind.ABOUT])
def test_kinds_without_a_gate_never_fail_and_say_so(kind: DocumentKind) -> None:
    found = judged(run(scored(5, kind=kind)))
    assert not found.failed
    (line,) = found.remarks
    assert line.startswith(f"launch.md: a page of kind {kind} has no gate, so it is not held to min-score 60")


def test_many_pages_are_counted() -> None:
    blogs = [scored(5, f"{n}.md", kind=DocumentKind.BLOG) for n in range(9)]
    short = [scored(5, f"s{n}.md", too_short=True) for n in range(4)]
    assert judged(run(*blogs, *short)).remarks == (
        "s0.md and 3 more pages: too short to judge closely, so not held to min-score 60 (copylint.toml:4)",
        "0.md and 8 more pages: a page of kind blog has no gate, so not held to min-score 60"
        " (copylint.toml:4)",
    )


def test_a_page_without_a_score_is_not_judged() -> None:
    made = options(fail_on="never", min_score=80).set_on(run(page("Save more.", "b.md", score=score(90))))
    assert judged(made).reasons == ()
