"""Two processes beside one, on a cold tree."""

from benchmarks.outcome import TIMING_HEADS, Bar, Outcome, timing_rows
from benchmarks.setting import Setting
from benchmarks.timing import by_turns
from benchmarks.trees import long_pages

GAIN = 1.6


def measure(setting: Setting) -> Outcome:
    """``-j 2`` and ``-j 1`` by turns, each with an empty store."""
    tree = long_pages(setting.place("workers"), setting.size(60, 4), setting.size(2_260, 300))
    says = f"two workers: at least {GAIN} × as fast as one"
    did = f"{tree.size}; nothing is kept from an earlier run."
    if not setting.copylint.has_workers:
        return Outcome("Two workers", did, bars=[Bar(says, "this copylint has no workers", None)])
    contenders = []
    for name, jobs in (("copylint", 1), ("copylint -j 2", 2)):
        store = setting.folder / f"workers-{jobs}-store"
        contenders.append(
            setting.copylint.contender(tree, name, jobs=jobs, store=store, prepare=setting.emptied(store))
        )
    timings, failed = by_turns(contenders, setting.size(3, 1))
    if len(timings) < len(contenders):
        return Outcome("Two workers", did, bars=[Bar(says, "; ".join(failed.values()), False)])
    one, two = timings["copylint"], timings["copylint -j 2"]
    gain = one.median / two.median
    same = one.runs[-1].output == two.runs[-1].output
    return Outcome(
        title="Two workers",
        did=did,
        heads=TIMING_HEADS,
        rows=timing_rows(timings),
        bars=[
            Bar(says, f"× {gain:.2f}", gain >= GAIN),
            Bar("two workers: print what one prints", "the same" if same else "something else", same),
        ],
    )
