"""Rows in, the same rows with what was found in them out."""

import json
import pickle
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

import copylint.batch.rows
from copylint import CopylintError, lint_text
from copylint.batch import RESULT, Job, lint_batch
from copylint.batch.address import place_of_row
from copylint.batch.schema import FINDING
from copylint.report.machine import finding_values, schema
from tests.batch.crawl import JOB, page, table

SAYS = "# Save an hour\n\nWe are proud to announce our innovative platform. You send it in a minute.\n"


@pytest.fixture(scope="module")
def job() -> Job:
    return Job.of(**JOB)


@pytest.fixture(scope="module")
def linted(job: Job) -> list[dict[str, Any]]:
    """Of the crawl, forty rows, two of them broken, and one of each further way to be so."""
    crawl = table(100, paragraphs=1)
    some = pa.concat_tables([crawl.slice(0, 40), crawl.slice(47, 1), crawl.slice(67, 1), crawl.slice(87, 1)])
    rows: list[dict[str, Any]] = lint_batch(some.combine_chunks().to_batches()[0], job).to_pylist()
    return rows


def expected(text: str, path: str) -> dict[str, Any]:
    """What ``lint_text`` finds, as a row holds it."""
    file = lint_text(text, path=path)
    score = file.score
    return {
        "kind": file.kind,
        "kind_why": file.kind_why,
        "words": file.words,
        "score": score and score.value,
        "low": score and score.low,
        "high": score and score.high,
        "maturity": score and score.maturity,
        "findings": [{k: v for k, v in finding_values(f).items() if k in NAMES} for f in file.findings],
        "notes": list(file.notes),
        "problem": None,
    }


NAMES = [field.name for field in FINDING]


def test_rows_hold_what_lint_text_finds(
    linted: list[dict[str, Any]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # no repository, no config
    found = 0
    for number in range(0, 40, 5):
        address, html = page(number, paragraphs=1)
        wanted = expected(html, place_of_row(address, "text/html"))
        assert {name: linted[number][name] for name in RESULT.names} == wanted
        found += len(wanted["findings"])
    assert found > 8


def test_a_broken_row_says_why_and_the_others_are_read(linted: list[dict[str, Any]]) -> None:
    broken = [row for row in linted if row["problem"] is not None]
    assert [row["problem"] for row in broken] == [
        "image/png is nothing that copylint reads",
        "has no text",
        "not UTF-8 at byte 10 (line 1); save it as UTF-8",
        "looks like a binary file, not text; leave it out",
        "has no path",
    ]
    assert all(row[name] is None for row in broken for name in RESULT.names if name != "problem")
    assert sum(row["words"] is not None for row in linted) == len(linted) - len(broken)


def test_own_columns_and_their_order_stay(linted: list[dict[str, Any]]) -> None:
    assert list(linted[0]) == ["url", "content_type", "html", "status", *RESULT.names]
    assert [row["url"] for row in linted[:7]] == table(7, paragraphs=1).column("url").to_pylist()
    assert linted[0]["status"] == 200


def test_a_finding_has_the_keys_of_the_json_report() -> None:
    keys = schema()["$defs"]["finding"]["properties"]
    assert set(NAMES) <= set(keys)
    assert set(keys) - set(NAMES) == {"sentence", "url", "also", "old"}


def test_a_table_of_chunks_a_prefix_and_texts() -> None:
    job = Job.of(prefix="copylint_")
    rows = pa.table({"path": ["a.md", "b.md"], "text": pa.array([SAYS, SAYS], pa.large_string())})
    out = lint_batch(pa.concat_tables([rows, rows]), job)
    assert isinstance(out, pa.Table)
    assert out.schema.names == ["path", "text", *(f"copylint_{name}" for name in RESULT.names)]
    assert out.column("copylint_words").to_pylist() == [17] * 4
    assert out.column("copylint_findings").type == RESULT.field("findings").type


def test_no_rows_and_rows_without_text_keep_the_types(job: Job) -> None:
    empty = lint_batch(table(1).slice(0, 0), job)
    assert [empty.schema.field(name).type for name in RESULT.names] == RESULT.types
    nulls = pa.table({"url": ["https://a.example"], "content_type": pa.nulls(1), "html": pa.nulls(1)})
    out = lint_batch(nulls, job)
    assert [out.schema.field(name).type for name in RESULT.names] == RESULT.types
    assert out.column("problem").to_pylist() == ["has no text"]


def test_a_fault_of_ours_is_a_problem_of_its_row(job: Job, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = copylint.batch.rows.Rows(job.bundle)
    monkeypatch.setattr(copylint.batch.rows, "values_of", lambda _: finding_values(None))  # type: ignore[arg-type]
    assert rows.read("a.md", "") == {
        "problem": "copylint failed, please report it: "
        "AttributeError: 'NoneType' object has no attribute 'name'"
    }


@pytest.mark.parametrize(
    ("columns", "job", "message"),
    [
        (
            {"url": ["a"]},
            Job(),
            'there is no column "path"; there are url. Say which to read: Job.of(path="…", text="…")',
        ),
        (
            {"path": [1], "text": ["a"]},
            Job(),
            'the column "path" holds int64; text is meant, and for the copy text or bytes',
        ),
        (
            {"path": ["a"], "text": [[1]]},
            Job(),
            'the column "text" holds list<item: int64>; text is meant, and for the copy text or bytes',
        ),
        (
            {"path": ["a"], "text": ["a"], "score": [1]},
            Job(),
            'there is a column "score" already; drop it, or have ours called otherwise:'
            ' Job.of(prefix="copylint_")',
        ),
    ],
)
def test_what_would_spoil_every_row_stops_the_job(columns: dict[str, Any], job: Job, message: str) -> None:
    with pytest.raises(CopylintError) as raised:
        lint_batch(pa.table(columns), job)
    assert str(raised.value).replace("element", "item") == message


def test_a_job_travels_and_is_known_by_its_digest() -> None:
    one = Job.of({"ignore": ["praise-word"]})
    there = pickle.loads(pickle.dumps(one))
    assert there == one
    assert there.digest == one.digest == Job.of({"ignore": ["praise-word"]}, path="url").digest
    assert one.digest != Job.of().digest
    json.dumps(one.digest)
