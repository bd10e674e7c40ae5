"""The HTML report: one page, well made, bounded, and nothing in it but text that a page or a path holds."""

import base64
import hashlib
import re
from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html as lxml_html

from copylint.formats import read
from copylint.report import REPORTERS, Look
from copylint.report.escape import exact
from copylint.report.measure import safe
from copylint.report.reporters import BRIEF
from copylint.results.copy import MarkedWords
from copylint.results.run import Run
from copylint.terms import DocumentKind
from copylint.text import Source, Span
from tests.report.pages import FIVE, PAGES, SHORT, TIDEWATER, hostile, tidewater, written
from tests.report.runs import RUNS, many
from tests.report.sample import page, run, score
from tests.report.test_golden import check
from tests.report.test_injection import HOSTILE, one_line

_VOID = {"meta", "br"}
ALL = {**RUNS, **{f"page {name}": run for name, (run, _) in PAGES.items()}}


def made(of: Run, look: Look | None = None) -> str:
    return REPORTERS["html"].report(of, look or Look())


def tree(of: Run, look: Look | None = None) -> lxml_html.HtmlElement:
    return lxml_html.document_fromstring(made(of, look))


def texts(root: lxml_html.HtmlElement, css: str) -> list[str]:
    """What the elements of a class say, white space folded."""
    found = root.xpath(f'//*[contains(concat(" ", @class, " "), " {css} ")]')
    return [" ".join(each.text_content().split()) for each in found]


class Shape(HTMLParser):
    """The tags of a page in order, each closed where it should be."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, tuple[str, ...]]] = []
        self.anchors: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = dict(attrs)
        assert len(names) == len(attrs), tag
        self.tags.append((tag, tuple(sorted(names))))
        if tag not in _VOID:
            self.open.append(tag)
        if identity := names.get("id"):
            self.anchors.append(identity)
        if target := names.get("href"):
            self.links.append(target)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def shape(text: str) -> Shape:
    read = Shape()
    read.feed(text)
    read.close()
    assert read.open == []
    return read


@pytest.mark.parametrize("name", PAGES)
def test_golden(name: str) -> None:
    text = re.sub(r"(?s)<style>.*</style>", "<style>…</style>", made(*PAGES[name]))
    if name == "site":  # a page looks as it does alone
        text = re.sub(r"(?s)<article.*</article>", "<article>…</article>", text)
    check(f"page-{name}.html", re.sub(r"sha256-[\w+/=]+", "sha256-…", text))


@pytest.mark.parametrize("name", ALL)
def test_a_page_is_well_made(name: str) -> None:
    for look in (Look(), Look(everything=True, ideas=True)):
        read = shape(made(ALL[name], look))
        assert [anchor for anchor, times in Counter(read.anchors).items() if times > 1] == []
        assert all(link.startswith("#") for link in read.links)
        assert {link[1:] for link in read.links} <= set(read.anchors)
        heads = [int(tag[1]) for tag, _ in read.tags if re.fullmatch("h[1-6]", tag)]
        assert heads[0] == 1
        assert heads.count(1) == 1
        assert all(after <= before + 1 for before, after in pairwise(heads))
        tags = {tag for tag, _ in read.tags}
        assert not tags & {"script", "link", "img", "iframe", "object", "form", "base", "audio", "video"}
        assert not any(
            key.startswith("on") or key in ("style", "src") for _, keys in read.tags for key in keys
        )


def test_the_policy_names_the_one_style_of_the_page() -> None:
    text = made(*PAGES["one"])
    (style,) = re.findall(r"(?s)<style>(.*)</style>", text)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'" in text
    assert "url(" not in style
    assert "@import" not in style


PLAIN = "xwordx"


@settings(max_examples=25)
@given(HOSTILE.map(one_line))
def test_a_page_has_the_same_shape_whatever_it_quotes(words: str) -> None:
    words = f"x{words}x"
    read, plain = shape(made(hostile(words))), shape(made(hostile(PLAIN)))
    assert read.tags == plain.tags
    assert (read.anchors, read.links) == (plain.anchors, plain.links)


@settings(max_examples=25)
@given(HOSTILE.map(one_line))
def test_what_it_quotes_can_be_read_there(words: str) -> None:
    words = f"x{words}x"
    root = tree(hostile(words))
    for ref in root.xpath('//a[@class="ref"]'):
        ref.drop_tree()
    shown = " ".join(safe(words).split())
    assert set(texts(root, "words")) == set(texts(root, "message")) == {shown}
    assert set(texts(root, "remark")) == {f"Note: {shown}"}
    paths = {each.text_content() for each in root.xpath('//th/a[contains(@class, "path")]')}
    assert paths == {exact(words), exact(f"b{words}")}


@given(st.text(max_size=30))
def test_a_quotation_never_ends_the_style(words: str) -> None:
    text = made(hostile(f"x</style>{one_line(words)}"))
    assert text.count("</style>") == text.count("<style>") == 1


def test_who_acts_is_said_by_a_sign_and_in_words() -> None:
    root = tree(run(tidewater()))
    units = texts(root, "unit")
    assert units[2] == "WeThe company acts: We are thrilled to announce Tidewater 3.0."
    assert units[4].startswith("ItThe product acts: Tidewater lets younote 3 3 plan") or "note 3" in units[4]
    assert units[4].endswith("◇ vague gain ↳ reader comes second")
    assert units[10].startswith('TheyA customer acts: "We used to')
    assert units[10].endswith("“” customer’s words ◆ gain ✓ proof")
    assert units[-1].startswith("YouButton. The reader acts: See prices")
    legend = root.get_element_by_id("legend").text_content()
    assert all(sign in legend for sign in ("You", "We", "It", "They", "Else", "◆", "◇", "✓", "↳", "★", "∅"))


def test_notes_stand_beside_their_line_in_the_order_of_the_page() -> None:
    root = tree(run(tidewater()))
    numbers = [each.text_content() for each in root.xpath('//a[@class="ref"]')]
    assert numbers == [f"note {n}" for n in range(1, 7)]
    block = root.xpath('//*[@id="p1-5"]/ancestor::li')[0]
    assert texts_of(block, "title") == [
        "Note 4 An offer, not a gain",
        "Note 5 Said, not shown",
        "Note 6 Praise anyone could print",
    ]
    assert "needs a fact" in block.text_content()
    # What the same rule asks a third time is not asked again.
    assert "The question of note 1 again." in block.text_content()


def texts_of(element: lxml_html.HtmlElement, css: str) -> list[str]:
    found = element.xpath(f'.//*[contains(concat(" ", @class, " "), " {css} ")]')
    return [" ".join(each.text_content().split()) for each in found]


def test_marks_may_overlap_and_reach_beyond_what_is_shown() -> None:
    file = written("h1 none: <<we-offer:We offer>> it\n")
    (line,) = file.copy
    other = replace(file.findings[0], name="praise-word", span=Span(3, 11))
    far = replace(file.findings[0], name="claimed-focus", span=Span(9, 5_000))
    marks = (*line.marks, MarkedWords(other.span, Span(3, 11)), MarkedWords(far.span, Span(9, 5_000)))
    long = replace(line, text="We offer it " + "and more " * 600, marks=marks)
    root = tree(run(replace(file, findings=(file.findings[0], other, far), copy=(long,))))
    marked = [each.text_content() for each in root.xpath("//mark")]
    assert marked[:2] == ["We ", "offer"]
    assert "".join(marked) == "We offer it " + ("and more " * 600)[: 3_000 - 12]
    assert texts(root, "words")[0].endswith("note 3 …") or texts(root, "words")[0].endswith("…")


def test_a_score_is_shown_with_its_range_its_parts_and_what_would_raise_it() -> None:
    root = tree(run(tidewater()))
    assert texts(root, "big") == ["41 →before, now 54 of 100"]
    assert texts(root, "here") == ["Value-based says what it is good for"]
    assert [text.split()[0] for text in texts(root, "value")] == ["44", "52", "60", "68", "75"]
    assert "Held down: the opening is all about us (−3.0)" in texts(root, "cap")
    (lift,) = texts(root, "lift")
    assert "“" not in lift  # the style sheet brings the quotation marks
    assert "If a fact stood in its place: 54 → about 56" in lift
    assert lift.endswith("All three together: 54 → about 62.")
    assert "Nobody has shown that a higher score sells more." in root.text_content()
    costs = texts(root, "costs")
    assert costs[0] == "−2.4 We are thrilled to announce Tidewater 3.0. the company acts line 3"


@pytest.mark.parametrize(
    ("of", "says"),
    [
        (score(40), "Score for who acts"),
        (SHORT, "Too short for a number. Four marks instead:"),
        (
            replace(FIVE, maturity=None, too_short=True),
            "Somewhere in 47–61: too little text to judge closely.",
        ),
        (replace(FIVE, value=None), "Too little text for one."),
    ],
)
def test_scores_that_say_less(of: object, says: str) -> None:
    root = tree(run(tidewater(score=of, before=None)))
    assert says in " ".join(root.text_content().split())
    assert "before, now" not in root.text_content()


def test_questions_come_from_notes_and_from_what_is_open() -> None:
    root = tree(PAGES["site"][0])
    asking = root.xpath('//*[contains(@class, "asking")]')[0]
    assert [head.text_content() for head in asking.xpath(".//h3")] == [
        "Facts only they know",
        "Decisions only they can take",
        "What a customer asks, and pages do not answer",
    ]
    text = " ".join(asking.text_content().split())
    assert "What does she do with it, and when? Ask somebody who sold it last week." in text
    assert "A customer asks: When is it not for me? Open on content/tidewater.md, plans/autumn.md." in text
    assert made(run(written("h1 reader: Go home on time\n"))).count("Questions to ask") == 0


def test_pages_come_in_the_order_they_are_worth_rewriting_and_all_have_a_row() -> None:
    root = tree(PAGES["site"][0])
    rows = [head.text_content() for head in root.xpath('//table[@class="all"]/tbody/tr/th')]
    assert rows[:2] == ["content/pricing.md", "content/tidewater.md"]
    assert rows[-1] == "blog/why.md"
    assert len(rows) == len(root.xpath("//article")) == 6
    text = " ".join(root.text_content().split())
    assert "no two parts of one number" in text
    assert "2 files: no copy" in text
    assert "broken.docx no Word document" in text


def test_a_large_site_stays_small_enough_to_open() -> None:
    small = page("<<we-offer:We offer>> it all.\n", score=score(50))
    clean = page("Save time.\n", score=score(20))
    files = [replace(small if n % 4 == 0 else clean, path=f"p{n}.md") for n in range(2_000)]
    text = made(run(*files))
    assert len(text) < 2_000_000
    root = lxml_html.document_fromstring(text)
    assert len(root.xpath("//article")) == 60
    assert len(root.xpath('//table[@class="all"]/tbody/tr')) == 2_000
    # Those with something to note, though the others score lower.
    assert all("An offer, not a gain" in each.text_content() for each in root.xpath("//article"))
    assert "This report shows the copy of 60 pages" in text
    assert len(tree(run(*files[:100]), Look(everything=True)).xpath("//article")) == 100


def test_a_page_as_long_as_a_book_is_cut_and_says_so() -> None:
    file = written("".join(f"paragraph reader: <<we-offer:We offer>> line {n}.\n" for n in range(2_000)))
    text = made(run(file))
    assert "500 more lines of copy not shown" in text
    assert "1,750 more notes not shown" in text
    assert text.count('class="unit reader"') == 1_500
    assert made(run(file), Look(everything=True)).count('class="unit reader"') == 2_000
    assert len(made(many(10_000))) < 400_000


def test_ideas_are_folded_until_they_are_asked_for() -> None:
    of = run(written(TIDEWATER))
    assert '<details class="note idea" id="p1-note3">' in made(of)
    assert '<details class="note idea" id="p1-note3" open>' in made(of, Look(ideas=True))


def test_a_page_without_copy_says_what_it_is() -> None:
    assert "No copy was read." in made(RUNS["no files"])
    unread = made(run(page("", "README.md", kind=DocumentKind.REPO, notes=("no marketing copy",))))
    assert "1 file: no marketing copy" in unread
    since = made(run(base="main"))
    assert "No page changed since main." in since


def brief(of: Run) -> str:
    return BRIEF.report(of, Look())


def test_a_run_in_brief() -> None:
    assert (
        brief(run(tidewater()))
        == "content/tidewater.md   landing   54/100 (47–61)   value-based\n5 notes, 1 idea.\n"
    )
    assert brief(PAGES["site"][0]) == (
        "Read 6 pages: 18 notes, 3 ideas, on 4 of them.\n"
        "Rewrite first\n"
        "  content/pricing.md   pricing   31/100 (24–38)\n"
        "  content/tidewater.md   landing   54/100 (47–61)\n"
        "  blog/why.md   blog   22/100 (15–29)\n"
    )
    assert brief(run()) == ""
    assert brief(run(page("", "a.md", notes=("off\x1b[1m",)))) == "a.md   off\\x1b[1m\n"
    assert brief(run(base="main")) == "No page changed since main.\n"


def test_a_document_of_word_has_no_lines_that_people_could_count() -> None:
    word = tree(run(replace(tidewater(), path="draft.docx")))
    assert not re.search(
        r"\bline \d", word.xpath("//main")[0].text_content().replace("line 3: no such rule", "")
    )
    assert set(texts(word, "place")) == {"show it"}


def test_a_report_among_the_pages_is_not_read_again() -> None:
    for name in PAGES:
        document = read(Source.of(made(*PAGES[name]), "report.html"))
        assert document.blocks == ()
        assert document.notes == ("a report of copylint, no page of yours",)
    assert read(Source.of('<meta name="generator" content="Hugo 1"><p>Go home.</p>', "a.html")).blocks
