"""Pages that sell as a whole: what they open with, who acts, what they claim and leave open."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from copylint.appraisal.fitted import Fitted, fitted
from copylint.checks import CHECKS
from copylint.facts import Page
from copylint.facts.role import Question
from copylint.rulebook import load_rulebook
from copylint.terms import DocumentKind, Outcome, Owner, Voice
from tests.appraisal.papers import Roles, paper
from tests.rulebook.inline import findings

RULES = {rule.name: rule for rule in load_rulebook(CHECKS).rules}
US, IT, YOU = Owner.COMPANY, Owner.PRODUCT, Owner.READER


def found(rule: str, page: Page) -> list[tuple[str, str]]:
    return [(each.text, each.message) for each in findings(page, RULES[rule])]


def opening(more: Mapping[str, Mapping[str, object]] | None = None, **actors: Owner) -> Page:
    """A page that opens with a heading and a sentence, about us unless a test says otherwise."""
    acts = {"Acme builds platforms": US, "We began in 1998.": US, "You see it all.": YOU} | {
        {"head": "Acme builds platforms", "first": "We began in 1998."}[name]: who
        for name, who in actors.items()
    }
    text = "# Acme builds platforms\n\nWe began in 1998.\n\n## What it does\n\nYou see it all."
    return paper(text, None, DocumentKind.LANDING, actor=acts, **(more or {}))


def test_a_page_that_opens_with_us() -> None:
    said = "The first thing a reader meets is about us."
    assert found("about-us-first", opening()) == [("Acme builds platforms", said)]
    assert found("about-us-first", opening(head=Owner.NONE)) == [("We began in 1998.", said)]
    assert found("about-us-first", opening(head=IT, first=IT)) == [("Acme builds platforms", said)]


def test_a_page_that_opens_with_somebody_else() -> None:
    assert found("about-us-first", opening(head=YOU)) == []
    assert found("about-us-first", opening(first=YOU)) == []
    assert found("about-us-first", opening(first=Owner.NONE)) == []
    assert found("about-us-first", opening(head=Owner.CUSTOMER)) == []


@pytest.mark.parametrize(
    "more",
    [
        {"outcome": {"We began in 1998.": Outcome.CONCRETE}},
        {"benign": {"We began in 1998.": "promise"}},
        {"voice": {"We began in 1998.": Voice.CUSTOMER}},
        {"outcome": {"Acme builds platforms": Outcome.VAGUE}},
    ],
)
def test_a_page_that_opens_with_a_gain(more: Mapping[str, Mapping[str, object]]) -> None:
    assert found("about-us-first", opening(more)) == []


def test_a_page_of_headings_opens_with_nothing() -> None:
    page = paper("# Acme\n\n## We began", None, DocumentKind.LANDING, actor={"Acme": US, "We began": US})
    assert found("about-us-first", page) == []


def acting(ours: int, theirs: int, first: str = "", **facts: Mapping[str, object]) -> Page:
    """A page with so many lines in which we act, and so many in which the reader does."""
    us = [f"We make thing number {n} in our own house." for n in range(ours)]
    you = [f"You see thing number {n} in the morning." for n in range(theirs)]
    lines = [*([first] if first else []), *us, *you]
    actors = dict.fromkeys(us, US) | dict.fromkeys(you, YOU)
    credit = dict.fromkeys(you, 1.0)
    return paper("\n\n".join(lines), None, DocumentKind.PRODUCT, actor=actors, credit=credit, **facts)


def test_a_page_mostly_about_us() -> None:
    assert found("self-heavy", acting(9, 2)) == [
        (
            "We make thing number 0 in our own house.",
            "We or the product act in 9 lines of this page, the reader in 2.",
        )
    ]


@pytest.mark.parametrize(("ours", "theirs"), [(2, 9), (6, 6), (6, 1), (0, 0)])
def test_a_page_that_is_shared_or_short(ours: int, theirs: int) -> None:
    assert found("self-heavy", acting(ours, theirs, "Thing by thing.")) == []


def test_what_we_rightly_say_of_ourselves_is_not_marked() -> None:
    sorry = "We make thing number 0 in our own house."
    marked = found("self-heavy", acting(10, 2, benign={sorry: "apology"}))
    assert [words for words, _ in marked] == ["We make thing number 1 in our own house."]


CLAIM = "Our customers are our top priority, as you know."


def test_a_claim_that_the_page_does_not_show() -> None:
    ((words, message),) = found("claims-not-shown", acting(20, 2, CLAIM))
    assert words.lower() in CLAIM.lower()
    assert message.endswith(f'"{words}". On this page we or the product act in 20 lines, the reader in 2.')


def test_a_claim_that_the_page_shows_or_nobody_makes() -> None:
    assert found("claims-not-shown", acting(2, 20, CLAIM)) == []
    assert found("claims-not-shown", acting(20, 2)) == []
    assert found("claims-not-shown", acting(20, 2, CLAIM, believed_proof={CLAIM: True})) == []
    assert found("claims-not-shown", acting(3, 0, CLAIM)) == []  # too short to judge


WORDS = "Rota has planning, messaging and reporting in nine languages and four themes. " * 8


@pytest.fixture
def half(monkeypatch: pytest.MonkeyPatch) -> None:
    made = Fitted(fitted().scales, dict.fromkeys(Question, 0.5))
    monkeypatch.setattr("copylint.appraisal.answers.fitted", lambda: made)


def asking(text: str = WORDS, kind: str = "product", **answered: float) -> Page:
    roles: Roles = {f"answer:{question}": likely for question, likely in answered.items()}
    return paper(f"# Rota\n\n{text}", {text.strip(): roles}, DocumentKind(kind))


@pytest.mark.usefixtures("half")
def test_questions_that_a_page_leaves_open() -> None:
    ((_, message),) = found("unanswered-questions", asking(fit=0.5, limits=0.9))
    assert message == "A customer would still ask: What is it worth to me? Why should I believe it?"
    ((_, message),) = found("unanswered-questions", asking(worth=0.9))
    assert message.startswith("A customer would still ask: How does it fit what I do? Why should")


@pytest.mark.usefixtures("half")
def test_questions_that_may_stay_open() -> None:
    assert found("unanswered-questions", asking(worth=0.9, confidence=0.9)) == []
    assert found("unanswered-questions", asking("Rota has planning.")) == []
    assert found("unanswered-questions", asking(kind="blog")) == []
    assert found("unanswered-questions", replace(asking(), beliefs=())) == []
