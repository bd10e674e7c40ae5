"""Slots and variables for a name of ours are read as the name they wait for."""

import pytest

from copylint.brand.repository import RepositorySigns
from copylint.brand.unnamed import unnamed
from copylint.brand.whose import whose
from copylint.config import Config
from copylint.formats import read
from copylint.terms import DocumentKind
from copylint.text import Source

LINE = "# {} lets you print every label\n"
PRODUCTS = (
    "[Product Name]", "<Product>", "<<Product Name>>", "«Product»", "{product_name}",
    "%PRODUCT%", "PRODUCT_NAME", "$PRODUCT", "(Product name)", "XXX", "[Your product here]",
    "Your Product", "Your App", "Product Name",
)  # fmt: skip


@pytest.mark.parametrize("slot", PRODUCTS)
def test_slots_for_products(slot: str) -> None:
    document = read(Source.of(LINE.format(slot), "a.md"))
    assert document.blocks[0].text == LINE.format(slot)[2:].strip()
    assert unnamed(document, DocumentKind.WEB).products == (slot,)


@pytest.mark.parametrize(
    "tag", ["{{product}}", "{{ site.brand_name }}", "{{ product.title | escape }}", "{% $product %}"]
)
def test_variables_for_products(tag: str) -> None:
    assert unnamed(read(Source.of(LINE.format(tag), "a.md")), DocumentKind.WEB).products == ("\ue000",)


@pytest.mark.parametrize(
    "text",
    [
        "{{ first_name }}, you print labels with {{ product }}",
        "{{ product.price }} a month",
        "You print [every label](/a) on <b>the site</b>",
        "Grow your company (business)",
        "Put 'Product name' here",
        "Size XXXL fits you",
        "You save XXX hours a week",
        "XXX bakers trust us",
        "Your Business Deserves Labels",
        "Your Business is growing, and Your Company too",
        "your company lets you print labels",
        "Write `[Product Name]` in the title and `{{ site.name }}` in the text",
        "Schreibe [Product Name] in die Zeile, mit der du am Montag deine Arbeit und die der anderen planst",
    ],
)
def test_what_else_stands_in_brackets(text: str) -> None:
    assert not unnamed(read(Source.of(text, "a.md")), DocumentKind.WEB)


def test_variables_that_are_shown_as_code_are_none_of_the_page() -> None:
    text = "# {{ product.name }} prints labels\n\nYou write `{{ first_name }}` for a name.\n"
    assert unnamed(read(Source.of(text, "a.md")), DocumentKind.WEB).products == ("\ue000",)


def test_a_firm_left_open_is_ours_on_a_page_and_the_readers_in_a_letter() -> None:
    document = read(Source.of("# [Company Name] prints labels\n", "a.md"))
    assert unnamed(document, DocumentKind.WEB).company == ("[Company Name]",)
    assert not unnamed(document, DocumentKind.EMAIL)


def test_slots_count_beside_the_names_that_were_found() -> None:
    names = whose(
        read(Source.of(LINE.format("[App]"), "a.md")), DocumentKind.WEB, Config(), RepositorySigns()
    )
    assert names.products == ("[App]",)
    assert not names.found
