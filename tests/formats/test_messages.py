"""Messages of apps as tools indent them."""

import pytest

from copylint.formats import read
from copylint.text import Source

INDENTED = "<string>\n\t\tRead this before\n\t\tyour first week.\n\t</string>"


@pytest.mark.parametrize(
    ("name", "page"),
    [
        ("a.stringsdict", "<plist><dict><key>lead</key>{}</dict></plist>"),
        ("a.resx", '<root><data name="lead">{}</data></root>'),
    ],
)
def test_indented_lines_of_a_message_are_no_code(name: str, page: str) -> None:
    value = INDENTED.replace("string>", "value>") if name == "a.resx" else INDENTED
    blocks = read(Source.of(page.format(value), name)).blocks
    assert [block.text for block in blocks] == ["Read this before your first week."]
