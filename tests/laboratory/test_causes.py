"""Why faults are missed, what false findings stand on, and the lines that show it."""

from dataclasses import replace

import pytest
from tests.laboratory.hand_made import COMPANY, LABELS, finding, one_file, one_trial, unit

from copylint.laboratory.align import Found, Read, families_found, judge, pair
from copylint.laboratory.causes import Cause, false_places, missed_causes, misses
from copylint.laboratory.trial import FileTrial, PageRead, Trial
from copylint.laboratory.worst_lines import worst_lines, worst_missed, worst_wrong
from copylint.terms import Severity
from copylint.text import Span


def test_the_page_made_by_hand() -> None:
    assert [(miss.label.line, miss.family, miss.cause) for miss in misses(one_trial())] == [
        (3, "opinion", Cause.OTHER),
        (6, "puffery", Cause.IDEA),
        (7, "puffery", Cause.UNREAD),
    ]
    assert missed_causes(one_trial()) == {
        "puffery": {Cause.IDEA: 1, Cause.UNREAD: 1},
        "opinion": {Cause.OTHER: 1},
    }


def missed(kind: str = "landing", previewed: tuple[Found, ...] = (), **answers: str) -> Cause:
    labels = (unit(0, {"planning" if kind == "brief" else "puffery": 2}),)
    read = Read(Span(0, 9), {**COMPANY, **answers})
    file = replace(one_file(), labels=labels, judged=(), found={}, found_all={}, pairs=pair(labels, [read]))
    file = replace(file, page=PageRead(kind, None, None))
    early = replace(file, found=families_found(previewed, labels))
    (miss,) = misses(Trial("set", (file,), previewed=(early,)))
    return miss.cause


@pytest.mark.parametrize(
    ("found", "cause"),
    [
        (missed(kind="docs"), Cause.KIND),
        (missed(voice="customer"), Cause.VOICE),
        (missed(actor="reader"), Cause.ACTOR),
        (missed(previewed=(finding("puffery/x", 0),)), Cause.PREVIEW),
        (missed(previewed=(finding("opinion/x", 0),)), Cause.SILENT),
        (missed(kind="brief"), Cause.SILENT),
    ],
)
def test_the_first_cause_counts(found: Cause, cause: Cause) -> None:
    assert found is cause


def test_where_false_findings_stand() -> None:
    assert false_places(one_trial(), ideas=False) == {
        "puffery/proud": {"benign": 1, "another voice": 1, "outside": 1},
        "puffery/peacock": {"flagged otherwise": 1},
    }


def test_worst_lines_read_like_a_compiler() -> None:
    assert worst_lines(one_trial(), 1) == [
        "set/a.md:3 puffery/peacock | text of 2 [company acts, opinion:2]",
        "set/a.md:4 puffery/proud | text of 3 [company acts, benign]",
        "… 2 more: puffery/proud",
        "set/a.md:6 missed puffery | words of 5 [an idea only; company acts, puffery:2]",
        "… 1 more: missed puffery",
        "set/a.md:3 missed opinion | words of 2 [another family's note; company acts, opinion:2]",
    ]


def test_notes_on_quoted_and_benign_lines_are_the_worst() -> None:
    lines = worst_wrong(one_trial(), 3)
    assert [line.split()[0] for line in lines] == ["set/a.md:5", "set/a.md:4", "set/a.md:10"]


def test_misses_of_each_cause_take_turns() -> None:
    more = replace(
        one_file(),
        file="set/b.md",
        judged=judge("set/b.md", [finding("puffery/proud", 5, Severity.INFO)], LABELS),
    )
    lines = worst_missed(Trial("set", (one_file(), more)), 4)
    assert [line.split(" [")[1].split(";")[0] for line in lines] == [
        "another family's note",
        "an idea only",
        "not read",
        "another family's note",
    ]


def test_a_file_of_which_nothing_is_known() -> None:
    empty: FileTrial = replace(one_file(), labels=(), judged=(), pairs=())
    assert list(misses(Trial("set", (empty,)))) == []
