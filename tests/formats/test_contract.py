"""What every reader owes, asked of every case of every format."""

from pathlib import Path

import pytest

from copylint.formats import READABLE, contract, decode, read
from copylint.text import Document, Source
from tests.formats.blocks import cases

CASES = cases()
IDS = [path.parent.name for path in CASES]
# What is unpacked or decoded has no line ends of the file's own.
PACKED = frozenset({".docx", ".eml"})
TEXTS = [path for path in CASES if path.suffix not in PACKED]


def document(path: Path) -> Document:
    return read(decode(path.read_bytes(), path.name))


def reading(path: Path) -> contract.Reading:
    return lambda text: read(Source.of(text, path.name))


@pytest.mark.parametrize("path", CASES, ids=IDS)
def test_maps_are_exact_and_blocks_in_source_order(path: Path) -> None:
    found = document(path)
    contract.check_document(found)
    for block in found.blocks:
        for at, character in enumerate(block.text):
            if block.view.verbatim(at, at + 1):
                assert found.source.text[block.view.span(at, at + 1).start] == character


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.parent.name)
def test_a_changed_letter_changes_that_letter_and_line_ends_nothing(path: Path) -> None:
    text = document(path).source.text
    contract.check_pokes(reading(path), text)
    contract.check_line_ends(reading(path), text)


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.parent.name)
def test_damage_and_repetition_do_no_harm(path: Path) -> None:
    text = document(path).source.text
    contract.check_again(reading(path), text)
    contract.check_damage(reading(path), text, accidents=3, seed=7)


def test_every_format_has_a_case() -> None:
    covered = {path.suffix for path in CASES}
    # Endings that share a reader; office documents are made by test_word.py and test_packed.py.
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
        ".mdx": (".svx",),
        ".ndjson": (".jsonl",),
        ".ts": (".js",),
        ".adoc": (".asciidoc",),
        ".tsx": (".jsx",),
        ".resx": (".resw",),
    }
    shared = {other for ending, others in alike.items() if ending in covered for other in others}
    also = {".text", ".yml", ".pot", ".tsv"}
    also |= {".docx", ".docm", ".dotx", ".odt", ".pptx", ".pptm", ".ppsx", ".potx", ".odp"}
    also |= {".xlsx", ".xlsm", ".xltx", ".ods"}
    assert READABLE - covered - shared - also == set()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.toml", "[[features]]\nitems = 'Fast'\nitems = ['One link', { text = 'Two days' }]\n"),
        ("a.rst", "Rye\n\n:  :description We bake:\n\n.. image:: a.png\n   :  : rye\n"),
        ("a.rst", ":  : We bake\n"),
        (
            "a.atom",
            '<feed xmlns="http://www.w3.org/2005/Atom"><entry><content type="xhtml"><p>Our <em>rye</em> is\r',
        ),
        ("locales/en.json", '{"en": {"loaves": "no loaves | | {n} loaves", "rolls": " | {n} rolls"}}'),
        ("a.php", "<p>We bake</p><?= $a == "),
        (
            "a.ts",
            'const a = {blocks: [{type: "list", data: {items: ['
            + '{content: "We bake", items: [\n' * 1_500
            + "]}\n" * 1_500
            + "]}}]};",
        ),
    ],
)
def test_what_damaged_files_broke_once(name: str, text: str) -> None:
    contract.check_document(read(Source.of(text, name)))
