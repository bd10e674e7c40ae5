"""Alternatives of a template: each read by itself, in time that grows with the file and no faster."""

import time

import pytest

from copylint.formats import read
from copylint.text import Source


def texts(text: str, path: str) -> list[str]:
    document = read(Source.of(text, path))
    for block in document.blocks:
        block.view.check()
    return [block.text for block in document.blocks]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("a.liquid", "<p>{% if a %}You save.{% else %}You pay.{% endif %} Bye.</p>"),
        ("a.njk", "<p>{%- if a -%}You save.{%- elif b -%}You pay.{%- endif -%} Bye.</p>"),
        ("a.hbs", "<p>{{#if a}}You save.{{else}}You pay.{{/if}} Bye.</p>"),
        ("a.html", "<p>{{ if .A }}You save.{{ else }}You pay.{{ end }} Bye.</p>"),
        ("a.html.erb", "<p><% if a %>You save.<% else %>You pay.<% end %> Bye.</p>"),
        ("a.html", "<p><% if (a) { %>You save.<% } else { %>You pay.<% } %> Bye.</p>"),
        ("a.php", "<p><?php if ($a): ?>You save.<?php else: ?>You pay.<?php endif; ?> Bye.</p>"),
        ("a.blade.php", "<p>@if($a) You save. @else You pay. @endif Bye.</p>"),
        ("a.html", "<p>*|IF:A|*You save.*|ELSE:|*You pay.*|END:IF|* Bye.</p>"),
        ("a.md", "{% if a %}You save.{% else %}You pay.{% endif %} Bye."),
        ("a.yaml", 'text: "{% if a %}You save.{% else %}You pay.{% endif %} Bye."'),
        ("a.svelte", "<p>{#if a}You save.{:else}You pay.{/if} Bye.</p>"),
        ("a.vue", "<template><p><b v-if='a'>You save.</b><b v-else>You pay.</b> Bye.</p></template>"),
        ("a.vue", "<template><p>{{ a ? 'You save.' : 'You pay.' }} Bye.</p></template>"),
    ],
)
def test_branches_are_apart_in_every_language(path: str, text: str) -> None:
    assert texts(text, path) == ["You save. Bye.", "You pay."]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("{% if a %}A b c{% if b %} d{% else %} Or d e{% endif %}{% else %}Or x{% endif %}.", 3),
        ("{% case a %}{% when 1 %}One is here.{% when 2 %}Two is here.{% endcase %}", 2),
        ("Hi {% if a %}Ola{% else %}there{% endif %}, you save.", 1),  # "there" says nothing alone
        ("You save {% endif %} now.", 1),
        ("You save {% else %}Or you pay.", 2),
        ("{% block a %}You save{% endblock %}{% else %}.", 1),
    ],
)
def test_branches_in_branches_and_tags_that_do_not_match(text: str, wanted: int) -> None:
    assert len(texts(f"<p>{text}</p>", "a.liquid")) == wanted


def test_the_letters_of_an_icon_font_are_no_branches() -> None:
    assert texts("<p>You save \ue002 and \ue003 you rest.</p>", "a.html") == [
        "You save \ue002 and \ue003 you rest."
    ]


def test_a_class_chosen_by_a_condition_stays_one_class_list() -> None:
    text = '<a class="btn {% if a > 1 %}big{% else %}small{% endif %}" href="/">Start</a>'
    assert [block.kind for block in read(Source.of(text, "a.liquid")).blocks] == ["button"]


@pytest.mark.parametrize(
    "text",
    [
        "{% if a %}a <b>b</b>{% else %}c d <i>e</i>{% endif %} " * 2000,
        "{% if a %}a b c {% else %}d e f " * 2000 + "{% endif %}" * 2000,
        "<b>" + "{% if a %}a b c{% else %}d e f{% endif %}" * 2000 + "</b>",
    ],
)
def test_many_branches_take_no_time(text: str) -> None:
    start = time.perf_counter()
    texts(f"<p>{text}</p>", "a.liquid")
    assert time.perf_counter() - start < 10
