"""Which sentences are parsed and which are left to words alone."""

import pytest

from copylint.facts import Names
from copylint.nlp.gate import needs_parse

NAMES = Names(company=("Acme",), products=("Rota",), reader=("clinic owners",), theirs=("dog walkers",))


@pytest.mark.parametrize(
    "text",
    [
        "We offer gin.",
        "WE MAKE GIN",
        "Tell us everything.",
        "We’re a bakery.",
        "I’ve baked since 1998.",
        "Rota orders flour.",
        "Acme knows Leeds.",
        "Acme’s drivers know Leeds.",
        "Your team signs once.",
        "You sleep in.",
        "Clinic owners see tomorrow's gaps.",
        "Dog walkers find the gate.",
        "The platform connects vets and farms.",
        "Customers can return any lamp.",
        "It orders the flour.",
        "This means fewer calls.",
        "Gates that open themselves.",
        # Openers that leave out who speaks.
        "Introducing evening classes",
        "Founded in Leeds in 1998.",
        "Proud to serve Boston since 1962.",
        "Built for busy kitchens.",
    ],
)
def test_a_sentence_that_names_somebody_is_parsed(text: str) -> None:
    assert needs_parse(text, NAMES)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Rota",
        "Opening hours",
        "Delivery costs £4.50.",
        "Frost kills seedlings in May.",
        "Fresh bread by seven",
        "Weather, rust and flour",  # words that only hold "we" and "us"
        "Youth clubs in Leeds",
        "Acmeology for beginners",
    ],
)
def test_a_sentence_that_names_nobody_is_not_parsed(text: str) -> None:
    assert not needs_parse(text, NAMES)


def test_the_names_open_the_gate() -> None:
    assert not needs_parse("Rota orders flour.", Names())
    assert not needs_parse("Dog walkers find gin.", Names())
