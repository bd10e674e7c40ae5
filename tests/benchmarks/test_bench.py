"""All scenarios run from end to end, on a stand-in for copylint and on stand-ins for its peers."""

import re
import socket
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from benchmarks.linters import Copylint, Peer, peers
from benchmarks.outcome import Bar, at_most
from benchmarks.setting import Setting
from benchmarks.timing import Run, Timing

from benchmarks import __main__ as bench
from benchmarks import machine, scripts


def peer(name: str, code: str) -> Peer:
    return Peer(name, Path(sys.executable), lambda tree: ["-I", "-S", "-c", code, str(tree.folder)], "1")


@pytest.fixture
def quick(stand_in: Callable[..., Copylint], monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str], int]:
    """Runs the scenarios of these names with a stand-in of these options; never the programs of others."""

    def ran(only: str, options: str) -> int:
        found: Sequence[Peer] = [
            peer("vale", "import time; time.sleep(.2); print('a.md:1:1')"),
            peer("alex", "print('a.md:1:1')"),
            peer("proselint", "import sys; sys.stderr.write('no such plugin'); sys.exit(3)"),
            Peer("nabokov", Path("/nowhere/nabokov"), lambda _: [], ""),
        ]
        monkeypatch.setattr(bench, "peers", lambda _: found)
        monkeypatch.setattr(Copylint, "of", lambda: stand_in(options=options))
        return bench.main(["--quick", "--only", only])

    return ran


def test_every_scenario_ends_with_bars(
    quick: Callable[[str, str], int], capsys: pytest.CaptureFixture[str]
) -> None:
    quick("one-file,cold,workers,warm,growth", "-j --cache-dir --no-cache")
    said = capsys.readouterr().out
    for line in (
        "| warm, 8 files: no slower than Vale ",
        "| one cached file: at most 60 ms ",
        "| two workers: at least 1.6 × as fast as one ",
        "| two workers: print what one prints ",
        "| memory: at most 350 MB a process ",
    ):
        assert said.count(line) == 2, line  # in its scenario, and among all
    assert re.search(r"ahead of nabokov +\| not installed; make bench-peers +\| not measured", said)
    assert "- proselint: ended with 3: no such plugin" in said
    (vale,) = [line for line in said.splitlines() if line.startswith("| warm, 8 files: no slower than Vale")][
        :1
    ]
    assert vale.rstrip(" |").endswith("met")


def test_what_copylint_cannot_do_is_not_measured(
    quick: Callable[[str, str], int], capsys: pytest.CaptureFixture[str]
) -> None:
    assert quick("workers,warm", "") == 0
    assert "0 of 3 bars met, 0 missed, 3 not measured" in capsys.readouterr().out


def test_a_scenario_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert bench.main(["--only", "cold,cld"]) == 2
    assert capsys.readouterr().err.startswith("no scenario cld; there are one-file, cold, ")


def test_copylint_is_asked_for_nothing_it_does_not_know() -> None:
    copylint = Copylint.of()
    asked = copylint.check(Path("copy"), jobs=2, store=Path("store"))
    assert {word for word in asked[len(copylint.start) :] if word.startswith("-")} <= copylint.options
    assert {"--output-format", "--exit-zero"} <= copylint.options
    assert copylint.version.startswith("copylint ")


def test_every_peer_is_either_here_or_named_with_the_way_to_get_it(tmp_path: Path) -> None:
    found = peers(tmp_path)
    assert {"vale", "alex", "write-good", "textlint, one rule", "proselint", "nabokov"} <= {
        p.name for p in found
    }
    assert all(one.missing == "not installed; make bench-peers" or one.version for one in found)


def test_a_bar_is_a_ratio_of_medians() -> None:
    def timing(*seconds: float) -> Timing:
        return Timing(tuple(Run(each, each, 1, 0, b"") for each in seconds))

    assert at_most("a", timing(3, 1, 2), timing(1, 1, 1), 2, "") == Bar("a", "× 2.00", True)
    assert at_most("a", timing(3, 3), timing(1), 2, "") == Bar("a", "× 3.00", False)
    assert at_most("a", timing(1), None, 2, "not here") == Bar("a", "not here", None)


def test_programs_of_their_own_tell_their_bars() -> None:
    output = """100 edits:
  half took 9 ms
  at most 30 ms in 95 of 100: MISSED
bar: two workers of Spark | no Spark here | not measured
bar: rules | × 1.20 | met
"""
    outcome = scripts.said("An edit", "session.py", output, 1)
    assert outcome.plain == "100 edits:\n  half took 9 ms"
    assert list(outcome.bars) == [
        Bar("at most 30 ms in 95 of 100", "", False),
        Bar("two workers of Spark", "no Spark here", None),
        Bar("rules", "× 1.20", True),
    ]


def test_a_figure_may_not_fall_below_its_floor() -> None:
    output = (
        "spark  two over one: 0.93 of linear by the clock\nray    two over one: 0.89 of linear by the clock\n"
    )
    says = "two workers of {} go at least 0.9 of twice as fast as one"
    assert list(scripts.said("Far", "far.py", output, 0, [bench.LINEAR]).bars) == [
        Bar(says.format("spark"), "0.93", True),
        Bar(says.format("ray"), "0.89", False),
    ]


def test_a_program_that_lacks_an_extra_is_not_measured(
    stand_in: Callable[..., Copylint], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    setting = Setting(tmp_path, stand_in(), [])
    monkeypatch.setattr(scripts, "_HERE", tmp_path)
    for code, met in (("import no_such_extra", None), ("1 / 0", False), ("print('quick enough: met')", True)):
        (tmp_path / "far.py").write_text(code, encoding="utf-8")
        (bar,) = scripts.of("far.py", "Far", [])(setting).bars
        assert bar.met is met
    assert scripts.of("near.py", "Near", [])(setting).bars[0].measured == "there is no near.py here"


def test_a_program_that_ends_with_1_missed_something() -> None:
    outcome = scripts.said("An edit", "session.py", "something else was found\n", 1)
    assert list(outcome.bars) == [Bar("An edit", "something else was found", False)]
    assert list(scripts.said("An edit", "session.py", "", 1).bars) == [
        Bar("An edit", "session.py ended with 1", False)
    ]


def test_the_machine_is_told_without_its_name() -> None:
    said = f"{machine.machine()}; {machine.checkout()}"
    assert "GiB of memory" in said
    assert socket.gethostname() not in said.split()
    assert str(machine.ROOT) not in said
