"""A word that depends on stores or workers is found; and none is seen where there is none."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from benchmarks.linters import Copylint
from benchmarks.same_findings import Reading, Said, compared, differences, told, ways
from hypothesis import given, settings
from hypothesis import strategies as st

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=2), inner, max_size=3),
    max_leaves=8,
)


@pytest.fixture
def reading(tmp_path: Path) -> Reading:
    folder, place = tmp_path / "copy", tmp_path / "place"
    folder.mkdir()
    place.mkdir()
    for name in "ab":
        (folder / f"{name}.md").write_text("You bake bread.\n", encoding="utf-8")
    return Reading(folder, place, ())


@pytest.mark.parametrize(
    ("says", "differ"),
    [
        ("0", 0),
        ("jobs == 4", 4),  # of the four ways with four workers
        ("store is not None", 7),
        ("runs", 5),  # warm with one and with four, warm from four, and the two that were filled in part
    ],
)
def test_every_way_is_compared(
    stand_in: Callable[..., Copylint],
    reading: Reading,
    says: str,
    differ: int,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert compared(reading, stand_in(says), None) == differ
    lines = capsys.readouterr().out.splitlines()
    assert sum(line.endswith("DIFFERS") for line in lines) == differ
    assert sum(line.startswith("    .files[0].more: ") for line in lines) == differ


def test_another_checkout_gives_the_reference(stand_in: Callable[..., Copylint], reading: Reading) -> None:
    same = reading.run(stand_in(), ways(stand_in())[0])
    assert compared(reading, stand_in(), same) == 0
    assert compared(reading, stand_in(), Said(0, same.output.replace(b"3", b"4"))) == 9
    assert compared(reading, stand_in(), Said(2, same.output)) == 9


def test_without_stores_and_workers_one_way_is_left(stand_in: Callable[..., Copylint]) -> None:
    assert [way.name for way in ways(stand_in(options=""))] == ["no store, 1 worker"]
    assert len(ways(stand_in(options="-j"))) == 2


@settings(max_examples=60)
@given(VALUES, VALUES)
def test_values_differ_where_they_are_not_equal(one: object, other: object) -> None:
    assert not list(differences(one, one))
    alike = json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)  # tells 1 from True
    assert bool(list(differences(one, other))) != alike


def test_the_same_values_written_otherwise_are_told() -> None:
    assert told(Said(0, b'{"a": 1}'), Said(0, b'{"a":1}')) == ["the same values, written otherwise"]
    assert told(Said(0, b'{"a": 1}'), Said(0, b'{"a": 1}')) == []
    assert told(Said(0, b'{"a": 1}'), Said(2, b'{"a": 2}')) == ["ended with 2 and not 0", ".a: 1 became 2"]
    many = b"[%s]" % b",".join(b"%d" % i for i in range(8))
    assert told(Said(0, b"[]"), Said(0, many))[-1] == "and 3 more"
