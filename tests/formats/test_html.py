"""Whole HTML files: exact places, the same blocks however lines end, and no file that hangs or crashes."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copylint.formats import READABLE, read
from copylint.formats.contract import check_document as check
from copylint.formats.contract import letters
from copylint.text import Document, Source
from tests.formats.html_documents import html, noise
from tests.formats.test_maps import calm, outline

N = 3_000


def page(text: str, path: str = "page.html") -> Document:
    return read(Source.of(text, path))


def texts(text: str, path: str = "page.html") -> list[str]:
    return [block.text for block in page(text, path).blocks]


@calm
@given(html, st.data())
def test_changing_one_letter_changes_that_letter(text: str, data: st.DataObject) -> None:
    before = page(text)
    check(before)
    spots = [(n, i, at) for n, block in enumerate(before.blocks) for i, at in letters(block)]
    for number, i, at in data.draw(st.lists(st.sampled_from(spots), min_size=1, max_size=5)) if spots else []:
        letter = "Z" if text[at].isupper() else "z"
        after = page(text[:at] + letter + text[at + 1 :])
        expected = [block.text for block in before.blocks]
        expected[number] = expected[number][:i] + letter + expected[number][i + 1 :]
        assert [block.text for block in after.blocks] == expected


@calm
@given(html)
def test_line_ends_change_nothing(text: str) -> None:
    plain = page(text)
    assert outline(page(text.replace("\n", "\r\n"))) == outline(plain)
    if not text.startswith("---"):
        assert outline(page(text.replace("\n", "\r"))) == outline(plain)


@calm
@given(noise)
def test_no_text_breaks_the_reader(text: str) -> None:
    for path in ("a.html", "a.njk", "a.blade.php", "a.mjml", "a.md", "a.html.erb"):
        check(page(text, path))
    check(page(f"---\ntitle: x\n---\n{text}"))


ATTACKS = {
    "unclosed elements": "<div>" * N + "text",
    "unclosed inline": "<b>" * N + "text" + "</i>" * N,
    "crossed": "<b><div>" * N + "x" + "</b>" * N,
    "closed and crossed": "<p><b>x</p></b>" * N,
    "stray ends": "</div>" * N + "text",
    "tags": "<a " * N,
    "quoted tags": '<a b="' * N,
    "comments": "<!--" * N,
    "declarations": "<!" * N + "<?" * N + "</ " * N,
    "cdata": "<svg>" + "<![CDATA[" * N,
    "drawings": "<svg>" * N + "<p>x",
    "drawings within": "<svg><foreignObject>" * N + "<p>x" + "</svg>" * N,
    "scripts": "<script>" * N + "<!--<script>" * N,
    "titles": "<title>" * N,
    "references": "&amp" * N + "&" * N + "&#" + "1" * N + "&" + "a" * N,
    "attributes": "<p " + "a " * N + ">x</p>" + "<p " + "a=b " * N + ">x",
    "classes": "<p class='" + "btn-" * N + "'>x<p class='" + "a_" * N + "'>y",
    "tables": "<table><tr><td>" * N + "x",
    "rows": "<table>" + "<tr><td>x" * N,
    "lists": "<ul><li>" * N + "x",
    "items": "<li>x" * N,
    "headers": "<header>" * N + "<h1>x" * N,
    "quotes": "<blockquote>" * N + "x",
    "testimonials": "<div class=testimonial><p>x" * (N // 10),
    "links": "<a>x" * N,
    "codes": "<code>x" * N + "<code>x</code>" * N,
    "templates": "{{" * N + "{%" * N + "{#  " * N,
    "bodies": "{% comment %}" * N,
    "blocks": "{% block a %}x" * N,
    "php": "<?php " * N,
    "directives": "@if(" * N,
    "breaks": "x<br>" * N,
    "hidden": "<p style='display:none'>x" * N,
    "languages": "<p lang=de>x" * N,
    "words": "wörter " * N,
    "spaces": "a" + " " * N + "b",
}


@pytest.mark.parametrize("path", ["a.html", "a.blade.php", "a.mjml"])
@pytest.mark.parametrize("name", ATTACKS)
def test_attacks_end_soon(name: str, path: str) -> None:
    started = time.process_time()
    document = page(ATTACKS[name], path)
    for block in document.blocks[:50]:
        block.view.check()
    assert time.process_time() - started < 1


def test_what_is_left_out_is_said() -> None:
    assert page("<p>Yes.<p lang='de-AT'>Nein.<p lang=fr>Non.").notes == (
        "passages in other languages left out: de (1), fr (1)",
    )
    assert page("<p>One\n<p>Two<a href='x>three").notes == (
        "line 2: a tag is not closed; what follows it was not read",
    )
    assert page("<div>" * 600 + "x").notes == ("elements are nested more than 256 deep",)
    assert not page("<div>" * 200 + "x").notes


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("<p hidden>a<p>b", ["b"]),
        ("<ul><li hidden>a<li>b</ul>c", ["b", "c"]),
        ("<div style='display: none'><p>a</div>b", ["b"]),
        ("<p>a <i lang=fr>b</i> <svg>c</svg><i aria-hidden=true>d</i>e", ["a b e"]),
        ("<div lang=de>a <span lang=en>b</span> c</div>d", ["b", "d"]),
        ("<b><p>a</b> b</p>c", ["a b", "c"]),
        ("<p>a<table><tr><td>b</table>c", ["a", "b", "c"]),
        ("<div><table><tr><td>a</div>b</table>c", ["ab", "c"]),
        ("<p>a<br/>b<br> <br>c", ["a b", "c"]),
        ("<p>a <b>b<p>c", ["a b", "c"]),
        ("a<hr>b<wbr>c", ["a", "bc"]),
        ("<button>a</button><button>b</button>", ["a", "b"]),
        ("<svg><text>a</svg>b<svg/>c", ["bc"]),
        ("<math>a<p>b", ["b"]),
        ("<template><p>a</template>b", ["b"]),
        ("<p>a</br>b</p>c</p>d", ["a b", "c", "d"]),
        ("<iframe><p>a</iframe><xmp>b</xmp>c", ["c"]),
        ("<ruby>a<rt>b</rt></ruby>c", ["ac"]),
        ("<my-card title='a'/>b", ["a", "b"]),
        ("<frameset>a<noframes>b</noframes>", ["a"]),
        ("{{ 'a.b' | t }}{{ _('a.b') }}{{ t('Save it') }}", ["\ue000\ue000Save it"]),
        ("<a href='{{ x > y }}'>a</a>", ["a"]),
        ("<a {% if x > 1 %}class='b'{% endif %}>a</a>", ["a"]),
        ("<?php if ($a->b > 1): ?>a<?php endif ?>", ["a"]),
    ],
)
def test_what_a_reader_sees(text: str, seen: list[str]) -> None:
    assert texts(text) == seen


def test_blade_and_double_endings() -> None:
    assert texts(
        "@extends('x')\n@section('title')\n<p>Read {{ $a }} @lang('Mail a@b.example')</p>\n@endsection",
        "a.blade.php",
    )
    assert "@" not in "".join(texts("@if (f(1) > 2)\n<p>One.</p>\n@endif", "a.blade.php"))
    assert texts("*One*\n\nTwo", "mail.txt.erb") == ["*One*", "Two"]
    assert page("# One", "mail.md.liquid").format == "markdown"
    assert {".html", ".htm", ".njk", ".liquid", ".erb", ".hbs", ".php", ".mjml"} <= READABLE


@pytest.mark.parametrize(
    ("classes", "furniture"),
    [
        ("cookie-banner fixed", "dialog"),
        ("loading-screen", "dialog"),
        ("site-preloader", "dialog"),
        ("main-menu", "nav"),
        ("site-footer", "footer"),
        ("download-card", ""),
        ("lazy-loading", ""),
        ("menu-item-price", ""),
    ],
)
def test_class_words_tell_page_furniture(classes: str, furniture: str) -> None:
    document = page(f'<div class="{classes}"><p>Starting the mill today</p></div>')
    assert [block.place.furniture for block in document.blocks] == [furniture]


def test_a_template_is_read_where_a_library_puts_it_on_the_page() -> None:
    text = "<template x-if='open'><p>Warm by six.</p></template><template><p>Kept back.</p></template>"
    assert [block.text for block in read(Source.of(text, "a.html")).blocks] == ["Warm by six."]
