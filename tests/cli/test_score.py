"""Options of ``copylint score`` that exclude each other, and terminals of all kinds."""

import io
import sys
from pathlib import Path

import pytest

from copylint.cli import main
from copylint.cli.streams import shows_blocks
from tests.report.score_cases import RECORDS


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            ["--explain", "a.md", "--since", "HEAD"],
            "--explain and --since each ask for a report of their own",
        ),
        (["--trend", "x", "--since", "HEAD"], "--since and --trend each ask"),
        (["--merge-base"], "--merge-base goes with --since"),
        (["--from", "2026-03-01"], "--from goes with --trend"),
        (["--since", "HEAD", "--history", "x"], "--history notes a run"),
        (["--explain", "a.md", "--weights", "x"], "--weights ranks pages"),
        (["--explain", "a.md", "b.md"], "leave out the other paths"),
        (["-", "a.md"], '"-" stands alone'),
        (["-", "--history", "x"], '"-" stands alone'),
        (["--explain", "a.md", "--output-format", "csv"], "csv lists pages"),
        (["-o", ""], "-o has no path behind it"),
        (["-o", "x.csv", "--output-format", "json"], "json is not written into .csv files"),
        (["-o", "x.html"], "not written into .html files"),
        (["-o", "none/x.csv"], 'there is no folder "none"'),
        (["a.md", "-o", "a.md"], "not written into .md files"),
        (["--weights", "w.txt", "-o", "w.txt"], "is a page to be read"),
        (["--history", "none/x"], 'there is no folder "none"'),
        (["--weights", "none.csv"], 'no file called "none.csv"'),
        (["--kind", "flyer"], 'no kind of document called "flyer"'),
        (["--from", "20260301", "--trend", "x"], "is no date such as"),
    ],
)
def test_what_does_not_go_together(
    words: list[str],
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a.md", "w.txt"):
        (tmp_path / name).write_text("a.md,3\n")
    assert main(["score", *words]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert said in err
    assert err.count("\n") == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.md", "w.txt"]


@pytest.mark.parametrize(
    ("encoding", "blocks"), [("utf-8", True), ("ascii", False), ("cp1252", False), ("latin-1", False)]
)
def test_bars_are_drawn_with_what_a_terminal_has(
    encoding: str, blocks: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Terminal(io.TextIOWrapper):
        def isatty(self) -> bool:
            return True

    seen = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", Terminal(seen, encoding=encoding, errors="strict"))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    Path("scores.jsonl").write_text("".join(one.line() + "\n" for one in RECORDS))
    assert shows_blocks() == blocks
    assert shows_blocks("report.txt")
    assert main(["score", "--trend", "scores.jsonl", "--color", "never"]) == 0
    sys.stdout.flush()
    shown = seen.getvalue().decode(encoding)
    assert ("█" in shown) == blocks
    assert "?" not in shown
