"""A tree nobody has read: 60 files of 150,000 words in one process, beside all peers."""

from dataclasses import replace

from benchmarks.linters import present
from benchmarks.outcome import TIMING_HEADS, Outcome, at_most, timing_rows
from benchmarks.setting import Setting
from benchmarks.timing import by_turns
from benchmarks.trees import laid, long_pages

AHEAD_OF = ("alex", "proselint", "textlint, one rule", "nabokov")
OF_VALE = 3.0


def measure(setting: Setting) -> Outcome:
    """By turns, copylint with an empty store each time."""
    tree = long_pages(setting.place("cold"), setting.size(60, 2), setting.size(2_260, 300))
    small = laid(setting.place("cold-small"), ["# Bread\n\nYou very often bake it yourself.\n"])
    store = setting.folder / "cold-store"
    contenders = [setting.copylint.contender(tree, store=store, prepare=setting.emptied(store))]
    contenders += [peer.contender(tree, small) for peer in setting.peers if not peer.missing]
    for vale in present(setting.peers, "vale"):
        one_core = vale.contender(tree, small)
        contenders.append(
            replace(one_core, name="vale, one core", environment={**one_core.environment, "GOMAXPROCS": "1"})
        )
    timings, failed = by_turns(contenders, setting.size(3, 1))
    mine = timings.get("copylint")
    missing = {peer.name: peer.missing for peer in setting.peers if peer.missing} | failed
    bars = [
        at_most(f"cold, one process: ahead of {name}", mine, timings.get(name), 1, missing.get(name, ""))
        for name in AHEAD_OF
    ]
    bars.append(
        at_most(
            f"cold, one process: within {OF_VALE:.0f} × of Vale on all cores",
            mine,
            timings.get("vale"),
            OF_VALE,
            missing.get("vale", ""),
        )
    )
    return Outcome(
        title="A cold tree, one process",
        did=f"{tree.size}, no sentence of them twice; nothing is kept from an earlier run.",
        heads=TIMING_HEADS,
        rows=timing_rows(timings),
        notes=[f"{name}: {why}" for name, why in failed.items()],
        bars=bars,
    )
