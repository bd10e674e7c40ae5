"""Time for a word, and memory, as the number of files grows from 10 to 1,000, or to 10,000 with --long."""

from benchmarks.outcome import Bar, Outcome, megabytes, seconds
from benchmarks.setting import Setting
from benchmarks.timing import Contender, Failed, Timing, by_turns, run
from benchmarks.trees import Tree, alike, laid

SPREAD = 0.10  # how much more a word may cost in the largest tree than in the smallest
MOST = 350e6  # bytes a process
FLAT = 0.10  # how much more memory the largest tree may take than that of 100 files
HEADS = (
    "files",
    "words",
    "median",
    "for 1,000 words, without the start",
    "against the fewest",
    "peak memory",
)


def measure(setting: Setting) -> Outcome:
    """The start is taken from a file of one sentence; the trees are of the same pages in equal shares."""
    sizes = [10, 100, 1_000] + [10_000] * setting.long if not setting.quick else [2, 4, 6]
    trees = {size: alike(setting.place(f"growth-{size}"), size, of=sizes[0]) for size in sizes}
    start = laid(setting.place("growth-start"), ["You bake bread.\n"])
    store = setting.folder / "growth-store"

    def contender(name: str, tree: Tree, jobs: int = 1) -> Contender:
        return setting.copylint.contender(tree, name, jobs=jobs, store=store, prepare=setting.emptied(store))

    contenders = [contender("start", start), *(contender(str(size), tree) for size, tree in trees.items())]
    timings: dict[str, Timing] = {}
    for some, rounds in ((contenders[:3], setting.size(7, 1)), (contenders[3:], setting.size(2, 1))):
        done, failed = by_turns(some, rounds)
        timings |= done
        if failed:
            return Outcome(
                "Growth", "", bars=[Bar("growth", f"{n}: {why}", False) for n, why in failed.items()]
            )
    began = timings["start"].median
    cost = {size: (timings[str(size)].median - began) / tree.words for size, tree in trees.items()}
    peak = {size: timings[str(size)].peak for size in sizes}
    notes = [f"The start, on a file of three words, takes {seconds(began)}."]
    if setting.copylint.has_workers:
        try:
            both = run(contender("two", trees[sizes[-1]], jobs=2)).peak
        except Failed as why:
            return Outcome("Growth", "", bars=[Bar("growth with two workers", str(why), False)])
        notes.append(f"With two workers, the larger of the processes takes {megabytes(both)}.")
        peak[-1] = both
    few, most = sizes[0], sizes[-1]
    dearer = cost[most] / cost[few] - 1
    fatter = peak[most] / peak[sizes[1]] - 1
    return Outcome(
        title="Growth",
        did=f"Trees of the same {sizes[0]} pages in equal shares, no sentence twice; one process, cold.",
        heads=HEADS,
        rows=[
            [
                f"{size:,}",
                f"{tree.words:,}",
                seconds(timings[str(size)].median) + (" (noisy)" if timings[str(size)].noisy else ""),
                seconds(cost[size] * 1000),
                f"{cost[size] / cost[few]:.2f}",
                megabytes(peak[size]),
            ]
            for size, tree in trees.items()
        ],
        notes=notes,
        bars=[
            Bar(
                f"growth: a word costs at most {SPREAD:.0%} more in {most:,} files than in {few:,}",
                f"{dearer:+.0%}",
                dearer <= SPREAD,
            ),
            Bar(
                f"memory: at most {megabytes(MOST)} a process",
                megabytes(max(peak.values())),
                max(peak.values()) <= MOST,
            ),
            Bar(
                f"memory: at most {FLAT:.0%} more for {most:,} files than for {sizes[1]:,}",
                f"{fatter:+.0%}",
                fatter <= FLAT,
            ),
        ],
    )
