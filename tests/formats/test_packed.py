"""Presentations, spreadsheets and OpenDocument files: what the audience sees is read, and none does harm."""

import random
from time import process_time

import pytest

from copylint.formats import contract, decode, read
from copylint.terms import CopylintError
from copylint.text import Block, Document
from tests.formats.fuzz import damaged
from tests.formats.office_files import line, open_file, page, picture, presentation, row, shape, workbook

DECK = presentation(
    shape(line("Rotas for care teams"), "subTitle") + shape(line("Plan a week before lunch"), "ctrTitle"),
    shape(line("Why it works"), "title")
    + shape(line("Send <open> shifts".replace("<open>", "open")) + line("Nobody calls twice", ' lvl="1"'), "")
    + shape(line("7"), "sldNum")
    + shape(line("Never seen"), hidden="1")
    + picture("A nurse reads&#10;her rota")
    + picture("rota 1.png".replace(" ", "-"))
    + picture("")
    + picture("A person with a phone Description automatically generated")
    + shape(line("Start free", run='><a:hlinkClick r:id="rId1"/>'))
    + shape(
        "<a:p><a:r><a:t>Two lines</a:t></a:r><a:br/><a:r><a:rPr b='1'/><a:t>of one box</a:t></a:r></a:p>"
    ),
    page(shape(line("A slide nobody shows"), "title"), 'show="0"'),
    "<p:graphicFrame><a:tbl><a:tr><a:tc><a:txBody>"
    + line("Plan")
    + "</a:txBody></a:tc><a:tc><a:txBody>"
    + line("What you get")
    + "</a:txBody></a:tc></a:tr></a:tbl></p:graphicFrame>"
    + '<p:graphicFrame><d:relIds xmlns:d="x" r:dm="rId2"/></p:graphicFrame>',
)
BOOK = workbook(
    {
        "Ads": "<cols><col min='4' max='4' hidden='1'/></cols><sheetData>"
        + row(1, "Spring campaign")
        + row(3, "Campaign", "Headline 1", "Description", "Notes")
        + '<row r="4"><c r="A4"><v>7</v></c><c r="B4" t="s"><v>0</v></c>'
        '<c r="C4" t="str"><f>"x"</f><v>Made by a formula for you</v></c></row>'
        + row(5, "B", "Nobody sees it", "Nor this one here", more='hidden="1"')
        + row(6, "C", "Rest on Sunday", "Two lines&#10;in one cell", "Never seen at all")
        + "</sheetData>",
        "Old": f"<sheetData>{row(1, 'Headline')}{row(2, 'Nobody sees it')}</sheetData>",
        "Mails": f"<sheetData>{row(1, 'Subject', 'Body')}{row(2, 'Your week', 'It is ready.')}</sheetData>",
    },
    "<si><r><t>Plan a week</t></r><r><t> today</t></r><rPh><t>never</t></rPh></si>",
    {"Old": "veryHidden"},
)
BOLD = (
    '<style:style style:name="B"><style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="H"><style:text-properties text:display="none"/></style:style>'
)
TEXT = open_file(
    "text",
    "<text:tracked-changes><text:p>never</text:p></text:tracked-changes>"
    '<text:h text:outline-level="1">Plan a week before lunch</text:h>'
    '<text:p>You send <text:span text:style-name="B">one</text:span> link<text:s text:c="2"/>&amp;\n wait.'
    "<text:note><text:p>never</text:p></text:note><text:line-break/>Then rest."
    '<text:span text:style-name="H">never</text:span><text:placeholder>never</text:placeholder></text:p>'
    "<text:list><text:list-item><text:p>First, a link</text:p><text:list><text:list-item>"
    "<text:p>Inside</text:p></text:list-item></text:list></text:list-item></text:list>"
    "<table:table><table:table-row><table:table-cell><text:p>Plan</text:p></table:table-cell>"
    "<table:table-cell><text:p>What you get</text:p></table:table-cell></table:table-row></table:table>",
    BOLD,
)
OPEN_DECK = open_file(
    "presentation",
    '<draw:page><draw:frame presentation:class="outline"><draw:text-box><text:p>A point</text:p>'
    '</draw:text-box></draw:frame><draw:frame presentation:class="title"><draw:text-box>'
    "<text:p>Plan a week</text:p>"
    '</draw:text-box></draw:frame><draw:frame presentation:class="title" presentation:placeholder="true">'
    "<draw:text-box><text:p>Click to add</text:p></draw:text-box></draw:frame>"
    "<presentation:notes><draw:frame><draw:text-box><text:p>never</text:p></draw:text-box></draw:frame>"
    "</presentation:notes></draw:page>"
    '<draw:page draw:style-name="X"><draw:frame><draw:text-box><text:p>never</text:p>'
    "</draw:text-box></draw:frame></draw:page>",
    '<style:style style:name="X"><style:drawing-page-properties presentation:visibility="hidden"/>'
    "</style:style>",
)
OPEN_BOOK = open_file(
    "spreadsheet",
    '<table:table table:name="Ads"><table:table-row>'
    "<table:table-cell><text:p>Headline</text:p></table:table-cell>"
    '<table:table-cell table:number-columns-repeated="2"/><table:table-cell><text:p>Description</text:p>'
    '</table:table-cell></table:table-row><table:table-row table:number-rows-repeated="1000000"/>'
    "<table:table-row><table:table-cell><text:p>Plan a week</text:p></table:table-cell>"
    '<table:table-cell table:number-columns-repeated="2"/><table:table-cell>'
    "<text:p>Before lunch, alone</text:p>"
    "</table:table-cell></table:table-row></table:table>",
)
ALL = {"a.pptx": DECK, "a.xlsx": BOOK, "a.odt": TEXT, "a.odp": OPEN_DECK, "a.ods": OPEN_BOOK}


def made(name: str, data: bytes) -> Document:
    found = read(decode(data, name))
    contract.check_document(found)
    return found


def strong(block: Block) -> list[str]:
    return [block.text[slice(*mark.span)] for mark in block.marks if mark.kind == "strong"]


def told(document: Document) -> list[str]:
    """Place, kind and text of each block."""
    shown = []
    for block in document.blocks:
        line, column = document.source.position(block.view.span(0, 0).start)
        shown.append(f"{line}:{column} {block.kind.value} {block.text}")
    return shown


def test_a_slide_is_a_line() -> None:
    page = made("a.pptx", DECK)
    assert told(page) == [
        "1:1 h1 Plan a week before lunch",
        "1:26 h2 Rotas for care teams",
        "2:1 h2 Why it works",
        "2:14 item Send open shifts",
        "2:31 item Nobody calls twice",
        "2:50 caption A nurse reads her rota",
        "2:73 button Start free",
        "2:84 paragraph Two lines of one box",
        "4:1 cell Plan",
        "4:6 cell What you get",
        "4:19 paragraph Ask once",
    ]
    assert [block.place.list_depth for block in page.blocks[3:5]] == [1, 2]
    assert page.blocks[6].marks[0].target == "https://harbor.example"
    assert strong(page.blocks[7]) == ["of one box"]


def test_a_row_is_a_line_and_columns_are_read_by_their_names() -> None:
    book = made("a.xlsx", BOOK)
    assert told(book) == [
        "4:2 h3 Plan a week today",
        "4:20 value Made by a formula for you",
        "6:3 h3 Rest on Sunday",
        "6:18 value Two lines in one cell",
        "8:1 subject Your week",
        "8:11 value It is ready.",
    ]
    assert book.notes == (
        'lines count on from sheet to sheet: "Ads" begins on line 1, "Mails" begins on line 7',
    )


def test_a_text_is_read_as_a_word_document_is() -> None:
    text = made("a.odt", TEXT)
    assert told(text) == [
        "1:1 h1 Plan a week before lunch",
        "2:1 paragraph You send one link & wait. Then rest.",
        "3:1 item First, a link",
        "4:1 item Inside",
        "5:1 cell Plan",
        "6:1 cell What you get",
    ]
    assert text.format == "odt"
    assert [block.place.column for block in text.blocks[4:]] == [0, 1]
    assert strong(text.blocks[1]) == ["one"]


def test_open_presentations_and_spreadsheets() -> None:
    assert told(made("a.odp", OPEN_DECK)) == ["1:1 h1 Plan a week", "1:13 item A point"]
    book = made("a.ods", OPEN_BOOK)
    assert [block.text for block in book.blocks] == ["Plan a week", "Before lunch, alone"]
    assert book.source.position(book.blocks[0].view.span(0, 0).start).line == 1_000_002


# Few bytes that say that a cell stands far away, or that a long text stands in many cells.
HARMFUL = [
    (
        "".join(f'<row r="{n}"><c r="XFD{n}" t="s"><v>0</v></c></row>' for n in range(1, 400)),
        "<si><t>Go</t></si>",
    ),
    ("".join('<row><c t="s"><v>0</v></c></row>' for _ in range(40)), f"<si><t>{'a ' * 100_000}</t></si>"),
    ('<row r="9999999"><c t="s"><v>0</v></c></row>', "<si><t>Go</t></si>"),
]
FAR = "<table:table-cell><text:p>Go</text:p></table:table-cell>"
HARMFUL_TABLES = [
    "<table:table>"
    + '<table:table-row table:number-rows-repeated="9999999"/>' * 9
    + f"<table:table-row>{FAR}</table:table-row></table:table>",
    '<table:table><table:table-row><table:table-cell table:number-columns-repeated="9999999"/>'
    f"{FAR}</table:table-row></table:table>",
]
LAUGHS = '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        *((name, b"", "not a ") for name in ALL),
        *((name, b"PK\x03\x04 torn", "not a ") for name in ALL),
        *((name, data[:-40], "not a ") for name, data in ALL.items()),
        ("a.pptx", presentation(shape("<a:p>")), "damaged"),
        ("a.pptx", presentation(shape("<a:p>" * 500 + "</a:p>" * 500)), "nested more than"),
        ("a.pptx", presentation(shape(line("&b;")), declared=LAUGHS), "declares entities"),
        ("a.pptx", presentation(shape(line(" " * 31_000_000))), "unpacks to more than"),
        ("a.pptx", presentation(shape("<a:p/>" * 201_000)), "more than 200,000 elements"),
        ("a.odt", open_file("text", "<text:p>&b;</text:p>", declared=LAUGHS), "declares entities"),
        ("a.odt", open_file("text", f"<text:p>{'a ' * 2_600_000}</text:p>"), "million characters"),
        (
            "a.xlsx",
            workbook({"A": "<sheetData/>"}, f"<si><t>{'a ' * 2_600_000}</t></si>"),
            "million characters",
        ),
        *(
            ("a.xlsx", workbook({"A": f"<sheetData>{cells}</sheetData>"}, shared), "million characters")
            for cells, shared in HARMFUL
        ),
        *(("a.ods", open_file("spreadsheet", table), "million characters") for table in HARMFUL_TABLES),
    ],
)
def test_what_is_no_document_is_said_in_one_line(name: str, data: bytes, message: str) -> None:
    with pytest.raises(CopylintError, match=message) as error:
        decode(data, name)
    assert str(error.value).startswith(f"{name}: ")
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("name", ALL)
def test_damaged_files_are_read_or_refused(name: str) -> None:
    dice = random.Random(name)
    for _ in range(40):
        try:
            made(name, damaged(ALL[name], dice))
        except CopylintError:
            continue


@pytest.mark.parametrize(
    ("name", "data", "note"),
    [
        ("a.csv", b"id,zone\n1,Go\n", "no column looks like copy"),
        (
            "a.xlsx",
            workbook({"A": f"<sheetData>{row(1, 'id', 'zone')}{row(2, 'x', 'Go')}</sheetData>"}),
            "no column",
        ),
        ("a.xlsx", workbook({"A": "<sheetData/>"}), "no cell that can be seen holds words"),
        ("a.csv", b"", ""),
    ],
)
def test_a_table_without_copy_says_what_was_missed(name: str, data: bytes, note: str) -> None:
    found = made(name, data)
    assert not found.blocks
    assert " ".join(found.notes).startswith(note)
    assert bool(found.notes) == bool(note)


def test_a_table_of_data_is_read_in_part() -> None:
    cells = row(1, "Headline", "Text") + "".join(row(n, f"a{n}") for n in range(2, 4))
    assert told(made("a.xlsx", workbook({"A": f"<sheetData>{cells}</sheetData>"})))[:1] == ["2:1 h3 a2"]


def test_a_paragraph_of_many_marks_takes_no_more_than_its_share_of_time() -> None:
    def seconds(runs: int) -> float:
        both = '<a:r><a:rPr b="1"/><a:t>Plan </a:t></a:r><a:r><a:t>a week </a:t></a:r>'
        data = presentation(shape(f"<a:p>{both * runs}</a:p>"))
        begun = process_time()
        made("a.pptx", data)
        return process_time() - begun

    assert seconds(8_000) < 8 * max(seconds(2_000), 0.02)
