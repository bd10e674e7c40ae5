"""What copylint promises on the first page: these lines pass, those are found, with no config at all."""

import pytest

from copylint import DocumentKind, FileResult, Severity, lint_text

FINE = [
    "We never sell your data.",
    "Contact us.",
    "Let us know.",
    "Made in the US.",
    "We hope you love the new rota view.",
    "We don't do lock-in.",
    "Query your shifts with SQL.",
    "Rota automates rest-time checks.",
    "We carry sizes 34 to 52.",
    '> "We cut our close to 3 days." — Priya Nair, controller at Holt & Sons',
    "“We cut our close to 3 days,” says Priya Nair, controller at Holt & Sons.",
    '> "We cut our close to 3 days."\n>\n> — Priya Nair, controller at Holt & Sons',
]


def names(result: FileResult) -> list[str]:
    return [finding.name for finding in result.findings]


@pytest.mark.parametrize("text", FINE)
@pytest.mark.parametrize("kind", [None, DocumentKind.LANDING, DocumentKind.BRIEF])
def test_nothing_is_said_of_a_line_that_serves_the_reader(text: str, kind: DocumentKind | None) -> None:
    assert names(lint_text(text, kind=kind)) == []


def test_the_buried_reader_is_found() -> None:
    (finding,) = lint_text("Our platform lets you export reports.").findings
    assert (finding.name, finding.severity) == ("product-lets-you", Severity.WARNING)
    assert (finding.text, finding.start, finding.end) == ("Our platform lets", (1, 1), (1, 18))
    assert finding.suggestion == "You can export reports."


def test_a_claim_of_customer_focus_is_found() -> None:
    (finding,) = lint_text("We are customer-obsessed.").findings
    assert (finding.name, finding.text) == ("claimed-customer-focus", "customer-obsessed")


def test_a_guess_about_customers_weighs_less_in_a_press_release() -> None:
    text = "We think customers will love it."
    (public,) = lint_text(text).findings
    (brief,) = lint_text(text, kind=DocumentKind.BRIEF).findings
    (release,) = lint_text(text, kind=DocumentKind.PRESS).findings
    assert public.name == brief.name == release.name == "opinion-about-customer"
    assert (public.severity, brief.severity, release.severity) == (
        Severity.WARNING,
        Severity.WARNING,
        Severity.INFO,
    )


def test_a_swapped_pronoun_is_never_suggested() -> None:
    for text in ("We offer innovative solutions.", "We provide tailored support and expert advice."):
        for finding in lint_text(text).findings:
            assert "you get" not in (finding.suggestion or "").lower()
            assert "you get" not in finding.message.lower()
