"""Whatever a page, its name, its config or a rule holds stays text in every report."""

import html
import json
import re
import unicodedata
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from markdown_it import MarkdownIt
from markdown_it.token import Token

from copylint.appraisal import (
    Answer,
    Appraisal,
    Duty,
    Gain,
    Goal,
    MatrixRow,
    Question,
    Quoted,
    Row,
    Serves,
)
from copylint.facts import FoundName
from copylint.report import REPORTERS, Look, problem_lines
from copylint.report.escape import code, dumped, exact, markdown, tame, uri
from copylint.report.statistics import statistics
from copylint.results.run import AboutRule, FileResult, Keep, Problem, Run, Skipped, Stale
from copylint.terms import Severity
from tests.report.parsed import command, strings
from tests.report.sample import page, run, score

TRICKS = (
    "::error file=x::owned", "\n::set-output name=a::b", "##[error]x", "##vso[task.setvariable variable=a]b",
    "##teamcity[message]", "\x1b[31mred\x1b[0m", "\x9b2J", "\x07", "\u202egnp", "\r\n", "]]>", "<!--", "-->",
    "<script>alert(1)</script>", "<img src=x onerror=a>", '" onload="x', "' x='", "&lt;b&gt;", "&amp;", "&",
    "@someone", "#12", "GH-12", "owner/name#3", "https://example.org/x", "www.example.org", "a@example.org",
    "`code`", "``", "```\nx", "*bold*", "__b__", "~~s~~", "[a](https://example.org)", "![a](b.png)", "[x]: y",
    "| a | b |\n| - | - |", "# head", "- item", "1. item", "1) x", "+ x", "> quote", "---", "===", "$a$",
    ":smile:", "\\", "\\[", "{0}", "%0A::error::x", "%", ",line=1", "\udc80", "\ud800", "\ufffe", "\x00",
    "\t", "\u2028",
    "<details>", "</testsuite>", "<?xml?>", "deadbeef1", "\u200b", "\ufeff", "😀", "價格", " ", "  ", "    x",
)  # fmt: skip
HOSTILE = st.lists(st.one_of(st.sampled_from(TRICKS), st.text(max_size=6)), min_size=1, max_size=5).map(
    "".join
)
SHOWN = ("full", "concise", "markdown")
LOOKS = (Look(), Look(everything=True, ideas=True))


def made_of(path: str, words: str, more: str) -> Run:
    """A run that says ``words`` and ``more`` wherever a run can say anything."""
    first = page("<<claimed-focus:We care>> a lot.\n<<praise-word:best>> one.", "a.md", score=score(54, more))
    finding = replace(
        first.findings[0], text=words, said=words, message=words, why=more, title=more, suggestion=words,
    )  # fmt: skip
    silenced = replace(first.findings[1], suppressed=words, message=words)
    lines = tuple((number, line) for number, line in ((1, one_line(words)), (2, one_line(more))))
    hostile = replace(
        first, path=path, kind_why=more, findings=(finding, silenced), lines=lines,
        notes=(words,), keep=(Keep(1, words),), before=score(41, words),
        appraisal=appraised_of(words, more),
    )  # fmt: skip
    return run(
        hostile,
        FileResult(f"b{path}", first.kind, more, True, notes=(more,)),
        problems=(Problem(path, words), Problem("", more)),
        warnings=(words,),
        guessed=(FoundName(words, path),),
        base=more,
        stale=(Stale(path, more, words),),
        fixed=(Stale(path, words, more),),
        skipped=(Skipped(path, words),),
        rules=(
            AboutRule("claimed-focus", "f", words, more, words, Severity.ERROR, (f"<<{words}>> {more}",)),
        ),
    )


def appraised_of(words: str, more: str) -> Appraisal:
    """An appraisal that quotes both in each of its parts."""
    quoted = tuple(Quoted(n, one_line(text)) for n, text in enumerate((words, more), 1))
    return Appraisal(
        matrix=tuple(MatrixRow(of, 2, "some level", quoted, "Join two.") for of in Row),
        goals=tuple(Goal(at, Gain.CUSTOMER) for at in quoted),
        answers=(
            Answer(Question.FIT, "How?", quoted[0], "Who?"),
            Answer(Question.WORTH, "What?", None, "Who?"),
        ),
        duties=tuple(Duty(at, Serves.TEAM) for at in quoted),
    )


def one_line(text: str) -> str:
    return " ".join(re.split(r"[\r\n]+", text))


def acted_on(text: str) -> list[str]:
    """Characters that a terminal or a viewer acts on."""
    return [c for c in text if c != "\n" and unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp")] + [
        c for c in text if c in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\u200b"
    ]


def commands(text: str) -> list[str]:
    """Lines that a build service would take for a command of its own."""
    return [
        line
        for line in text.split("\n")
        if command(line) or re.search(r"##(vso|teamcity)?\[", line) or line.lstrip().startswith("::")
    ]


@settings(max_examples=25)
@given(HOSTILE, HOSTILE, HOSTILE)
def test_nothing_reaches_a_terminal_or_a_build_service(path: str, words: str, more: str) -> None:
    of = made_of(path, words, more)
    for look in LOOKS:
        for name, reporter in REPORTERS.items():
            report = reporter.report(of, look)
            assert acted_on(report) == [], name
            report.encode()
            if name != "github":
                assert commands(report) == [], name
    assert acted_on(statistics(of)) == commands(statistics(of)) == []
    for line in problem_lines(of):
        assert acted_on(line) == []


@settings(max_examples=25)
@given(HOSTILE, HOSTILE, HOSTILE)
def test_github_gets_its_own_commands_and_no_other(path: str, words: str, more: str) -> None:
    report = REPORTERS["github"].report(made_of(path, words, more), Look())
    read = [command(line) for line in report.split("\n")[:-1]]
    assert len(read) == 3  # two problems and one finding
    for found in read:
        assert found
        name, properties, _ = found
        assert name == "error"
        assert set(properties) <= {"file", "line", "endLine", "col", "endColumn", "title"}
    if path and exact(path) == path and not path.startswith("./"):
        assert read[0]
        assert read[0][1]["file"] == path


@settings(max_examples=25)
@given(HOSTILE, HOSTILE, HOSTILE)
def test_xml_reads_back_as_text(path: str, words: str, more: str) -> None:
    of = made_of(path, words, more)
    junit = etree.fromstring(REPORTERS["junit"].report(of, Look()).encode())
    assert {element.tag for element in junit.iter()} <= {
        "testsuites", "testsuite", "testcase", "failure", "skipped", "error",
    }  # fmt: skip
    assert len(list(junit.iter("testcase"))) == 4
    checkstyle = etree.fromstring(REPORTERS["checkstyle"].report(of, Look()).encode())
    assert {element.tag for element in checkstyle.iter()} == {"checkstyle", "file", "error"}
    assert [file.get("name") for file in checkstyle][2:] == [exact(path), exact(f"b{path}")]


@settings(max_examples=25)
@given(HOSTILE, HOSTILE, HOSTILE)
def test_json_reads_back_as_it_was(path: str, words: str, more: str) -> None:
    of = made_of(path, words, more)
    told = strings(json.loads(REPORTERS["json"].report(of, Look())))
    whole = [re.sub("[\ud800-\udfff]", "\ufffd", text) for text in (path, words, more)]
    assert set(whole) <= set(told)


MARKDOWN = MarkdownIt("gfm-like", {"html": True})
assert MARKDOWN.linkify
MARKDOWN.linkify.set({"fuzzy_link": False})  # GitHub takes no "word.org" for an address either


def tokens(text: str) -> list[Token]:
    return [inner for token in MARKDOWN.parse(text) for inner in (token, *(token.children or ()))]


def plain(text: str) -> str:
    """What a reader of rendered Markdown sees, without spaces of no width."""
    shown = "".join(t.content for t in tokens(text) if t.type in ("text", "code_inline", "text_special"))
    return shown.replace("\u200b", "")


@settings(max_examples=100)
@given(HOSTILE)
def test_text_in_markdown_is_text(words: str) -> None:
    for made in (markdown(words), f"- {markdown(words)}", f"> {markdown(words)}"):
        kinds = {token.type for token in tokens(made)} - {"inline", "text", "text_special"}
        assert kinds <= {
            "paragraph_open", "paragraph_close", "bullet_list_open", "bullet_list_close", "list_item_open",
            "list_item_close", "blockquote_open", "blockquote_close",
        }, made  # fmt: skip
        assert plain(made) == html.unescape(plain(made)) or "&" in words
    assert not re.search(r"[@#](?=\w)|:(?=\w+:)|://|\bwww\.|\bGH-\d", plain_with_joiners(markdown(words)))


def plain_with_joiners(text: str) -> str:
    return "".join(t.content for t in tokens(text) if t.type in ("text", "text_special"))


@settings(max_examples=100)
@given(HOSTILE)
def test_code_in_markdown_is_code(words: str) -> None:
    inline = [t for t in tokens(f"a {code(words)} b")[1].children or () if t.type != "text"]
    assert [token.type for token in inline] == ["code_inline"]
    assert inline[0].content.strip() == (tame(exact(words)).strip() or "")


@settings(max_examples=25)
@given(HOSTILE, HOSTILE, HOSTILE)
def test_a_summary_has_the_same_shape_whatever_it_quotes(path: str, words: str, more: str) -> None:
    report = REPORTERS["markdown"].report(made_of(path, words, more), Look())
    kinds = {token.type for token in tokens(report)}
    assert not kinds & {"link_open", "image", "fence", "code_block", "hr", "s_open", "em_open"}
    raw = [t.content for t in tokens(report) if t.type in ("html_block", "html_inline")]
    assert {text.strip() for text in raw} <= {"<!-- copylint report -->", "<br>"}
    assert len([t for t in tokens(report) if t.type == "heading_open"]) == 1
    # A table each for duties, goals, matrix and answers; what they quote makes no cell and no row.
    found = Counter(token.type for token in tokens(report))
    assert [found[f"{name}_open"] for name in ("table", "th", "tr", "td")] == [4, 10, 15, 32]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("a b.md", "a%20b.md"),
        ("é/100%.md", "%C3%A9/100%25.md"),
        ("a:b?c#d.md", "a%3Ab%3Fc%23d.md"),
        ("x\udcff.md", "x%FF.md"),
        ("/a b.md", "file:///a%20b.md"),
        ("C:/a b.md", "file:///C:/a%20b.md"),
    ],
)
def test_uris(path: str, expected: str) -> None:
    assert uri(path) == expected


def test_links_in_a_sarif_message_are_text() -> None:
    of = made_of("a.md", "[click](https://example.org) {0}", "x")
    message = json.loads(REPORTERS["sarif"].report(of, Look()))["runs"][0]["results"][0]["message"]["text"]
    assert message.startswith("\\[click\\](https://example.org) {{0}}")


def test_json_is_the_same_value() -> None:
    value = {"a\x7f": ["##[x]", "\u202e", "\U000e0041", "é", "👩\u200d👧"]}
    assert json.loads(dumped(value)) == value
    assert "é" in dumped(value)
    assert "👩\u200d👧" in dumped(value)
