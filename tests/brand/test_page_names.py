"""The names that one page gives away, and those of others that it must not take for its own."""

import pytest

from copylint.brand.clue import Clue
from copylint.brand.page_names import names_in
from copylint.brand.sign import Sign
from copylint.brand.signs import signs_of
from copylint.facts import Names
from copylint.formats import read
from copylint.terms import DocumentKind
from copylint.text import Source

HEAD = '<meta property="og:site_name" content="Camber | Bread">'
DATA = '{"@type":"Bakery","name":"Camber Oven"}'
RUNS = "Camber runs on any oven. Camber keeps your starter warm. Camber tracks every loaf you sell.\n"


def names(text: str, path: str = "page.md", kind: DocumentKind = DocumentKind.LANDING) -> Names:
    return names_in(signs_of(read(Source.of(text, path))), kind)


def every(text: str, path: str = "page.md", kind: DocumentKind = DocumentKind.LANDING) -> list[str]:
    return [each.name for each in names(text, path, kind).found]


@pytest.mark.parametrize(
    ("text", "path", "ours"),
    [
        (HEAD + "<p>Bread by noon.</p>", "a.html", ["Camber"]),
        ("<footer><p>© 2026 Camber Ltd. All rights reserved.</p></footer>", "a.html", ["Camber"]),
        (f'<script type="application/ld+json">{DATA}</script>', "a.html", ["Camber Oven"]),
        ("const COMPANY_NAME = 'Camber'\nexport const pitch = 'You bake by noon.'\n", "a.ts", ["Camber"]),
        ("At Camber, we answer the phone until nine.\n", "a.md", ["Camber"]),
        ("We at Camber answer the phone until nine.\n", "a.md", ["Camber"]),
        ("You can call us.\n\nThe Camber team\n", "a.md", ["Camber"]),
        ("# Welcome to Camber Works\n\nYou bake, we deliver.\n", "a.md", ["Camber Works"]),
        ("Thank you for choosing Camber. Your loaves are on their way.\n", "a.md", ["Camber"]),
        ("<title>Prices | Camber</title><p>Write to hello@camber.example.</p>", "a.html", ["Camber"]),
        (RUNS, "a.md", ["Camber"]),
        ("OvenHub lets you bake. With OvenHub, you sleep.\n\nIs OvenHub free?\n", "a.md", ["OvenHub"]),
    ],
)  # fmt: skip
def test_ours(text: str, path: str, ours: list[str]) -> None:
    assert every(text, path) == ours


@pytest.mark.parametrize(
    "text",
    [
        "We bake bread by noon.\n",
        "Priya Nair runs our oven. She helps you. Priya Nair works on Sundays. Priya Nair is a baker.\n",
        "Yeast makes bread rise. Yeast works in the cold. Yeast keeps for a year. Buy fresh yeast from us.\n",
        "Slack lets you talk. Slack keeps you posted. Slack sends a note. Slack tracks it.\n",
        "The Sales team will call you. The Marketing & PR team writes the plan.\n",
        "Tarnhelm is a town on the coast.\n",
        "Our customers: Quayline, Harrow Tindle and Weir Lane.\n",
        "At Camber, we bake. At Quayline, we sail.\n",
        "Welcome to Your Bread Journey\n",
        "API gives you data. API lets you read. API sends it. API tracks it.\n",
    ],
)
def test_not_ours(text: str) -> None:
    assert every(text) == []


@pytest.mark.parametrize(
    "kind",
    [
        DocumentKind.BLOG,
        DocumentKind.CASE_STUDY,
        DocumentKind.COMPARISON,
        DocumentKind.PRESS,
        DocumentKind.BRIEF,
    ],
)
def test_who_acts_is_not_ours_where_others_act(kind: DocumentKind) -> None:
    assert every(RUNS) == ["Camber"]
    assert every(RUNS, kind=kind) == []


def test_a_customers_story_may_hold_the_customers_we() -> None:
    story = "At Quayline, we lost two hours a day, says Ida Blom. The Quayline team now uses one list.\n"
    assert every(story, kind=DocumentKind.CASE_STUDY) == []
    assert every(HEAD + f"<p>{story}</p>", "a.html", DocumentKind.CASE_STUDY) == ["Camber"]


def test_structured_data_on_somebody_else_names_nobody() -> None:
    school = '"alumniOf": {"@type": "EducationalOrganization", "name": "Tarnhelm College"}'
    assert every(f'<script type="application/ld+json">{{{school}}}</script>', "a.html") == []


def test_what_runs_is_a_product_and_what_writes_a_company() -> None:
    found = names(f"{RUNS}\nCamber Cloud lets you bake. With Camber Cloud, you sleep.\n")
    assert (found.company, set(found.products)) == ((), {"Camber", "Camber Cloud"})
    assert names("At Camber, we bake. Camber was founded in 1990.\n").company == ("Camber",)


def test_each_name_says_what_it_was_found_by() -> None:
    (found,) = names(HEAD, "a.html").found
    assert (found.name, found.source, found.product) == ("Camber", "site name in the head of a.html", False)


def test_settings_decide_whatever_the_page_says() -> None:
    signs = signs_of(read(Source.of("At Quayline, we sail. The Quayline team\n", "a.md")))
    found = names_in(signs, DocumentKind.WEB, [Sign("Camber", Clue.SETTINGS, "mkdocs.yml")])
    assert [each.name for each in found.found] == ["Camber"]
    assert found.found[0].source == "mkdocs.yml"


def test_a_folder_spells_no_name_but_the_copy_does() -> None:
    signs = signs_of(read(Source.of("Order from Newport Oven today.\n", "a.md")))
    assert names_in(signs, DocumentKind.WEB).found == ()
    found = names_in(signs, DocumentKind.WEB, (), [Sign("newportoven", Clue.FOLDER, "folder")])
    assert [each.name for each in found.found] == ["Newport Oven"]
    other = names_in(signs, DocumentKind.WEB, (), [Sign("tarnhelm", Clue.FOLDER, "folder")])
    assert other.found == ()
