"""What content systems export: their own names and the words of their editors are no copy."""

import json

import pytest

from copylint.formats import decode, read
from tests.formats.office_files import row, workbook

CONTENTFUL = {
    "contentTypes": [{"name": "Landing page", "description": "A page that editors fill in each week"}],
    "editorInterfaces": [{"controls": [{"settings": {"helpText": "Write it as you would say it"}}]}],
    "entries": [{"fields": {"title": {"en-US": "Plan a week", "de": "Plane die Woche"}}}],
}
MAILS = (
    "Email name,Subject line,Preview text,From name,Open rate\nQ3 mail,Plan a week,See who is free,Anna,12\n"
)
MODULE = (
    """{% module "hero" path="@hubspot/text", label="Hero for all editors", value="Plan a week today" %}"""
)


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("export.json", json.dumps(CONTENTFUL), ["Plan a week"]),
        ("mails.csv", MAILS, ["Plan a week", "See who is free"]),
        ("page.html", MODULE, ["Plan a week today"]),
        ("card.html", '{% include "card.html" label="Plan a week today" %}', ["Plan a week today"]),
    ],
)
def test_only_what_readers_see_is_read(name: str, text: str, told: list[str]) -> None:
    assert [block.text for block in read(decode(text.encode(), name)).blocks] == told


@pytest.mark.parametrize(("name", "code"), [("Deutsch", "de"), ("German", "de"), ("IT", ""), ("Ads", "")])
def test_a_sheet_named_after_a_language_is_left_out(name: str, code: str) -> None:
    rows = row(1, "Headline", "Text") + row(2, "Plan a week", "Send open shifts to all.")
    found = read(decode(workbook({name: f"<sheetData>{rows}</sheetData>"}), "a.xlsx"))
    assert bool(found.blocks) is not bool(code)
    assert any(f'in "{code}"' in note for note in found.notes) is bool(code)
