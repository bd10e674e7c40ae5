"""How likely it really was: what the network held likely beside what people marked on unseen sites."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Curve = tuple[tuple[float, float], ...]
Array = NDArray[np.float32]

# Where a curve has points: shares of all units, close together where units are few and what is said of them
# decides between a note and an idea.
_AT = np.concatenate((np.linspace(0, 0.9, 19), 1 - 0.1 * 0.8 ** np.arange(1, 19), [1.0]))
_NEIGHBOURS = 3


def curve(said: Array, was: Array) -> Curve:
    """Points (probability as given, share that was so), rising, from 0 to 1; straight in between.

    Isotonic regression (Zadrozny and Elkan 2002), thinned to so many points.
    """
    from sklearn.isotonic import IsotonicRegression

    fit = IsotonicRegression(y_min=0.0, y_max=1.0, out_of_bounds="clip").fit(said, was)
    at = np.unique(np.quantile(said, _AT))
    level = fit.predict(at)
    # The mean of neighbours takes the stairs out: two lines that are nearly alike get nearly the same number.
    wide = np.pad(level, _NEIGHBOURS // 2, mode="edge")
    smooth = np.convolve(wide, np.ones(_NEIGHBOURS) / _NEIGHBOURS, mode="valid")
    points = [
        (0.0, float(smooth[0])),
        *zip(at.tolist(), smooth.tolist(), strict=True),
        (1.0, float(smooth[-1])),
    ]
    return tuple((round(x, 4), round(y, 4)) for x, y in points)


def reliability(
    said: Array, was: Array, edges: Sequence[float] = (0, 0.2, 0.4, 0.6, 0.7, 0.8, 0.85, 0.9, 1.01)
) -> list[tuple[float, float, int, float]]:
    """(from, to, how many, share that was so) of each band of probabilities that holds any."""
    bands = []
    for low, high in pairwise(edges):
        inside = (said >= low) & (said < high)
        if inside.any():
            bands.append((low, high, int(inside.sum()), float(was[inside].mean())))
    return bands


def along(points: Curve, said: Array) -> Array:
    """What a curve makes of probabilities."""
    x, y = zip(*points, strict=True)
    read: Array = np.interp(said, x, y).astype(np.float32)
    return read
