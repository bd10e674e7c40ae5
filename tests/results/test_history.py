"""The file of scores: written whole, read strictly, never changed where something is wrong with it."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from copylint.facts import FoundName, Names
from copylint.results.history import Record, record
from copylint.results.history_file import HistoryError, append, check, read_history
from copylint.scoring import PartName
from copylint.terms import DocumentKind
from tests.report.sample import full_score, page, run, score

NOON = datetime(2026, 3, 1, 12, 0, 0, 999, tzinfo=UTC)


def noted(folder: Path, when: datetime = NOON) -> Record:
    names = Names(company=("Acme", "Guess"), found=(FoundName("Guess", "a title"),))
    of = run(
        page("Words.", str(folder / "content/ä.md"), score=full_score(), names=names),
        page("Words.", str(folder / "b.md"), score=score(80), kind=DocumentKind.WEB),
        page("Words.", str(folder / "short.md"), score=score(80, too_short=True)),
        page("Words.", str(folder / "about.md"), kind=DocumentKind.ABOUT),
    )
    return record(of, folder, "abc", "1234", True, when)


def test_a_run_is_noted_and_read_again(tmp_path: Path) -> None:
    file = tmp_path / "scores.jsonl"
    one = noted(tmp_path)
    append(one, file, "scores.jsonl")
    assert read_history(file, "scores.jsonl") == (one,)
    assert one.date == NOON.replace(microsecond=0)
    assert one.names == ("Acme",)
    assert sorted(one.pages) == ["b.md", "content/ä.md"]
    first = one.pages["content/ä.md"]
    assert (first.kind, first.score, first.maturity) == ("landing", 45, "value-based")
    assert first.parts == {part.name: part.value for part in full_score().parts}
    assert one.pages["b.md"].parts == {PartName.ACTOR: 80}
    assert file.read_bytes().isascii()


def test_records_stand_one_a_line_and_are_read_by_date(tmp_path: Path) -> None:
    file = tmp_path / "scores.jsonl"
    later = noted(tmp_path)
    append(later, file, "x")
    file.write_bytes(file.read_bytes().rstrip(b"\n"))  # as some editors leave it
    earlier = replace(later, date=later.date.replace(year=2025))
    append(earlier, file, "x")
    assert file.read_bytes().count(b"\n") == 2
    assert read_history(file, "x") == (earlier, later)


def test_a_page_has_the_same_name_from_whatever_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "site/content").mkdir(parents=True)
    seen = set()
    for here, path in ((".", "site/content/a.md"), ("site", "content/a.md"), ("site/content", "a.md")):
        monkeypatch.chdir(tmp_path / here)
        made = record(run(page("Words.", path, score=score())), tmp_path / "site", "abc", None, False)
        seen.add(tuple(made.pages))
    assert seen == {("content/a.md",)}


def value(tmp_path: Path) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(noted(tmp_path).line())
    return made


@pytest.mark.parametrize(
    ("key", "wrong", "said"),
    [
        ("schema", 2, "written by a newer copylint"),
        ("schema", 0, '"schema" is 0'),
        ("schema", True, '"schema" is not'),
        ("date", "2026-03-01", '"date" is no date'),
        ("date", 3, '"date" is not'),
        ("changed", 1, '"changed" is not'),
        ("names", [1], '"a name" is not'),
        ("pages", [], '"pages" is not'),
        ("pages", {"a.md": 3}, 'holds no "parts"'),
    ],
)
def test_a_value_that_no_copylint_writes(key: str, wrong: object, said: str, tmp_path: Path) -> None:
    file = tmp_path / "scores.jsonl"
    file.write_text(noted(tmp_path).line() + "\n\n" + json.dumps(value(tmp_path) | {key: wrong}) + "\n")
    with pytest.raises(HistoryError) as error:
        read_history(file, "scores.jsonl")
    assert str(error.value).startswith("scores.jsonl:3: ")
    assert said in str(error.value)


@pytest.mark.parametrize(
    ("key", "wrong"),
    [("score", 101), ("low", -1), ("kind", None), ("words", "many"), ("parts", {"heart": 3}), ("high", 5.5)],
)
def test_a_page_that_no_copylint_writes(key: str, wrong: object, tmp_path: Path) -> None:
    whole = value(tmp_path)
    whole["pages"]["b.md"][key] = wrong
    file = tmp_path / "scores.jsonl"
    file.write_text(json.dumps(whole) + "\n")
    with pytest.raises(HistoryError, match=r"x:1: .*take it out"):
        read_history(file, "x")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (b'{"schema":1,"date":"2026', "is cut off"),
        (b"<<<<<<< HEAD", "merge conflict"),
        (b"\xff\xfe", "is not UTF-8"),
        (b"[1]", 'holds no "schema"'),
        (b"[" * 100_000, "is cut off"),
    ],
)
def test_a_damaged_line_is_named_and_nothing_is_lost(line: bytes, said: str, tmp_path: Path) -> None:
    file = tmp_path / "scores.jsonl"
    append(noted(tmp_path), file, "scores.jsonl")
    file.write_bytes(file.read_bytes() + line + b"\n")
    before = file.read_bytes()
    for attempt in (
        lambda: read_history(file, "scores.jsonl"),
        lambda: check(file, "scores.jsonl"),
        lambda: append(noted(tmp_path), file, "scores.jsonl"),
    ):
        with pytest.raises(HistoryError) as error:
            attempt()
        assert str(error.value).startswith("scores.jsonl:2: ")
        assert said in str(error.value)
        assert file.read_bytes() == before


def test_where_a_history_cannot_be(tmp_path: Path) -> None:
    with pytest.raises(
        HistoryError, match=r'no history called "x"; to begin one: copylint score --history x'
    ):
        read_history(tmp_path / "x", "x")
    with pytest.raises(HistoryError, match="is no file"):
        read_history(tmp_path, "x")
    with pytest.raises(HistoryError, match='there is no folder "none"'):
        check(tmp_path / "none/x", "none/x")
    check(tmp_path / "x", "x")
    assert list(tmp_path.iterdir()) == []
