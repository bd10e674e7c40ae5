"""How well the score follows readers, on pages and pairs that it was not fitted on: ``corpora/SCORE.md``."""

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
from scipy.stats import spearmanr

from copylint.laboratory.fitting.least_squares import Array, values
from copylint.laboratory.fitting.scored import FOUR, Pair, Scored
from copylint.scoring.bracket import bracket
from copylint.scoring.fitted import Constants
from copylint.scoring.maturity import capped, maturity_of
from copylint.scoring.rows import Row

HEAD = """# How well the score follows readers

Written by `make fit`. Careful readers scored each page from 0 to 100 without knowing how copylint scores.
*Closed* pages (`corpora/check` and the repositories of `corpora/aside.txt`) are only measured. *Unseen* pages
come from repositories that the trained reader did not learn from; their score is given by constants that were
fitted on other repositories. So is that of *taught* pages, but the trained reader learned from their
repositories, and it is surer there than elsewhere. Intervals are 95 % (2,000 samples of the pages with
replacement).

"""
_SAMPLES = 2000


def report(
    constants: Constants,
    open_: tuple[Sequence[Scored], Array],
    closed: tuple[Sequence[Scored], Array],
    rewritten: Mapping[str, Sequence[Pair]],
    versions: Mapping[str, Sequence[Mapping[str, Sequence[Row]]]],
) -> str:
    """The report as Markdown."""
    pages, said = open_
    unseen = [n for n, page in enumerate(pages) if not page.taught]
    taught = [n for n, page in enumerate(pages) if page.taught]
    sets = {
        "closed": closed,
        "unseen": ([pages[n] for n in unseen], said[unseen]),
        "closed and unseen": (
            [*closed[0], *(pages[n] for n in unseen)],
            np.concatenate([closed[1], said[unseen]]),
        ),
        "taught": ([pages[n] for n in taught], said[taught]),
    }
    rows = [_row(name, *each, constants) for name, each in sets.items() if each[0]]
    head = (
        "| pages | of | Spearman | points off (mean) | within the bracket | its width (median)"
        " | maturity equal | most frequent level |\n"
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n"
    )
    parts = ", ".join(f"{name} {share:.2f}" for name, share in constants.shares.items())
    return (
        HEAD
        + head
        + "".join(rows)
        + f"\nShares of the parts: {parts}. Value-based from {constants.bands[0]}, outcome-driven from"
        f" {constants.bands[1]}.\n\n## Rewritten texts\n\nTwo writers wrote sixty pairs each before"
        " anything was fitted. *held* was not used and not read.\n\n"
        "| pairs | rise | same | fall | points (median) |\n"
        "| --- | ---: | ---: | ---: | ---: |\n"
        + "".join(_pairs(name, each, constants) for name, each in rewritten.items())
        + '\nFour versions of a page: a gain with a customer\'s quote, a "we" that serves, a "you" that'
        ' brags, a "we" that boasts.\n\n| pages | in this order | scores |\n| --- | ---: | --- |\n'
        + "".join(_four(name, each, constants) for name, each in versions.items())
    )


def _row(name: str, pages: Sequence[Scored], said: Array, constants: Constants) -> str:
    wanted = np.array([page.score for page in pages], dtype=float)
    order = np.random.default_rng(1)
    samples = [order.integers(0, len(pages), len(pages)) for _ in range(_SAMPLES)]
    low, high = np.nanquantile([spearmanr(said[s], wanted[s])[0] for s in samples], [0.025, 0.975])
    held, widths, levels = 0, [], []
    for page, value in zip(pages, said, strict=True):
        least, most = bracket(value, page.rows, constants.bracket)
        held += least <= page.score <= most
        widths.append(most - least)
        now, caps = capped(float(value), page.rows, constants)
        level, _ = maturity_of(round(now), page.rows, caps, constants)
        levels.append((level.value if level else "not-enough", page.maturity))
    usual = Counter(theirs for _, theirs in levels).most_common(1)[0][1]
    return (
        f"| {name} | {len(pages)} | {spearmanr(said, wanted)[0]:.2f} ({low:.2f}–{high:.2f})"
        f" | {np.abs(said - wanted).mean():.1f} | {held / len(pages):.2f} | {np.median(widths):.0f}"
        f" | {sum(a == b for a, b in levels) / len(pages):.2f} | {usual / len(pages):.2f} |\n"
    )


def _pairs(name: str, found: Sequence[Pair], constants: Constants) -> str:
    change = np.round(values([p.after for p in found], constants)) - np.round(
        values([p.before for p in found], constants)
    )
    shares = [float(np.mean(each)) for each in (change > 0, change == 0, change < 0)]
    return f"| {name} | " + " | ".join(f"{each:.2f}" for each in shares) + f" | {np.median(change):.0f} |\n"


def _four(name: str, found: Sequence[Mapping[str, Sequence[Row]]], constants: Constants) -> str:
    scores = [[round(float(values([each[v]], constants)[0])) for v in FOUR] for each in found]
    right = sum(a >= b > c > d for a, b, c, d in scores)
    return f"| {name} | {right}/{len(found)} | " + "; ".join(" ".join(map(str, s)) for s in scores) + " |\n"
