"""Two readers of the same units, counted by hand."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from tests.laboratory.hand_made import unit

from copylint.laboratory.interval import Share
from copylint.laboratory.labels import Label, LabelsError
from copylint.laboratory.second_reader import agreement, load_second

FIRST = (
    unit(0, {"puffery": 2}),
    unit(1, {"puffery": 1, "opinion": 2}),
    unit(2),
    unit(3, voice="notcopy"),
)
ROW = {
    "file": "a.md",
    "start": 0,
    "end": 9,
    "voice": "company",
    "actor": "reader",
    "buried": 0,
    "outcome": "none",
    "proof": 1,
    "benign": 0,
    "flags": ["puffery:1", "self-focus:2"],
}


def write(folder: Path, *rows: object) -> Path:
    path = folder / "second.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return path


def test_lines_find_the_unit_they_speak_of(tmp_path: Path) -> None:
    ((one, other),) = load_second(write(tmp_path, ROW), FIRST)
    assert one is FIRST[0]
    assert (other.span, other.line, other.actor, other.proof) == (one.span, one.line, "reader", True)
    assert dict(other.flags) == {"puffery": 1, "self-focus": 2}


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ({**ROW, "end": 8}, "second.jsonl:1: no unit of a.md is labelled there"),
        ({**ROW, "file": "b.md"}, "second.jsonl:1: no unit of b.md is labelled there"),
        ({key: value for key, value in ROW.items() if key != "voice"}, "second.jsonl:1: no 'voice'"),
        ({**ROW, "flags": ["puffery"]}, "second.jsonl:1: "),
        ([], "second.jsonl:1: expected an object"),
    ],
)
def test_faults_are_named(tmp_path: Path, row: object, fault: str) -> None:
    with pytest.raises(LabelsError) as caught:
        load_second(write(tmp_path, row), FIRST)
    assert fault in str(caught.value)


def second(n: int, flags: dict[str, int], **others: object) -> tuple[Label, Label]:
    changed: Label = replace(FIRST[n], flags=flags, **others)  # type: ignore[arg-type]
    return FIRST[n], changed


def test_agreement_field_by_field() -> None:
    found = agreement(
        [
            second(0, {"puffery": 1, "self-focus": 2}, actor="reader"),
            second(1, {}),
            second(2, {"headings": 2}),
            second(3, {}, actor="third"),
        ]
    )
    fields = {name: (share, kappa) for name, share, kappa in found.fields}
    assert found.units == 4
    assert fields["voice"] == (Share(4, 4), 1.0)
    assert fields["actor"][0] == Share(2, 3), "what is no copy has no actor"
    assert fields["flagged at all"][0] == Share(2, 4)
    assert fields["flagged at all"][1] == pytest.approx(0)
    assert found.second_found == Share(1, 2), "puffery of 0 was set too, opinion of 1 was not"
    assert found.first_found == Share(0, 2), "neither self-focus of 0 nor headings of 2"
    assert (found.second_noticed, found.first_noticed) == (Share(1, 2), Share(1, 2))
