"""Comments that keep a line as it is: silenced, and with a reason set aside from the score."""

from dataclasses import replace

import pytest

from copylint.config import Accept
from copylint.facts import Finding, Names
from copylint.formats import read
from copylint.results import FileResult
from copylint.results.accept import accept
from copylint.results.suppress import suppress
from copylint.text import Source
from tests.results.pages import Sheet

BOAST = "We offer innovative solutions for every industry."
REST = """\
You save two hours a week.

Acme builds greenhouses.

Frost kills seedlings in May, and no glass in the world keeps it out when the door stands open all night.

A pane weighs nine kilos, so ask somebody to hold the other end while you turn the two screws at the top.
"""
NAMES = Names(company=("Acme",))


def lint(comment: str, boast: str = BOAST) -> FileResult:
    return Sheet(
        "x.md", f"---\ncopylint: {{kind: landing}}\n---\n\n{comment}\n\n{boast}\n\n{REST}", NAMES
    ).lint()


def on_boast(result: FileResult) -> list[Finding]:
    return [finding for finding in result.findings if finding.start.line == 7]


def score(result: FileResult) -> tuple[int, int]:
    assert result.score is not None
    assert result.score.value is not None
    return result.score.value, result.score.set_aside


PLAIN = "<!-- a comment of somebody else -->"
FAMILIES = "self-focus puffery product-as-hero features customer-as-object inside-talk opinion page"
REASON = f"<!-- copylint-disable-next-line {FAMILIES} -- the client's own words -->"
SILENT = "<!-- copylint-disable-next-line -->"


def test_without_a_comment_the_line_is_found_and_counted() -> None:
    result = lint(PLAIN)
    assert "we-offer" in {finding.name for finding in on_boast(result)}
    assert all(finding.suppressed is None for finding in result.findings)
    assert result.shown == result.findings
    assert score(result)[1] == 0


def test_a_reason_sets_the_line_aside() -> None:
    plain, reasoned = lint(PLAIN), lint(REASON)
    assert [finding.suppressed for finding in on_boast(reasoned)] == ["the client's own words"] * len(
        on_boast(plain)
    )
    assert not [finding for finding in reasoned.shown if finding.start.line == 7]
    assert score(reasoned)[1] == 1
    assert score(reasoned)[0] > score(plain)[0]
    assert reasoned.score is not None
    assert plain.score is not None
    assert reasoned.score.counts.units == plain.score.counts.units - 1


def test_a_line_set_aside_counts_neither_for_nor_against() -> None:
    without = lint(PLAIN, boast="<!-- nothing here -->")
    assert score(lint(REASON))[0] == score(without)[0]


def test_without_a_reason_the_note_is_hidden_and_the_line_still_counts() -> None:
    plain, silent = lint(PLAIN), lint(SILENT)
    assert {finding.suppressed for finding in on_boast(silent)} == {""}
    assert not [finding for finding in silent.shown if finding.start.line == 7]
    assert score(silent) == score(plain)


def test_only_the_named_rule_or_family_is_silenced() -> None:
    for name in ("we-offer", "self-focus"):
        result = lint(f"<!-- copylint-disable-next-line {name} -- agreed -->")
        silenced = [finding for finding in result.findings if finding.suppressed == "agreed"]
        assert silenced
        assert all(name in (finding.name, finding.family) for finding in silenced)


def test_a_comment_on_a_rule_that_finds_nothing_sets_nothing_aside() -> None:
    result = lint(REASON, boast="You close the books in two days.")
    assert score(result)[1] == 0
    assert all(finding.suppressed is None for finding in result.findings)


@pytest.mark.parametrize("names", [FAMILIES, ""])
def test_the_whole_file(names: str) -> None:
    result = lint(f"<!-- copylint-disable-file {names} -- a draft -->")
    assert result.findings
    assert {f.suppressed for f in result.findings if f.family != "comments"} == {"a draft"}
    assert {(f.family, f.text) for f in result.shown} <= {("comments", name) for name in names.split()}


def test_a_reason_without_names_is_a_reason() -> None:
    result = lint("<!-- copylint-disable-next-line -- the client's own words -->")
    assert {finding.suppressed for finding in on_boast(result)} == {"the client's own words"}


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\n\n\n"])
def test_the_next_line_is_the_next_that_is_not_empty(gap: str) -> None:
    text = f"---\ncopylint: {{kind: landing}}\n---\n\n{REASON}{gap}{BOAST}\n\n{REST}"
    result = Sheet("x.md", text, NAMES).lint()
    assert score(result)[1] == 1


def test_suppress_is_pure_and_changes_nothing_else() -> None:
    text = f"{REASON}\n\n{BOAST}\n\n{REST}"
    source = Source.of(text, "x.md")
    plain = Sheet("x.md", text.replace(REASON, " " * len(REASON)), NAMES).lint().findings
    silenced = suppress(plain, read(source).directives).findings
    assert [finding.name for finding in silenced] == [finding.name for finding in plain]
    assert suppress(plain, ()).findings == plain
    assert suppress(silenced, read(source).directives).findings == silenced
    assert any(finding.suppressed for finding in silenced)


def twice(first: str = "", second: str = "") -> FileResult:
    text = (
        "---\ncopylint: {kind: landing}\n---\n\nYou save two hours a week.\n\n"
        f"{first}\n\n{BOAST}\n\nAcme builds greenhouses.\n\n{second}\n\n{BOAST}\n\n{REST}"
    )
    return Sheet("x.md", text, NAMES).lint()


def test_a_line_that_stands_twice_counts_until_both_are_set_aside() -> None:
    plain = twice()
    assert score(twice(first=REASON)) == (score(plain)[0], 1)
    assert score(twice(second=REASON)) == (score(plain)[0], 1)
    both = twice(first=REASON, second=REASON)
    assert score(both)[1] == 2
    assert score(both)[0] > score(plain)[0]


def test_a_range_with_a_reason_sets_all_its_lines_aside() -> None:
    start, end = f"<!-- copylint-disable {FAMILIES} -- the client's own words -->", "<!-- copylint-enable -->"
    copy = f"{start}\n\n{BOAST}\n\nWe provide great tools.\n\n{end}\n\n{REST}"
    result = Sheet("x.md", f"---\ncopylint: {{kind: landing}}\n---\n\n{copy}", NAMES).lint()
    assert score(result)[1] == 2
    assert {f.suppressed for f in result.findings if f.start.line < 10 and f.family != "comments"} == {
        "the client's own words"
    }


@pytest.mark.parametrize(
    ("text", "rules", "silenced"),
    [
        (BOAST, (), {"we-offer", "praise-word"}),
        (BOAST.upper().replace(" ", "\n"), (), {"we-offer", "praise-word"}),
        (BOAST, ("we-offer",), {"we-offer"}),
        (BOAST, ("puffery",), {"praise-word"}),
        ("We offer innovative solutions", (), {"we-offer", "praise-word"}),
        ("innovative solutions", (), {"praise-word"}),  # words accept the notes on them, no others
        ("We offer", (), {"we-offer"}),
        ("every industry", (), set()),
        ("innovat", (), set()),
        ("Acme builds greenhouses.", (), set()),
    ],
)
def test_an_accepted_sentence(text: str, rules: tuple[str, ...], silenced: set[str]) -> None:
    findings = [f for f in lint(PLAIN).findings if f.name in ("we-offer", "praise-word")]
    accepted = accept(findings, (Accept("No such words", "x"), Accept(text, "our tagline", rules)))
    assert {f.name for f in accepted.findings if f.accepted} == silenced
    assert {f.suppressed for f in accepted.findings if f.accepted} <= {"our tagline"}
    assert accepted.used == ({1} if silenced else set())
    assert accept(accepted.findings, ()).findings == accepted.findings


def test_curly_quotes_are_quotes() -> None:
    (finding,) = [f for f in lint(PLAIN).findings if f.name == "we-offer"]
    said = replace(finding, said="We offer “Nora’s” plans.", text="We offer")
    assert accept((said,), (Accept('we offer "nora\'s" plans.', "x"),)).used == {0}
