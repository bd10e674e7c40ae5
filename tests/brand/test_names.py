"""Names that the signs of many pages, or of one, agree on."""

from collections.abc import Sequence

from copylint.brand.clue import Clue
from copylint.brand.names import NameGuess, Role, guess_names
from copylint.brand.sign import Sign
from copylint.brand.signs import PageSigns, signs_of
from copylint.formats import read
from copylint.text import Source


def page(text: str, path: str) -> PageSigns:
    return signs_of(read(Source.of(text, path)))


def guesses(*texts: str, known: Sequence[Sign] = (), labels: Sequence[Sign] = ()) -> tuple[NameGuess, ...]:
    return guess_names([page(text, f"p{n}.md") for n, text in enumerate(texts)], known, labels)


def sure(found: tuple[NameGuess, ...], role: Role = Role.BRAND) -> list[str]:
    return [guess.name for guess in found if guess.sure and guess.role is role]


def test_one_page_is_enough_where_its_head_names_the_site() -> None:
    text = '<meta property="og:site_name" content="Camber"><p>Bread for bakers.</p>'
    (guess,) = guess_names([page(text, "index.html")])
    assert (guess.name, guess.role, guess.sure, guess.pages) == ("Camber", Role.BRAND, True, 1)
    assert guess.sources == ("site name in the head of index.html",)


def test_one_weak_sign_is_no_name_and_two_of_a_kind_are_only_asked_about() -> None:
    assert guesses("At Camber, we bake.\n") == ()
    (guess,) = guesses("At Camber, we bake.\n", "At Camber, we care.\n")
    assert not guess.sure


def test_a_folder_or_an_address_settles_it() -> None:
    texts = ("At Camber, we bake.\n", "Bread is bread.\n")
    assert sure(guesses(*texts, labels=[Sign("camberbakery", Clue.FOLDER, "folder")])) == ["Camber"]
    assert sure(guesses(*texts, labels=[Sign("getcamber", Clue.DOMAIN, "CNAME")])) == ["Camber"]
    assert sure(guesses(*texts, labels=[Sign("tidewater", Clue.DOMAIN, "CNAME")])) == []


def test_an_address_is_spelled_as_the_copy_spells_it() -> None:
    texts = ("Bread by Newport Oven.\n", "Order from Newport Oven today.\n", "Nothing here.\n")
    found = guesses(*texts, labels=[Sign("newportoven", Clue.DOMAIN, "CNAME")])
    assert sure(found) == ["Newport Oven"]


def test_a_folder_called_after_a_common_word_says_nothing() -> None:
    texts = ("Payroll is due. We do payroll.\n", "Payroll again, payroll always.\n", "Payroll: payroll.\n")
    assert guesses(*texts, labels=[Sign("payroll", Clue.FOLDER, "folder")]) == ()


def test_products_are_what_acts_under_the_name_of_the_brand() -> None:
    texts = ["Camber Cloud lets you pay bakers.\n\n© 2026 Camber Ltd\n"] * 3
    found = guesses(*texts, known=[Sign("Camber", Clue.SETTINGS, "mkdocs.yml")])
    assert sure(found) == ["Camber"]
    assert sure(found, Role.PRODUCT) == ["Camber Cloud"]


def test_a_product_of_somebody_else_is_only_asked_about() -> None:
    texts = ["Tidewater lets you plan shifts.\n\n© 2026 Camber Ltd\n"] * 3
    found = guesses(*texts, known=[Sign("Camber", Clue.SETTINGS, "mkdocs.yml")])
    assert sure(found, Role.PRODUCT) == []
    assert [guess.name for guess in found if not guess.sure] == ["Tidewater"]


def test_customers_of_case_studies_are_no_brand() -> None:
    texts = [
        "© 2026 Camber\n\nAt Tidewater, we plan every shift.\n",
        "© 2026 Camber\n\nAt Bramble & Co, we used paper before.\n",
        "© 2026 Camber\n\nAt Fennick, our bakers sleep longer.\n",
    ]
    assert {guess.name for guess in guesses(*texts)} == {"Camber"}


def test_two_names_with_as_much_to_show_are_both_only_asked_about() -> None:
    known = [Sign("Camber", Clue.SETTINGS, "mkdocs.yml"), Sign("Tidewater", Clue.SITE, "a.html")]
    found = guesses("Bread.\n", known=known)
    assert {guess.name for guess in found} == {"Camber", "Tidewater"}
    assert sure(found) == []


def test_the_legal_form_is_left_out_and_spellings_are_one_name() -> None:
    texts = ("© 2026 Camber Ltd.\n", "© 2026 CAMBER\n", "© 2025 Camber, Inc.\n")
    (guess,) = guesses(*texts, known=[Sign("Camber", Clue.README, "README.md")])
    assert guess.name == "Camber"
    assert guess.sources == ("© in 3 pages", "first heading of README.md")


def test_no_pages_and_no_signs() -> None:
    assert guess_names([]) == ()
    assert guesses("We bake bread.\n") == ()
