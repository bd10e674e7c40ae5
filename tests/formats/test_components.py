"""Components and content objects: MDX, TSX and its kin, Vue, Svelte, Astro."""

import random
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from copylint.formats import READABLE, read
from copylint.formats.components import script_tree
from copylint.formats.contract import check_document as check
from copylint.formats.contract import letters
from copylint.formats.scan.braces import Braces
from copylint.formats.vocabulary.elements import look_up
from copylint.formats.vocabulary.props import kind_of_prop, kind_of_value, looks_like_code, prosy
from copylint.terms import BlockKind, CopylintError, Voice
from copylint.text import Document, Source
from tests.formats.blocks import CASES
from tests.formats.test_maps import outline

ENDINGS = ("mdx", "tsx", "jsx", "ts", "js", "vue", "svelte", "astro")
INPUTS = sorted(path for ending in ENDINGS for path in CASES.glob(f"*/input.{ending}"))
calm = settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])


def texts(text: str, path: str) -> list[str]:
    return [block.text for block in read(Source.of(text, path)).blocks]


def poke(text: str, path: str, spots: int, seed: int) -> None:
    """Change single letters where the map says they stand; exactly they must change."""
    before = read(Source.of(text, path))
    check(before)
    known = [(n, i, at) for n, block in enumerate(before.blocks) for i, at in letters(block)]
    for number, i, at in random.Random(seed).sample(known, min(spots, len(known))):
        letter = "Z" if text[at].isupper() else "z"
        expected = [block.text for block in before.blocks]
        expected[number] = expected[number][:i] + letter + expected[number][i + 1 :]
        assert texts(text[:at] + letter + text[at + 1 :], path) == expected


@pytest.mark.parametrize("path", INPUTS, ids=lambda path: path.parent.name)
def test_changing_one_letter_changes_that_letter(path: Path) -> None:
    poke(path.read_text(encoding="utf-8"), path.name, spots=60, seed=7)


@pytest.mark.parametrize("path", INPUTS, ids=lambda path: path.parent.name)
def test_line_ends_change_nothing(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    plain = read(Source.of(text, path.name))
    other = read(Source.of(text.replace("\n", "\r\n"), path.name))
    assert outline(other) == outline(plain)
    assert [d[:3] for d in other.directives] == [d[:3] for d in plain.directives]


@pytest.mark.parametrize("path", INPUTS, ids=lambda path: path.parent.name)
def test_no_code_in_the_copy(path: Path) -> None:
    for block in read(Source.of(path.read_text(encoding="utf-8"), path.name)).blocks:
        code = [block.text[slice(*mark.span)] for mark in block.marks if mark.kind == "code"]
        plain = block.text
        for part in code:
            plain = plain.replace(part, "")
        assert not any(sign in plain for sign in ("className", "=>", "</", "${", "{{", "/>"))


_words = st.lists(
    st.sampled_from(("invoices", "Faster", "you", "größer", "😀", "don’t", "month", "today")),
    min_size=1,
    max_size=4,
).map(" ".join)
_inline = st.one_of(
    _words,
    _words.map(lambda w: f"<strong>{w}</strong>"),
    _words.map(lambda w: f'<a href="/x">{w}</a>'),
    _words.map(lambda w: f"{{/* {w} */}}"),
    st.sampled_from(("R&amp;D", "{name}", "<br />")),
)
_line = st.lists(_inline, min_size=1, max_size=3).map(" ".join)
_block = st.one_of(
    _line.map(lambda w: f"<p>{w}</p>"),
    _line.map(lambda w: f"<h2 className='a b'>\n  {w}\n</h2>"),
    st.lists(_line, min_size=1, max_size=3).map(
        lambda i: "<ul>" + "".join(f"<li>{w}</li>\n" for w in i) + "</ul>"
    ),
    _words.map(lambda w: f'<Card title="{w}" className="{w}">{w}</Card>'),
    _words.map(lambda w: f"<Testimonial quote='{w}' />"),
    _words.map(lambda w: f"<Button href='/x'>{w}</Button>"),
    _words.map(lambda w: f"<!-- {w} -->"),
)
_blocks = st.lists(_block, min_size=1, max_size=4).map("\n".join)
_page = {
    "tsx": lambda body: (
        f"export default () => (\n<main>\n{body.replace('<!--', '{/*').replace('-->', '*/}')}\n</main>)\n"
    ),
    "astro": lambda body: f"---\nconst a = 1;\n---\n<Layout>\n{body}\n</Layout>\n",
    "svelte": lambda body: f"<script>let a;</script>\n<main>\n{body}\n</main>\n",
    "mdx": lambda body: f"import a from 'a'\n\n# Top\n\n<Wrap>\n\n{body}\n\n</Wrap>\n",
}


@calm
@given(_blocks, st.sampled_from(sorted(_page)), st.integers(0, 99))
def test_generated_pages_hold_their_places(body: str, ending: str, seed: int) -> None:
    poke(_page[ending](body), f"a.{ending}", spots=3, seed=seed)


@calm
@given(st.text(alphabet="ab <>/={}\"'`$()[]:;,.&\\*\n\r-#!|é😀", max_size=100))
def test_no_text_breaks_the_readers(text: str) -> None:
    for ending in ENDINGS:
        for whole in (text, f"x = <p>{text}</p>", f"---\n---\n{text}", f"<template>{text}</template>"):
            check(read(Source.of(whole, f"a.{ending}")))


N = 4_000
ATTACKS = {
    "elements": "<div>" * N,
    "components": "<A>\nword\n" * N + "</A>\n" * N,
    "fragments": "x=" + "<>" * N,
    "expressions": "x=" + "<p>{a.map(x=>" * 600 + "<b>hi</b>" + ")}</p>" * 600,
    "sums": "x=" + "'a b c'+" * N + "1",
    "sums of names": "x=" + "a+" * N + "1",
    "parentheses": "x=" + "(a+" * N + "1" + ")" * N,
    "objects": "x=" + "{a:" * N + "'Some words that you read'" + "}" * N,
    "chains": "a" + ".b()" * N,
    "braces": "{" * N + "}" * N,
    "open braces": "text {a " * N,
    "templates": "x=`${" * N,
    "props": "<a b={" * N,
    "quotes": '<A b="' * N,
    "ticks": "`" * N + " a " + "``" * N,
    "bare ampersands": "x=<p>" + "a & b " * N + "</p>",
    "not a script": "<A>\n- a\n</A>\n" * N,
    "exports": "export const a = {\n\n" * N,
    "comments": "{/*" * N,
    "blanks": "a" + " " * N + "\n" + " " * N + "<a " + " " * N + "b",
    "noise": "<a href='\">{`" * N,
}


def attempt(text: str, path: str) -> str:
    """Read a text; what copylint says when it gives it up."""
    try:
        document = read(Source.of(text, path))
    except CopylintError as error:
        return str(error)
    for block in document.blocks[:50]:
        block.view.check()
    return ""


@pytest.mark.parametrize("ending", ["mdx", "tsx", "astro", "vue"])
@pytest.mark.parametrize("name", ATTACKS)
def test_attacks_end_soon(name: str, ending: str) -> None:
    text = ATTACKS[name] if ending != "vue" else f"<template>{ATTACKS[name]}</template>"
    started = time.process_time()
    said = attempt(text, f"a.{ending}")
    assert "\n" not in said
    assert not said or "line" in said
    assert time.process_time() - started < 4


def test_deep_nesting_is_said() -> None:
    document = read(Source.of("x=" + "<div>" * 300 + "words" + "</div>" * 300, "a.tsx"))
    assert "nested more than" in document.notes[0]
    document = read(Source.of("<A>\n" * 300 + "words\n" + "</A>\n" * 300, "a.mdx"))
    assert "nested more than" in document.notes[0]


def test_a_bundle_is_left_out_and_said_so() -> None:
    document = read(Source.of("x='You pay once and never again.';" * 1_000, "a.js"))
    assert document.blocks == ()
    assert "a build" in document.notes[0]


@pytest.fixture
def _no_parser(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    script_tree._parser.cache_clear()
    monkeypatch.setitem(sys.modules, "tree_sitter_typescript", None)
    yield
    script_tree._parser.cache_clear()


@pytest.mark.usefixtures("_no_parser")
def test_without_the_parser_one_line_says_what_to_install() -> None:
    with pytest.raises(CopylintError, match=r"^page\.tsx: .*pip install tree-sitter tree-sitter-typescript$"):
        read(Source.of("x = <p>Hi</p>", "page.tsx"))
    hero = "<Hero title='You ride today' text={`Now`} list={['a']} />"
    text = f"export const meta = {{title: 'A'}}\n\n{hero}\n\nWords."
    document = read(Source.of(text, "page.mdx"))
    assert [block.text for block in document.blocks] == ["You ride today", "Now", "Words."]
    assert "pip install" in document.notes[0]


def read_jsx(body: str) -> Document:
    return read(Source.of(f"x = <main>{body}</main>", "a.tsx"))


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>One\n   two{' '}\n  <b>three</b>.</p>", "One two three."),
        ("<p>Terms & Conditions</p>", "Terms & Conditions"),
        ("<p>A<br/>B</p>", "A B"),
        ("<p>{'Up to \\u20ac5'}</p>", "Up to €5"),
        ("<p>{`Save ${n} hours`}</p>", "Save \ue000 hours"),
        ("<p>un<b>believ</b>able</p>", "unbelievable"),
        ("<h1>Now<span className='block'>or later</span></h1>", "Now or later"),
        ("<p>{'You ' + verb + ' less'}</p>", "You \ue000 less"),
        ("<p>\\n is &quot;kept&quot;</p>", '\\n is "kept"'),
        ("<p>{t('Save an hour a day')}</p>", "Save an hour a day"),
        ("<p>Hi{/* no */} you</p>", "Hi you"),
        ("<Trans>Hi <b>you</b></Trans>", "Hi you"),
    ],
)
def test_text_of_jsx_is_what_a_reader_sees(body: str, expected: str) -> None:
    assert [block.text for block in read_jsx(body).blocks] == [expected]


@pytest.mark.parametrize(
    "body",
    [
        "<Icon name='arrow right now please' />",
        "<p className='some words in a class'>{name}</p>",
        "<svg><title>Not this</title></svg>",
        "<p>{t('home.title')}</p>",
        "<a onClick={() => track('Nobody reads this here')} data-x='nor this one here' />",
        "<p style={{ fontFamily: 'Open Sans And Some More' }} />",
        "<CodeBlock>npm install it all</CodeBlock>",
        "<A className={cn('flex items-center one two', x && 'more words of style')} />",
    ],
)
def test_what_no_reader_sees_is_no_copy(body: str) -> None:
    assert read_jsx(body).blocks == ()


def test_both_ends_of_a_condition_are_copy() -> None:
    kinds = [(b.kind, b.text) for b in read_jsx("<Button>{busy ? 'Sending' : 'Send it'}</Button>").blocks]
    assert kinds == [(BlockKind.BUTTON, "Sending"), (BlockKind.BUTTON, "Send it")]


def test_customers_speak_and_their_names_are_no_copy() -> None:
    body = "<TestimonialCard><p>We sleep again.</p><cite>Ada Hill, baker</cite></TestimonialCard>"
    assert [b.voice_hint for b in read_jsx(body).blocks] == [Voice.CUSTOMER, Voice.NOT_COPY]
    assert (
        read_jsx("<div className='testimonial'><p>We sleep.</p></div>").blocks[0].voice_hint is Voice.CUSTOMER
    )
    assert read_jsx("<Testimonials><p>Hear from them.</p></Testimonials>").blocks[0].voice_hint is None


@pytest.mark.parametrize(
    ("name", "props", "kind"),
    [
        ("h4", {}, BlockKind.H3),
        ("motion.h1", {}, BlockKind.H1),
        ("SectionTitle", {}, BlockKind.H2),
        ("CardTitle", {}, BlockKind.H3),
        ("HeroTitle", {}, BlockKind.H1),
        ("Heading", {"level": "3"}, BlockKind.H3),
        ("Text", {"as": "h2"}, BlockKind.H2),
        ("Typography", {"variant": "h1"}, BlockKind.H1),
        ("UButton", {}, BlockKind.BUTTON),
        ("SubmitButton", {}, BlockKind.BUTTON),
        ("Section", {}, None),
    ],
)
def test_names_say_what_an_element_is(name: str, props: dict[str, str], kind: BlockKind | None) -> None:
    assert look_up(name, props).kind is kind


@pytest.mark.parametrize(
    ("component", "prop", "text", "kind"),
    [
        ("Hero", "title", "Ride today", BlockKind.H1),
        ("Card", "title", "Ride today", BlockKind.H3),
        ("Section", "heading", "Ride today", BlockKind.H2),
        ("Layout", "title", "Ride today", BlockKind.TITLE),
        ("SEO", "description", "Ride today", BlockKind.DESCRIPTION),
        ("Button", "label", "Start", BlockKind.BUTTON),
        ("Hero", "ctaText", "Start", BlockKind.BUTTON),
        ("img", "alt", "A desk", BlockKind.CAPTION),
        ("Card", "blurb", "You ride", BlockKind.VALUE),
        ("Card", "whatever", "You ride it home today.", BlockKind.VALUE),
        ("Card", "whatever", "flex items-center gap-2", None),
        ("Card", "className", "You ride it home today.", None),
        ("Card", "href", "/you ride it home", None),
        ("Link", "analyticsEventLabel", "Ride It Home Link", None),
        ("AccordionItem", "value", "item one", None),
        ("Card", "id", "one two three four", None),
    ],
)
def test_props_say_what_a_string_is(component: str, prop: str, text: str, kind: BlockKind | None) -> None:
    assert kind_of_prop(component, prop, text, ()) is kind


@pytest.mark.parametrize(
    "text",
    [
        "inline-flex items-center justify-center rounded-md",
        "flex rounded border px-2",
        "M12 2C6.48 2 2 6.48 2 12s4.48 10",
        "(min-width: 768px) 100vw, 50vw",
        "SELECT name FROM users (id)",
        "hover:bg-white/10 focus:ring-2",
    ],
)
def test_code_in_strings_is_known(text: str) -> None:
    assert looks_like_code(text)
    assert not prosy(text)
    assert kind_of_value(("anything",), text, ()) is None


@pytest.mark.parametrize(
    "text",
    ["State-of-the-art kilns for you", "Pay once, ride for 24/7 days", "grow your bakery without a loan."],
)
def test_prose_is_no_code(text: str) -> None:
    assert not looks_like_code(text)
    assert prosy(text)


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("{a}b", 3),
        ("{'}'}b", 5),
        ("{`}${'}'}`}b", 11),
        ("{/* } */}b", 9),
        ("{// }\n}b", 7),
        ("{it's}b", 6),
        ("{a", -1),
        ("{(}", -1),
    ],
)
def test_braces_know_strings_and_comments(text: str, end: int) -> None:
    assert Braces(text).closing(0) == end


def test_the_readers_are_in_the_table() -> None:
    assert {f".{ending}" for ending in ENDINGS} <= READABLE
    assert len(INPUTS) >= 7


def test_a_string_of_many_comments_ends_soon() -> None:
    started = time.process_time()
    page = read(Source.of("const note = `" + "<!-- a -->\n" * 2_000 + "That is all`;", "a.js"))
    assert len(page.blocks) == 1
    assert time.process_time() - started < 4


def test_comments_before_a_page_are_no_hindrance() -> None:
    page = read(Source.of("const page = `<!-- a - b -->\n<!-- c -->\n<p>You sleep at last.</p>`;", "a.js"))
    assert [block.text for block in page.blocks] == ["You sleep at last."]
