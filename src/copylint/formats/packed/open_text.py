"""OpenDocument texts in, blocks out: the paragraphs of an .odt file, read as those of a Word document."""

from dataclasses import replace
from hashlib import sha256

from copylint.formats.packed.open_parts import open_paragraphs_of
from copylint.formats.packed.package import read_package
from copylint.formats.packed.word import WordSource, read_word_file
from copylint.formats.settings import Settings
from copylint.text.document import Document
from copylint.text.source import Source


def decode_open_text(data: bytes, path: str) -> Source:
    """Make a source of an .odt file; raises CopylintError where it is none, or holds too much."""
    paragraphs = read_package(data, path, "a text (.odt)", open_paragraphs_of)
    text = "\n".join(paragraph.text for paragraph in paragraphs)
    return WordSource(path, text, sha256(data).hexdigest(), paragraphs)


def read_open_text_file(source: Source, settings: Settings) -> Document:
    """Read what ``decode_open_text`` made of an .odt file."""
    return replace(read_word_file(source, settings), format="odt")
