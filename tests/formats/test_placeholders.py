"""What holds the place of copy, and copy that only looks like it."""

import pytest

from copylint.formats import read
from copylint.formats.passes.placeholders import is_placeholder
from copylint.terms import BlockKind
from copylint.text import Source


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (BlockKind.PARAGRAPH, "Lorem ipsum"),
        (BlockKind.PARAGRAPH, "Vestibulum ante ipsum primis in faucibus."),
        (BlockKind.H2, "Your headline here"),
        (BlockKind.H1, "Headline goes here"),
        (BlockKind.PARAGRAPH, "This is a placeholder text"),
        (BlockKind.BUTTON, "Company Name"),
        (BlockKind.BUTTON, "[Product Name]"),
        (BlockKind.PARAGRAPH, "[Company Name, LLC] 12 Street Rd. Suite 4"),
        (BlockKind.PARAGRAPH, "Jane Doe, Head of Sales"),
        (BlockKind.H3, "XXX xxxx"),
    ],
)
def test_placeholders(kind: BlockKind, text: str) -> None:
    assert is_placeholder(kind, text)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (BlockKind.PARAGRAPH, "No more lorem ipsum in your drafts, ever."),
        (BlockKind.PARAGRAPH, "Et in terra pax hominibus"),
        (BlockKind.PARAGRAPH, "Thanks for trying [Product Name]."),
        (BlockKind.PARAGRAPH, "Company name"),  # the label of a form
        (BlockKind.BUTTON, "[Get started]"),
        (BlockKind.BUTTON, "Copy here"),
        (BlockKind.BUTTON, "Text us"),
        (BlockKind.H1, "Your content, here and now"),
        (BlockKind.H1, "Your text. Here."),
        (BlockKind.H2, "Your team, your name, your brand"),
    ],
)
def test_no_placeholders(kind: BlockKind, text: str) -> None:
    assert not is_placeholder(kind, text)


def test_what_stood_under_a_placeholder_stands_under_the_heading_above() -> None:
    text = "# Bread\n\nLorem ipsum dolor sit amet.\n\n## Your headline here\n\nWarm by six.\n"
    document = read(Source.of(text))
    assert [(b.text, b.place.heading, b.place.first) for b in document.blocks] == [
        ("Bread", None, False),
        ("Warm by six.", 0, True),
    ]
    assert document.notes == ("2 passages of placeholder text left out",)


@pytest.mark.parametrize("name", ["a.html", "a.md", "a.liquid", "a.yaml"])
@pytest.mark.parametrize("slot", ["<Product>", "<Your company name>", "<brand>"])
def test_a_name_in_pointed_brackets_is_read(slot: str, name: str) -> None:
    text = f"<p>{slot} opens by six.</p>" if name != "a.yaml" else f"text: {slot} opens by six.\n"
    assert [block.text for block in read(Source.of(text, name)).blocks] == [f"{slot} opens by six."]


@pytest.mark.parametrize(
    "text",
    ["<app><p>Warm by six.</p></app>", "<p><shop/>Warm by six.</p>", "<p><brand x=1>Warm by six.</p>"],
)
def test_an_element_is_no_name(text: str) -> None:
    assert [block.text for block in read(Source.of(text, "a.html")).blocks] == ["Warm by six."]
