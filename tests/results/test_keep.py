"""Lines worth keeping: in plans, briefs and job posts only what concerns a customer."""

from collections.abc import Mapping

import pytest

from copylint.results.keep import keep_of
from copylint.results.run import Keep
from copylint.terms import DocumentKind, Outcome, Owner
from copylint.text import Span
from tests.appraisal.papers import Roles, paper
from tests.results.findings import found

LEADS = "Save 40 qualified leads a month"
ASKED = "Seven of nine tenants told us so in May"
METER = "A tenant reads the meter alone by June"
LIMIT = "Not for houses without a meter of their own"


def kept(of: Mapping[str, Roles], kind: str = "brief") -> list[tuple[int, str]]:
    """Line and text of what is kept of a document in which every line looks like a reader's gain."""
    page = paper(
        "\n".join(f"- {line}" for line in of),
        of,
        DocumentKind(kind),
        outcome=dict.fromkeys(of, Outcome.CONCRETE),
        actor=dict.fromkeys(of, Owner.READER),
        credit=dict.fromkeys(of, 1.0),
        measured=dict.fromkeys(of, True),
    )
    return [(keep.line, keep.text) for keep in keep_of(page, ())]


def test_a_count_of_leads_is_never_one_to_keep() -> None:
    of = {LEADS: {"goal:company": 0.95}, ASKED: {"evidence": 0.9}, METER: {"goal:customer": 0.6}}
    assert kept(of) == [(2, ASKED), (3, METER)]
    assert kept({LEADS: {"goal:company": 0.95}}) == []
    # On a page for readers the same line is kept for what it says.
    assert kept({LEADS: {"goal:company": 0.95}}, "landing") == [(1, LEADS)]


@pytest.mark.parametrize("kind", ["brief", "messaging", "job-post", "careers"])
@pytest.mark.parametrize(
    "role",
    ["keep", "evidence", "goal:customer", "duty:customers", "planning:3", "culture:3", "answer:limits"],
)
def test_what_concerns_a_customer(kind: str, role: str) -> None:
    assert kept({ASKED: {role: 0.6}}, kind) == [(1, ASKED)]
    assert kept({ASKED: {role: 0.59}}, kind) == []


@pytest.mark.parametrize("role", ["goal:activity", "goal:engagement", "opinion", "fault:fence", "planning:1"])
def test_what_does_not(role: str) -> None:
    assert kept({ASKED: {role: 0.99}}) == []


def test_the_three_plainest_in_the_order_of_the_page() -> None:
    likely = {f"Seven of nine tenants said {n}": 0.6 + n / 100 for n in (3, 9, 1, 7)}
    of: dict[str, Roles] = {text: {"evidence": share} for text, share in likely.items()}
    assert kept(of) == [(n, text) for n, text in enumerate(likely, 1) if not text.endswith("1")]


def test_headings_and_scraps_are_no_lines_to_keep() -> None:
    of: dict[str, Roles] = {
        "What nine tenants said to us": {"keep": 0.9},
        "Asked nine tenants": {"keep": 0.9},
    }
    page = paper("# What nine tenants said to us\n\nAsked nine tenants", of)
    assert keep_of(page, ()) == ()


def test_a_line_with_a_note_is_not_kept() -> None:
    page = paper(f"{ASKED}\n\n{METER}", {ASKED: {"keep": 0.9}, METER: {"keep": 0.9}})
    note = found(ASKED)
    assert note.sentence == Span(0, len(ASKED))
    assert keep_of(page, [note]) == (Keep(3, METER),)


def test_where_nobody_was_asked_nothing_is_kept() -> None:
    assert kept({LIMIT: {}}) == []
