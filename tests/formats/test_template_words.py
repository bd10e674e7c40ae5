"""Words in the code of template tags: in nested calls, in directives, and handed to parts of a page."""

import pytest

from copylint.formats import read
from copylint.formats.contract import check_document as check
from copylint.text import Source

VALUE = "\ue000"


def texts(path: str, text: str) -> list[str]:
    document = read(Source.of(text, path))
    check(document)
    return [block.text for block in document.blocks]


@pytest.mark.parametrize(
    ("path", "text", "seen"),
    [
        (
            "a.php",
            "<?php echo wp_kses_post( _x( 'Sort <em>parcels</em>.', 'Hero', 'x' ) ); ?>",
            ["Sort parcels."],
        ),
        ("a.php", "<?php echo esc_html( __( 'Weigh bags.', 'x' ) ); ?>", ["Weigh bags."]),
        ("a.php", "<?php printf( esc_html__( 'Rent %s bikes.', 'x' ), $n ); ?>", [f"Rent {VALUE} bikes."]),
        (
            "a.php",
            "<?= sprintf( _n( '%s bag', '%s bags sorted', $n, 'x' ), $n ) ?>",
            [f"{VALUE} bag", f"{VALUE} bags sorted"],
        ),
        (
            "a.php",
            "<?php /* translators: a note */ _e( 'Read %1$sour guide%2$s.', 'x' ) ?>",
            ["Read our guide."],
        ),
        ("a.php", "<?php echo '<h2>' . __( 'Pack now', 'x' ) . '</h2>'; // echo 'No' ?>", ["Pack now"]),
        (
            "a.php",
            "<?php if ($a) { echo 'You are in.'; } else { echo 'Join today.'; } ?>",
            ["You are in.", "Join today."],
        ),
        (
            "a.php",
            '<?php echo "Hello $name, you have {$n} bags."; ?>',
            [f"Hello {VALUE}, you have {VALUE} bags."],
        ),
        ("a.php", "<?php echo <<<HTML\n<p>Pack now.</p>\nHTML;\n", ["Pack now."]),
        ("a.php", "<?php register( array( 'a' => __( 'Primary menu', 'x' ) ) ); ?>", []),
        ("a.blade.php", "<p>@lang('Print labels.')</p>", ["Print labels."]),
        ("a.blade.php", "@section('title', 'Wrap gifts')", ["Wrap gifts"]),
        (
            "a.blade.php",
            "<p>{{ trans_choice('One bag|:count bags are here', $n) }}</p>",
            ["One bag", f"{VALUE} bags are here"],
        ),
        (
            "a.blade.php",
            "@include('card', ['heading' => 'Ask us', 'text' => __('They like it, too.')])",
            ["Ask us", "They like it, too."],
        ),
        ("a.blade.php", "<p>Costs @money(49). Mail a@b.example</p>", [f"Costs {VALUE}. Mail a@b.example"]),
        ("a.cshtml", '<p>@Localizer["Pack now"]</p>', ["Pack now"]),
        ("a.cshtml", "@if (a.B > 1)\n{\n<p>Yes.</p>\n}\nelse\n{\n<p>No way.</p>\n}", ["Yes.", "No way."]),
        ("a.html.twig", "{{ 'You saved %n% hours'|trans({'%n%': n}) }}", [f"You saved {VALUE} hours"]),
        (
            "a.html.twig",
            "{% include 'card.html.twig' with {title: 'Pack now', image: asset('a.png')} %}",
            ["Pack now"],
        ),
        ("a.html.twig", "{% block meta_description 'Packed by Friday.' %}", ["Packed by Friday."]),
        ("a.njk", "{{ button({ text: 'Save and go on', link: { href: '/x' }}) }}", ["Save and go on"]),
        ("a.njk", "{{ 'Yes, you pack' if a else 'You rest' }}", ["Yes, you pack", "You rest"]),
        ("a.liquid", "{{ 'a.b' | t: default: \"Pack now\" }}", ["Pack now"]),
        ("a.liquid", "{% render 'card', title: 'Pack now', class: 'big' %}", ["Pack now"]),
        ("a.html.erb", '<%= t(".a", default: "Pack now") %>', ["Pack now"]),
        ("a.html.erb", '<%= link_to "Start free", x_path, class: "btn" %>', ["Start free"]),
        ("a.html.erb", '<%= content_tag :h2, "Pack now" %>', ["Pack now"]),
        (
            "a.ejs",
            "<%- include('card', { title: 'Pack now' }) %><p><%= a ? `Hi ${b}` : 'Read on' %></p>",
            ["Pack now", f"Hi {VALUE}", "Read on"],
        ),
        ("a.hbs", '{{> card title="Pack now"}}', ["Pack now"]),
        ("a.html", '{{ partial "card.html" (dict "title" "Pack now") }}', ["Pack now"]),
        (
            "a.liquid",
            "<p>{% liquid\n echo shop.name\n%} ships {% echo 'in a day' %}.</p>",
            ["\ue000 ships in a day."],
        ),
        (
            "a.liquid",
            "{% liquid\n assign x = 'We ship it today'\n if x\n  echo 'You pay nothing' | upcase\n else\n"
            "  echo 'You pay two'\n endif\n render 'card', title: 'Pick now'\n%}",
            ["We ship it today", "You pay nothing", "You pay two", "Pick now"],
        ),
        ("a.md", "{% liquid\n echo 'You pay nothing'\n echo 'You rest'\n%}", ["You pay nothing", "You rest"]),
        ("nginx.conf.j2", "server { listen 80; } # our seamless note", []),
    ],
)
def test_words_in_code(path: str, text: str, seen: list[str]) -> None:
    assert texts(path, text) == seen


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("<p>Nine hours<sup>1</sup> saved<a href='#f'><sup>[2]</sup></a>.</p>", ["Nine hours saved."]),
        ("<p>40 m<sup>2</sup>, the 3<sup>rd</sup> for Acme<sup>®</sup></p>", ["40 m2, the 3rd for Acme®"]),
        ("<a href='/x'><i class='material-icons'>arrow_forward</i> Start</a>", ["Start"]),
        (
            "<span class='stat-number'>42%</span><span class='stat-label'>fewer calls</span>",
            ["42% fewer calls"],
        ),
        ("<p>You s<span class='name'>a</span>ve</p>", ["You save"]),
        ("<h2>Services</h3><p>We bake.</p>", ["Services", "We bake."]),
        ("<my-card heading='Pack now' icon='box'></my-card>", ["Pack now"]),
        ("<b title=\"<img src=a.png style='width:9px'> Pack <i>it</i> now\"></b>", ["Pack it now"]),
        ("<title>A | B</title><meta property='og:title' content='A'>", ["A | B"]),
        ("<title>A | B | C</title><meta property='og:title' content='A | B'>", ["A | B | C", "A | B"]),
    ],
)
def test_lines_of_html(text: str, seen: list[str]) -> None:
    assert texts("a.html", text) == seen


def test_who_said_a_quotation_is_no_copy() -> None:
    text = "<p class='quote'>I sleep again.</p><p class='author'>Jo Tamm, baker</p><p>You rest.</p>"
    assert [block.voice_hint for block in read(Source.of(text, "a.html")).blocks] == [
        "customer",
        "notcopy",
        None,
    ]


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ('<card-box title="You pack it" label="See how"></card-box>', ["You pack it", "See how"]),
        ('<card-box title="You pack it">\nYou rest.\n</card-box>', ["You pack it", "You rest."]),
        ('A <info-tip text="You can stop it">tip</info-tip>.', ["A tip.", "You can stop it"]),
        ('<Card title="You pack it" :icon="box">You rest.</Card>', ["You pack it", "You rest."]),
        ('See <b title="Box">it</b>', ["See it"]),
    ],
)
def test_elements_of_ones_own_in_markdown(text: str, seen: list[str]) -> None:
    assert texts("a.md", text) == seen


def test_the_title_of_an_element_of_ones_own_is_a_heading_everywhere() -> None:
    for path in ("a.md", "a.mdx", "a.html"):
        block = read(Source.of('<card-box title="You pack it"></card-box>', path)).blocks[0]
        assert block.kind.heads


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("a.hbs", '<Hero @title="Sort every parcel" @class="seamless" @onClick={{this.go}} />'),
        ("a.blade.php", '<x-card :title="\'Sort every parcel\'" :count="$seamless" />'),
        ("b.blade.php", "@extends('base', ['title' => 'Sort every parcel'])"),
        ("a.erb", '<%= content_for :title, "Sort every parcel" %>'),
        ("a.php", "<?php snippet('hero', ['heading' => 'Sort every parcel', 'class' => 'seamless']) ?>"),
        ("b.php", "<?php $this->layout('base', ['title' => 'Sort every parcel']) ?>"),
        ("c.php", '<?php $title = "Sort every parcel"; include "head.php"; ?>'),
        ("b.html", '{% text "hero" label="Our seamless label", value="Sort every parcel" %}'),
        ("a.html", '@@include("./hero.html", { "title": "Sort every parcel", "class": "seamless" })'),
    ],
)
def test_what_parts_and_pages_are_handed_is_read(path: str, text: str) -> None:
    assert texts(path, text) == ["Sort every parcel"]


@pytest.mark.parametrize("text", ["@@include(", "<a @click='open = true'>Sort</a>", "me@@include.example"])
def test_what_looks_like_it(text: str) -> None:
    assert len(texts("a.html", text)) == 1


def test_an_icon_whose_tag_never_ends_takes_its_line_at_most() -> None:
    text = "<i class='material-icons'>oven</i\nRye is warm.\n\nAsk for seeds.\n"
    assert texts("a.md", text) == ["Rye is warm.", "Ask for seeds."]
