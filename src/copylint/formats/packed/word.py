"""Word documents in, blocks out: headings, paragraphs, list items and cells, one paragraph a line."""

from dataclasses import dataclass, replace
from hashlib import sha256
from itertools import groupby

from copylint.formats.packed.marks import run_of
from copylint.formats.packed.word_parts import Paragraph, paragraphs_of
from copylint.formats.settings import Settings
from copylint.formats.sheet.sheet import Sheet
from copylint.terms import BlockKind, CopylintError
from copylint.text.document import Document, Place
from copylint.text.source import Source
from copylint.text.view import View

_KINDS = {
    "title": BlockKind.H1,
    "heading 1": BlockKind.H1,
    "subtitle": BlockKind.H2,
    "heading 2": BlockKind.H2,
    "caption": BlockKind.CAPTION,
}
_NOT_COPY = ("toc", "header", "footer", "annotation", "comment", "macro", "html code", "code")


@dataclass(frozen=True)
class WordSource(Source):
    """The text of a Word document, one paragraph a line, and what each paragraph is."""

    paragraphs: tuple[Paragraph, ...] = ()


def decode_word(data: bytes, path: str) -> Source:
    """Make a source of a .docx file; raises CopylintError where it is none, or holds too much."""
    paragraphs = paragraphs_of(data, path)
    text = "\n".join(paragraph.text for paragraph in paragraphs)
    return WordSource(path, text, sha256(data).hexdigest(), paragraphs)


def read_word_file(source: Source, settings: Settings) -> Document:
    """Read what ``decode_word`` made of a .docx file."""
    if not isinstance(source, WordSource):
        raise CopylintError(f"{source.path}: a Word document is read from its file; give copylint its path")
    sheet, view = Sheet(), View.whole(source.text)
    at = 0
    starts = []
    for paragraph in source.paragraphs:
        starts.append(at)
        at += len(paragraph.text) + 1
    numbered = list(zip(starts, source.paragraphs, strict=True))
    tables: dict[int, int] = {}
    for (listed, quoted), group in groupby(numbered, key=lambda n: (n[1].listed, n[1].quoted)):
        number = None if listed is None else sheet.new_list()
        quote = sheet.new_quote(sure=False) if quoted else None
        for start, paragraph in group:
            kind = _kind(paragraph)
            if kind is None:
                continue
            place = Place(quote_depth=int(quoted))
            if kind is BlockKind.ITEM:
                place = replace(place, list=number, list_depth=paragraph.depth + 1)
            if paragraph.table is not None:
                if paragraph.table not in tables:
                    tables[paragraph.table] = sheet.new_table()
                place = replace(place, table=tables[paragraph.table], column=paragraph.column)
            sheet.add(kind, run_of(view, paragraph.text, paragraph.marks, start), place, quote=quote)
    return Document(source, "docx", sheet.blocks())


def _kind(paragraph: Paragraph) -> BlockKind | None:
    style = paragraph.style
    if style.startswith(_NOT_COPY):
        return None
    if style in _KINDS:
        return _KINDS[style]
    if style.startswith("heading "):
        return BlockKind.H3
    if paragraph.listed is not None:
        return BlockKind.ITEM
    return BlockKind.PARAGRAPH if paragraph.table is None else BlockKind.CELL
