"""Word documents are read paragraph by paragraph, and none of them does harm."""

import pytest

from copylint.formats import contract, decode, read
from copylint.terms import BlockKind, CopylintError, Voice
from copylint.text import Document
from tests.formats.word_files import ITEM, SPACES, STYLES, document, paragraph, run

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
        (b"", "not a Word file"),
        (b"PK\x03\x04 torn", "not a Word file"),
        (document("")[:-40], "not a Word file"),
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


GREY = '<w:rStyle w:val="Platz"/>'


def texts(body: str, styles: str = STYLES) -> list[str]:
    return [block.text for block in read(decode(document(body, styles=styles), "copy.docx")).blocks]


def control(inside: str, properties: str = "") -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        (control(paragraph("Click here to enter text."), "<w:showingPlcHdr/>"), []),
        (control(paragraph("Bread by six."), '<w:showingPlcHdr w:val="0"/>'), ["Bread by six."]),
        (
            f"<w:p>{run('We bake ')}{control(run('Choose one.'), '<w:showingPlcHdr/>')}{run('daily.')}</w:p>",
            ["We bake daily."],
        ),
        (
            control(
                paragraph("Warm rolls") + control(paragraph("Type here"), "<w:showingPlcHdr/>"),
                '<w:alias w:val="Our best control"/>',
            ),
            ["Warm rolls"],
        ),
        (f"<w:p>{run('Enter a name', GREY)}{run('Rye')}</w:p>", ["Rye"]),
    ],
)
def test_a_control_that_nobody_filled_in_holds_no_copy(body: str, shown: list[str]) -> None:
    styles = STYLES.replace(
        "</w:styles>", '<w:style w:styleId="Platz"><w:name w:val="Placeholder Text"/></w:style></w:styles>'
    )
    assert texts(body, styles) == shown


RAISED = '<w:vertAlign w:val="superscript"/>'


@pytest.mark.parametrize(
    ("before", "raised", "shown"),
    [
        ("Warm rolls", "1", "Warm rolls."),
        ("Warm rolls,", "2,3", "Warm rolls,."),
        ("A room of 20 m", "2", "A room of 20 m2."),
        ("On the 2", "nd", "On the 2nd."),
    ],
)
def test_the_sign_of_a_footnote_is_no_part_of_a_word(before: str, raised: str, shown: str) -> None:
    assert texts(f"<w:p>{run(before)}{run(raised, RAISED)}{run('.')}</w:p>") == [shown]


def test_headings_without_a_list_of_styles_are_headings() -> None:
    page = read(decode(document(paragraph("Bread", "Heading2"), styles=f"<w:styles {SPACES}/>"), "copy.docx"))
    assert [block.kind for block in page.blocks] == [BlockKind.H2]


def test_paragraphs_left_out_count_as_they_do_in_word() -> None:
    body = control(paragraph("Click here to enter text."), "<w:showingPlcHdr/>") + paragraph("Warm rolls")
    read_as = read(decode(document(body), "copy.docx"))
    assert [read_as.source.position(b.view.span(0, 0).start).line for b in read_as.blocks] == [2]


def test_footnotes_stand_below_the_last_paragraph() -> None:
    notes = (
        f'<w:footnote w:type="separator" w:id="-1">{paragraph("")}</w:footnote>'
        f'<w:footnote w:id="1">{paragraph(" You pay once a year.")}</w:footnote>'
        f'<w:footnote w:id="2">{paragraph("Two rolls")}{paragraph("make one bag.")}</w:footnote>'
    )
    page = read(decode(document(paragraph("Warm rolls"), notes=notes), "copy.docx"))
    contract.check_document(page)
    assert [block.text for block in page.blocks] == [
        "Warm rolls",
        "You pay once a year.",
        "Two rolls",
        "make one bag.",
    ]
    assert [page.source.position(b.view.span(0, 0).start).line for b in page.blocks] == [1, 2, 3, 4]
