"""``make bench``: measures every scenario or those named, and keeps a full run in RESULTS.md."""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from benchmarks import cold, growth, machine, one_file, scripts, warm, workers
from benchmarks.linters import Copylint, Peer, peers
from benchmarks.outcome import Bar, Outcome, bars_table, table, written
from benchmarks.setting import Setting

LINEAR = scripts.Floor(
    r"^(?P<name>\w+)\s+two over one: (?P<value>[\d.]+) of linear",
    "two workers of {} go at least 0.9 of twice as fast as one",
    0.9,
)
RESULTS = Path(__file__).parent / "RESULTS.md"
SCENARIOS: Mapping[str, Callable[[Setting], Outcome]] = {
    "one-file": one_file.measure,
    "cold": cold.measure,
    "workers": workers.measure,
    "warm": warm.measure,
    "growth": growth.measure,
    "session": scripts.of("session.py", "An edit in a resident session", ["--quick"]),
    "rules": scripts.of("by_rules.py", "Time by number of rules", ["--quick"]),
    "far": scripts.of("far.py", "Ray and Spark", ["plain"], [LINEAR]),
}
HEAD = """# Results

`make bench` writes this page. All figures are from one run on one machine: compare them with each other, not
with those of another day. "Median" is what a person meets and what the bars are judged by; "least" is the run
that was disturbed least. [README.md](README.md) says how it is measured."""


def main(arguments: Sequence[str]) -> int:
    """Run and print; 1 when a bar is missed, 2 when asked for what is not there."""
    asked = _asked(arguments)
    names = asked.only.split(",") if asked.only else list(SCENARIOS)
    if unknown := [name for name in names if name not in SCENARIOS]:
        print(f"no scenario {unknown[0]}; there are {', '.join(SCENARIOS)}", file=sys.stderr)
        return 2
    os.environ.pop("COPYLINT_CACHE_DIR", None)  # nobody's own store takes part
    head = machine.busy()
    print(f"{machine.machine()}; {machine.checkout()}", *[head] * bool(head), sep="\n", flush=True)
    outcomes = []
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        found = peers(Path(folder) / "peers")
        setting = Setting(Path(folder), Copylint.of(), found, asked.quick, asked.long)
        print(_facts(setting.copylint, found), "", sep="\n", flush=True)
        for name in names:
            outcomes.append(SCENARIOS[name](setting))
            print(written(outcomes[-1]), flush=True)
        facts = _facts(setting.copylint, found)
    every = [bar for outcome in outcomes for bar in outcome.bars]
    minutes = (time.monotonic() - began) / 60
    print(f"## All bars\n\n{bars_table(every)}\n\n{_counted(every)}, in {minutes:.1f} minutes")
    if asked.keep or not (asked.only or asked.quick):
        RESULTS.write_text(_page(head, facts, every, outcomes), encoding="utf-8")
        print(f"written: {RESULTS.relative_to(machine.ROOT)}")
    return 1 if any(bar.met is False for bar in every) else 0


def _asked(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument(
        "--only", metavar="NAMES", help=f"these and no others, with commas: {', '.join(SCENARIOS)}"
    )
    parser.add_argument(
        "--quick", action="store_true", help="tiny trees: shows that it works, not how fast it is"
    )
    parser.add_argument(
        "--keep", action="store_true", help="write RESULTS.md with what was measured alone, too"
    )
    parser.add_argument("--long", action="store_true", help="growth up to 10,000 files")
    return parser.parse_args(arguments)


def _facts(copylint: Copylint, found: Sequence[Peer]) -> str:
    """Versions: of copylint, and of every peer or why it is not here."""
    rows = [["copylint", copylint.version]]
    rows += [[peer.name, peer.missing or peer.version] for peer in found]
    for name, command in (
        ("node", ["node", "--version"]),
        ("go", ["go", "version"]),
    ):
        rows.append(
            [name, machine.said(command).removeprefix("go version ").removeprefix("v") or "not installed"]
        )
    return table(("", "version"), rows)


def _counted(bars: Sequence[Bar]) -> str:
    counts = [sum(bar.met is verdict for bar in bars) for verdict in (True, False, None)]
    return f"{counts[0]} of {len(bars)} bars met, {counts[1]} missed, {counts[2]} not measured"


def _page(busy: str, facts: str, bars: Sequence[Bar], outcomes: Sequence[Outcome]) -> str:
    parts = [HEAD, f"{machine.machine()}; {machine.checkout()}. {busy}".strip(), facts]
    parts += [f"## All bars\n\n{_counted(bars)}.\n\n{bars_table(bars)}"]
    return "\n\n".join([*parts, *(written(outcome).rstrip() for outcome in outcomes)]) + "\n"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
