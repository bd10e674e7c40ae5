"""All formats of one run agree on findings and places, each in its own unit."""

import json
from dataclasses import replace
from typing import Any

import pytest

from copylint.report import REPORTERS, Look
from copylint.results.run import Run
from tests.report.parsed import READERS, Row, command, from_sarif, rows
from tests.report.runs import RUNS, finding, many, suggested, with_everything
from tests.report.sample import page, run

MACHINE = [*READERS, "rdjson"]
# More than GitHub shows, or no lines to count bytes in.
CROWDED = ("limit", "folder", "no lines kept")


def made(name: str, of: Run, look: Look | None = None) -> str:
    return REPORTERS[name].report(of, look or Look())


def truth(of: Run) -> list[Row]:
    return sorted(
        Row(file.path, f.start.line, f.start.column, f.name, f.severity.value)
        for file in of.files
        for f in file.shown
    )


@pytest.mark.parametrize("of", [name for name in RUNS if name not in CROWDED])
@pytest.mark.parametrize("name", MACHINE)
def test_every_format_tells_the_same(name: str, of: str) -> None:
    expected = truth(RUNS[of])
    found = sorted(rows(name, made(name, RUNS[of]), RUNS[of]), key=lambda row: (row.path, row.line, row.rule))
    expected.sort(key=lambda row: (row.path, row.line, row.rule))
    if name == "github":  # columns of what runs over lines are left out
        expected = [
            want._replace(column=None) if got.column is None else want
            for want, got in zip(expected, found, strict=True)
        ]
    if name == "gitlab":
        expected = [row._replace(column=None) for row in expected]
    assert found == expected


def test_there_is_something_to_agree_on() -> None:
    assert len(truth(with_everything())) == 5
    assert len(truth(RUNS["wide-characters"])) == 2


def columns(name: str, key: str) -> Any:
    """Where "We offer" behind “😀 starts and ends, as a format says it."""
    wide = run(page("“😀 <<we-offer:We offer>> it.\r\n", "w.md"))
    report = made(name, wide)
    if name == "github":
        read = command(report.splitlines()[0])
        assert read
        return read[1][key]
    if name == "sarif":
        return json.loads(report)["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"][key]
    if name == "rdjson":
        return json.loads(report)["diagnostics"][0]["location"]["range"][key]["column"]
    if name == "json":
        return json.loads(report)["files"][0]["findings"][0][key]
    raise AssertionError(name)


def test_each_format_counts_columns_in_its_own_unit() -> None:
    assert (columns("json", "column"), columns("json", "end_column")) == (4, 12)
    assert (columns("sarif", "startColumn"), columns("sarif", "endColumn")) == (4, 12)
    assert (columns("github", "col"), columns("github", "endColumn")) == ("4", "12")
    assert (columns("rdjson", "start"), columns("rdjson", "end")) == (9, 17)  # “ is 3 bytes, 😀 is 4


def test_a_suggestion_is_an_edit_where_no_word_is_lost() -> None:
    (found,) = json.loads(made("rdjson", suggested()))["diagnostics"]
    (edit,) = found["suggestions"]
    line = suggested().files[0].lines[0][1].encode()
    start, end = edit["range"]["start"], edit["range"]["end"]
    assert (start["line"], end["line"]) == (2, 2)
    replaced = line[: start["column"] - 1] + edit["text"].encode() + line[end["column"] - 1 :]
    assert replaced.decode() == "You can export reports."


@pytest.mark.parametrize("suggestion", ["You can export.", "You can grow.", "Export"])
def test_a_suggestion_that_would_lose_words_is_only_told(suggestion: str) -> None:
    of = suggested()
    file = replace(of.files[0], findings=(replace(finding(of), suggestion=suggestion),))
    (found,) = json.loads(made("rdjson", run(file)))["diagnostics"]
    assert "suggestions" not in found
    assert f"Perhaps: {suggestion}" in found["message"]


def test_sarif_keeps_what_others_leave_out() -> None:
    results = json.loads(made("sarif", with_everything()))["runs"][0]["results"]
    told = [(r["ruleId"], r["baselineState"], [s["kind"] for s in r["suppressions"]]) for r in results[:4]]
    assert told == [
        ("claimed-focus", "unchanged", []),
        ("we-offer", "new", ["inSource"]),
        ("praise-word", "new", ["external"]),
        ("we-help-you", "new", []),
    ]
    assert results[1]["suppressions"][0]["justification"] == "quoted from the founder"
    assert "justification" not in results[2]["suppressions"][0]
    bare = json.loads(made("sarif", RUNS["one-file"]))["runs"][0]["results"]
    assert all("baselineState" not in result for result in bare)


def test_sarif_names_the_rules_that_ran_although_none_spoke() -> None:
    driver = json.loads(made("sarif", RUNS["rules and nothing found"]))["runs"][0]["tool"]["driver"]
    assert len(driver["rules"]) == 4
    offer = next(rule for rule in driver["rules"] if rule["id"] == "we-offer")
    assert offer["defaultConfiguration"] == {"level": "warning"}
    assert offer["properties"]["precision"] == "very-high"
    assert "- We offer it." in offer["help"]["markdown"]


def test_paths_are_told_from_the_root_of_the_repository() -> None:
    look = Look(here="/w/site/docs", root="/w/site")
    of = run(page("<<we-offer:We offer>> it.", "a b.md"), page("<<we-offer:We offer>> it.", "../c.md"))
    expected = ["docs/a b.md", "c.md"]
    assert [row.path for row in from_sarif(made("sarif", of, look))] == expected
    for name in ("github", "gitlab"):
        assert [row.path for row in rows(name, made(name, of, look), of)] == expected
    assert '"uri": "docs/a%20b.md"' in made("sarif", of, look)
    outside = made("sarif", run(page("<<we-offer:We offer>> it.", "/tmp/x y.md")), look)
    assert '"uri": "file:///tmp/x%20y.md"' in outside


def test_github_gets_ten_a_level_and_the_rest_in_numbers() -> None:
    lines = [command(line) for line in made("github", many(90)).splitlines()]
    names = [read[0] for read in lines if read]
    assert names == ["error"] * 10 + ["warning"] * 10 + ["notice"] * 10
    assert lines[-1]
    assert lines[-1][2] == (
        "GitHub shows 10 annotations a level. Not shown: 20 errors, 20 warnings, 21 ideas."
    )
    exactly = made("github", many(30)).splitlines()
    assert len(exactly) == 30
    assert "Not shown" not in exactly[-1]


def test_how_sure_a_finding_is_stands_where_programs_read_it_and_nowhere_else() -> None:
    of = run(page("<<we-offer:We offer>> it.\n<<praise-word:Best>> of all.\n"), named=True)
    first, second = json.loads(made("json", of))["files"][0]["findings"]
    assert (first["confidence"], second["confidence"]) == (0.914, None)
    first, second = json.loads(made("sarif", of))["runs"][0]["results"]
    assert (first["rank"], first["properties"]["confidence"]) == (91.4, 0.914)
    assert "rank" not in second
    assert "confidence" not in second["properties"]
    for name in set(REPORTERS) - {"json", "sarif"}:
        assert "91" not in made(name, of)
        assert "confidence" not in made(name, of)
