"""Presentations in, blocks out: titles, points and tables, one slide a line."""

from dataclasses import dataclass
from hashlib import sha256

from copylint.formats.packed.marks import run_of
from copylint.formats.packed.open_parts import open_slides_of
from copylint.formats.packed.package import PARAGRAPH, read_package
from copylint.formats.packed.slide_parts import Line, slides_of
from copylint.formats.settings import Settings
from copylint.formats.sheet.sheet import Sheet
from copylint.terms import BlockKind, CopylintError
from copylint.text.document import Document, Place
from copylint.text.source import Source
from copylint.text.view import View

_KINDS = {
    "subtitle": BlockKind.H2,
    "item": BlockKind.ITEM,
    "cell": BlockKind.CELL,
    "picture": BlockKind.CAPTION,
}


@dataclass(frozen=True)
class SlideSource(Source):
    """The text of a presentation, one slide a line, and what each paragraph on it is."""

    slides: tuple[tuple[Line, ...], ...] = ()


def decode_slides(data: bytes, path: str) -> Source:
    """Make a source of a .pptx file; raises CopylintError where it is none, or holds too much."""
    return _source(data, path, read_package(data, path, "a presentation (.pptx)", slides_of))


def decode_open_slides(data: bytes, path: str) -> Source:
    """Make a source of an .odp file; raises CopylintError where it is none, or holds too much."""
    return _source(data, path, read_package(data, path, "a presentation (.odp)", open_slides_of))


def _source(data: bytes, path: str, slides: list[list[Line]]) -> Source:
    text = "\n".join(PARAGRAPH.join(line.text for line in slide) for slide in slides)
    return SlideSource(path, text, sha256(data).hexdigest(), tuple(tuple(slide) for slide in slides))


def read_slides_file(source: Source, settings: Settings) -> Document:
    """Read what was made of a presentation: what the audience sees, without notes and hidden slides."""
    if not isinstance(source, SlideSource):
        raise CopylintError(f"{source.path}: a presentation is read from its file; give copylint its path")
    sheet, view = Sheet(), View.whole(source.text)
    at = 0
    for number, slide in enumerate(source.slides):
        lists: dict[int, int] = {}
        tables: dict[int, int] = {}
        for line in slide:
            place = Place()
            if line.role == "item":
                if line.group not in lists:
                    lists[line.group] = sheet.new_list()
                place = Place(list=lists[line.group], list_depth=line.depth + 1)
            elif line.role == "cell":
                if line.group not in tables:
                    tables[line.group] = sheet.new_table()
                place = Place(table=tables[line.group], column=line.column)
            title = BlockKind.H1 if number == 0 else BlockKind.H2
            kind = title if line.role == "title" else _KINDS.get(line.role, BlockKind.PARAGRAPH)
            sheet.add(kind, run_of(view, line.text, line.marks, at), place)
            at += len(line.text) + 1
        at += not slide
    return Document(source, "slides", sheet.blocks())
