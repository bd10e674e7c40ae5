"""The constants that bring the score closest to the scores of careful readers."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import least_squares, nnls

from copylint.laboratory.fitting.scored import Pair, Scored
from copylint.scoring.fitted import Bracket, Constants
from copylint.scoring.rows import Row
from copylint.scoring.values import PartName
from copylint.scoring.whole import whole_of

Array = NDArray[np.float64]

# Where the fit begins, and what it is pulled back to: without it, two constants that say nearly the same run
# away from each other, and a part becomes a mere offset.
PRIOR_SHARES = {
    PartName.ACTOR: 0.12,
    PartName.OUTCOME: 0.18,
    PartName.EVIDENCE: 0.09,
    PartName.LANGUAGE: 0.54,
    PartName.ANSWERS: 0.07,
}
PRIOR_CURVES = {
    "outcome_half": 0.25,
    "evidence_half": 1.0,
    "faults_slope": 2.0,
    "faults_doubt": 0.7,
    "actor_doubt": 4.0,
}
PULL = 10.0  # points that a constant costs when it is e times its prior
FAR = 30.0  # points from which on a page that lies off counts less and less
TAUGHT = 0.5  # weight of a page whose lines the trained reader learned from: it is surer there than elsewhere
GAP = 4.0  # points by which a better version should score more
OF_PAIRS = 0.5  # weight of a point that is missing there
COVERED = 0.8  # of the readers' scores lie within the bracket


def start(constants: Constants) -> Constants:
    """The constants with the priors in their place."""
    return replace(constants, shares=PRIOR_SHARES, curves=replace(constants.curves, **PRIOR_CURVES))


def made(x: Array, constants: Constants) -> Constants:
    """The constants that a point of the search stands for: logarithms of shares, then of curves."""
    shares = np.exp(x[: len(PRIOR_SHARES)])
    shares /= shares.sum()
    curves = dict(zip(PRIOR_CURVES, map(float, np.exp(x[len(PRIOR_SHARES) :])), strict=True))
    return replace(
        constants,
        shares=dict(zip(PRIOR_SHARES, map(float, shares), strict=True)),
        curves=replace(constants.curves, **curves),
    )


def values(pages: Sequence[Sequence[Row]], constants: Constants) -> Array:
    """The score of each page, before anything holds it down."""
    return np.array([whole_of(rows, constants).value for rows in pages])


def fit(pages: Sequence[Scored], pairs: Sequence[Pair], constants: Constants) -> Constants:
    """Shares and curves fitted on the pages, with a pull towards the priors and towards pairs that rise."""
    rows = [page.rows for page in pages]
    wanted = np.array([page.score for page in pages], dtype=float)
    weight = np.array([TAUGHT if page.taught else 1.0 for page in pages])
    before, after = [pair.before for pair in pairs], [pair.after for pair in pairs]
    first = np.log([*PRIOR_SHARES.values(), *PRIOR_CURVES.values()])

    def off(x: Array) -> Array:
        now = made(x, constants)
        far = FAR * np.tanh((values(rows, now) - wanted) / FAR) * weight
        short = np.minimum(0.0, values(after, now) - values(before, now) - GAP) * OF_PAIRS
        return np.concatenate([far, short, (x - first) * PULL])

    return made(least_squares(off, first, max_nfev=15, diff_step=1e-3).x, constants)


def bracket(said: Array, pages: Sequence[Scored]) -> Bracket:
    """How wide brackets must be: by length and doubt, scaled until they hold as many scores as asked."""
    off = np.abs(said - np.array([page.score for page in pages], dtype=float))
    sides = np.array([_sides(page.rows) for page in pages])
    size, _ = nnls(sides, off)
    # Never without width, and always wider where there is less text or the reading is less sure.
    size = np.maximum(size, 1.0)
    ratio = float(np.quantile(off / (sides @ size), COVERED))
    return Bracket(*(round(float(each) * ratio, 2) for each in size))


def _sides(rows: Sequence[Row]) -> tuple[float, float, float]:
    weight = sum(row.weight for row in rows)
    doubt = sum(row.weight * row.fault * (1 - row.fault) for row in rows) / weight if weight else 0.25
    return 1.0, 1 / float(np.sqrt(weight + 1)), 4 * doubt
