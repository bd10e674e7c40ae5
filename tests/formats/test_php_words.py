"""Arrays of words in PHP: files of translations as frameworks and shops write them."""

import pytest

from copylint.formats import read
from copylint.formats.contract import check_document as check
from copylint.formats.data.forms import forms
from copylint.text import Source, View

LARAVEL = """<?php

return [
    'hero' => ['title' => 'Pack faster', 'lead' => "You send :count boxes before noon."],
    'boxes' => '{0} You have no boxes|{1} You have one box|[2,*] You have :count boxes',
    'go' => 'Start',
];
"""
SHOP = "<?php\n// Heading\n$_['heading_title'] = 'Your basket';\n$_['text_empty'] = 'Nothing yet';\n"


def texts(path: str, text: str) -> list[str]:
    document = read(Source.of(text, path))
    check(document)
    return [block.text for block in document.blocks]


def test_files_of_translations() -> None:
    assert texts("lang/en/home.php", LARAVEL) == [
        "Pack faster",
        "You send \ue000 boxes before noon.",
        "You have no boxes",
        "You have one box",
        "You have \ue000 boxes",
        "Start",
    ]
    assert texts("catalog/language/en-gb/cart.php", SHOP) == ["Your basket", "Nothing yet"]


@pytest.mark.parametrize("path", ["lang/de/home.php", "catalog/language/german/home.php"])
def test_other_languages_are_not_read_and_say_so(path: str) -> None:
    document = read(Source.of(LARAVEL, path))
    assert not document.blocks
    assert "another language" in document.notes[0]


@pytest.mark.parametrize(
    "text",
    [
        "<?php\nclass A { function words() { return ['text' => 'Words that a program makes']; } }",
        "<?php\n$a = $b['title'] == 'Words that are compared here';\n",
        "<?php\nreturn ['text",
        "<?php\nreturn ['text' => [",
        "<?php\nreturn ['text' => 'open \\",
    ],
)
def test_programs_and_broken_files_say_nothing(text: str) -> None:
    assert not [said for said in texts("a.php", text) if said != "open"]


def test_a_page_is_still_a_page() -> None:
    assert texts("a.php", "<?php $title = 'Boxes'; ?>\n<h1>Pack faster</h1>\n") == ["Boxes", "Pack faster"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("no orders | one order | {n} orders", ["no orders", "one order", "{n} orders"]),
        ("There is one apple|There are many apples", ["There is one apple", "There are many apples"]),
        ("Prices | Lantern", ["Prices | Lantern"]),
        ("a || b", ["a || b"]),
        ("Orders", ["Orders"]),
    ],
)
def test_forms_of_a_message(text: str, expected: list[str]) -> None:
    assert [form.text for form in forms(View.whole(text))] == expected
