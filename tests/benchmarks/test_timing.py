"""Commands are run by turns, and one that did not do its work has no time."""

import subprocess
import sys
from pathlib import Path

import pytest
from benchmarks.timing import Contender, Failed, Run, Timing, by_turns, run

ROOT = Path(__file__).parents[2]


def contender(name: str, code: str, folder: Path, trial: str = "") -> Contender:
    start = [sys.executable, "-I", "-S", "-c"]
    return Contender(name, [*start, code], folder, trial=[*start, trial] if trial else ())


def test_turns_go_forth_and_back(tmp_path: Path) -> None:
    note = "open('order', 'a').write({!r})"
    timings, failed = by_turns([contender(name, note.format(name), tmp_path) for name in "abc"], 3)
    assert (tmp_path / "order").read_text(encoding="utf-8") == "abccbaabc"
    assert not failed
    assert [len(timing.runs) for timing in timings.values()] == [3, 3, 3]


def test_who_has_used_up_the_budget_rests_after_two_rounds(tmp_path: Path) -> None:
    timings, _ = by_turns([contender("a", "", tmp_path)], 5, budget=0)
    assert len(timings["a"].runs) == 2


def test_who_fails_the_trial_or_a_run_has_no_time_and_a_reason(tmp_path: Path) -> None:
    timings, failed = by_turns(
        [
            contender("good", "print(1)", tmp_path, trial="print(1)"),
            contender(
                "trial", "print(1)", tmp_path, trial="import sys; sys.stderr.write('no model'); sys.exit(3)"
            ),
            contender("code", "import os; os._exit(7)", tmp_path),
            contender("crash", "raise OSError('lost')", tmp_path),
            Contender("gone", [str(tmp_path / "nothing-here")], tmp_path),
        ],
        2,
    )
    assert set(timings) == {"good"}
    assert failed == {
        "trial": "ended with 3: no model",
        "code": "ended with 7: it said nothing",
        "crash": "ended with 1: OSError: lost",
        "gone": "cannot be started: No such file or directory",
    }


def test_memory_is_that_of_the_largest_process_a_command_started() -> None:
    """Asked of a process of its own: a child counts the memory of its parent, and here that is large."""
    script = """
import sys
from pathlib import Path
from benchmarks.timing import Contender, run
grows = "b = bytes(1) * 80_000_000"
child = f"import subprocess, sys; subprocess.run([sys.executable, '-I', '-S', '-c', {grows!r}])"
for code in ("print(1)", child):
    print(run(Contender("a", [sys.executable, "-I", "-S", "-c", code], Path("."))).peak)
"""
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    small, large = map(int, done.stdout.split())
    assert large > 80e6
    assert small < large - 40e6


def test_output_and_lines_are_kept(tmp_path: Path) -> None:
    done = run(
        contender("a", "import sys; print('one'); print('two'); sys.stderr.write('three\\n')", tmp_path)
    )
    assert (done.output, done.lines) == (b"one\ntwo\n", 3)
    assert done.seconds > 0


def test_what_takes_too_long_is_ended_with_all_it_started(tmp_path: Path) -> None:
    code = "import subprocess, sys; subprocess.run([sys.executable, '-c', 'import time; time.sleep(60)'])"
    with pytest.raises(Failed, match="took more than"):
        run(contender("a", code, tmp_path), limit=0.3)


def test_a_median_far_above_the_least_is_called_noisy() -> None:
    def timing(*seconds: float) -> Timing:
        return Timing(tuple(Run(each, each, 1, 0, b"") for each in seconds))

    assert (timing(1, 2, 4).median, timing(1, 2, 4).least) == (2, 1)
    assert timing(1, 2, 4).noisy
    assert not timing(1, 1.1, 4).noisy
