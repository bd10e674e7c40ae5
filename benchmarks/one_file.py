"""One file of 1,000 words: what a hook or an editor without a resident session waits for."""

from contextlib import suppress
from dataclasses import replace

from benchmarks.linters import present
from benchmarks.outcome import TIMING_HEADS, Bar, Outcome, at_most, seconds, timing_rows
from benchmarks.setting import Setting
from benchmarks.timing import Failed, by_turns, run
from benchmarks.trees import laid, one_page

CACHED = 0.060  # seconds


def measure(setting: Setting) -> Outcome:
    """A new page beside all peers, by the first run ever, and once more from the store."""
    tree = one_page(setting.place("one"), setting.size(1_000, 150))
    cold, kept = setting.folder / "one-cold-store", setting.folder / "one-kept-store"
    before, first = setting.folder / "one-before-store", setting.folder / "one-first-store"
    other = laid(setting.place("one-other"), ["# Bread\n\nYou bake it yourself.\n"])
    with suppress(Failed):  # then it fails below as well, and is named
        run(setting.copylint.contender(other, store=before))
    contenders = [setting.copylint.contender(tree, store=cold, prepare=setting.restored(cold, before))]
    if setting.copylint.has_store:
        contenders.append(
            setting.copylint.contender(
                tree, "copylint, first run", store=first, prepare=setting.emptied(first)
            )
        )
        again = setting.copylint.contender(tree, "copylint, cached", jobs=None, store=kept)
        contenders.append(replace(again, trial=again.command))  # the trial fills its store
    contenders += [peer.contender(tree, tree) for peer in present(setting.peers)]
    timings, failed = by_turns(contenders, setting.size(9, 2))
    missing = {peer.name: peer.missing for peer in setting.peers if peer.missing} | failed
    mine, cached = timings.get("copylint"), timings.get("copylint, cached")
    says = f"one cached file: at most {seconds(CACHED)}"
    return Outcome(
        title="One file",
        did=(
            f"One file of {tree.words:,} words, in a process of its own each time. copylint has read another"
            ' file before, so its rules are in the store, and nothing of this one; in its "first run" the'
            " store is empty."
        ),
        heads=TIMING_HEADS,
        rows=timing_rows(timings),
        notes=[f"{name}: {why}" for name, why in failed.items()],
        bars=[
            at_most(
                "one cold file: no slower than alex", mine, timings.get("alex"), 1, missing.get("alex", "")
            ),
            Bar(says, seconds(cached.median), cached.median <= CACHED)
            if cached
            else Bar(says, failed.get("copylint, cached", "this copylint keeps no store"), None),
        ],
    )
