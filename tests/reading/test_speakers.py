"""A speaker who is named beside a quotation, in data or on a tag, vouches for it."""

import pytest

from copylint.facts import Names
from copylint.formats import read
from copylint.reading.speakers import signed_beside
from copylint.text import Source

SAID = "It never sleeps."


def signed(name: str, text: str, *ours: str) -> list[bool]:
    """For each block with those words, whether somebody is named beside it."""
    blocks = read(Source.of(text, name)).blocks
    found = signed_beside(blocks, Names(company=ours))
    return [at in found for at, block in enumerate(blocks) if block.text == SAID]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.json", '{"quotes": [{"quote": "It never sleeps.", "author": "Tom Reyer", "role": "CEO"}]}'),
        ("a.yaml", "testimonials:\n  - author: {name: Tom Reyer}\n    text: It never sleeps.\n"),
        ("a.ts", 'export const reviews = [{ review: "It never sleeps.", reviewer: "Tom Reyer" }];'),
        ("a.vue", '<template><Testimonial text="It never sleeps." name="Tom Reyer" /></template>'),
        ("a.tsx", 'export const A = () => <Quote name="Tom Reyer" title="CEO">It never sleeps.</Quote>;'),
        ("a.html", "<blockquote>It never sleeps.<cite>Tom Reyer</cite></blockquote>"),
    ],
)
def test_a_name_beside_a_quotation_signs_it(name: str, text: str) -> None:
    assert signed(name, text) == [True]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.json", '{"quotes": [{"quote": "It never sleeps.", "image": "tom.png"}]}'),
        ("a.ts", 'export const reviews = [{ review: "It never sleeps." }, { reviewer: "Tom Reyer" }];'),
        ("a.json", '{"quotes": [{"quote": "It never sleeps.", "author": "Tom Reyer", "role": "our CEO"}]}'),
        ("a.json", '{"quotes": [{"quote": "It never sleeps.", "author": "Tom Reyer, Kestrel"}]}'),
    ],
)
def test_nobody_else_does(name: str, text: str) -> None:
    assert signed(name, text, "Kestrel") == [False]


def test_names_between_two_quotations_are_those_of_the_one_above() -> None:
    quotes = '<Quote text="It never sleeps." name="Tom Reyer" /><Quote>It never sleeps.</Quote>'
    assert signed("a.vue", f"<template>{quotes}</template>") == [True, False]
