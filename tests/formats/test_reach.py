"""What a comment to copylint covers, in every format: the next thing, and nothing beside it."""
# ruff: noqa: E501 - a file a line

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copylint.formats import read
from copylint.text import Document, Source, Span
from tests.formats.comment_forms import FORMS, Form

COMMENT = "copylint-disable-next-line product-lets-you -- agreed"


def said(n: int) -> str:
    return f"Our app lets you sort parcel {'abcdefgh'[n]} today."


def page(form: Form, count: int, commented: set[int]) -> Source:
    pieces = []
    for n in range(count):
        comment = form.comment.format(COMMENT) if n in commented else ""
        pieces.append(comment + form.piece.format(n=n, text=said(n)))
    return Source.of(form.page.format(form.between.join(pieces)) + "\n", form.path)


def silenced(document: Document) -> set[int]:
    """The numbers of the pieces whose copy a comment covers."""
    text = document.source.text
    found = set()
    for n in range(8):
        at = text.find(said(n))
        while at >= 0:
            place = Span(at, at + len(said(n)))
            if any(span.touches(place) for one in document.directives for span in one.covers):
                found.add(n)
            at = text.find(said(n), at + 1)
    return found


@pytest.mark.parametrize("name", FORMS)
@settings(deadline=None, max_examples=15)
@given(count=st.integers(2, 5), picked=st.sets(st.integers(0, 4), max_size=2))
def test_a_comment_silences_what_it_stands_before_and_nothing_else(
    name: str, count: int, picked: set[int]
) -> None:
    commented = {n for n in picked if n < count}
    document = read(page(FORMS[name], count, commented))
    shown = " ".join(block.text for block in document.blocks)
    assert all(" ".join(said(n).split()) in " ".join(shown.split()) for n in range(count))
    assert len(document.directives) == len(commented)
    assert silenced(document) == commented


def test_every_piece_is_copy_of_its_own() -> None:
    """Or a comment before one could not be told from a comment before all."""
    for name, form in FORMS.items():
        blocks = read(page(form, 3, set())).blocks
        assert len([b for b in blocks if "Our app" in b.text]) >= 3, name


def covered(path: str, text: str) -> list[str]:
    """What the comments of a file cover, of its blocks."""
    document = read(Source.of(text, path))
    spans = [span for one in document.directives for span in one.covers]
    places = [(block.text, block.view.span(0, len(block.text))) for block in document.blocks]
    return [words for words, place in places if any(span.touches(place) for span in spans)]


NEXT = "<!-- copylint-disable-next-line -->"


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        # the last child of an element speaks of nothing outside of it
        ("a.html", f"<div>\n<p>You win.</p>\n{NEXT}\n</div>\n<p>We are late.</p>", []),
        ("a.html", f"<div>{NEXT}</div>\n<section>\n<p>We are late.</p></section>", []),
        ("a.tsx", "const A = () => <main><div>\n{/* copylint-disable-next-line */}\n</div>\n<p>We are late.</p></main>", []),
        ("a.ts", "const copy = { a: {\n// copylint-disable-next-line\n},\ntitle: 'We are late' }", []),
        ("a.liquid", f"{{% if a %}}\n{NEXT}\n{{% endif %}}\n<p>\nWe are late.</p>", []),
        # what holds no copy is what the comment speaks of all the same
        ("a.md", f"{NEXT}\n\n```js\nlet a = 1;\n```\n\nWe are late.\n", []),
        ("a.html", f"{NEXT}\n<pre>let a</pre>\n<p>We are late.</p>", []),
        ("a.html", f"{NEXT}\n<img src=a.png>\n<p>We are late.</p>", []),
        ("a.html", f"{NEXT}\n<br>\n<p>\nWe are late.</p>", ["We are late."]),
        ("a.yaml", "# copylint-disable-next-line\nicon: star\ntitle: We are late\n", []),
        ("a.yaml", "a:\n  - x\n  # copylint-disable-next-line\ntitle: >\n  We are late\n", ["We are late"]),
        ("a.toml", '# copylint-disable-next-line\nicon = "star"\ntitle = "We are late"\n', []),
        ("a.json", '{ // copylint-disable-next-line\n"icon": "star",\n"title": "We are late" }', []),
        ("a.ts", "const copy = {\n// copylint-disable-next-line\nicon: 'star',\ntitle: 'We are late' }", []),
        ("a.tsx", "<Card\n// copylint-disable-next-line\nicon='star'\ntitle='We are late' />", []),
        ("a.po", '# copylint-disable-next-line\n\nmsgid "a"\nmsgstr "We are late"\n', ["We are late"]),
        # an element is covered with all its properties and its first text
        ("a.tsx", "<>\n{/* copylint-disable-next-line */}\n<Card\n title='We are late'\n text='We say sorry'>\n<p>We do.</p>\n<p>We go.</p></Card></>",
         ["We are late", "We say sorry", "We do."]),
        ("a.html", f"{NEXT}\n<p\n title='We are late'>\nWe say sorry.\n</p>\n<p>We go.</p>", ["We are late", "We say sorry."]),
        ("a.html", f"{NEXT}\n<div>\nWe are late.\n<br><br>\nWe say sorry.\n</div>\n<p>We go.</p>", ["We are late.", "We say sorry."]),
        # a block of several sentences is covered whole, a question with its answer, too
        ("a.md", f"{NEXT}\nWe are late.\nWe say sorry.\n\nWe go.\n", ["We are late. We say sorry."]),
        ("a.md", f"{NEXT}\n**Are we late?** We say sorry.\n\nWe go.\n", ["Are we late? We say sorry."]),
        ("a.md", f"{NEXT}\n- We are late.\n- We say sorry.\n", ["We are late."]),
        ("a.md", f"{NEXT}\n| We are late | We say sorry |\n|---|---|\n| We go | We stay |\n", ["We are late", "We say sorry"]),
        # two comments in a row reach the same text
        ("a.html", f"{NEXT}\n<!-- copylint-disable-next-line puffery -->\n<p>\nWe are late.</p>", ["We are late."]),
        ("a.html", f"{NEXT}\n<!-- TODO -->\n<p>\nWe are late.</p>\n<p>We go.</p>", ["We are late."]),
        # a line, a file, a range that is judged elsewhere
        ("a.html", "<p>We are late.</p> <!-- copylint-disable-line -->\n<p>We go.</p>", ["We are late."]),
        ("a.yaml", 'a:\n  title: "We are late" # copylint-disable-line\n  text: We go\n', ["We are late"]),
        ("a.md", "<!-- copylint-disable-file -->\nWe are late.\n\nWe go.\n", ["We are late.", "We go."]),
        # words about comments are none
        ("a.yaml", 'title: "Write # copylint-disable-next-line above"\ntext: We go\n', []),
        ("a.json", '{"title": "Write // copylint-disable-file on top"}', []),
        ("a.ts", "const title = 'Write // copylint-disable-file on top of it';", []),
        ("a.md", "Write `<!-- copylint-disable-file -->` on top.\n", []),
    ],
)  # fmt: skip
def test_what_is_next(path: str, text: str, expected: list[str]) -> None:
    assert covered(path, text) == expected


def test_inside_of_a_paragraph_it_is_the_line() -> None:
    text = f"We are late. {NEXT}\nWe say sorry.\nWe mean it.\n\nWe go.\n"
    (one,) = read(Source.of(text, "a.md")).directives
    assert [text[slice(*span)] for span in one.covers] == ["We say sorry."]


@pytest.mark.parametrize(
    ("path", "comment", "word", "fault"),
    [
        ("a.md", "<!-- copylint-disble-next-line x -->", "copylint-disble-next-line", "copylint-disable-next-line"),
        ("a.md", "<!-- copylint disable-file -->", "copylint disable-file", "copylint-disable-file"),
        ("a.md", "<!-- copylint: disable -->", "copylint: disable", "write copylint-disable"),
        ("a.yaml", "# copylint-ignore x", "copylint-ignore", "one of copylint-disable-next-line, "),
        ("a.tsx", "// copylint-enabel", "copylint-enabel", "copylint-enable"),
        ("a.rst", ".. copylint-disable-lines", "copylint-disable-lines", "copylint-disable-line"),
    ],
)  # fmt: skip
def test_a_misspelt_comment_says_what_to_write(path: str, comment: str, word: str, fault: str) -> None:
    source = Source.of(f"{comment}\n\nkey: value\n", path)
    (one,) = read(source).directives
    assert source.text[slice(*one.word)] == word
    assert fault in one.fault
    assert one.covers == ()


@pytest.mark.parametrize(
    ("words", "names", "reason"),
    [
        ("we-offer -- agreed", ("we-offer",), "agreed"),
        ("we-offer, puffery — agreed\n  with Ida", ("we-offer", "puffery"), "agreed with Ida"),
        ("-- agreed -- twice", (), "agreed -- twice"),
        ("we-offer --", ("we-offer",), ""),
        ("", (), ""),
    ],
)
def test_names_and_reasons(words: str, names: tuple[str, ...], reason: str) -> None:
    source = Source.of(f"<!-- copylint-disable-file {words} -->\n", "a.md")
    (one,) = read(source).directives
    assert (one.names, one.reason) == (names, reason)
    assert [source.text[slice(*place)] for place in one.places] == list(names)


@pytest.mark.parametrize(
    "unit", [f"{NEXT}\n", f"{NEXT}<b>", f"{NEXT}\n\nWe go.\n\n", "<!-- copylint-disable -->", "// copylint-"]
)
def test_many_comments_take_no_longer_than_few(unit: str) -> None:
    """Steps grow with the text: forty times as many comments take no more than about forty times as long."""

    def took(count: int) -> float:
        source = Source.of(unit * count, "a.md")
        started = process_time()
        read(source)
        return process_time() - started

    few = min(took(50) for _ in range(3))
    assert took(2_000) < 40 * 8 * few + 0.5
