"""What one page says of whose it is."""

import pytest

from copylint.brand.clue import Clue
from copylint.brand.signs import PageSigns, signs_of
from copylint.formats import read
from copylint.text import Source


def signs(text: str, path: str = "page.html") -> PageSigns:
    return signs_of(read(Source.of(text, path)))


def found(text: str, path: str = "page.html") -> set[tuple[str, Clue]]:
    return {(sign.name, sign.clue) for sign in signs(text, path).signs}


@pytest.mark.parametrize(
    ("text", "path", "name", "clue"),
    [
        ('<meta property="og:site_name" content="Camber &amp; Sons">', "a.html", "Camber & Sons", Clue.SITE),
        ("<meta content='Camber' name='application-name'>", "a.html", "Camber", Clue.SITE),
        ("export const metadata = { openGraph: { siteName: 'Camber' } }", "a.tsx", "Camber", Clue.SITE),
        (
            "export const metadata = { title: { template: '%s | Camber' } }",
            "a.tsx",
            "Camber",
            Clue.PATTERN,
        ),
        (
            '<script type="application/ld+json">{"@type": "Organization",\n "name": "Camber"}</script>',
            "a.html",
            "Camber",
            Clue.FIRM,
        ),
        ("const about = { '@type': 'LocalBusiness', name: 'Camber Oven' }", "a.ts", "Camber Oven", Clue.FIRM),
        (
            '<script type="application/ld+json">{"@type":"Product","sku":"7","name":"Camber Pay"}</script>',
            "a.html",
            "Camber Pay",
            Clue.GOODS,
        ),
        ("<title>Prices | Camber</title>", "a.html", "Camber", Clue.TITLE),
        (
            "<footer><p>© 2024–2026 Camber Ltd. All rights reserved.</p></footer>",
            "a.html",
            "Camber Ltd.",
            Clue.COPYRIGHT,
        ),
        ("<footer><p>Copyright © 2026 by Camber</p></footer>", "a.html", "Camber", Clue.COPYRIGHT),
        ("<footer><p>&copy; {{ year }} Camber</p></footer>", "a.html", "Camber", Clue.COPYRIGHT),
        (
            '<header><img src="l.svg" alt="Camber logo"></header>',
            "a.html",
            "Camber",
            Clue.LOGO,
        ),
        ("Here at Camber & Oak, we bake on Sundays too.\n", "a.md", "Camber & Oak", Clue.WE),
        ("# About Camber\n\nBakers since 1990.\n", "a.md", "Camber", Clue.HEADING),
        ("Camber Cloud lets you run payroll.\n", "a.md", "Camber Cloud", Clue.ACTS),
        ("When you sleep, Camber already knows the dough.\n", "a.md", "Camber", Clue.ACTS),
        ("The Camber is a mixer, and a tool for two.\n", "a.md", "Camber", Clue.THING),
        ("Camber is a small bakery in Harbour Street.\n", "a.md", "Camber", Clue.SORT),
        ("Camber is currently looking for a baker.\n", "a.md", "Camber", Clue.HIRES),
        ("We at Camber bake on Sundays.\n", "a.md", "Camber", Clue.WE),
        ("# How Camber works\n\nYou call.\n", "a.md", "Camber", Clue.HEADING),
        ("Thank you for signing up to Camber.\n", "a.md", "Camber", Clue.WELCOME),
        ("See you on Monday. The Camber team\n", "a.md", "Camber", Clue.SIGNED),
        ("You will like working at Camber.\n", "a.md", "Camber", Clue.WORK_AT),
        ("Open your Camber dashboard and you see it.\n", "a.md", "Camber", Clue.YOURS),
        ("## Is Camber open on Sundays?\n\nIt is.\n", "a.md", "Camber", Clue.ASKED),
        (
            "> Camber saved us two hours a day.\n>\n> — Ida Blom, baker at Quayline\n",
            "a.md",
            "Camber",
            Clue.PRAISED,
        ),
        ("export const BRAND_NAME = 'Camber'\n", "a.ts", "Camber", Clue.CONSTANT),
        ("We bake. withCamber is a calmer way to pay people.\n", "a.md", "withCamber", Clue.ACTS),
        ("With Camber, you pay by Friday.\n", "a.md", "Camber", Clue.ACTS),
    ],
)
def test_a_sign(text: str, path: str, name: str, clue: Clue) -> None:
    assert (name, clue) in found(text, path)


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("## Copyright Infringement\n\nCopyright Infringement is taken seriously.\n", "a.md"),
        ("(c) CAMBER DOES NOT WARRANT ANYTHING\n", "a.md"),
        ('<main><img src="l.svg" alt="Tidewater logo"></main>', "a.html"),  # a customer's
        ("<title>Pricing - Docs</title>", "a.html"),
        ("Everyone lets you down. This helps you. Our Team gives advice.\n", "a.md"),
        ("GitHub lets you merge. Google Chrome makes noise.\n", "a.md"),
        ("© 2026 All rights reserved\n", "a.md"),
        ("At Night, we sleep.\n\nAt 9 AM, we open.\n", "a.md"),
        ('<meta property="og:site_name" content="{{ site.title }}">', "a.html"),
        ('<script type="application/ld+json">{"@type": "Person", "name": "Robin Oak"}</script>', "a.html"),
    ],
)
def test_no_sign(text: str, path: str) -> None:
    names = {(name, clue) for name, clue in found(text, path) if name not in ("Night", "9 AM")}
    assert names == set()


def test_addresses_name_a_domain_but_not_a_post_office() -> None:
    page = signs("Write to hello@camber.example or camber@gmail.com, or bread@camber.example.\n", "a.md")
    assert page.domains == ("camber",)


def test_small_words_are_those_outside_of_addresses() -> None:
    page = signs("Automation at camber.example: our automation, in camber/bread.\n", "a.md")
    assert "automation" in page.small
    assert "camber" not in page.small
