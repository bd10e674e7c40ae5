"""Questions that a file answers for phones, too, or for search engines, are counted once."""

import json

import pytest

from copylint.formats import read
from copylint.terms import Voice
from copylint.text import Document, Source

ASKED, SAID = "Can I send it back?", "Yes, we take it back within a month."
OTHER = "No, we never take it back."
TWO = (
    "<h2>FAQ</h2><div class=wide><h3>{0}</h3><p>{1}</p></div>"
    "<div class=narrow><button>{0}</button><p>{2}</p></div>"
)


def copied(document: Document) -> list[str]:
    return [block.text for block in document.blocks if block.voice_hint is not Voice.NOT_COPY]


STRUCTURED = json.dumps({
    "mainEntity": [{"@type": "Question", "name": ASKED, "acceptedAnswer": {"@type": "Answer", "text": SAID}}]
})  # fmt: skip
FILES = {
    "page.html": TWO.format(ASKED, SAID, SAID).replace("<h2>FAQ</h2>", "").replace("button>", "h3>"),
    "page.md": f"---\nfaq:\n  - question: {ASKED}\n    answer: {SAID}\n---\n### {ASKED}\n\n{SAID}\n",
    "page.tsx": (
        f"const data = {STRUCTURED};\nexport const A = () => <div><h3>{ASKED}</h3><p>{SAID}</p></div>;"
    ),
    "script.html": f"<script type='application/ld+json'>{STRUCTURED}</script><h3>{ASKED}</h3><p>{SAID}</p>",
    "noscript.html": f"<h3>{ASKED}</h3><p>{SAID}</p><noscript><h3>{ASKED}</h3><p>{SAID}</p></noscript>",
}


@pytest.mark.parametrize(("name", "text"), FILES.items(), ids=FILES)
def test_a_question_told_twice_is_counted_once(name: str, text: str) -> None:
    assert copied(read(Source.of(text, name))) == [ASKED, SAID]


@pytest.mark.parametrize("name", ["page.md", "page.tsx"])
def test_what_a_reader_sees_is_the_one_that_counts(name: str) -> None:
    found = read(Source.of(FILES[name], name))
    assert [bool(block.place.key) for block in found.blocks if block.voice_hint is not Voice.NOT_COPY] == [
        False,
        False,
    ]


def test_what_was_no_copy_is_no_answer() -> None:
    asked = "<h3>How do I put it in?</h3><p>npm install roster-for-bakers</p>"
    found = read(Source.of(f"<h2>FAQ</h2>{asked}{asked}", "a.html"))
    assert copied(found) == ["FAQ", "How do I put it in?", "How do I put it in?"]
    assert found.notes == ()


def test_it_is_said() -> None:
    found = read(Source.of(TWO.format(ASKED, SAID, SAID), "a.html"))
    assert found.notes == ("2 passages of questions and answers told twice; counted once",)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        (TWO.format(ASKED, SAID, OTHER), ["FAQ", ASKED, SAID, ASKED, OTHER]),
        (f"<h2>FAQ</h2><h3>{ASKED}</h3><h3>{ASKED}</h3><p>{SAID}</p>", ["FAQ", ASKED, ASKED, SAID]),
        (f"<h2>FAQ</h2><h3>{ASKED}</h3><p>{SAID}</p><h3>{ASKED}</h3>", ["FAQ", ASKED, SAID]),
        (TWO.format("Ready to bake?", SAID, SAID)[12:], ["Ready to bake?", SAID] * 2),
    ],
)
def test_what_is_told_otherwise_counts(text: str, seen: list[str]) -> None:
    assert copied(read(Source.of(text, "a.html"))) == seen
