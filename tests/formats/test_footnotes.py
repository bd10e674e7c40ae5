"""Signs of footnotes are no part of the word they stand behind; powers are; notes are read by themselves."""

import pytest

from copylint.formats import read
from copylint.formats.contract import check_document as check
from copylint.text import Source

SEEN = "You sort parcels in our shed every day."
NO_SIGN = "Lanes of 25 m² fit 10³ parcels, in C³ too."

SIGNED = {
    "glyph.md": "You sort parcels in our shed¹ every day.",
    "glyph.html": "<p>You sort parcels in our shed¹⁻² every day.²</p>",
    "glyph.json": '{"text": "You sort parcels in our shed³ every day."}',
    "pandoc.md": "You sort parcels in our shed^3^ every day.",
    "dagger.md": "You sort parcels in our shed^†^ every day.",
    "sup.md": "You sort parcels in our shed<sup>3</sup> every day.",
    "linked.md": 'You sort parcels in our shed<sup id="r1"><a href="#n1">[1]</a></sup> every day.',
    "sup.html": "<p>You sort parcels in our shed<sup>3</sup> every day.</p>",
    "entity.html": "<p>You sort parcels in our shed<sup>&dagger;</sup> every day.</p>",
    "class.html": '<p>You sort parcels in our shed<a href="#n" class="footnote-ref">2</a> every day.</p>',
    "role.html": '<p>You sort parcels in our shed<a href="#n" role="doc-noteref">[2]</a> every day.</p>',
    "span.html": '<p>You sort parcels in our shed<span class="footnote">2</span> every day.</p>',
    "a.tsx": "export const A = () => <p>You sort parcels in our shed<sup>3</sup> every day.</p>;",
    "a.vue": "<template><p>You sort parcels in our shed<sup>*</sup> every day.</p></template>",
    "a.rst": "You sort parcels in our shed\\ :sup:`3` every day.",
    "spaced.rst": "You sort parcels in our shed [1]_ every day [#two]_.",
    "a.adoc": "You sort parcels in our shed^3^ every day.",
    "target.html": '<p>You sort parcels in our shed<a href="#fn3">3</a> every day.</p>',
    "markdown.md": "You sort parcels in our shed<sup>[3](#n3)</sup> every day.",
    "mark.html": "<p>You sort parcels in our shed<sup>TM</sup> every day.</p>",
    "component.tsx": "export const A = () => <p>You sort parcels in our shed<Sup>3</Sup> every day.</p>;",
    "value.tsx": "export const A = () => <p>You sort parcels in our shed<sup>{n}</sup> every day.</p>;",
    "value.liquid": "<p>You sort parcels in our shed<sup>{{ n }}</sup> every day.</p>",
    "note.html": "<p><sup>3</sup> You sort parcels in our shed every day.</p>",
    "note.md": "<sup>3</sup>You sort parcels in our shed every day.",
    "note.yaml": "text: ³ You sort parcels in our shed every day.",
}
UNSIGNED = {
    "target.html": '<p>Lanes of 25 m² fit <a href="#note-book">10</a>³ parcels, in C³ too.</p>',
    "a.md": NO_SIGN,
    "a.html": "<p>Lanes of 25 m² fit 10³ parcels, in C³ too.</p>",
}


@pytest.mark.parametrize(("name", "text"), SIGNED.items(), ids=SIGNED)
def test_signs_of_footnotes_are_cut(name: str, text: str) -> None:
    found = read(Source.of(text, name))
    check(found)
    assert [block.text for block in found.blocks] == [SEEN]


@pytest.mark.parametrize(("name", "text"), UNSIGNED.items(), ids=UNSIGNED)
def test_powers_stay(name: str, text: str) -> None:
    assert [block.text for block in read(Source.of(text, name)).blocks] == [NO_SIGN]


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("The 1^st^ of May", "The 1st of May"),
        ("Parcelio^®^ sorts", "Parcelio® sorts"),
        ("Lanes of 25 m<sup>2</sup> each", "Lanes of 25 m2 each"),
        ("See `shed<sup>1</sup>` there", "See shed<sup>1</sup> there"),
        ("Sheds<sup>1", "Sheds1"),
        ("<sup>1</sup>/<sub>2</sub> shed", "1/2 shed"),
    ],
)
def test_what_else_is_raised_stays(text: str, seen: str) -> None:
    assert [block.text for block in read(Source.of(text, "a.md")).blocks] == [seen]


@pytest.mark.parametrize(
    "text",
    [
        "We sort it.footnote:[We asked *200* shops.]",
        "We sort it.footnote:asked[We asked 200 shops.]",
        "We sort it.footnoteref:[asked,We asked 200 shops.]",
    ],
)
def test_footnotes_of_asciidoc_are_read(text: str) -> None:
    found = read(Source.of(text, "a.adoc"))
    check(found)
    assert [block.text for block in found.blocks] == ["We sort it.", "We asked 200 shops."]
