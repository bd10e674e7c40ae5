"""Strings of YAML keep their places, and are what PyYAML says they are."""

import re

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from copylint.formats.data.front_matter import read_front_matter
from copylint.formats.markdown import reader as markdown
from copylint.formats.sheet.sheet import Draft, Sheet
from copylint.formats.vocabulary.keys import asks, kind_of
from copylint.formats.vocabulary.speakers import names_speaker, voice_of
from copylint.terms import BlockKind, Voice
from copylint.text import View
from copylint.text.document import Place

_text = st.text(alphabet="ab é😀'\"\\:#-&\n\t", max_size=40)


def fields(matter: str) -> dict[str, View]:
    found = read_front_matter(View.whole(f"---\n{matter}\n---\n"))
    assert not found.notes
    return {".".join(entry.path): entry.view for entry in found.fields}


def same(matter: str) -> None:
    """Each string is the parser's, but for blanks at its end, and none is coarse."""
    for ends in ("\n", "\r\n"):
        written = matter.replace("\n", ends)
        expected = yaml.load(written, Loader=yaml.BaseLoader)
        for key, view in fields(written).items():
            view.check()
            assert view.text.rstrip() == expected[key].rstrip()
            assert all(segment.kind != "coarse" for segment in view.segments)


@settings(deadline=None)
@given(_text, st.sampled_from([None, "'", '"', "|", ">"]), st.integers(20, 80), st.booleans())
def test_strings_as_dumped(text: str, style: str | None, width: int, wide: bool) -> None:
    same(yaml.dump({"a": text, "b": "x"}, default_style=style, width=width, allow_unicode=wide))


_lines = st.lists(
    st.sampled_from(["one", "two words", "  more", "", "", "\ttab", "- x", "é"]), min_size=1, max_size=7
)


@settings(deadline=None)
@given(_lines, st.sampled_from(["|", ">", "|-", ">-", "|+", ">+", "> # why"]), st.integers(1, 4))
def test_block_scalars_as_people_write_them(lines: list[str], header: str, indent: int) -> None:
    body = "\n".join(" " * indent + line if line else "" for line in ["first", *lines])
    same(f"a: {header}\n{body}\nb: x")


@pytest.mark.parametrize(
    "matter",
    [
        "a: plain text\n  that goes on\n\n  and on\nb: x",
        "a: 'It''s\n  here'",
        'a: "one \\\n  two \\u00e9 \\x41 \\/"',
        "a: !!str &name anchored",
        "a: >2\n   indented\n  less\nb: x",
        "a: value # a comment",
    ],
)
def test_other_ways_to_write_strings(matter: str) -> None:
    same(matter)


def test_places_are_exact() -> None:
    matter = "a: >-\n  We close\n  on *Friday*\n"
    view = fields(matter)["a"]
    at = view.text.index("Friday")
    assert view.root[slice(*view.span(at, at + 6))] == "Friday"
    assert view.root[slice(*view.span(3, 11))] == "close\n  on"


@pytest.mark.parametrize(
    ("path", "value", "siblings", "kind"),
    [
        ("title", "Close the books", "", BlockKind.TITLE),
        ("seo.title", "Close the books", "", BlockKind.TITLE),
        ("subject", "Your numbers", "", BlockKind.SUBJECT),
        ("metaDescription", "Know where you stand", "", BlockKind.DESCRIPTION),
        ("hero.headline", "Done by Friday", "", BlockKind.H1),
        ("features.0.title", "Receipts", "text", BlockKind.H3),
        ("features.0.description", "They file themselves", "", BlockKind.VALUE),
        ("buttonText", "Start", "", BlockKind.BUTTON),
        ("links.0.label", "Start", "label to", BlockKind.BUTTON),
        ("image.alt", "A desk", "src", BlockKind.CAPTION),
        ("oddity", "this has four words", "", BlockKind.VALUE),
        ("oddity", "not enough words", "", None),
        ("title", "2026-01-01", "", None),
        ("text", "img/desk.png", "", None),
        ("text", "https://example.com/a", "", None),
        ("tags.0", "a tag of many words", "", None),
        ("author.bio", "has written many books so far", "", None),
        ("features.0.icon", "i-lucide-file", "", None),
        ("draft", "true", "", None),
    ],
)
def test_keys_say_what_a_string_is(path: str, value: str, siblings: str, kind: BlockKind | None) -> None:
    assert kind_of(path.split("."), value, siblings.split()) is kind


def test_keys_say_who_speaks() -> None:
    assert voice_of(["testimonials", "0", "text"]) is Voice.CUSTOMER
    assert voice_of(["testimonials", "title"]) is None
    assert voice_of(["hero", "text"]) is None
    assert voice_of(["slider", "0", "message"], ["author", "designation", "message"]) is Voice.CUSTOMER
    assert voice_of(["slider", "0", "text"], ["name", "role", "text"]) is Voice.CUSTOMER
    assert names_speaker(["slider", "0", "author"], ["author", "designation", "message"])
    assert voice_of(["team", "0", "text"], ["name", "role", "text"]) is None
    assert voice_of(["news", "0", "text"], ["author", "role", "date", "text"]) is None
    assert voice_of(["cards", "0", "text"], ["title", "text"]) is None
    assert voice_of(["cards", "0", "text"], ["name", "position", "text"]) is None
    assert not names_speaker(["team", "0", "role"], ["name", "role", "text"])
    assert asks(["faq", "0", "question"])
    assert not asks(["faq", "0", "answer"])


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    assert read_front_matter(View.whole("---\nJust a line.\n---\n")).end == 0
    assert read_front_matter(View.whole("Text\n---\ntitle: x\n---\n")).end == 0
    assert read_front_matter(View.whole("---\n---\nText\n")).end == 8


_plain = st.text(alphabet="ab éWQ1  ,.;'’\"“”!?()%–—-", min_size=1, max_size=40)
_said = st.one_of(_plain, st.builds("{}{}".format, st.sampled_from(["We", "Q: ", "“", "é"]), _plain), _text)


def drafts(text: str, question: bool) -> list[Draft]:
    """The blocks of a string that stands somewhere in a file."""
    sheet = Sheet()
    view = View.whole(f"a: {text} # b").sub(3, 3 + len(text))
    place = Place(key="a.0.b", furniture="nav")
    markdown.read_string(view, BlockKind.VALUE, sheet, place, voice=Voice.CUSTOMER, question=question)
    markdown.read_string(view, BlockKind.H2, sheet, place, question=question)
    return sheet.drafts


@settings(deadline=None)
@given(_said, st.booleans())
def test_plain_words_are_read_as_the_parser_reads_them(text: str, question: bool) -> None:
    found = drafts(text, question)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(markdown, "_WORDS", re.compile("(?!)"))
        assert found == drafts(text, question)


def test_plain_words_need_no_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(markdown, "Walk", None)
    assert [draft.text for draft in drafts("You get paid, “on Friday”!", question=False)] == (
        ["You get paid, “on Friday”!"] * 2
    )
