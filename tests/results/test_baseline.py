import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copylint.results.baseline import Baseline, BaselineError, Page, read_baseline
from copylint.results.known import Known
from copylint.terms import Maturity
from tests.results.findings import entry

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
KNOWN = st.builds(
    Known,
    rule=st.sampled_from(["we-offer", "praise-word"]),
    fingerprint=st.integers(0, 2**64 - 1).map("{:016x}".format),
    said=TEXTS,
    count=st.integers(1, 9),
)
PAGES = st.builds(
    Page,
    st.lists(KNOWN, max_size=4, unique_by=lambda known: known.fingerprint).map(
        lambda entries: tuple(sorted(entries, key=lambda each: (each.rule, each.said, each.fingerprint)))
    ),
    st.integers(0, 100),
    st.sampled_from(Maturity),
)


@given(st.dictionaries(TEXTS, PAGES, max_size=4))
def test_what_is_written_is_read_again(
    tmp_path_factory: pytest.TempPathFactory, pages: dict[str, Page]
) -> None:
    file = tmp_path_factory.getbasetemp() / "baseline.json"
    made = Baseline(pages)
    file.write_text(made.text(), encoding="utf-8")
    again = read_baseline(file, "baseline.json")
    assert again.pages == pages
    assert again.text() == made.text()


def test_the_file_is_sorted_and_says_no_line_and_no_message() -> None:
    two = Page((entry("Zeal is ours."), entry("Art is ours.")), 58, Maturity.VALUE_BASED)
    text = Baseline({"b.md": Page((entry("We offer tea."),)), "a.md": two, "empty.md": Page()}).text()
    value = json.loads(text)
    assert list(value) == ["version", "files"]
    assert list(value["files"]) == ["a.md", "b.md"]
    assert [each["said"] for each in value["files"]["a.md"]["findings"].values()] == [
        "Art is ours.",
        "Zeal is ours.",
    ]
    assert value["files"]["a.md"]["score"] == 58
    assert set(value["files"]["b.md"]) == {"findings"}
    assert {key for each in value["files"]["a.md"]["findings"].values() for key in each} == {
        "rule",
        "count",
        "said",
    }
    assert text.endswith("}\n")


def test_a_name_that_is_no_utf_8(tmp_path: Path) -> None:
    name = os.fsdecode(b"caf\xe9.md")
    file = tmp_path / "b.json"
    file.write_text(Baseline({name: Page((entry("We offer tea."),))}).text(), encoding="utf-8")
    assert set(read_baseline(file, "b.json").pages) == {name}


GOOD = '{"rule": "we-offer", "count": 1, "said": "We"}'


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "b.json:1: not valid JSON"),
        ('{"version": 1,\n', "b.json:2: not valid JSON"),
        ('{"a": 1,\n<<<<<<< HEAD\n', "b.json:2: holds the marks of a merge conflict"),
        ("[]", 'b.json: no copylint baseline: it lacks "version" and "files"'),
        ('{"version": 1}', "b.json: no copylint baseline"),
        ('{"version": 2, "files": {}}', "b.json: written by another copylint: its version is 2"),
        ('{"version": true, "files": {}}', "b.json: written by another copylint"),
        ('{"version": 1, "files": {"a.md": []}}', 'b.json: "a.md" holds something other'),
        ('{"version": 1, "files": {"a.md": {"scor": 1}}}', 'b.json: "a.md" holds something other'),
        ('{"version": 1, "files": {"a.md": {"score": 101}}}', 'b.json: "a.md": a score is a whole number'),
        ('{"version": 1, "files": {"a.md": {"score": "9"}}}', 'b.json: "a.md": a score is a whole number'),
        ('{"version": 1, "files": {"a.md": {"maturity": "x"}}}', 'b.json: "a.md": no such maturity'),
        ('{"version": 1, "files": {"a.md": {"findings": []}}}', '"findings" holds no table'),
        ('{"version": 1, "files": {"a.md": {"findings": {"x": ' + GOOD + "}}}}", 'the entry "x" is not one'),
        (
            '{"version": 1, "files": {"a.md": {"findings": {"0123456789abcdef": {"rule": "we-offer"}}}}}',
            'the entry "0123456789abcdef" is not one that copylint wrote',
        ),
        ("[" * 100_000, "b.json: no baseline: it is nested too deeply"),
    ],
)
def test_files_that_are_no_baseline(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "b.json"
    file.write_text(text)
    with pytest.raises(BaselineError) as caught:
        read_baseline(file, "b.json")
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(BaselineError, match=r'no baseline called "b.json"; to write one: copylint baseline'):
        read_baseline(tmp_path / "b.json", "b.json")
    with pytest.raises(BaselineError, match="is no file; name the one that"):
        read_baseline(tmp_path, "b.json")
    (tmp_path / "b.json").write_bytes(b"caf\xe9")
    with pytest.raises(BaselineError, match="not UTF-8"):
        read_baseline(tmp_path / "b.json", "b.json")
