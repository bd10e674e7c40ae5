"""What every reader owes, asked of every case of every format."""

from pathlib import Path

import pytest

from copylint.formats import READABLE, decode, read
from copylint.text import Document, Source
from tests.formats.blocks import cases
from tests.formats.test_maps import check, letters

CASES = cases()
IDS = [path.parent.name for path in CASES]
POKES = 25  # letters changed in each case, spread over all of them
# What is unpacked or decoded has no line ends of the file's own.
PACKED = frozenset({".docx", ".eml"})


def document(path: Path) -> Document:
    return read(decode(path.read_bytes(), path.name))


@pytest.mark.parametrize("path", CASES, ids=IDS)
def test_maps_are_exact_and_blocks_in_source_order(path: Path) -> None:
    found = document(path)
    check(found)
    for block in found.blocks:
        for at, character in enumerate(block.text):
            if block.view.verbatim(at, at + 1):
                assert found.source.text[block.view.span(at, at + 1).start] == character


@pytest.mark.parametrize("path", [p for p in CASES if p.suffix not in PACKED], ids=lambda p: p.parent.name)
def test_changing_a_letter_changes_that_letter(path: Path) -> None:
    before = document(path)
    text = before.source.text
    spots = [(n, i, at) for n, block in enumerate(before.blocks) for i, at in letters(block)]
    for number, i, at in spots[:: max(1, len(spots) // POKES)]:
        letter = "Z" if text[at].isupper() else "z"
        after = read(Source.of(text[:at] + letter + text[at + 1 :], path.name))
        expected = [block.text for block in before.blocks]
        expected[number] = expected[number][:i] + letter + expected[number][i + 1 :]
        told = [block.text for block in after.blocks]
        assert told == expected, (at, text[at - 20 : at + 20])


@pytest.mark.parametrize("path", [p for p in CASES if p.suffix not in PACKED], ids=lambda p: p.parent.name)
def test_line_ends_change_nothing(path: Path) -> None:
    text = document(path).source.text.replace("\r\n", "\n").replace("\r", "\n")
    one = read(Source.of(text, path.name))
    other = read(Source.of(text.replace("\n", "\r\n"), path.name))
    assert [(b.kind, b.text, b.voice_hint, b.place) for b in one.blocks] == [
        (b.kind, b.text, b.voice_hint, b.place) for b in other.blocks
    ]


def test_every_format_has_a_case() -> None:
    covered = {path.suffix for path in CASES}
    # Endings that share a reader; Word documents are made by test_word.py.
    alike = {
        ".html": (".htm", ".xhtml", ".njk", ".liquid", ".gohtml"),
        ".njk": (".nunjucks",),
        ".erb": (".rhtml",),
        ".php": (".phtml",),
        ".ejs": (".eta",),
        ".j2": (".jinja", ".jinja2"),
        ".handlebars": (".mustache",),
        ".cshtml": (".razor",),
        ".md": (".markdown", ".mdown", ".mkd", ".mkdn", ".mdwn", ".mdtxt", ".mdoc", ".qmd", ".rmd"),
        ".json": (".jsonc", ".arb"),
        ".ts": (".js",),
        ".adoc": (".asciidoc",),
        ".tsx": (".jsx",),
    }
    shared = {other for ending, others in alike.items() if ending in covered for other in others}
    also = {".text", ".yml", ".pot", ".tsv", ".docx"}
    assert READABLE - covered - shared - also == set()


@pytest.mark.parametrize(
    ("name", "text"),
    [("a.toml", "[[features]]\nitems = 'Fast'\nitems = ['One link', { text = 'Two days' }]\n")],
)
def test_what_damaged_files_broke_once(name: str, text: str) -> None:
    check(read(Source.of(text, name)))
