import pytest

from copylint.cli.gate import failures
from copylint.results.run import Run
from copylint.terms import DocumentKind
from tests.report.sample import page, run, score

IDEA = page("<<we-help-you:We help you>> grow.")
WARNING = page("<<we-offer:We offer>> more.")
ERROR = page("<<claimed-focus:We care>>.")


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
    failing = [level for level in ("info", "warning", "error", "never") if failures(made, level, None)[0]]
    assert " ".join(failing) == levels


@pytest.mark.parametrize(
    ("kind", "wanted", "fails"),
    [
        (DocumentKind.LANDING, 61, False),  # 54, and up to 61
        (DocumentKind.LANDING, 62, True),
        (DocumentKind.CASE_STUDY, 62, True),
    ],
)
def test_a_score_counts_by_its_upper_end(kind: DocumentKind, wanted: int, fails: bool) -> None:
    failed, lines = failures(run(page("Save time.", kind=kind, score=score(54))), "never", wanted)
    assert failed == fails
    assert lines == (("launch.md: 54/100 for who acts (47–61) is under --min-score 62",) if fails else ())


@pytest.mark.parametrize("kind", [DocumentKind.BLOG, DocumentKind.WEB, DocumentKind.ABOUT])
def test_kinds_without_a_gate_never_fail(kind: DocumentKind) -> None:
    failed, (line,) = failures(run(page("Save time.", kind=kind, score=score(5))), "never", 100)
    assert not failed
    assert line.startswith("--min-score judged no page")


def test_a_page_without_a_score_is_not_judged() -> None:
    pages = (page("Save time."), page("Save more.", "b.md", score=score(90)))
    assert failures(run(*pages), "never", 80) == (False, ())
