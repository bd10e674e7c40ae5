"""No file hangs or crashes a reader, however it is made."""

import re
import time

import pytest

from copylint.formats import READABLE, UnreadableFormat, read
from copylint.text import Source

N = 20_000
ATTACKS = {
    "deep quote": ">" * N + " a\n" + "b\n" * N,
    "deep list": "- " * N + "a",
    "deep brackets": "[" * N,
    "links": "[a](" * N,
    "images": "![" * N + "a",
    "emphasis": "*a **a " * N,
    "backticks": "`" * N + " a " + "``" * N,
    "footnotes": "[^a]" * N,
    "tags": "<a " * N,
    "quoted tags": '<a "' * N,
    "closing tags": "<div>\n" + "</a" * N,
    "comments": "<!--" * N,
    "directives": "<!-- copylint-" * N,
    "inline tags": "x <b>" * N,
    "entities": "&amp" * N + "&;" * N,
    "templates": "{{" * N + "{%" * N + "{% comment %}" * N,
    "attributes": "{:" * N + " {.a" * N,
    "addresses": "a@a." * N + " " + "http://" * N,
    "unclosed html": "<div>" * N + "text",
    "unclosed raw": "<div>\n" + "<script>" * N,
    "table": "|a" * 2_000 + "\n" + "|-" * 2_000 + "\n" + "|b" * 2_000,
    "spaces": "a" + " " * N + "b" + "\t" * N,
    "one long line": "größer " * N,
    "rule": "* " * 200 + "\n\nText",
    "yaml brackets": "---\na: " + "[" * N + "]" * N + "\n---\nText",
    "yaml indents": "---\n" + "".join(" " * i + "a:\n" for i in range(600)) + "---\nText",
    "yaml dashes": "---\na:\n " + "- " * N + "b\n---\nText",
    "yaml aliases": "---\n"
    + "a0: &a0 [x,x]\n"
    + "".join(f"a{i}: &a{i} [*a{i - 1},*a{i - 1},*a{i - 1}]\n" for i in range(1, 40))
    + "---\nText",
    "yaml itself": "---\na: &a\n  b: *a\n---\nText",
    "open front matter": "---\n" + "a: b\n" * N,
    "signatures": "> a\n>\n> — B\n\n" * 3_000,
    "dashes": "---\n" * N,
}


@pytest.mark.parametrize("path", ["a.md", "a.txt"])
@pytest.mark.parametrize("name", ATTACKS)
def test_attacks_end_soon(name: str, path: str) -> None:
    started = time.process_time()
    document = read(Source.of(ATTACKS[name], path))
    for block in document.blocks[:50]:
        block.view.check()
    assert time.process_time() - started < 4


def test_deep_nesting_is_said() -> None:
    document = read(Source.of(ATTACKS["deep quote"]))
    assert "plain text" in document.notes[0]
    document = read(Source.of(ATTACKS["yaml brackets"]))
    assert "nested too deep" in document.notes[0]
    assert not read(Source.of(ATTACKS["rule"])).notes


def test_endings_decide() -> None:
    assert read(Source.of("# a\n\n*b*", "x.MD")).format == "markdown"
    assert [b.text for b in read(Source.of("*b*", "notes")).blocks] == ["*b*"]
    assert {".md", ".txt"} <= READABLE
    with pytest.raises(UnreadableFormat, match=r"page\.pdf: \.pdf files are not read yet; save it as \.docx"):
        read(Source.of("%PDF", "page.pdf"))
    for name, better in (
        ("deck.key", ".pptx"),
        ("plan.numbers", ".xlsx or .csv"),
        ("page.tex", ".md, .html"),
    ):
        with pytest.raises(UnreadableFormat, match=f"; save it as {re.escape(better)}"):
            read(Source.of("a", name))
