"""Lines of a document: sentences, headings, items, and the cells of one row of a table together."""

from dataclasses import replace

import pytest

from copylint.appraisal.lines import lines_of
from copylint.appraisal.values import Quoted
from copylint.facts import Names, Page
from copylint.facts.role import GOALS
from copylint.formats import read
from copylint.terms import DocumentKind, Voice
from copylint.text import Source, Span
from tests.appraisal.papers import lines, paper, units_of

TABLE = """
    # Plan

    | KPI | now | by June |
    | --- | --- | --- |
    | Leads | 40 | 60 |
    |  | | about 9 |
    | Calls | 4 | 2 |

    - Call six tenants
"""


def test_the_cells_of_a_row_are_one_line() -> None:
    assert [line.quoted for line in lines(TABLE)] == [
        Quoted(1, "Plan"),
        Quoted(3, "KPI · now · by June"),
        Quoted(5, "Leads · 40 · 60"),
        Quoted(6, "about 9"),
        Quoted(7, "Calls · 4 · 2"),
        Quoted(9, "Call six tenants"),
    ]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "a.html",
            "<table><tr>\n<td>Leads</td>\n<td>60</td>\n</tr>\n<tr>\n<td>Calls</td>\n<td>2</td></tr></table>",
        ),
        ("a.html", "<table><tr><td>Leads</td><td>60</td></tr><tr><td>Calls</td><td>2</td></tr></table>"),
        ("a.adoc", "|===\n|Leads |60\n|Calls |2\n|===\n"),
        ("a.md", "| Leads | 60 |\n| --- | --- |\n| Calls | 2 |\n"),
    ],
    ids=["a cell a line", "all on one line", "AsciiDoc", "Markdown"],
)
def test_a_row_is_a_row_however_it_is_written(name: str, text: str) -> None:
    document = read(Source.of(text, name))
    page = Page(document, DocumentKind.BRIEF, True, Names(), units_of(document))
    assert [line.quoted.text for line in lines_of(page)] == ["Leads · 60", "Calls · 2"]


def test_tables_side_by_side_are_two() -> None:
    found = lines("| Leads |\n| --- |\n\nThen:\n\n| | Calls |\n| --- | --- |")
    assert [line.quoted.text for line in found] == ["Leads", "Then:", "Calls"]


def test_two_sentences_of_a_cell_are_quoted_as_one_cell() -> None:
    page = paper("| Leads now. More calls. | 60 |\n| --- | --- |")
    first, last = page.units
    halves = tuple(
        replace(first, n=n, span=span, text=first.text[span.start : span.end])
        for n, span in enumerate((Span(0, 10), Span(11, 22)))
    )
    (line,) = lines_of(replace(page, units=(*halves, replace(last, n=2)), beliefs=()))
    assert line.quoted.text == "Leads now. More calls. · 60"


def test_white_space_is_folded_and_what_is_no_copy_left_out() -> None:
    page = paper("Call six\ntenants.\n\nrun.sh", voice={"run.sh": Voice.NOT_COPY})
    assert [line.quoted for line in lines_of(page)] == [Quoted(1, "Call six tenants.")]


def test_a_row_is_as_likely_as_its_likeliest_cell() -> None:
    of = {
        "Leads": {"goal:company": 0.3, "goal:activity": 0.3, "keep": 0.1},
        "60": {"goal:customer": 0.5, "keep": 0.2},
    }
    row = lines(TABLE, of)[2]
    assert row.likely(GOALS) == pytest.approx(
        0.6
    )  # roles that exclude each other add up in a cell, not in a row
    assert row.roles == {"goal:company": 0.3, "goal:activity": 0.3, "goal:customer": 0.5, "keep": 0.2}
    assert row.best(GOALS) in ("goal:company", "goal:activity")  # as the strongest cell sees it


def test_who_was_not_asked_tells_nothing() -> None:
    page = replace(paper("Call six tenants."), beliefs=())
    (line,) = lines_of(page)
    assert line.likely(GOALS) == 0
    assert line.roles == {}
