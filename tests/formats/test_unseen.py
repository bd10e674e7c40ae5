"""What no reader sees changes nothing of what is read, in any format, and moves no place in the source."""

import json

import pytest

from copylint.formats import read
from copylint.formats.contract import check_document as check
from copylint.text import Source

SEEN = "Our app is seamless. It lets you sort parcels."
# No-break, narrow and thin spaces; soft hyphen, zero-width space, joiners, byte order, direction.
RAW = (
    "\u200bOur\u00a0app is\u202fseam\u00adless.\u2009\ufeff"
    "It lets\u2060 you\u2007sort par\u200bcels.\u200d\u200e"
)

FORMATS = {
    "a.html": f"<p>{RAW}</p>",
    "entities.html": (
        "<p>&#8203;Our&nbsp;app is&#8239;seam&shy;less.&thinsp;It lets you sort par&#x200b;cels.&zwnj;</p>"
    ),
    "alt.html": f'<img alt="{RAW}">',
    "a.njk": f"{{% trans %}}{RAW}{{% endtrans %}}",
    "a.md": f"> {RAW}\n",
    "a.mdx": f"<Card>{RAW}</Card>\n",
    "a.txt": RAW,
    "a.rst": f"* {RAW}\n",
    "a.adoc": f"{RAW}\n",
    "a.tsx": f"export const A = () => <p>{RAW}</p>;",
    "a.vue": f"<template><p>{RAW}</p></template>",
    "a.json": json.dumps({"text": RAW}, ensure_ascii=True),
    "a.yaml": f"text: {RAW}\n",
    "folded.yaml": f"text: >\n  {RAW}\n",
    "a.toml": f"text = {json.dumps(RAW, ensure_ascii=True)}\n",
    "a.csv": f"text,link\n{RAW},/x\n",
    "a.po": f'msgid "a.b"\nmsgstr "{RAW}"\n',
    "a.ftl": f"a = {RAW}\n",
}


@pytest.mark.parametrize(("name", "text"), FORMATS.items(), ids=FORMATS)
def test_what_nobody_sees_changes_nothing(name: str, text: str) -> None:
    found = read(Source.of(text, name))
    check(found)
    assert [block.text for block in found.blocks] == [SEEN]


@pytest.mark.parametrize(
    ("text", "word", "at"),
    [
        ("One line.\n\n\u200dOur app", "Our", 12),
        ("Sort par\u200bcels by\u00a0day", "by", 14),
        ("Sort par\u200bcels", "parcels", 5),
    ],
)
def test_places_stay_those_of_the_source(text: str, word: str, at: int) -> None:
    block = read(Source.of(text, "a.md")).blocks[-1]
    start = block.text.index(word)
    assert block.view.span(start, start + len(word)).start == at


@pytest.mark.parametrize("text", ["👨\u200d👩\u200d👧 share one plan", "Made with ❤\ufe0f by hand"])
def test_signs_that_make_one_picture_stay(text: str) -> None:
    assert read(Source.of(text, "a.txt")).blocks[0].text == text


def test_a_line_of_nothing_but_a_blank_parts_paragraphs() -> None:
    found = read(Source.of("<p>Pack orders.<br>&nbsp;<br>Sort parcels.</p>", "a.html"))
    assert [block.text for block in found.blocks] == ["Pack orders.", "Sort parcels."]
