"""A tree that was read before and has not changed: 1,000 files, beside Vale."""

from dataclasses import replace
from itertools import count
from pathlib import Path

from benchmarks.linters import present
from benchmarks.outcome import TIMING_HEADS, Bar, Outcome, at_most, seconds, timing_rows
from benchmarks.setting import Setting
from benchmarks.timing import Failed, by_turns, run
from benchmarks.trees import laid, repeated

MOST = 0.150  # seconds


def measure(setting: Setting) -> Outcome:
    """One run fills the store, then by turns; what is found must not change. Then with one page changed."""
    tree = repeated(setting.place("warm"), setting.size(1_000, 8))
    says = (f"warm, {len(tree.files):,} files: no slower than Vale", f"warm: at most {seconds(MOST)}")
    did = f"{tree.size}, read once before."
    if not setting.copylint.has_store:
        return Outcome(
            "A warm tree", did, bars=[Bar(each, "this copylint keeps no store", None) for each in says]
        )
    small = laid(setting.place("warm-small"), ["# Bread\n\nYou very often bake it yourself.\n"])
    store = setting.folder / "warm-store"
    mine = setting.copylint.contender(tree, jobs=None, store=store, prepare=None)
    try:
        first = run(mine)
        run(mine)  # the first that may keep what it says: the pages are old enough by now
    except Failed as why:
        return Outcome("A warm tree", did, bars=[Bar(each, str(why), False) for each in says])
    vales = present(setting.peers, "vale", "vale, one rule")
    timings, failed = by_turns([mine, *(vale.contender(tree, small) for vale in vales)], setting.size(7, 2))
    # These change a page, so they come when the others are done.
    page, numbers = tree.files[0], count(1)
    touched = replace(mine, name="copylint, one file touched", prepare=page.touch)
    edited = replace(mine, name="copylint, one file edited", prepare=lambda: _edit(page, next(numbers)))
    changed, not_changed = by_turns([touched, edited] if "copylint" in timings else [], setting.size(5, 2))
    failed |= not_changed
    missing = {peer.name: peer.missing for peer in setting.peers if peer.missing} | failed
    timing = timings.get("copylint")
    same = all(each.output == first.output for each in timing.runs) if timing else False
    return Outcome(
        title="A warm tree",
        did=did,
        heads=TIMING_HEADS,
        rows=timing_rows(timings | changed),
        notes=[
            f"The first run, which filled the store: {seconds(first.seconds)}; the store is {_size(store)}.",
            "Touched: it is as it was, but written anew, so the whole report is made again from what is kept."
            " Edited: it has a sentence that nobody has read, which takes the language model.",
            *(f"{name}: {why}" for name, why in failed.items()),
        ],
        bars=[
            at_most(says[0], timing, timings.get("vale"), 1, missing.get("vale", "")),
            Bar(says[1], seconds(timing.median), timing.median <= MOST) if timing else Bar(says[1], "", None),
            Bar("warm: prints what the first run printed", "the same" if same else "something else", same),
        ],
    )


def _edit(page: Path, number: int) -> None:
    """Add a sentence that stands nowhere else."""
    with page.open("a", encoding="utf-8") as file:
        file.write(f"\nThe bell of the tower rang {number} times.\n")


def _size(folder: Path) -> str:
    whole = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    return f"{whole / 1e6:.1f} MB"
