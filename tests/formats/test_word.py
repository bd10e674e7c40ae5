"""Word documents are read paragraph by paragraph, and none of them does harm."""

import pytest

from copylint.formats import decode, read
from copylint.terms import BlockKind, CopylintError, Voice
from copylint.text import Document
from tests.formats.word_files import ITEM, document, paragraph, run

DELETED = "<w:del><w:r><w:delText>never</w:delText></w:r></w:del>"
PAGE = (
    paragraph("Get paid in two days", "berschrift1")
    + paragraph("")
    + f"<w:p>{run('You send ')}{run('one', '<w:b/>')}{run(' link', '<w:b/>')}{DELETED}"
    + f"<w:ins>{run(' &amp; wait.')}</w:ins><w:r><w:br/></w:r>{run('Then rest.')}"
    + f"{run('hidden', '<w:vanish/>')}</w:p>"
    + paragraph("First, a link", "", ITEM)
    + paragraph("Then nothing", "", ITEM)
    + f"<w:tbl><w:tr><w:tc>{paragraph('Plan')}</w:tc><w:tc>{paragraph('What you get')}</w:tc></w:tr></w:tbl>"
    + f'<w:p><w:hyperlink r:id="r1">{run("Start free")}</w:hyperlink></w:p>'
    + paragraph("We save a day a week.", "Zitat")
    + paragraph("— Ines Roth, controller", "Zitat")
)


def made(body: str) -> Document:
    return read(decode(document(body), "copy.docx"))


def test_paragraphs_are_lines() -> None:
    page = made(PAGE)
    shown = []
    for block in page.blocks:
        block.view.check()
        line, column = page.source.position(block.view.span(0, 0).start)
        shown.append((line, column, block.kind, block.text))
    assert shown == [
        (1, 1, BlockKind.H1, "Get paid in two days"),
        (3, 1, BlockKind.PARAGRAPH, "You send one link & wait. Then rest."),
        (4, 1, BlockKind.ITEM, "First, a link"),
        (5, 1, BlockKind.ITEM, "Then nothing"),
        (6, 1, BlockKind.CELL, "Plan"),
        (7, 1, BlockKind.CELL, "What you get"),
        (8, 1, BlockKind.BUTTON, "Start free"),
        (9, 1, BlockKind.PARAGRAPH, "We save a day a week."),
        (10, 1, BlockKind.PARAGRAPH, "— Ines Roth, controller"),
    ]
    assert page.format == "docx"
    assert page.blocks[1].marks[0].kind == "strong"
    assert page.blocks[1].text[slice(*page.blocks[1].marks[0].span)] == "one link"
    assert page.blocks[2].place.list == page.blocks[3].place.list == 0
    assert [block.place.column for block in page.blocks[4:6]] == [0, 1]
    assert page.blocks[7].voice_hint is Voice.CUSTOMER
    assert page.blocks[8].voice_hint is Voice.NOT_COPY


LAUGHS = '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "not a Word document"),
        (b"PK\x03\x04 torn", "not a Word document"),
        (document("")[:-40], "not a Word document"),
        (document("<w:p>"), "damaged"),
        (document("<w:p>" * 500 + "</w:p>" * 500), "nested more than"),
        (document(paragraph("&b;"), declared=LAUGHS), "declares entities"),
        (document(paragraph("&a;"), declared=OUTSIDE), "declares entities"),
        (document(paragraph(" " * 31_000_000)), "unpacks to more than"),
        (document(paragraph("a " * 2_600_000)), "million characters"),
    ],
)
def test_what_is_no_document_is_said_in_one_line(data: bytes, message: str) -> None:
    with pytest.raises(CopylintError, match=message) as error:
        decode(data, "copy.docx")
    assert str(error.value).startswith("copy.docx: ")
    assert "\n" not in str(error.value)
