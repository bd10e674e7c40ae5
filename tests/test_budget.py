"""What one file may ask for: it ends with one line and exit code 2, and the other files are read."""

import re
import signal
import threading
from pathlib import Path

import pytest

from copylint import budget
from copylint.budget import OverBudget, timed, within
from copylint.cli import main
from copylint.discover import Target
from copylint.runner import Options, run_files


def test_within_says_where_how_much_and_what_to_do() -> None:
    within("page.md", 5, 5, "words")
    with pytest.raises(OverBudget, match=r"^page\.md: stopped after 5 words; split the file or exclude it$"):
        within("page.md", 6, 5, "words")


def test_the_timer_ends_a_pattern_that_would_run_for_years() -> None:
    with (
        pytest.raises(OverBudget, match=r"^page\.md: stopped after 0\.2 seconds of work; split"),
        timed("page.md", 0.2),
    ):
        re.match(r"(?:a|aa)+$", "a" * 200 + "!")


def test_the_timer_leaves_no_trace() -> None:
    before = signal.getsignal(signal.SIGVTALRM)
    with timed("page.md", 0.2):
        pass
    assert signal.getsignal(signal.SIGVTALRM) is before
    assert signal.getitimer(signal.ITIMER_VIRTUAL) == (0.0, 0.0)


def test_outside_of_the_main_thread_nothing_is_watched() -> None:
    ended: list[str] = []

    def work() -> None:
        with timed("page.md", 0.2):
            ended.append("read")

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert ended == ["read"]


def test_one_file_over_its_budget_and_the_others_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("copylint.linter.lint.BLOCKS", 20)
    long, short = tmp_path / "long.md", tmp_path / "short.md"
    long.write_text("Bread.\n\n" * 21, encoding="utf-8")
    short.write_text("Bread.\n\n" * 20, encoding="utf-8")
    run = run_files((Target("long.md", long), Target("short.md", short)), Options())
    assert [file.path for file in run.files] == ["short.md"]
    assert [problem.message for problem in run.problems] == [
        "long.md: stopped after 20 paragraphs, headings and strings; split the file or exclude it"
    ]


def test_sentences_have_an_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("copylint.reading.whole.UNITS", 2)
    long, short = tmp_path / "long.md", tmp_path / "short.md"
    long.write_text("Warm bread. Cold milk. Fine salt.\n", encoding="utf-8")
    short.write_text("Warm bread. Cold milk.\n", encoding="utf-8")
    run = run_files((Target("long.md", long), Target("short.md", short)), Options())
    assert [file.path for file in run.files] == ["short.md"]
    assert [problem.message for problem in run.problems] == [
        "long.md: stopped after 2 sentences; split the file or exclude it"
    ]


def test_findings_have_an_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("copylint.linter.lint.FINDINGS", 3)
    file = tmp_path / "page.md"
    file.write_text("World-class, seamless, innovative, leading-edge bread.\n\n" * 3, encoding="utf-8")
    run = run_files((Target("page.md", file),), Options(select=("ALL",)))
    assert [problem.message for problem in run.problems] == [
        "page.md: stopped after 3 findings; split the file or exclude it"
    ]


def test_the_exit_code_is_2(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("copylint.reading.whole.SENTENCE_WORDS", 3)
    file = tmp_path / "page.md"
    file.write_text("We bake your bread every day.\n", encoding="utf-8")
    assert main([str(file)]) == 2
    said = capsys.readouterr().err
    assert said.count("stopped after 3 words; split the file or exclude it") == 1
    assert "Traceback" not in said


def test_the_timer_ends_a_file_and_no_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    slow, quick = tmp_path / "a.md", tmp_path / "b.md"
    for file in (slow, quick):
        file.write_text("Bread.\n", encoding="utf-8")
    real = budget.timed
    monkeypatch.setattr("copylint.runner.run.timed", lambda path: real(path, 0.2 if path == "a.md" else 60))
    decode = re.compile(r"(?:a|aa)+$")

    def hang(name: str) -> None:
        if name == "a.md":
            decode.match("a" * 200 + "!")

    monkeypatch.setattr("copylint.linter.lint.within", lambda path, *_rest: hang(path))
    run = run_files((Target("a.md", slow), Target("b.md", quick)), Options())
    assert [file.path for file in run.files] == ["b.md"]
    assert "stopped after 0.2 seconds of work" in run.problems[0].message
