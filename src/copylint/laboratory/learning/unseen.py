"""What students believe of lines of sites they have not seen, kept by the place of each line."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from copylint.laboratory.learning.answers import total
from copylint.laboratory.learning.lessons import Lesson

Array = NDArray[np.float32]

FILE = "unseen.npz"


def keep(path: Path, lessons: Sequence[Lesson], beliefs: Array) -> None:
    """Write them; ``beliefs``: probabilities, (lessons, answers)."""
    np.savez(path, places=[_place(lesson) for lesson in lessons], beliefs=beliefs.astype(np.float32))


def recall(path: Path, lessons: Sequence[Lesson]) -> Array:
    """What was believed of each lesson, (lessons, answers); NaN where it was of none at its place."""
    with np.load(path, allow_pickle=False) as stored:
        known = dict(zip(stored["places"].tolist(), stored["beliefs"], strict=True))
    unknown = np.full(total(), np.nan, dtype=np.float32)
    return np.stack([known.get(_place(lesson), unknown) for lesson in lessons])


def _place(lesson: Lesson) -> str:
    """A line's place in its file: its number changes with every line that is read, or read no more."""
    return f"{lesson.source}/{lesson.file}:{lesson.start}-{lesson.end}"
