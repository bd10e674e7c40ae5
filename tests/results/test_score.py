"""Counts, maturity and interval of pages small enough to be counted by hand."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copylint.config import Config
from copylint.facts import Names
from copylint.linter import Linter
from copylint.results import Counts
from copylint.scoring import PartName
from copylint.scoring.fitted import fitted
from copylint.terms import DocumentKind, Maturity
from copylint.text import Source
from copylint.trials.examples import parser
from tests.results.pages import Sheet, sheets

NAMES = Names(company=("Acme",), products=("Rota",))
# Lines that are as plain as a line can be, by who acts in them.
READER = ("You save two hours a week.", "Print your labels from your phone.", "You stop retyping addresses.")
COMPANY = (
    "We bake bread.",
    "Acme builds greenhouses.",
    "We have many ideas.",
    "Our company owns four ovens.",
)
PRODUCT = ("Rota has four buttons.", "Rota has nine menus.")
BURIED = ("Rota lets you swap shifts.",)
BENIGN = ("We don't sell your address.", "We surveyed 312 nurses in March 2024.")
VAGUE = ("Save time.", "Grow your business.", "Boost productivity.", "Save money.", "Save more time.")
CONCRETE = (
    "You save two hours a week.",
    "You rent a van without a deposit.",
    "You pay £200 a year less for heating.",
    "You ship without phone calls.",
    "File your return in 20 minutes.",
)
BOAST = "We are the leading provider of innovative solutions."
PROOF = "In a survey of 312 nurses (March 2024), 280 slept longer."
QUOTE = "“We closed the books in two days,” says Priya Nair, controller at Holt & Sons."
OTHER = ("Frost kills seedlings in May.", "Rain fell all week.")


def page(*lines: str, kind: str = "landing") -> Sheet:
    return Sheet("x.md", f"---\ncopylint: {{kind: {kind}}}\n---\n\n" + "\n\n".join(lines) + "\n", NAMES)


@pytest.mark.parametrize(
    ("lines", "counts"),
    [
        (READER, Counts(reader=3, units=3)),
        (COMPANY, Counts(company=4, units=4)),
        (PRODUCT, Counts(product=2, units=2)),
        (BURIED, Counts(product=1, buried=1, units=1)),
        (BENIGN, Counts(units=2)),
        ((*READER, *COMPANY, *PRODUCT), Counts(reader=3, company=4, product=2, units=9)),
        ((READER[0], READER[0], COMPANY[0], COMPANY[0]), Counts(reader=1, company=1, units=2)),
        (("You deserve the best.", "Discover more.", READER[0]), Counts(reader=1, units=3)),
        (
            ("| Plan | Price |\n|---|---|\n| Small | £9 |\n| Big | £40 |", READER[0]),
            Counts(reader=1, units=1),
        ),
        (("> We sleep again.\n>\n> — Ida Blom, owner of Blom Cycles", READER[0]), Counts(reader=1, units=1)),
        (("❌ We are the leading bakery.", READER[0]), Counts(reader=1, units=1)),
    ],
)
def test_counts(lines: tuple[str, ...], counts: Counts) -> None:
    assert page(*lines).score().counts == counts


@pytest.mark.parametrize(
    ("lines", "short"),
    [
        (COMPANY, True),
        ((*READER, *COMPANY), True),
        ((*READER, *COMPANY, *PRODUCT), True),  # some lines of two or three words
        ((*READER, *CONCRETE[1:], *COMPANY, *PRODUCT, *BENIGN, *OTHER, PROOF), False),
    ],
)
def test_a_page_too_short_to_judge(lines: tuple[str, ...], short: bool) -> None:
    score = page(*lines).score()
    assert score.too_short is short


@pytest.mark.parametrize(
    ("lines", "maturity"),
    [
        (READER, None),
        (
            (*COMPANY, *PRODUCT, BOAST, "We offer seamless ovens."),
            Maturity.PRODUCT_FOCUSED,
        ),
        (CONCRETE, Maturity.VALUE_BASED),  # nobody vouches
        ((*CONCRETE, QUOTE, PROOF), Maturity.OUTCOME_DRIVEN),
    ],
)
def test_maturity(lines: tuple[str, ...], maturity: Maturity | None) -> None:
    score = page(*lines).score()
    assert score.maturity == maturity
    assert score.why


def test_the_reader_lifts_and_boasts_lower_it() -> None:
    assert page(*READER, *CONCRETE).value() > page(*OTHER).value() > page(BOAST, *COMPANY).value()
    assert page(*READER).value() > page(*READER, BOAST).value()


def test_a_product_that_acts_costs_less_than_we_do() -> None:
    company, product = page("We sleep on soft beds."), page("Rota has nine menus.")
    assert part(company, PartName.ACTOR) < part(product, PartName.ACTOR) < 50


def part(sheet: Sheet, name: PartName) -> int:
    found = sheet.score().part(name)
    assert found is not None
    return found.value


@pytest.mark.parametrize(
    "line",
    [
        "Thanks for your order.",
        "We don't sell your address.",
        "Frost kills seedlings in May.",
        "You deserve the best.",
        "Discover the difference.",
        "Contact us.",
        "Opening hours",
        "Thank you for waiting.",
        "Thank you for the photo, by the way.",
    ],
)
def test_where_neither_side_acts_nobody_does(line: str) -> None:
    assert part(page(line), PartName.ACTOR) == 50


@pytest.mark.parametrize(
    "line",
    ["[Save two hours a week](#)", "![You save two hours a week](x.png)", "Your benefits"],
)
def test_buttons_pictures_and_labels_earn_nothing(line: str) -> None:
    lines = (*COMPANY, *PRODUCT, *OTHER)
    for name in (PartName.ACTOR, PartName.OUTCOME, PartName.EVIDENCE):
        assert part(page(*lines, line), name) <= part(page(*lines), name)


@pytest.mark.parametrize("sheet", sheets(), ids=lambda sheet: sheet.path)
def test_what_the_lines_bring_adds_up_to_the_score(sheet: Sheet) -> None:
    score = sheet.score()
    assert [each.name for each in score.parts] == list(PartName)
    assert sum(each.share for each in score.parts) == pytest.approx(1)
    together = sum(each.points for each in score.parts) + sum(cap.points for cap in score.caps)
    assert score.value == round(together)
    for each in score.parts:
        assert each.points == pytest.approx(each.share * each.value, abs=each.share / 2 + 1e-9)


@pytest.mark.parametrize("sheet", sheets(), ids=lambda sheet: sheet.path)
def test_a_page_is_never_called_more_than_its_number_says(sheet: Sheet) -> None:
    score = sheet.score()
    assert score.value is not None
    low, high = fitted().bands
    if score.caps:
        assert score.maturity is Maturity.VALUE_BASED
        assert score.caps[0].why in score.why
    elif score.maturity is not None:
        levels = [Maturity.PRODUCT_FOCUSED, Maturity.VALUE_BASED, Maturity.OUTCOME_DRIVEN]
        assert score.maturity is levels[(score.value >= low) + (score.value >= high)]


@pytest.mark.parametrize("sheet", sheets(), ids=lambda sheet: sheet.path)
def test_what_would_raise_it_raises_it(sheet: Sheet) -> None:
    score = sheet.score()
    if score.raising is not None and score.value is not None:
        assert 1 <= len(score.raising.lines) <= 3
        assert score.raising.value >= max(line.value for line in score.raising.lines) > score.value


def test_a_short_text_gets_four_marks() -> None:
    def given(*lines: str) -> list[bool]:
        return [mark.given for mark in page(*lines).score().marks]

    assert given("File your return in 20 minutes.") == [True, True, True, True]
    assert given("We are the leading provider of innovative solutions.") == [False, False, False, False]
    assert given(*READER, *CONCRETE, *COMPANY, *OTHER, *PRODUCT, PROOF) == []


def test_a_brand_that_says_we_is_judged_by_the_rest() -> None:
    sheet = page(*READER, *COMPANY, *PRODUCT)
    linter = Linter(Config(brand=NAMES, we_voice=True), parser=parser())
    score = linter.lint(Source.of(sheet.text, sheet.path)).score
    assert score is not None
    assert PartName.ACTOR not in [each.name for each in score.parts]
    assert sum(each.share for each in score.parts) == pytest.approx(1)


@pytest.mark.parametrize("kind", ["brief", "messaging", "legal"])
def test_kinds_that_have_no_number(kind: str) -> None:
    assert page(*READER, kind=kind).lint().score is None


def test_no_copy_no_number() -> None:
    assert Sheet("x.md", "```\nprint(1)\n```\n", NAMES).lint().score is None


def test_in_a_case_study_the_customer_acts() -> None:
    lines = ("Customers halved the bill.", "Customers sleep on Sundays.", "Customers hired four drivers.")
    assert page(*lines, kind="case-study").value() > page(*lines).value()


@pytest.mark.parametrize("sheet", sheets(), ids=lambda sheet: sheet.path)
def test_the_interval_holds_the_value(sheet: Sheet) -> None:
    score = sheet.score()
    assert score.value is not None
    assert score.low is not None
    assert score.high is not None
    assert 0 <= score.low <= score.value <= score.high <= 100
    assert score.low < score.high


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.sampled_from([*READER, *COMPANY, *PRODUCT, *BURIED, *BENIGN, *VAGUE, *OTHER]),
        min_size=1,
        max_size=20,
    )
)
def test_the_interval_of_any_mixture_holds_its_value(lines: list[str]) -> None:
    score = page(*lines).score()
    assert score.value is not None
    assert score.low is not None
    assert score.high is not None
    assert 0 <= score.low <= score.value <= score.high <= 100
    assert score.low < score.high
    assert score.counts.units == len(set(lines))


# The interval says how far another sample of the same copy could lie: few lines, wide interval.
def test_one_line_of_each_kind_leaves_much_open() -> None:
    def width(*lines: str) -> int:
        score = page(*lines).score()
        assert score.low is not None
        assert score.high is not None
        return score.high - score.low

    mixed = [line for pair in zip(READER, COMPANY, strict=False) for line in pair]
    many = [f"{line[:-1]} on day {n}." for n in range(12) for line in mixed]
    assert width(*mixed) > width(*many) > 0


def test_a_page_nobody_named_has_a_provisional_number() -> None:
    result = Sheet("x.md", "\n\n".join(READER) + "\n", NAMES).lint()
    assert result.kind is DocumentKind.WEB
    assert result.score is not None
